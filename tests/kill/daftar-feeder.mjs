/** A process to be killed while it takes a list that was sent in private: reads it, answers, makes the file of refused rows and sends it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { createApp } from '../../dist/app.js';
import { berkasMakerOf } from '../../dist/cli/berkas-maker-of.js';
import { readConfig } from '../../dist/config.js';
import { createSender } from '../../dist/outbox/sender.js';
import { createMediaFetcher } from '../../dist/service/fetch-media.js';
import { fileDoor } from './file-door.mjs';

const [DATA_DIR, doorFile, laterMs] = process.argv.slice(2);
const config = readConfig({ LOG_LEVEL: 'silent', DATA_DIR });
const say = (moment) => process.stdout.write(`${moment}\n`);
const now = () => new Date(Date.now() + Number(laterMs));
const app = createApp({ config, groupIdList: ['grup@g.us'] });
const door = fileDoor({ doorFile, now, say });
const maker = berkasMakerOf(config);
const berkasMaker = {
  make(lampiran) {
    say('making');
    return maker.make(lampiran);
  },
};
const kirim = { ...config.kirim, jedaMs: { from: 0, to: 0 } };
const sender = createSender({ db: app.db, door, now, berkasMaker, kirim });
sender.startLive(door);
const fetchMedia = createMediaFetcher(app, { ...door, download: async () => null }, () => {
  say('answered');
  sender.nudge();
});
say('ready');
await fetchMedia();
const unsettled = app.db.prepare("SELECT count(*) FROM outbox WHERE state IN ('queued','sending','unknown')").pluck();
const giveUpAt = performance.now() + 60_000;
while (unsettled.get() > 0 && performance.now() < giveUpAt) {
  sender.nudge();
  await sleep(2);
}
await sender.stop();
await maker.close();
app.close();
