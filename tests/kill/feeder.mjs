/** A process to be killed: opens the office, handles what an earlier life left, and hands in every message from the first on. */
import { createApp } from '../../dist/app.js';
import { readConfig } from '../../dist/config.js';
import { addPetugas } from '../../dist/store/petugas-daftar.js';
import { messageList, practiceList } from './messages.mjs';

const [databaseFile, count, what] = process.argv.slice(2);
// The evening of the day on which everything is said: what an earlier life left is handled on that day, too.
let clock = new Date('2026-08-03T12:00:00Z');
const app = createApp({
  config: readConfig({ LOG_LEVEL: 'silent' }),
  databaseFile,
  now: () => clock,
  groupIdList: ['grup'],
});
const officerList = [
  { nama: 'Kesra Liyu', desaKode: '6311022014', waIdList: ['6281200009001'] },
  { nama: 'Kesra Uren', desaKode: '6311022019', waIdList: ['6281200009002'] },
];
for (const officer of officerList) {
  addPetugas(app.db, app.reference, { ...officer, peran: 'kesra_desa', mulaiOn: '2026-01-01' }, clock);
}
app.recover();
process.stdout.write('ready\n');
for (const message of (what === 'latihan' ? practiceList : messageList)(Number(count))) {
  clock = new Date(message.sentAt.getTime() + 1000);
  app.receive(message);
}
app.close();
process.stdout.write('done\n');
