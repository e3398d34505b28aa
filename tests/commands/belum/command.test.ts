/** `belum`: which desa have not reported. */

import { beforeEach, expect, it } from 'vitest';
import { belum } from '../../../src/commands/belum/command.ts';
import type { Reference } from '../../../src/domain/reference.ts';
import { type Database, openDatabase } from '../../../src/store/open.ts';
import { CARI_TAK_DIPAKAI } from '../../_kit/cari-bebas.ts';
import { DESA_HALONG, fillTiket } from '../../_kit/fill.ts';

const reference = { wilayah: { kecamatan: 'Halong', desaList: DESA_HALONG } } as unknown as Reference;
let db: Database;
const ask = (argumen: string | null) =>
  belum.run({
    db,
    reference,
    zona: 'Asia/Makassar',
    now: new Date('2026-11-18T01:00:00Z'),
    petugas: { id: 1, nama: 'Kasi', peran: 'kasi_kesra_kec', desa: null },
    isGroup: true,
    inboxId: 1,
    sentAt: new Date('2026-08-12T01:15:00Z'),
    cari: CARI_TAK_DIPAKAI,
    kata: '',
    argumen,
    contohByKind: new Map(),
    posting: { groupIdList: [], dueAt: (at: Date) => at },
  });
const report = (on: string, ...nameList: string[]) => {
  for (const desa of nameList) fillTiket(db, { jenis: 'laporan', on, desa, subJenis: 'nihil' });
};
beforeEach(() => {
  db = openDatabase(':memory:', 'migrations');
});

it('names who has not reported this week, and what to send', () => {
  report('2026-11-16', ...DESA_HALONG.slice(3).map(({ nama }) => nama));
  expect(ask(null)).toBe(
    '*Belum lapor minggu ini: 3 dari 24 desa*\n16–22 Nov 2026\n\nHauwai, Bangkal, Mantuyan\n\nBila tidak ada kegiatan, cukup kirim:\n*LAPORAN NIHIL minggu ini*',
  );
});

it('thanks when all have', () => {
  report('2026-11-16', ...DESA_HALONG.map(({ nama }) => nama));
  expect(ask('minggu ini')).toBe('Semua 24 desa sudah lapor minggu ini (16–22 Nov 2026). Terima kasih! 🙏');
});

it('does not name all where nobody has', () => {
  expect(ask(null)).toMatch(/^\*Belum ada desa yang lapor minggu ini\*\n16–22 Nov 2026 · 24 desa\n\nBila/);
});

it('looks back a week or a month', () => {
  report('2026-11-10', 'Liyu');
  report('2026-10-10', 'Uren');
  expect(ask('minggu lalu')).toMatch(/^\*Belum lapor minggu lalu: 23 dari 24 desa\*\n9–15 Nov 2026\n\n(?!.*Liyu)/);
  expect(ask('minggu kemarin')).toBe(ask('minggu lalu'));
  expect(ask('bulan ini')).toMatch(/^\*Belum lapor bulan ini: 23 dari 24 desa\*\n1–30 Nov 2026\n\n(?!.*Liyu)/);
  expect(ask('bulan lalu')).toMatch(/^\*Belum lapor bulan lalu: 23 dari 24 desa\*\n1–31 Okt 2026\n\n(?!.*Uren)/);
});
