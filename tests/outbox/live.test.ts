import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSender, type SenderOptions } from '../../src/outbox/sender.ts';
import { type Database, openDatabase } from '../../src/store/open.ts';
import { queueMessage } from '../../src/store/outbox.ts';
import { at, type Happening, NO_LIMITS, scriptedDoor } from '../_kit/scripted-door.ts';

const now = () => new Date();
let db: Database;
beforeEach(() => {
  vi.useFakeTimers({ now: at(0) });
  db = openDatabase(':memory:', 'migrations');
});
afterEach(() => {
  vi.useRealTimers();
  db.close();
});

const column = (name: string) => db.prepare(`SELECT ${name} FROM outbox ORDER BY id`).pluck().all();

function setUp(options: Partial<SenderOptions>, ...script: Happening[]) {
  const door = scriptedDoor(now, ...script);
  const sender = createSender({ db, door, now, random: () => 0.5, kirim: NO_LIMITS, ...options });
  sender.startLive(door);
  const say = (...textList: string[]) => {
    for (const text of textList) {
      queueMessage(db, { chatId: 'grup', text, now: now() });
      sender.nudge();
    }
  };
  return { door, sender, say, textList: () => door.askedList.map(({ text }) => text) };
}

describe('the live sender', () => {
  it('sends when nudged, without any timer', async () => {
    const { say, sender, textList } = setUp({});
    say('satu', 'dua');
    await vi.advanceTimersByTimeAsync(0);
    expect(textList()).toEqual(['satu', 'dua']);
    await sender.stop();
  });

  it('keeps its gaps, and sends by itself what falls due', async () => {
    const { say, sender, textList } = setUp({ kirim: { ...NO_LIMITS, jedaMs: { from: 2_000, to: 2_000 } } });
    say('satu', 'dua', 'tiga');
    queueMessage(db, { chatId: 'grup', text: 'nanti', now: now(), dueAt: at(30) });
    await vi.advanceTimersByTimeAsync(1_900);
    expect(textList()).toEqual(['satu']);
    await vi.advanceTimersByTimeAsync(2_200);
    expect(textList()).toEqual(['satu', 'dua', 'tiga']);
    await vi.advanceTimersByTimeAsync(25_000);
    expect(textList()).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(textList()).toHaveLength(4);
    await sender.stop();
  });

  it('sees what is queued in one go as a whole', async () => {
    const { door, sender } = setUp({});
    await vi.advanceTimersByTimeAsync(0);
    for (const text of ['A1', 'A2']) {
      queueMessage(db, { chatId: 'grup', text, penerima: 'A', isSusulan: true, now: now() });
      sender.nudge();
    }
    await vi.advanceTimersByTimeAsync(0);
    expect(door.askedList).toHaveLength(1);
    await sender.stop();
  });

  it('settles a doubt by itself while the door stays ready', async () => {
    const { door, say, sender } = setUp({}, 'unknown, not left', 'unknown, left');
    say('satu', 'dua');
    await vi.advanceTimersByTimeAsync(4_000);
    expect(column('state')).toEqual(['unknown', 'queued']);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(door.arrivedList.map(({ text }) => text)).toEqual(['satu', 'dua']);
    expect(column('state')).toEqual(['sent', 'sent']);
    await sender.stop();
  });

  it('looks at once when the door is ready again, and not while it is not', async () => {
    const { door, say, sender } = setUp({}, 'unknown, left');
    const readHistory = vi.spyOn(door, 'readHistory');
    door.state = 'offline';
    say('satu');
    await vi.advanceTimersByTimeAsync(120_000);
    expect(readHistory).not.toHaveBeenCalled();
    door.state = 'ready';
    sender.kick();
    await vi.advanceTimersByTimeAsync(0);
    expect(column('state')).toEqual(['sent']);
    await sender.stop();
  });

  it('looks ever more seldom, and other chats do not wait for it', async () => {
    const { door, say, sender, textList } = setUp({}, 'unknown, not left');
    door.isHistoryComplete = false;
    const readHistory = vi.spyOn(door, 'readHistory').mockReturnValue(new Promise(() => {}));
    say('satu');
    await vi.advanceTimersByTimeAsync(6_000);
    expect(readHistory).toHaveBeenCalledOnce();
    queueMessage(db, { chatId: 'lain', text: 'dua', now: now() });
    sender.nudge();
    await vi.advanceTimersByTimeAsync(0);
    expect(textList()).toEqual(['satu', 'dua']);
    await sender.stop();
  });

  it('asks again after 5, 10, 20 … seconds', async () => {
    const { door, say, sender } = setUp({}, 'unknown, not left');
    door.isHistoryComplete = false;
    const readHistory = vi.spyOn(door, 'readHistory');
    say('satu');
    await vi.advanceTimersByTimeAsync(600_000);
    expect(readHistory.mock.calls.length).toBeGreaterThan(5);
    expect(readHistory.mock.calls.length).toBeLessThan(10);
    await sender.stop();
  });

  it('tells once of a message that does not reach the server', async () => {
    const onUnacked = vi.fn();
    const { say, sender, door } = setUp({ onUnacked });
    say('satu', 'dua');
    await vi.advanceTimersByTimeAsync(1_000);
    // The server never hears of the first one; the history of this browser still shows it.
    for (const own of door.arrivedList) own.ack = 0;
    sender.noteAck({ chatId: 'grup', stanzaId: 'S2', ack: 1 });
    await vi.advanceTimersByTimeAsync(50_000);
    expect(onUnacked).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(300_000);
    expect(onUnacked).toHaveBeenCalledOnce();
    expect(onUnacked.mock.calls[0]?.[0]).toMatchObject({ id: 1, text: 'satu' });
    await sender.stop();
  });

  it('looks before it tells: an acknowledgement may have been missed', async () => {
    const onUnacked = vi.fn();
    const { say, sender } = setUp({ onUnacked });
    say('satu');
    await vi.advanceTimersByTimeAsync(300_000);
    expect(onUnacked).not.toHaveBeenCalled();
    expect(column('ack')).toEqual([1]);
    await sender.stop();
  });

  it('tells also while the door is closed', async () => {
    const onUnacked = vi.fn();
    const { say, sender, door } = setUp({ onUnacked });
    say('satu');
    await vi.advanceTimersByTimeAsync(1_000);
    door.state = 'offline';
    await vi.advanceTimersByTimeAsync(100_000);
    expect(onUnacked).toHaveBeenCalledOnce();
    await sender.stop();
  });

  it('stops after the sending under way, and sends nothing more', async () => {
    const { door, say, sender, textList } = setUp({});
    const release: (() => void)[] = [];
    const send = door.send;
    door.send = async (message) => {
      await new Promise<void>((resolve) => release.push(resolve));
      return send(message);
    };
    say('satu', 'dua');
    await vi.advanceTimersByTimeAsync(0);
    let isStopped = false;
    const stopping = sender.stop().then(() => {
      isStopped = true;
    });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(isStopped).toBe(false);
    release[0]?.();
    await stopping;
    expect(textList()).toEqual(['satu']);
    expect(column('state')).toEqual(['sent', 'queued']);
    sender.nudge();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(textList()).toEqual(['satu']);
    sender.startLive(door);
    await vi.advanceTimersByTimeAsync(0);
    release[1]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(textList()).toEqual(['satu', 'dua']);
    await sender.stop();
  });

  it('goes on after a fault of the database, and does not repeat what was being sent', async () => {
    const { say, sender, textList } = setUp({});
    db.exec(
      `CREATE TRIGGER rusak BEFORE UPDATE ON outbox WHEN new.state = 'sent' BEGIN SELECT RAISE(ABORT, 'disk penuh'); END`,
    );
    say('satu', 'dua');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(column('state')).toEqual(['sending', 'queued']);
    db.exec('DROP TRIGGER rusak');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(textList()).toEqual(['satu', 'dua']);
    expect(column('state')).toEqual(['sent', 'sent']);
    await sender.stop();
  });
});
