/** `rekap` and what may follow it. */

import { beforeEach, describe, expect, it } from 'vitest';
import { rekap } from '../../../src/commands/rekap/command.ts';
import type { Desa, Petugas } from '../../../src/domain/petugas.ts';
import { loadReference } from '../../../src/reference/load-reference.ts';
import { type Database, openDatabase } from '../../../src/store/open.ts';
import { type Penolakan, type Permintaan, readPermintaan } from '../../../src/urai/rekap-diminta.ts';
import { CARI_TAK_DIPAKAI } from '../../_kit/cari-bebas.ts';
import { desaHalong, fillTiket } from '../../_kit/fill.ts';

const reference = loadReference({ dataDir: 'data', kecamatan: '63.11.02' });
const read = (argumen: string | null, desaSaya: Desa | null = null) =>
  readPermintaan(argumen, { reference, on: '2026-11-18', desaSaya });
/** `2026-W47 desa program`, or why not */
function say(asked: Permintaan | Penolakan): string {
  if ('sebab' in asked) return `tidak: ${asked.sebab}`;
  return [asked.rentang.kode, asked.desa?.nama, asked.program?.kode].filter(Boolean).join(' ');
}

describe('readPermintaan', () => {
  it.each([
    [null, '2026-W47'],
    ['', '2026-W47'],
    ['minggu', '2026-W47'],
    ['minggu ini', '2026-W47'],
    ['MINGGU INI ya pak', '2026-W47'],
    ['mingguan', '2026-W47'],
    ['minggu lalu', '2026-W46'],
    ['minggu yg lalu', '2026-W46'],
    ['pekan kemarin', '2026-W46'],
    ['hari ini', '2026-11-18'],
    ['kemarin', '2026-11-17'],
    ['bulan', '2026-11'],
    ['bulan ini', '2026-11'],
    ['bulan lalu', '2026-10'],
    ['bln kmrn', '2026-10'],
    ['agustus', '2026-08'],
    ['agustus 2026', '2026-08'],
    ['bulan agustus', '2026-08'],
    ['Desember', '2025-12'],
    ['08/2026', '2026-08'],
    ['R-2026-W46', '2026-W46'],
    ['r-2026-11', '2026-11'],
    ['R-2026-11-09', '2026-11-09'],
    ['liyu', '2026-W47 Liyu'],
    ['desa Liyu', '2026-W47 Liyu'],
    ['desa liiyu', '2026-W47 Liyu'],
    ["Ha'uwai", '2026-W47 Hauwai'],
    ['gn. riut bulan ini', '2026-11 Gunung Riut'],
    ['baruh panyambaran', '2026-W47 Baruh Panyambaran'],
    ['bulan liyu', '2026-11 Liyu'],
    ['beras agustus', '2026-08 BERAS-CBP'],
    ['pkh liyu', '2026-W47 Liyu PKH'],
    ['penyaluran BLT-DD desa Uren bulan lalu', '2026-10 Uren BLT-DD'],
    ['sembako lansia', '2026-W47 SEMBAKO-LANSIA'],
    ['halong', '2026-W47'],
    ['triwulan 3', '2026-TW3'],
    ['triwulan', '2026-TW4'],
    ['triwulan lalu', '2026-TW3'],
    ['tw iii 2026', '2026-TW3'],
    ['TW.4', '2026-TW4'],
    ['triwulan ke 2 tahun 2026', '2026-TW2'],
    ['triwulan ketiga', '2026-TW3'],
    ['pkh tahap 1', '2026-TW1 PKH'],
    ['tahun', '2026'],
    ['tahun 2026', '2026'],
    ['tahunan', '2026'],
    ['tahun lalu', '2025'],
    ['2025', '2025'],
    ['R-2026', '2026'],
    ['R-2026-TW3', '2026-TW3'],
    ['r-2026-tw3 liyu', '2026-TW3 Liyu'],
    ['liyu pkh bulan agustus', '2026-08 Liyu PKH'],
    ['pkh desa liyu agustus tahun 2025', '2025-08 Liyu PKH'],
    ['tersalur minggu lalu', '2026-W46'],
    ['R-2026-13', 'tidak: asing'],
    ['R-2026-W54', 'tidak: asing'],
    ['tw 5', 'tidak: asing'],
    ['kec. Halong bulan ini', '2026-11'],
    ['desa halong', '2026-W47 Halong'],
    ['semua desa', '2026-W47'],
    ['semua nama dan NIK penerima PKH desa Puyun', 'tidak: data_pribadi'],
    ['631102570890', 'tidak: data_pribadi'],
    ['bnba bpnt', 'tidak: data_pribadi'],
    ['liyu uren', 'tidak: beberapa'],
    ['pkh bpnt', 'tidak: beberapa'],
    ['R-2027-W05', 'tidak: belum_tiba'],
    ['desa sukamaju', 'tidak: desa_asing'],
    ['kapan hujan', 'tidak: asing'],
    ['untuk '.repeat(10_000), 'tidak: beberapa'],
  ])('%s → %s', (argumen, expected) => {
    expect(say(read(argumen))).toBe(expected);
  });

  it("knows the sender's own desa", () => {
    expect(say(read('desa saya', desaHalong('Uren')))).toBe('2026-W47 Uren');
    expect(say(read('halong', desaHalong('Halong')))).toBe('2026-W47 Halong');
    expect(say(read('kecamatan halong', desaHalong('Halong')))).toBe('2026-W47');
  });
});

