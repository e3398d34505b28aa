/** Every job of the bot. */
import type { JobDefinition } from './define-job.ts';
import { latihanUsai } from './latihan-usai/job.ts';
import { pengingatAgenda } from './pengingat-agenda/job.ts';
import { pengingatLapor } from './pengingat-lapor/job.ts';
import { pengingatVerifikasi } from './pengingat-verifikasi/job.ts';
import { rekapMingguan } from './rekap-mingguan/job.ts';

export const jobList: readonly JobDefinition[] = [
  rekapMingguan,
  pengingatVerifikasi,
  pengingatAgenda,
  pengingatLapor,
  latihanUsai,
];
