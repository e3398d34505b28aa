/** Every order the bot obeys, in the order in which they are looked through. */
import { agenda } from './agenda/command.ts';
import { bantuan } from './bantuan/command.ts';
import { belum } from './belum/command.ts';
import type { CommandDefinition } from './define-command.ts';
import { format } from './format/command.ts';
import { gabung } from './gabung/command.ts';
import { ganda } from './ganda/command.ts';
import { jeda } from './jeda/command.ts';
import { kartu } from './kartu/command.ts';
import { keadaan } from './keadaan/command.ts';
import { kinerja } from './kinerja/command.ts';
import { laporanDinas } from './laporan/command.ts';
import { latihan } from './latihan/command.ts';
import { mungkinSama } from './mungkin/command.ts';
import { pengingat } from './pengingat/command.ts';
import { pengumuman } from './pengumuman/command.ts';
import { pernah } from './pernah/command.ts';
import { petugasCommand } from './petugas/command.ts';
import { pisah } from './pisah/command.ts';
import { prioritas } from './prioritas/command.ts';
import { rekap } from './rekap/command.ts';
import { rincian } from './rincian/command.ts';
import { riwayat } from './riwayat/command.ts';
import { status } from './status/command.ts';
import { umumkan } from './umumkan/command.ts';
import { verval } from './verval/command.ts';

export const commandList: readonly CommandDefinition[] = [
  bantuan,
  format,
  status,
  rekap,
  rincian,
  kinerja,
  belum,
  agenda,
  pengingat,
  jeda,
  pernah,
  prioritas,
  ganda,
  verval,
  riwayat,
  mungkinSama,
  gabung,
  pisah,
  keadaan,
  petugasCommand,
  latihan,
  laporanDinas,
  kartu,
  umumkan,
  pengumuman,
];
