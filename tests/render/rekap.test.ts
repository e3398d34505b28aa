/** The recap as chat text. */
import { describe, expect, it } from 'vitest';
import { type Angka, angkaKosong, gabungRekap, type Rekap, type Tunggu } from '../../src/domain/rekap.ts';
import { addDays, weekOf } from '../../src/domain/waktu.ts';
import { renderRekap, renderRekapSusulan } from '../../src/render/rekap.ts';
import { LEBAR_TABEL } from '../../src/render/rekap-tabel.ts';
import { DESA_HALONG, desaHalong } from '../_kit/fill.ts';

const KEPALA = { kecamatan: 'Halong', on: '2026-11-16' };
const NIHIL_TUNGGU: Tunggu = { verifikasi: [], cekUlang: [], perbaikan: [], keluhan: [] };
const angka = (isi: Partial<Angka>): Angka => ({ ...angkaKosong(), ...isi });
const BESAR = angka({
  usulan: 120,
  verifikasi: 99,
  sasaran: 1240,
  tersalur: 1100,
  belum: 120,
  gagal: 20,
  laporan: 12,
  keluhan: 14,
});

/** A week in which these desa have these figures; they have reported, the others not. */
function week(on: string, isiByNama: Record<string, Partial<Angka>>): Rekap {
  const perDesa = Object.entries(isiByNama).map(([nama, isi]) => ({ desa: desaHalong(nama), angka: angka(isi) }));
  const total = angkaKosong();
  for (const { angka: figures } of perDesa)
    for (const key of Object.keys(total) as (keyof Angka)[]) total[key] += figures[key];
  const lapor = DESA_HALONG.filter(({ nama }) => nama in isiByNama);
  return {
    rentang: weekOf(on),
    total,
    perDesa,
    lapor,
    belumLapor: DESA_HALONG.filter((desa) => !lapor.includes(desa)),
  };
}
const semuaSibuk = (on: string) => week(on, Object.fromEntries(DESA_HALONG.map(({ nama }) => [nama, BESAR])));
const TUNGGU_PENUH: Tunggu = {
  verifikasi: DESA_HALONG.map((desa) => ({ desa, jumlah: 120, sejakOn: '2026-10-26' })),
  cekUlang: DESA_HALONG.map((desa) => ({ desa, jumlah: 30, sejakOn: '2026-11-02' })),
  perbaikan: DESA_HALONG.map((desa, at) => ({ kode: `S-${1000 + at}`, desa, sejakOn: '2026-11-09' })),
  keluhan: DESA_HALONG.map((desa) => ({ desa, jumlah: 14, sejakOn: '2026-09-01' })),
};
const PROGRAM_LIST =
  'ALAT-BANTU BERAS-CBP BLT-DD BLT-KESRA BPNT KUBE PBI-JK PKH RTLH SEMBAKO-DISABILITAS SEMBAKO-LANSIA UEP YAPI'
    .split(' ')
    .map((program) => ({ program, angka: BESAR }));