describe('rekap', () => {
  let db: Database;
  const petugas: Petugas = { id: 1, nama: 'Camat', peran: 'camat', desa: null };
  const now = new Date('2026-11-18T01:00:00Z');
  const ask = (argumen: string | null) =>
    rekap.run({
      db,
      reference,
      zona: 'Asia/Makassar',
      now,
      petugas,
      isGroup: true,
      inboxId: 1,
      sentAt: new Date('2026-08-12T01:15:00Z'),
      cari: CARI_TAK_DIPAKAI,
      kata: '',
      argumen,
      contohByKind: new Map(),
      posting: { groupIdList: [], dueAt: (at: Date) => at },
    }) ?? '';
  beforeEach(() => {
    db = openDatabase(':memory:', 'migrations');
    fillTiket(db, {
      jenis: 'usulan',
      on: '2026-11-16',
      desa: 'Liyu',
      program: 'PKH',
      rows: [{ nama: 'Siti Aminah' }, {}],
    });
    fillTiket(db, { jenis: 'salur', on: '2026-11-17', desa: 'Uren', program: 'BPNT', salur: [5, 4, 1, 0] });
  });

  it('answers with the week so far', () => {
    expect(ask(null)).toMatch(
      /^\*Rekap minggu\* R-2026-W47\n16–22 Nov 2026, masih berjalan · Kec\. Halong\n\nUsulan: 2 orang/,
    );
    expect(ask(null)).toContain('*Belum lapor: 22 dari 24 desa*');
    expect(ask(null)).not.toContain('Siti');
  });

  it('narrows to desa and programme', () => {
    expect(ask('liyu')).toContain('• PKH: usulan 2');
    expect(ask('liyu')).not.toContain('BPNT');
    expect(ask('uren')).not.toContain('TKSK/pendamping');
    expect(ask('bulan bpnt')).toMatch(/R-2026-11\n.*BPNT\n\nUsulan: 0 orang\nVerifikasi: 0 orang\nSalur: 4 dari 5 KPM/);
    expect(ask('bpnt liyu')).toContain('Tenang');
  });

  it('says what it cannot do, and what can be had', () => {
    expect(ask('semua nama dan NIK penerima PKH desa Puyun')).toMatch(
      /^Maaf, nama, NIK, .*hanya memuat angka\.\nContoh:/,
    );
    expect(ask('kapan hujan')).toMatch(/^Kata "kapan" belum saya pahami\.\nContoh:/);
    expect(ask('desa sukamaju')).toMatch(/^Desa "sukamaju" belum saya kenal\./);
  });

  it.each(rekap.contoh)('understands its own example "%s"', (contoh) => {
    expect(ask(contoh.replace(/^rekap ?/, ''))).toMatch(/^\*Rekap /);
  });
});
