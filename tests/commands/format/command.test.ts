import { describe, expect, it } from 'vitest';
import type { CommandContext } from '../../../src/commands/define-command.ts';
import { format } from '../../../src/commands/format/command.ts';
import { REPORT_KIND_LIST } from '../../../src/domain/uraian.ts';
import { reportList } from '../../../src/reports/index.ts';

const contohByKind = new Map(reportList.map(({ kind, contoh }) => [kind, contoh]));

function ask(argumen: string | null, isGroup: boolean): string {
  const context = {
    argumen,
    isGroup,
    contohByKind,
    petugas: { id: 1, nama: 'Rusdi', peran: 'kesra_desa', desa: { kode: '6311022014', nama: 'Liyu' } },
    reference: { wilayah: { kecamatanKode: '631102', desaList: [] } },
  };
  return format.run(context as unknown as CommandContext) ?? '';
}

describe('format', () => {
  it.each(REPORT_KIND_LIST)('shows the form of %s, for the own desa', (kind) => {
    expect(ask(kind, true)).toContain('Desa Liyu');
    expect(ask(kind, true)).not.toMatch(/\{|\d{16}/);
  });

  it('holds whole numbers in private only, and numbers that belong to nobody', () => {
    expect(ask('usulan', true)).toContain('(16 angka)');
    const [nik] = /\d{16}/.exec(ask('usulan', false)) ?? [];
    expect(nik).toMatch(/^631102\d{6}9\d{3}$/);
  });

  it('understands how people call a kind, and asks where it does not', () => {
    expect(ask('penyaluran', true)).toContain('SALUR BLT-DD');
    expect(ask('verif', true)).toContain('VERIFIKASI PKH');
    for (const argumen of [null, 'apa saja']) expect(ask(argumen, true)).toContain('FORMAT USULAN');
  });
});
