import { afterAll, describe, expect, it } from 'vitest';
import { readTraffic } from '../../src/store/kesehatan.ts';
import { openDatabase } from '../../src/store/open.ts';
import { nextDueAt, nextQueued, queueMessage } from '../../src/store/outbox.ts';
import {
  countSame,
  listUnacked,
  listUnalerted,
  listUnsettled,
  nthLastAttempt,
  oldestUnalertedAt,
  readOutboxMessage,
} from '../../src/store/outbox-past.ts';
import { at } from '../_kit/scripted-door.ts';

const db = openDatabase(':memory:', 'migrations');
afterAll(() => db.close());

const SENT = 20_000;
const view = { heldSince: at(0), isPostsOnly: false };

describe('an outbox of months', () => {
  const insert = db.prepare(
    `INSERT INTO outbox (chat_id, text, created_at, due_at, state, attempts, attempted_at, sent_stanza_id, sent_at, ack)
     VALUES ('grup', ?, ?, ?, 'sent', 1, ?, ?, ?, 2)`,
  );
  db.transaction(() => {
    for (let n = 0; n < SENT; n += 1) {
      const time = at(n - SENT).toISOString();
      insert.run(`lama ${n}`, time, time, time, `S${n}`, time);
    }
  })();
  for (const text of ['satu', 'dua']) queueMessage(db, { chatId: 'grup', text, now: at(0) });
  const one = readOutboxMessage(db, SENT + 1);

  /** Milliseconds of one call; the best of some, for the machine may be busy. */
  function cost(call: () => unknown): number {
    call();
    const timeList = Array.from({ length: 20 }, () => {
      const start = performance.now();
      call();
      return performance.now() - start;
    });
    return Math.min(...timeList);
  }

  it('is never read through for one message', () => {
    const scanMs = cost(() => db.prepare("SELECT count(*) FROM outbox WHERE text = 'x'").get());
    const callList = [
      () => nextQueued(db, at(1), view),
      () => nextDueAt(db, view),
      () => countSame(db, one, at(-300)),
      () => nthLastAttempt(db, 120, at(-3_600)),
      () => listUnsettled(db, 'grup'),
      () => listUnacked(db, at(-172_800)),
      () => listUnalerted(db, at(0)),
      () => oldestUnalertedAt(db),
      () => readTraffic(db, at(1)),
    ];
    for (const call of callList) expect(cost(call), call.toString()).toBeLessThan(scanMs / 3);
  });

  it('gives its messages in the order of their ids', () => {
    expect(nextQueued(db, at(1), view)?.text).toBe('satu');
    expect(nextQueued(db, at(-1), view)).toBeNull();
    expect(nextQueued(db, at(1), { ...view, isPostsOnly: true })).toBeNull();
    expect(nthLastAttempt(db, 3, at(-3_600))).toEqual(at(-3));
    expect(nthLastAttempt(db, 4_000, at(-3_600))).toBeNull();
  });
});
