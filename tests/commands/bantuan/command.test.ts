import { describe, expect, it } from 'vitest';
import { bantuan } from '../../../src/commands/bantuan/command.ts';
import type { CommandContext } from '../../../src/commands/define-command.ts';

function ask(peran: string, isGroup: boolean): string {
  const petugas = { id: 1, nama: 'Rusdi', peran, desa: null };
  return bantuan.run({ petugas, isGroup } as unknown as CommandContext) ?? '';
}

describe('bantuan', () => {
  it('teaches each kind of report by example, short enough for a phone', () => {
    const text = ask('kesra_desa', true);
    for (const word of [
      'USULAN',
      'VERIFIKASI',
      'SALUR',
      'LAPORAN NIHIL',
      'KELUHAN',
      'RALAT',
      'BATAL',
      'STATUS',
      'REKAP',
      'FORMAT',
    ]) {
      expect(text).toContain(word);
    }
    expect(text.length).toBeLessThan(700);
  });

  it('tells an admin, and nobody else, how to register people: in private only', () => {
    expect(ask('admin', false)).toContain('PETUGAS TAMBAH');
    expect(ask('admin', true)).not.toContain('PETUGAS TAMBAH');
    expect(ask('tksk', false)).not.toContain('PETUGAS TAMBAH');
  });
});
