import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OwnMessage } from '../../src/doors/door.ts';
import { createSender } from '../../src/outbox/sender.ts';
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
const own = (text: string, more: Partial<OwnMessage> = {}): OwnMessage => ({
  chatId: 'grup',
  stanzaId: 'X1',
  text,
  sentAt: at(0),
  ack: 1,
  quotedStanzaId: null,
  ...more,
});

function setUp(...script: Happening[]) {
  const clock = { now: at(0) };
  const door = scriptedDoor(() => clock.now, ...script);
  const onFailed = vi.fn();
  const restart = () => createSender({ db, door, now: () => clock.now, random: () => 0.5, kirim: NO_LIMITS, onFailed });
  const say = (...textList: string[]) => {
    for (const text of textList) queueMessage(db, { chatId: 'grup', text, now: clock.now });
  };
  return { clock, door, restart, say, onFailed, sender: restart() };
}

describe('an own message that WhatsApp shows', () => {
  it('at the server before a kill is out, and holds nobody back', async () => {
    const { door, restart, say, sender } = setUp('killed, left');
    say('satu', 'dua');
    void sender.flush();
    await vi.waitFor(() => expect(column('state')[0]).toBe('sending'));
    sender.noteOwn(own('satu', { ack: 1 }));
    await restart().flush();
    expect(column('state')).toEqual(['sent', 'sent']);
    expect(door.askedList).toHaveLength(2);
  });
  it('before the sending ends is the row that is being sent', async () => {
    const { door, say, sender } = setUp('sent, shown first');
    const shown: boolean[] = [];
    door.onOwn = (message) => shown.push(sender.noteOwn(message));
    say('satu');
    await sender.flush();
    expect(shown).toEqual([true]);
    expect([column('state'), column('sent_stanza_id'), column('ack')]).toEqual([['sent'], ['S1'], [0]]);
    sender.noteAck({ chatId: 'grup', stanzaId: 'S1', ack: 2 });
    sender.noteAck({ chatId: 'grup', stanzaId: 'S1', ack: 1 });
    sender.noteAck({ chatId: 'grup', stanzaId: 'S1', ack: -1 });
    expect(column('ack')).toEqual([2]);
  });

  it('settles a doubtful row, whatever WhatsApp did to spaces, and frees what waited behind it', async () => {
    const { door, say, sender } = setUp('unknown, left');
    say('satu \n\ndua', 'tiga');
    await sender.flush();
    expect(column('state')).toEqual(['unknown', 'queued']);
    expect(sender.noteOwn(own('satu\r\n\r\ndua '))).toBe(true);
    expect([column('state'), column('sent_stanza_id')[0]]).toEqual([['sent', 'queued'], 'X1']);
    await sender.flush();
    expect(door.askedList).toHaveLength(2);
  });

  it('at ack 0 leaves the row in doubt until an acknowledgement comes', async () => {
    const { clock, door, say, sender } = setUp('unknown, not left');
    say('satu');
    await sender.flush();
    const pending = own('satu', { ack: 0, sentAt: at(0) });
    expect(sender.noteOwn(pending)).toBe(true);
    clock.now = at(30);
    door.arrivedList.push({ ...pending, outboxId: 1 });
    await sender.reconcile(door);
    expect(column('state')).toEqual(['unknown']);
    sender.noteAck({ chatId: 'grup', stanzaId: 'X1', ack: 1 });
    expect(column('state')).toEqual(['sent']);
  });

  it('counts as a person’s where no row matches: other words, other chat, too early', async () => {
    const { say, sender } = setUp('unknown, left');
    say('satu');
    await sender.flush();
    expect(sender.noteOwn(own('dua'))).toBe(false);
    expect(sender.noteOwn(own('satu', { chatId: 'lain' }))).toBe(false);
    expect(column('state')).toEqual(['unknown']);
    sender.noteOwn(own('satu', { sentAt: at(-200) }));
    expect(column('state')).toEqual(['unknown']);
  });

  it('with words that the bot said just now is the bot’s, though every row has its stanza', async () => {
    const { say, sender } = setUp();
    say('satu');
    await sender.flush();
    expect(sender.noteOwn(own('satu'))).toBe(true);
    expect(column('sent_stanza_id')).toEqual(['S1']);
    expect(sender.noteOwn(own('satu', { stanzaId: 'X2', sentAt: at(7_200) }))).toBe(false);
  });
});

