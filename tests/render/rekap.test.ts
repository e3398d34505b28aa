/** The recap as chat text. */
import { describe, expect, it } from 'vitest';
import { gabungRekap } from '../../src/domain/gabung-rekap.ts';
import type { Kinerja, TrenMinggu } from '../../src/domain/kinerja.ts';
import { type Angka, angkaKosong, type Rekap, type RekapMingguan, type Tunggu } from '../../src/domain/rekap.ts';
import { addDays, weekOf } from '../../src/domain/waktu.ts';
import { renderRekap, renderRekapSusulan } from '../../src/render/rekap.ts';
import { LEBAR_TABEL } from '../../src/render/rekap-tabel.ts';
import { DESA_HALONG, desaHalong } from '../_kit/fill.ts';

const KEPALA = { kecamatan: 'Halong', on: '2026-11-16' };
const NIHIL_TUNGGU: Tunggu = { verifikasi: [], cekUlang: [], perbaikan: [], keluhan: [] };
const angka = (isi: Partial<Angka>): Angka => ({ ...angkaKosong(), ...isi });
/** A recap beside whose figures nothing is said. */
const POLOS = { sebelumnya: null, susulan: [], kinerja: null, tenggatList: [] };
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
/** Eight weeks in which more and more desa report in time. */
const TREN: TrenMinggu[] = [0, 4, 8, 12, 16, 20, 22, 24].map((tepat, at) => ({
  rentang: weekOf(addDays('2026-09-21', 7 * at)),
  harap: at === 0 ? 0 : 24,
  masuk: tepat,
  tepat,
  laporan: 40,
  benar: 34,
  usulan: 0,
  verifikasi: 0,
  tersalur: 0,
  hariVerifikasi: null,
  perDesa: [],
}));
const KINERJA: Kinerja = {
  rentang: { from: '2026-09-21', to: '2026-11-15', kode: '2026-W39..2026-W46' },
  tren: TREN,
  total: { harap: 168, masuk: 106, tepat: 106, laporan: 320, benar: 272 },
  perDesa: [],
  lama: {
    usulanVerifikasi: { orang: 45, median: 3, terlama: 21 },
    verifikasiSalur: { orang: 12, median: 10.5, terlama: 40 },
    usulanSalur: null,
  },
  lamaPerDesa: [],
  lamaPerProgram: [],
};
function mingguan(mingguList: [Rekap, ...Rekap[]], isi: Pick<RekapMingguan, 'tunggu' | 'programList'>): RekapMingguan {
  return {
    ...isi,
    kecamatan: 'Halong',
    kabupaten: 'Balangan',
    on: KEPALA.on,
    kode: `R-${mingguList.at(-1)?.rentang.kode}`,
    mingguList,
    rekap: gabungRekap(mingguList),
    sebelumnya: week('2026-01-01', {}),
    susulan: [],
    kinerja: KINERJA,
    tenggatList: [],
    warga: { ganda: 0, terlarang: 0, belumPernah: 0, vervalTertunda: 0, mungkinSama: 0 },
    pengumumanList: [],
  };
}
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
    const text = renderRekap({ ...POLOS, rekap, tunggu, programList }, KEPALA);
    expect(text).toMatch(/^\*Rekap minggu\* R-2026-W46\n9–15 Nov 2026 · Kec\. Halong\n\nUsulan: 3 orang\n/);
    expect(text).toContain('Salur: 20 dari 23 KPM (86%)\n   belum 2, gagal 1\nLaporan: 2\nKeluhan: 1 baru, 0 terbuka');
    expect(text).toContain('*Belum lapor: 21 dari 24 desa*\nHauwai, Bangkal');
    expect(text).toContain('• TKSK/pendamping: 3 usulan belum diverifikasi, terlama 6 hari (Liyu 3)');
    expect(text).toContain('• PKH: usulan 3; salur 20 dari 23 KPM, belum 2, gagal 1');
    expect(text).toContain('```Desa  S  T  B  G\nLiyu 23 20  2  1```');
    expect(text).toContain('*Hanya laporan (nihil/kegiatan)*\nMauya\n');
  });

  it('stays readable and short with every desa busy', () => {
    const susulan = DESA_HALONG.flatMap((desa, at) =>
      ['2026-W45', '2026-W44', '2026-W43', '2026-W42'].map((minggu) => ({
        kode: `S-${2000 + at}`,
        jenis: 'salur' as const,
        desa,
        minggu,
        jumlah: 1234,
      })),
    );
    const tenggatList = Array.from({ length: 9 }, (_, at) => ({
      tanggal: `2026-11-${17 + at}`,
      perihal: 'SPJ BLT-DD',
    }));
    const text = renderRekap(
      {
        rekap: semuaSibuk('2026-11-10'),
        sebelumnya: week('2026-11-03', { Uren: { usulan: 1 } }),
        tunggu: TUNGGU_PENUH,
        programList: PROGRAM_LIST,
        susulan,
        kinerja: KINERJA,
        tenggatList,
      },
      KEPALA,
    );
    expect(text.length).toBeLessThan(4100);
    expect(text).toContain('Salur: 26.400 dari 29.760 KPM (88%)');
    expect(text).toContain('*Semua 24 desa sudah lapor* ✅');
    const lineList = tableLines(text);
    expect(lineList).toHaveLength(50);
    for (const line of lineList) expect(line.length).toBeLessThanOrEqual(LEBAR_TABEL);
  });

  it('compares with the span before, and says how late, how well and what is due', () => {
    const text = renderRekap(
      {
        rekap: week('2026-11-10', {
          Liyu: { usulan: 3, sasaran: 5, tersalur: 5, salurRupiah: 1_500_000, sp2d: 5, cair: 2 },
        }),
        sebelumnya: week('2026-11-03', { Uren: { usulan: 1, verifikasi: 2, sasaran: 9, tersalur: 9 } }),
        tunggu: NIHIL_TUNGGU,
        programList: [],
        susulan: [
          { kode: 'S-0007', jenis: 'salur', desa: desaHalong('Uren'), minggu: '2026-W45', jumlah: 12 },
          { kode: 'L-0003', jenis: 'laporan', desa: desaHalong('Liyu'), minggu: '2026-W44', jumlah: 1 },
        ],
        kinerja: KINERJA,
        tenggatList: [{ tanggal: '2026-11-17', perihal: 'pemutakhiran DTSEN' }],
      },
      KEPALA,
    );
    expect(text).toContain(
      'Usulan: 3 orang ▲2\nVerifikasi: 0 orang ▼2\nSalur: 5 dari 5 KPM (100%) ▼4\n   SP2D 5 KPM · tersalur Rp1.500.000 · cair 2 KPM',
    );
    expect(text).toContain('_▲▼ dibanding R-2026-W45_');
    expect(text).toContain('*Segera jatuh tempo*\n• 17 Nov (besok): pemutakhiran DTSEN');
    expect(text).toContain(
      '*Susulan: 2 laporan* (dihitung di minggunya)\n• W45: Uren salur 12 (S-0007)\n• W44: Liyu laporan (L-0003)',
    );
    expect(text).toContain(
      '*Ketepatan* (8 minggu: ·▂▃▅▆▇▇█)\nLapor tepat waktu: 24 dari 24 desa (100%), sebelumnya 91%\nBenar sejak awal: 34 dari 40 laporan (85%)\nUsulan → verifikasi: tengah 3 hari, terlama 21 (45 orang)\nVerifikasi → salur: tengah 10,5 hari, terlama 40 (12 orang)',
    );
    expect(text).toContain('Tanya lagi: *rincian R-2026-W46*');
  });

  it('cuts a long name only where the figures leave no room', () => {
    const wide = week('2026-11-10', {
      'Baruh Panyambaran': { sasaran: 12345, tersalur: 12345, belum: 1200, gagal: 1200 },
    });
    const [, row] = tableLines(renderRekap({ ...POLOS, rekap: wide, tunggu: NIHIL_TUNGGU, programList: [] }, KEPALA));
    expect(row).toBe('Baruh Pan. 12345 12345 1200 1200');
  });

  it('says a quiet week in a sentence', () => {
    const quiet = renderRekap(
      { ...POLOS, rekap: week('2026-11-10', {}), tunggu: NIHIL_TUNGGU, programList: [] },
      KEPALA,
    );
    expect(quiet).toContain(
      'Tenang: tidak ada usulan, verifikasi, penyaluran, atau keluhan baru. Laporan juga tidak ada.',
    );
    expect(quiet).toContain('*Belum ada desa yang lapor* (24 desa)');
    expect(quiet).not.toContain('```');
  });

  it('says that a span is still open, and narrows to a desa or a programme', () => {
    const rekap = week('2026-11-10', { Liyu: { usulan: 3 } });
    const desa = desaHalong('Liyu');
    const ofDesa = renderRekap(
      { ...POLOS, rekap, tunggu: NIHIL_TUNGGU, programList: [] },
      { ...KEPALA, on: '2026-11-11', desa },
    );
    expect(ofDesa).toContain('R-2026-W46\n9–15 Nov 2026, masih berjalan · Desa Liyu\n');
    expect(ofDesa).toContain('*Sudah lapor* ✅');
    const ofProgram = renderRekap({ ...POLOS, rekap, tunggu: null, programList: [] }, { ...KEPALA, program: 'PKH' });
    expect(ofProgram).toContain('9–15 Nov 2026 · Kec. Halong · PKH');
    expect(ofProgram).not.toMatch(/sudah lapor|belum lapor|menunggu/i);
  });
});

