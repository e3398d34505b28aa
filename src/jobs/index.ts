/** Every job of the bot. */
import type { JobDefinition } from './define-job.ts';
import { latihanUsai } from './latihan-usai/job.ts';
import { rekapMingguan } from './rekap-mingguan/job.ts';

export const jobList: readonly JobDefinition[] = [rekapMingguan, latihanUsai];
