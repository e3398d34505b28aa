/**
 * A process to be killed around the minute of the recap: the office's jobs and its sender on a clock that runs a hundred times as fast,
 * in front of a WhatsApp that is a file, so that what has left stays known when the process dies.
 */
import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { createApp } from '../../dist/app.js';
import { readConfig } from '../../dist/config.js';
import { createSender } from '../../dist/outbox/sender.js';
import { fileDoor } from './file-door.mjs';

const SPEED = 100;
const [databaseFile, doorFile, startIso, untilIso] = process.argv.slice(2);
const config = readConfig({ LOG_LEVEL: 'silent' });
const bornAt = performance.now();
/** The moments at which it can be killed. */
const say = (moment) => process.stdout.write(`${moment}\n`);
const now = () => new Date(Date.parse(startIso) + (performance.now() - bornAt) * SPEED);

const door = fileDoor({ doorFile, now, say });
/** Takes a moment to make a file that holds nothing: what matters is when it goes out, and how often. */
const berkasMaker = {
  async make({ nama }) {
    say('making');
    await sleep(Math.random() * 12);
    const path = `${doorFile}-${nama}`;
    writeFileSync(path, '');
    return { path, mime: 'application/octet-stream', nama };
  },
};
const onQueued = () => {
  say('queued');
  sender.nudge();
};
const app = createApp({ config, databaseFile, now, groupIdList: ['grup@g.us'], onQueued });
const sender = createSender({
  db: app.db,
  door,
  berkasMaker,
  now,
  kirim: { ...config.kirim, jedaMs: { from: 0, to: 0 } },
  afterJamTenang: app.afterJamTenang,
});
sender.startLive(door);
say('ready');
/** A busy machine needs longer for what is on its way; what is not settled after a minute never will be. */
const unsettled = app.db.prepare("SELECT count(*) FROM outbox WHERE state IN ('queued','sending','unknown')").pluck();
const isBusy = () => unsettled.get() > 0 && performance.now() - bornAt < 60_000;
while (now() < new Date(untilIso) || isBusy()) {
  app.runner.runDue(now());
  sender.nudge();
  await sleep(2);
}
await sender.stop();
app.close();
