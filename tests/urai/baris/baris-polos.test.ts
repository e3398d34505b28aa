/** A plain row is read at once: to exactly what the long way makes of it (two blanks in the line force the long way). */
import { describe, expect, it } from 'vitest';
import { NIK, urai } from '../../_kit/bacaan.ts';

const rowsOf = (head: string, row: string) => urai(`${head}\nDesa Liyu\n1. ${row}\n2. Rusdi / ${NIK[2]}`).rows;

describe('a plain row', () => {
  it.each([
    ['USULAN PKH', `Siti Aminah / ${NIK[0]} / ${NIK[1]} / RT 01`],
    ['USULAN PKH', `Siti Aminah / ${NIK[0]} / RT 01/RW 02 / lansia`],
    ['USULAN HAPUS PKH', `Norhayati - ${NIK[0]} - meninggal`],
    ['SALUR BPNT', `Masdar Gani - ${NIK[0]} - Rp 600.000 - tersalur`],
    ['SALUR BPNT', `Masdar Gani - ${NIK[0]} - Rp 600 - belum hadir`],
    ['VERIFIKASI PKH', `Masdar Gani | ${NIK[0]} | layak`],
    ['VERIFIKASI PKH', `Anak Masdar, ${NIK[0]}, tidak layak pindah`],
  ])('%s: %s', (head, row) => {
    const rows = rowsOf(head, row);
    expect(rows).toEqual(rowsOf(head, row.replace(/(?= ?[-/|,])/, '  ')));
    expect(rows[0]?.nik).toBe(NIK[0]);
  });
});
