import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { createSender } from '../../src/outbox/sender.ts';
import { countFitting, renderGabungan } from '../../src/render/gabungan.ts';
import { findTiketIdByStanza } from '../../src/store/inbox.ts';
import { type Database, openDatabase } from '../../src/store/open.ts';
import { queueMessage } from '../../src/store/outbox.ts';
import { at, type Happening, NO_LIMITS, scriptedDoor } from '../_kit/scripted-door.ts';

let db: Database;
beforeEach(() => {
  db = openDatabase(':memory:', 'migrations');
});
afterEach(() => {
  db.close();
});

const column = (name: string) => db.prepare(`SELECT ${name} FROM outbox ORDER BY id`).pluck().all();

function queueReply(penerima: string, text: string, options: { isSusulan?: boolean; now?: Date } = {}): void {
  const { isSusulan = true, now = at(0) } = options;
  queueMessage(db, { chatId: 'grup', text, penerima, isSusulan, quotedStanzaId: `pesan-${text}`, now });
}

function setUp(...script: Happening[]) {
  const clock = { now: at(1) };
  const door = scriptedDoor(() => clock.now, ...script);
  const restart = () => createSender({ db, door, now: () => clock.now, random: () => 0.5, kirim: NO_LIMITS });
  return { clock, door, restart, sender: restart(), textList: () => door.askedList.map(({ text }) => text) };
}

describe('replies to late messages', () => {
  it('to one person in one chat become one message that quotes the last', async () => {
    for (const text of ['A1', 'B1', 'A2', 'A3']) queueReply(text[0] as string, text);
    queueMessage(db, { chatId: 'pribadi', text: 'A4', penerima: 'A', isSusulan: true, now: at(0) });
    const { door, sender, textList } = setUp();
    await sender.flush();
    expect(textList()).toEqual(['*Balasan untuk 3 pesan susulan:*\n\nA1\n\nA2\n\nA3', 'B1', 'A4']);
    expect(door.askedList.map(({ quotedStanzaId }) => quotedStanzaId)).toEqual(['pesan-A3', 'pesan-B1', null]);
    expect(column('state')).toEqual(Array(5).fill('sent'));
    expect(column('merged_into')).toEqual([null, null, 1, 1, null]);
    expect(column('sent_stanza_id')).toEqual(['S1', 'S2', 'S1', 'S1', 'S3']);
  });

  it('do not overtake a fresh reply to the same person', async () => {
    queueReply('A', 'A1');
    queueReply('A', 'A2', { isSusulan: false });
    queueReply('A', 'A3');
    queueReply('A', 'A4');
    const { sender, textList } = setUp();
    await sender.flush();
    expect(textList()).toEqual(['A1', 'A2', '*Balasan untuk 2 pesan susulan:*\n\nA3\n\nA4']);
  });

  it('are cut into messages of a length that can be read, and words that are the same stand once', () => {
    const reply = (text: string, isSusulan = true) => ({ text, isSusulan });
    const long = Array.from({ length: 5 }, (_, n) => reply(`${n}`.repeat(1_500)));
    expect(countFitting(long)).toBe(2);
    expect(countFitting([reply('x'.repeat(9_000)), reply('y')])).toBe(1);
    expect(renderGabungan([reply('ya'), reply('ya', false)])).toBe('*Balasan untuk 2 pesan:*\n\nya');
    expect(renderGabungan([reply('ya')])).toBe('ya');
  });

  it('go out in several messages where one would be too long', async () => {
    for (let n = 0; n < 5; n += 1) queueReply('A', 'abcde'.charAt(n).repeat(1_500));
    const { sender, textList } = setUp();
    await sender.flush();
    expect(textList().map((text) => text.slice(0, 20))).toEqual([
      '*Balasan untuk 2 pes',
      '*Balasan untuk 2 pes',
      'e'.repeat(20),
    ]);
  });
});

