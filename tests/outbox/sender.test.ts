import { afterEach, describe, expect, it } from 'vitest';
import type { Door, SendResult } from '../../src/doors/door.ts';
import { createSender } from '../../src/outbox/sender.ts';
import { type Database, openDatabase } from '../../src/store/open.ts';
import { queueMessage } from '../../src/store/outbox.ts';

let db: Database = openDatabase(':memory:', 'migrations');
afterEach(() => {
  db.close();
  db = openDatabase(':memory:', 'migrations');
});

/** A door that answers as told, one answer a call, and remembers what it was asked to send. */
function doorOf(...resultList: (SendResult | Error)[]): Door & { textList: string[] } {
  const textList: string[] = [];
  return {
    textList,
    async send({ text }) {
      textList.push(text);
      const result = resultList.shift() ?? { state: 'sent', stanzaId: `s${textList.length}` };
      if (result instanceof Error) throw result;
      return result;
    },
  };
}

const at = (seconds: number) => new Date(Date.UTC(2026, 7, 12, 0, 0, seconds));
const states = () => db.prepare('SELECT state FROM outbox ORDER BY id').pluck().all();

describe('the sender', () => {
  it('sends in order, once, and writes down under which id', async () => {
    for (const text of ['satu', 'dua']) queueMessage(db, { chatId: 'grup', text, now: at(0) });
    const door = doorOf();
    const sender = createSender({ db, door, now: () => at(1) });
    await Promise.all([sender.flush(), sender.flush()]);
    await sender.flush();
    expect(door.textList).toEqual(['satu', 'dua']);
    expect(db.prepare('SELECT sent_stanza_id FROM outbox ORDER BY id').pluck().all()).toEqual(['s1', 's2']);
  });

  it('waits until a message is due', async () => {
    queueMessage(db, { chatId: 'grup', text: 'pagi', now: at(0), dueAt: at(60) });
    let now = at(30);
    const door = doorOf();
    const sender = createSender({ db, door, now: () => now });
    await sender.flush();
    expect(door.textList).toEqual([]);
    expect(sender.nextDueAt()).toEqual(at(60));
    now = at(60);
    await sender.flush();
    expect(door.textList).toEqual(['pagi']);
  });

  it('tries again later, and later still, while the line is down', async () => {
    queueMessage(db, { chatId: 'grup', text: 'satu', now: at(0) });
    let now = at(0);
    const offline: SendResult = { state: 'offline', reason: 'tidak ada jaringan' };
    const sender = createSender({ db, door: doorOf(offline, offline), now: () => now, random: () => 0.5 });
    await sender.flush();
    expect(sender.nextDueAt()).toEqual(at(5));
    now = at(5);
    await sender.flush();
    expect(sender.nextDueAt()).toEqual(at(15));
    now = at(15);
    await sender.flush();
    expect(states()).toEqual(['sent']);
  });

  it('never sends blindly again what may have left; later messages of its chat wait for ten minutes', async () => {
    for (const text of ['satu', 'dua']) queueMessage(db, { chatId: 'grup', text, now: at(0) });
    for (const text of ['tiga', 'empat']) queueMessage(db, { chatId: 'pribadi', text, now: at(0) });
    let now = at(1);
    const door = doorOf(new Error('page crashed'), { state: 'unknown', reason: 'time limit' });
    const sender = createSender({ db, door, now: () => now });
    await sender.flush();
    await sender.flush();
    expect(door.textList).toEqual(['satu', 'tiga']);
    expect(states()).toEqual(['unknown', 'queued', 'unknown', 'queued']);
    expect(sender.nextDueAt()).toBeNull();
    now = at(602);
    await sender.flush();
    expect(door.textList).toEqual(['satu', 'tiga', 'dua', 'empat']);
    expect(states()).toEqual(['unknown', 'sent', 'unknown', 'sent']);
  });

  it('marks what was being sent when the program was killed', async () => {
    queueMessage(db, { chatId: 'grup', text: 'satu', now: at(0) });
    db.prepare("UPDATE outbox SET state = 'sending'").run();
    const door = doorOf();
    await createSender({ db, door, now: () => at(1) }).flush();
    expect(door.textList).toEqual([]);
    expect(states()).toEqual(['unknown']);
  });

  it('queues one message a key', () => {
    const entry = { chatId: 'grup', text: 'rekap', uniqueKey: 'rekap:W33', now: at(0) };
    expect([queueMessage(db, entry), queueMessage(db, entry)]).toEqual([true, false]);
  });
});