const tableLines = (text: string) =>
  [...text.matchAll(/```([^`]*)```/g)].flatMap(([, table]) => (table ?? '').split('\n'));

describe('renderRekap', () => {
  it('says the week in a few lines', () => {
    const rekap = week('2026-11-10', {
      Liyu: { usulan: 3, sasaran: 23, tersalur: 20, belum: 2, gagal: 1, laporan: 1 },
      'Baruh Panyambaran': { verifikasi: 2, keluhan: 1 },
      Mauya: { laporan: 1 },
    });
    const tunggu = {
      ...NIHIL_TUNGGU,
      verifikasi: [{ desa: desaHalong('Liyu'), jumlah: 3, sejakOn: '2026-11-10' }],
    };
    const programList = [
      { program: 'PKH', angka: angka({ usulan: 3, sasaran: 23, tersalur: 20, belum: 2, gagal: 1 }) },
    ];
    const text = renderRekap({ rekap, tunggu, programList }, KEPALA);
    expect(text).toMatch(/^\*Rekap minggu\* R-2026-W46\n9–15 Nov 2026 · Kec\. Halong\n\nUsulan: 3 orang\n/);
    expect(text).toContain('Salur: 20 dari 23 KPM (86%)\n   belum 2, gagal 1\nLaporan: 2\nKeluhan: 1 baru, 0 terbuka');
    expect(text).toContain('*Belum lapor: 21 dari 24 desa*\nHauwai, Bangkal');
    expect(text).toContain('• TKSK/pendamping: 3 usulan belum diverifikasi, tertua 10 Nov 2026 (Liyu 3)');
    expect(text).toContain('• PKH: usulan 3; salur 20 dari 23 KPM, belum 2, gagal 1');
    expect(text).toContain('```Desa  S  T  B  G\nLiyu 23 20  2  1```');
    expect(text).toContain('*Hanya laporan (nihil/kegiatan)*\nMauya\n');
  });

  it('stays readable and short with every desa busy', () => {
    const text = renderRekap(
      { rekap: semuaSibuk('2026-11-10'), tunggu: TUNGGU_PENUH, programList: PROGRAM_LIST },
      KEPALA,
    );
    expect(text.length).toBeLessThan(3500);
    expect(text).toContain('Salur: 26.400 dari 29.760 KPM (88%)');
    expect(text).toContain('*Semua 24 desa sudah lapor* ✅');
    const lineList = tableLines(text);
    expect(lineList).toHaveLength(50);
    for (const line of lineList) expect(line.length).toBeLessThanOrEqual(LEBAR_TABEL);
  });

  it('cuts a long name only where the figures leave no room', () => {
    const wide = week('2026-11-10', {
      'Baruh Panyambaran': { sasaran: 12345, tersalur: 12345, belum: 1200, gagal: 1200 },
    });
    const [, row] = tableLines(renderRekap({ rekap: wide, tunggu: NIHIL_TUNGGU, programList: [] }, KEPALA));
    expect(row).toBe('Baruh Pan. 12345 12345 1200 1200');
  });

  it('says a quiet week in a sentence', () => {
    const quiet = renderRekap({ rekap: week('2026-11-10', {}), tunggu: NIHIL_TUNGGU, programList: [] }, KEPALA);
    expect(quiet).toContain(
      'Tenang: tidak ada usulan, verifikasi, penyaluran, atau keluhan baru. Laporan juga tidak ada.',
    );
    expect(quiet).toContain('*Belum ada desa yang lapor* (24 desa)');
    expect(quiet).not.toContain('```');
  });

  it('says that a span is still open, and narrows to a desa or a programme', () => {
    const rekap = week('2026-11-10', { Liyu: { usulan: 3 } });
    const desa = desaHalong('Liyu');
    const ofDesa = renderRekap({ rekap, tunggu: NIHIL_TUNGGU, programList: [] }, { ...KEPALA, on: '2026-11-11', desa });
    expect(ofDesa).toContain('R-2026-W46\n9–15 Nov 2026, masih berjalan · Desa Liyu\n');
    expect(ofDesa).toContain('*Sudah lapor* ✅');
    const ofProgram = renderRekap({ rekap, tunggu: null, programList: [] }, { ...KEPALA, program: 'PKH' });
    expect(ofProgram).toContain('9–15 Nov 2026 · Kec. Halong · PKH');
    expect(ofProgram).not.toMatch(/sudah lapor|belum lapor|menunggu/i);
  });
});

describe('renderRekapSusulan', () => {
  const weekList = (count: number) =>
    Array.from({ length: count }, (_, at) => semuaSibuk(addDays('2026-01-05', 7 * at))) as [Rekap, ...Rekap[]];

  it('names each week, their sum, and who was silent', () => {
    const text = renderRekapSusulan(
      [week('2026-11-03', { Liyu: { usulan: 2 } }), week('2026-11-10', { Uren: { usulan: 3 } })],
      { tunggu: NIHIL_TUNGGU, programList: [] },
      KEPALA,
    );
    expect(text).toMatch(/^\*Rekap susulan 2 minggu\* R-2026-W45, R-2026-W46\n2–15 Nov 2026 · Kec\. Halong\n/);
    expect(text).toContain(
      '• R-2026-W45 (2–8 Nov): usulan 2; lapor 1/24 desa\n• R-2026-W46 (9–15 Nov): usulan 3; lapor 1/24 desa',
    );
    expect(text).toContain('*Jumlah 2 minggu*\nUsulan: 5 orang');
    expect(text).toContain('*Belum lapor W46: 23 dari 24 desa*');
    expect(text).toContain('Tidak lapor sama sekali: Hauwai');
    expect(text.split('Tidak lapor sama sekali')[1]).not.toMatch(/Liyu|Uren/);
  });

  it('stays short after a year', () => {
    const text = renderRekapSusulan(weekList(52), { tunggu: TUNGGU_PENUH, programList: PROGRAM_LIST }, KEPALA);
    expect(text.length).toBeLessThan(3500);
    expect(text).toContain('(40 minggu yang lebih lama hanya ada dalam jumlah)');
  });

  it('adds desa by desa', () => {
    const sum = gabungRekap([
      week('2026-11-03', { Uren: { usulan: 2 } }),
      week('2026-11-10', { Uren: { usulan: 3 }, Liyu: { gagal: 1 } }),
    ]);
    expect(sum.perDesa.map(({ desa, angka: { usulan } }) => [desa?.nama, usulan])).toEqual([
      ['Liyu', 0],
      ['Uren', 5],
    ]);
    expect(sum.rentang).toMatchObject({ from: '2026-11-02', to: '2026-11-15' });
  });
});