describe('replies that have waited', () => {
  it('for more than a minute are merged, younger ones are not', async () => {
    queueReply('A', 'A1', { isSusulan: false });
    queueReply('A', 'A2', { isSusulan: false, now: at(10) });
    queueReply('A', 'A3', { isSusulan: false, now: at(50) });
    const { clock, sender, textList } = setUp();
    clock.now = at(75);
    await sender.flush();
    expect(textList()).toEqual(['*Balasan untuk 2 pesan:*\n\nA1\n\nA2', 'A3']);
  });

  it('are free to merge with more where the line was down', async () => {
    queueReply('A', 'A1');
    queueReply('A', 'A2');
    const { sender, textList } = setUp('offline');
    await sender.flush();
    expect(column('state')).toEqual(['queued', 'queued']);
    expect(column('merged_into')).toEqual([null, null]);
    queueReply('A', 'A3');
    sender.kick();
    await sender.flush();
    expect(textList().at(-1)).toBe('*Balasan untuk 3 pesan susulan:*\n\nA1\n\nA2\n\nA3');
  });

  it('while the queue is held back are seen as a whole', async () => {
    const { sender, textList } = setUp();
    const release = sender.hold();
    queueReply('A', 'A1');
    await sender.flush();
    queueReply('A', 'A2');
    expect(sender.nextDueAt()).toBeNull();
    release();
    release();
    await sender.flush();
    expect(textList()).toEqual(['*Balasan untuk 2 pesan susulan:*\n\nA1\n\nA2']);
  });
});

describe('a merged message in doubt', () => {
  it('is one: after a kill it is found by its words, or sent again with the same words', async () => {
    for (const text of ['A1', 'A2']) queueReply('A', text);
    const { clock, door, restart, sender, textList } = setUp('killed, not left');
    void sender.flush();
    const second = restart();
    expect(column('state')).toEqual(['unknown', 'unknown']);
    queueReply('A', 'A3');
    clock.now = at(20);
    await second.reconcile(door);
    expect(column('state')).toEqual(['queued', 'queued', 'queued']);
    await second.flush();
    expect(textList()).toEqual([textList()[1], '*Balasan untuk 2 pesan susulan:*\n\nA1\n\nA2', 'A3']);
    expect(column('state')).toEqual(['sent', 'sent', 'sent']);
    expect(column('attempts')).toEqual([2, 0, 1]);
  });
});

describe('what the pipeline queues', () => {
  const config = readConfig({ LOG_LEVEL: 'silent' });
  let now = at(0);
  const app = createApp({ config, databaseFile: ':memory:', now: () => now, groupIdList: ['120@g.us', 'grup'] });
  const rows = () =>
    app.db.prepare('SELECT penerima, is_susulan FROM outbox ORDER BY id').raw().all() as [string, number][];
  afterEach(() => app.db.exec('DELETE FROM outbox'));
  const say = (sender: string, chatId: string, sentAt: Date) =>
    app.receive({
      chatId,
      stanzaId: `m-${sender}`,
      isGroup: true,
      senderIdList: [sender, `${sender}@lid`],
      senderName: 'Budi',
      sentAt,
      text: 'bantuan',
      quotedStanzaId: null,
      editOf: null,
      deleteOf: null,
      hasMedia: false,
    });

  it('names the person, and knows what came late', () => {
    now = at(1_000);
    say('6281200009001', '120@g.us', at(900));
    say('6281200009002', '120@g.us', at(800));
    expect(rows()).toEqual([
      ['6281200009001', 0],
      ['6281200009002', 1],
    ]);
  });

  it('but not at a door without WhatsApp', () => {
    say('6281200009003', 'grup', at(0));
    expect(rows()).toEqual([['6281200009003', 0]]);
  });
});

describe('a reply to a merged confirmation', () => {
  it('speaks of a ticket only where there is one', () => {
    db.pragma('foreign_keys = OFF');
    const add = db.prepare(
      "INSERT INTO outbox (chat_id, text, created_at, due_at, state, sent_stanza_id, tiket_id) VALUES ('grup','x','','','sent',?,?)",
    );
    for (const [stanza, tiket] of [
      ['S1', 1],
      ['S1', 2],
      ['S2', 3],
      ['S2', null],
      ['S3', 4],
      ['S3', 4],
    ])
      add.run(stanza, tiket);
    expect(['S1', 'S2', 'S3', 'S4'].map((stanza) => findTiketIdByStanza(db, 'grup', stanza))).toEqual([
      null,
      3,
      4,
      null,
    ]);
  });
});
