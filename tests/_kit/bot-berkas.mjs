// The bot at work, as `sotarsa mulai` runs it, with a maker of files that a test can look through: the file of a lampiran is what its
// `isi.data` holds in base64, after `isi.ms` milliseconds. Each making leaves a line on standard output.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../dist/config.js';
import { isLibraryNoise } from '../../dist/doors/whatsapp/library-noise.js';
import { createWhatsappDoor } from '../../dist/doors/whatsapp/whatsapp-door.js';
import { openLog } from '../../dist/logger.js';
import { createService } from '../../dist/service/service.js';

const config = readConfig(process.env);
openLog(config.logLevel);
const say = (line) => void process.stdout.write(`${line}\n`);
const dir = join(config.dataDir, 'berkas');
mkdirSync(dir, { recursive: true });

const berkasMaker = {
  async make({ nama, isi }) {
    say(`Membuat ${nama}`);
    await new Promise((done) => setTimeout(done, isi.ms ?? 0));
    if (isi.data === undefined) throw new Error('tidak ada isi');
    const path = join(dir, nama);
    writeFileSync(path, Buffer.from(isi.data, 'base64'));
    return { path, mime: isi.mime, nama };
  },
};
const service = createService({
  config,
  makeDoor: (lidBook) => createWhatsappDoor({ config: config.whatsapp, lidBook }),
  berkasMaker,
  say,
  showQr: () => say('pindai kode ini'),
});
process.on('unhandledRejection', (error) => {
  if (!isLibraryNoise(error)) throw error;
});
process.on('SIGTERM', () => service.stop().finally(() => process.exit(0)));
await service.start();