describe('renderRekapSusulan', () => {
  const weekList = (count: number) =>
    Array.from({ length: count }, (_, at) => semuaSibuk(addDays('2026-01-05', 7 * at))) as [Rekap, ...Rekap[]];

  it('names each week, their sum, and who was silent', () => {
    const text = renderRekapSusulan(
      mingguan([week('2026-11-03', { Liyu: { usulan: 2 } }), week('2026-11-10', { Uren: { usulan: 3 } })], {
        tunggu: NIHIL_TUNGGU,
        programList: [],
      }),
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
    const text = renderRekapSusulan(
      mingguan(weekList(52), { tunggu: TUNGGU_PENUH, programList: PROGRAM_LIST }),
      KEPALA,
    );
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

describe('what the weekly recap says of people and announcements', () => {
  const isi = mingguan([week('2026-11-09', {})], { tunggu: TUNGGU_PENUH, programList: [] });

  it('counts whom somebody has to look at, with the order that names them', () => {
    const warga = { ganda: 1204, terlarang: 3, belumPernah: 40, vervalTertunda: 0, mungkinSama: 2 };
    expect(renderRekap({ ...isi, warga }, KEPALA)).toContain(
      [
        '*Warga*',
        '• Lebih dari satu program: 1.204 orang, 3 di antaranya tidak boleh (*ganda*)',
        '• Terverifikasi, belum pernah dibantu: 40 orang (*belum pernah*)',
        '• Mungkin tercatat dua kali: 2 pasang (*mungkin sama*)',
      ].join('\n'),
    );
    expect(renderRekap(isi, KEPALA)).not.toContain('*Warga*');
  });

  it('says how many have read an announcement, where WhatsApp tells', () => {
    const pengumumanList = [
      { kode: 'P-0002', ringkas: 'Rapat Kamis', on: '2026-11-12', dibaca: 21, anggota: 24 },
      { kode: 'P-0001', ringkas: 'Musdes', on: '2026-11-10', dibaca: null, anggota: null },
    ];
    expect(renderRekap({ ...isi, pengumumanList }, KEPALA)).toContain(
      '*Pengumuman*\n• P-0002 Rapat Kamis: dibaca 21 dari 24\n• P-0001 Musdes\n',
    );
  });
});