describe('the history of the chat', () => {
  it('tells what has left and what has not; the latter is sent again, in order', async () => {
    const { clock, door, say, sender } = setUp('unknown, left', 'unknown, not left');
    say('satu', 'dua', 'tiga');
    await sender.flush();
    clock.now = at(10);
    await sender.reconcile(door);
    await sender.flush();
    clock.now = at(20);
    await sender.reconcile(door);
    await sender.flush();
    expect(door.arrivedList.map(({ text }) => text)).toEqual(['satu', 'dua', 'tiga']);
    expect(column('state')).toEqual(['sent', 'sent', 'sent']);
  });

  it('proves nothing where it is not complete, cannot be read, or was read too soon', async () => {
    const { clock, door, say, sender } = setUp('unknown, not left');
    say('satu');
    await sender.flush();
    clock.now = at(1);
    await sender.reconcile(door);
    expect(column('state')).toEqual(['unknown']);
    clock.now = at(10);
    door.isHistoryComplete = false;
    await sender.reconcile(door);
    expect(column('state')).toEqual(['unknown']);
    await sender.reconcile({ readHistory: () => Promise.reject(new Error('page crashed')) });
    expect(column('state')).toEqual(['unknown']);
  });

  it('of the same words twice gives each message to one row', async () => {
    const { clock, door, say, sender } = setUp('sent', 'unknown, not left');
    say('sama', 'sama');
    await sender.flush();
    clock.now = at(10);
    await sender.reconcile(door);
    expect(column('state')).toEqual(['sent', 'queued']);
  });

  it('is asked five times at most; then the message is given up and reported', async () => {
    const { clock, door, say, sender, onFailed } = setUp(...Array<Happening>(9).fill('unknown, not left'));
    say('satu');
    for (let n = 1; n <= 7; n += 1) {
      await sender.flush();
      clock.now = at(n * 10);
      await sender.reconcile(door);
    }
    expect(door.askedList).toHaveLength(5);
    expect([column('state'), column('error')]).toEqual([['refused'], ['tidak sampai setelah 5 kali dicoba']]);
    expect(onFailed).toHaveBeenCalledOnce();
  });

  it('also finds what was sent and vanished with the browser', async () => {
    const { clock, door, say, sender } = setUp();
    say('satu', 'dua');
    await sender.flush();
    sender.noteAck({ chatId: 'grup', stanzaId: 'S2', ack: 1 });
    door.arrivedList.shift();
    clock.now = at(10);
    await sender.reconcile(door);
    expect(column('state')).toEqual(['queued', 'sent']);
    await sender.flush();
    expect(door.askedList.map(({ text }) => text)).toEqual(['satu', 'dua', 'satu']);
    // Should the first one turn up after all, it is known to be the bot's.
    expect(sender.noteOwn(own('satu', { stanzaId: 'S1' }))).toBe(true);
  });

  it('is not asked for what is settled, nor for what is too old', async () => {
    const { clock, door, say, sender } = setUp('unknown, not left');
    const readHistory = vi.fn(door.readHistory);
    await sender.reconcile({ readHistory });
    say('satu');
    await sender.flush();
    clock.now = at(49 * 3_600);
    await sender.reconcile({ readHistory });
    expect(readHistory).not.toHaveBeenCalled();
  });

  it('that turns up while a message waits to be sent again stops it', async () => {
    const { clock, door, say, sender } = setUp('unknown, not left');
    say('satu');
    await sender.flush();
    clock.now = at(10);
    await sender.reconcile(door);
    expect(column('state')).toEqual(['queued']);
    sender.noteOwn(own('satu'));
    await sender.flush();
    expect(door.askedList).toHaveLength(1);
    expect(column('state')).toEqual(['sent']);
  });
});
