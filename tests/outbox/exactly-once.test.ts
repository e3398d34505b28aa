import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { BerkasMaker } from '../../src/domain/lampiran.ts';
import { createSender } from '../../src/outbox/sender.ts';
import { openDatabase } from '../../src/store/open.ts';
import { queueMessage } from '../../src/store/outbox.ts';
import { at, type Happening, NO_LIMITS, type ScriptedDoor, scriptedDoor } from '../_kit/scripted-door.ts';

const happening = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<Happening>('sent', 'sent, shown first') },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Happening>(
      'unknown, left',
      'unknown, not left',
      'offline',
      'killed, left',
      'killed, not left',
    ),
  },
);

interface Plan {
  script: Happening[];
  /** chat and person of each message; null = not a reply */
  messageList: { chatId: string; penerima: string | null; isSusulan: boolean; nama: string | null }[];
  /** does the making of a file succeed? one word a try, then yes */
  makeList: ('yes' | 'no' | 'killed')[];
  isHistoryLate: boolean;
}

const plan: fc.Arbitrary<Plan> = fc.record({
  script: fc.array(happening, { maxLength: 25 }),
  messageList: fc.array(
    fc.record({
      chatId: fc.constantFrom('grup', 'pribadi'),
      penerima: fc.constantFrom('A', 'B', null),
      isSusulan: fc.boolean(),
      nama: fc.constantFrom(null, null, 'rekap.png', 'rekap.xlsx'),
    }),
    { minLength: 1, maxLength: 12 },
  ),
  makeList: fc.array(fc.constantFrom('yes', 'no', 'killed'), { maxLength: 3 }),
  isHistoryLate: fc.boolean(),
});

/** Plays the plan until the queue is empty. */
async function play({ script, messageList, makeList, isHistoryLate }: Plan) {
  const dir = mkdtempSync(join(tmpdir(), 'sotarsa-outbox-'));
  const db = openDatabase(':memory:', 'migrations');
  let seconds = 0;
  const now = () => at(seconds);
  const remaining = [...script];
  let killCount = 0;
  const door: ScriptedDoor = scriptedDoor(now);
  let dying: (() => void) | null = null;
  const send = (message: Parameters<ScriptedDoor['send']>[0]) => {
    const next = remaining.shift() ?? 'sent';
    if (next.startsWith('killed')) {
      killCount += 1;
      dying?.();
    }
    const one = scriptedDoor(now, next);
    // Stanza ids have to be unique over all these doors.
    one.askedList = door.askedList;
    one.arrivedList = door.arrivedList;
    one.onOwn = door.onOwn;
    return one.send(message);
  };
  const remainingMakes = [...makeList];
  const berkasMaker: BerkasMaker = {
    async make({ nama, isi }) {
      const next = remainingMakes.shift() ?? 'yes';
      if (next === 'no') throw new Error('tidak jadi');
      if (next === 'killed') {
        dying?.();
        return new Promise(() => {});
      }
      const path = join(dir, `${isi}-${nama}`);
      writeFileSync(path, '');
      return { path, mime: 'image/png', nama };
    },
  };
  const boot = () => {
    const sender = createSender({ db, door: { send }, now, random: () => 0.5, kirim: NO_LIMITS, berkasMaker });
    door.onOwn = (own) => sender.noteOwn(own);
    return sender;
  };
  let sender = boot();
  messageList.forEach(({ nama, ...message }, n) => {
    const lampiran = nama === null ? {} : { lampiran: { jenis: 'rekap-gambar', nama, isi: n } as const };
    queueMessage(db, { ...message, ...lampiran, text: `kata ${n}.`, now: now() });
  });
  for (let round = 0; round < 200; round += 1) {
    const death = new Promise<'killed'>((resolve) => {
      dying = () => resolve('killed');
    });
    if ((await Promise.race([sender.flush(), death])) === 'killed') sender = boot();
    seconds += 6;
    sender.kick();
    door.isHistoryComplete = !isHistoryLate || round % 3 === 2;
    await sender.reconcile(door);
    if (db.prepare("SELECT count(*) FROM outbox WHERE state <> 'sent'").pluck().get() === 0) break;
  }
  const stateList = db.prepare('SELECT state FROM outbox ORDER BY id').pluck().all();
  db.close();
  rmSync(dir, { recursive: true });
  return { arrivedList: door.arrivedList, stateList, killCount };
}

it('whatever happens at each sending, every message arrives exactly once and in the order of its chat', async () => {
  await fc.assert(
    fc.asyncProperty(plan, async (value) => {
      // Five doubtful attempts of one message are its end, and that is another test.
      const notLeft = value.script.filter((word) => word.endsWith('not left')).length;
      fc.pre(notLeft < 5);
      const { arrivedList, stateList } = await play(value);
      expect(stateList).toEqual(value.messageList.map(() => 'sent'));
      value.messageList.forEach(({ nama }, n) => {
        const arrived = arrivedList.filter(({ text }) => text.includes(`kata ${n}.`));
        expect(arrived.map(({ file }) => file?.nama ?? null)).toEqual([nama]);
      });
      // What waits for its file is overtaken.
      const orderedList = arrivedList.filter(({ file }) => file === undefined);
      for (const chatId of ['grup', 'pribadi']) {
        const idList = orderedList.filter((own) => own.chatId === chatId).map(({ outboxId }) => outboxId);
        expect(idList).toEqual([...idList].sort((a, b) => a - b));
      }
      // To one person in one chat, everything is in order, also within merged messages.
      for (const key of ['grup A', 'grup B', 'pribadi A', 'pribadi B']) {
        const said = orderedList
          .filter(({ chatId }) => key.startsWith(chatId))
          .flatMap(({ text }) => [...text.matchAll(/kata (\d+)\./g)].map(([, n]) => Number(n)))
          .filter((n) => key.endsWith(` ${value.messageList[n]?.penerima}`));
        expect(said).toEqual([...said].sort((a, b) => a - b));
      }
    }),
    { numRuns: 300 },
  );
}, 120_000);
