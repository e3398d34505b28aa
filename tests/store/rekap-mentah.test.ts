/**
 * Random weeks of reports, corrections, withdrawals, edits and late messages through the whole bot: every figure of the recap is what an
 * independently written SQL finds in the raw rows, without the counters that the recap is read from.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { Peran } from '../../src/domain/petugas.ts';
import type { Angka } from '../../src/domain/rekap.ts';
import { addDays, instantOf, monthOf, type Rentang, weekOf } from '../../src/domain/waktu.ts';
import { readKinerja } from '../../src/store/kinerja.ts';
import { listSusulan } from '../../src/store/lapor.ts';
import type { Database } from '../../src/store/open.ts';
import { addPetugas } from '../../src/store/petugas-daftar.ts';
import { readAngkaProgram, readRekap } from '../../src/store/rekap.ts';
import { listMenunggu, listRincian } from '../../src/store/rincian.ts';
import { readTunggu } from '../../src/store/tunggu.ts';
import { DESA_HALONG } from '../_kit/fill.ts';
import { incoming } from '../_kit/message.ts';

const ZONA = 'Asia/Makassar' as const;
const DESA_LIST = ['Liyu', 'Uren', 'Mauya'];
const WA = { Liyu: '6281200009001', Uren: '6281200009002', Mauya: '6281200009003', tksk: '6281200009004' };
const START = '2026-07-27';
const DAYS = 24;
const WEEK_LIST = [0, 7, 14, 21].map((days) => weekOf(addDays(START, days)));
const nik = (n: number) => `631102${n % 2 ? 41 : 11}0785${9001 + n}`;

/** The day on which a ticket counts, and the week of it. */
const HARI = `CASE WHEN t.jenis = 'salur' THEN coalesce(t.tanggal_on, date(t.sent_at, '+8 hours')) ELSE date(t.sent_at, '+8 hours') END`;
const SAH = "t.state = 'diterima'";
const BAIK = 'b.tiket_id = t.id AND b.masalah IS NULL';
const hitung = (status: string, kunci: string) => `CASE WHEN EXISTS (SELECT 1 FROM baris b WHERE ${BAIK})
  THEN (SELECT count(*) FROM baris b WHERE ${BAIK} AND b.status IN (${status}))
  ELSE ${kunci
    .split(' ')
    .map((key) => `coalesce(t.totals ->> '$.${key}', 0)`)
    .join(' + ')} END`;
const TERSALUR = hitung("'tersalur', 'diwakilkan'", 'tersalur diwakilkan');
const BELUM = hitung("'belum', 'proses'", 'belum proses');
const GAGAL = hitung("'gagal'", 'gagal');
const SASARAN = `coalesce(t.totals ->> '$.sasaran', nullif((SELECT count(*) FROM baris b WHERE ${BAIK}), 0),
  max(coalesce(t.totals ->> '$.jumlah', 0), ${TERSALUR} + ${BELUM} + ${GAGAL}))`;
const TIKET = (jenis: string, apa: string) =>
  `SELECT coalesce(t.desa_kode, '') AS kode, ${apa} AS n FROM tiket t WHERE ${SAH} AND t.jenis = '${jenis}' AND ${HARI} BETWEEN ? AND ? GROUP BY 1`;
const MENTAH: Partial<Record<keyof Angka, string>> = {
  usulan: TIKET('usulan', `sum((SELECT count(*) FROM baris b WHERE ${BAIK}))`),
  sasaran: TIKET('salur', `sum(${SASARAN})`),
  tersalur: TIKET('salur', `sum(${TERSALUR})`),
  belum: TIKET('salur', `sum(${BELUM})`),
  gagal: TIKET('salur', `sum(${GAGAL})`),
  salurRupiah: TIKET('salur', `sum(coalesce(t.totals ->> '$.per_kpm_rupiah', 0) * ${TERSALUR})`),
  cair: TIKET('salur', `sum(CASE WHEN t.uang LIKE '%cair%' THEN ${TERSALUR} ELSE 0 END)`),
  keluhan: TIKET('keluhan', 'count(*)'),
};
/** Who is judged twice in a week is one person verified (issue A, settled 8): only whole weeks can be compared. */
const VERIFIKASI = `SELECT coalesce(t.desa_kode, '') AS kode, count(DISTINCT coalesce(b.nik, lower(b.nama)) || ' ' || coalesce(t.program, '') || ' ' || t.periode_kunci) AS n
  FROM tiket t JOIN baris b ON ${BAIK} WHERE ${SAH} AND t.jenis = 'verifikasi' AND ${HARI} BETWEEN ? AND ? GROUP BY 1`;
const LAPORAN_DESA = `SELECT t.desa_kode AS kode, t.id FROM tiket t WHERE ${SAH} AND t.jenis = 'laporan' AND ${HARI} BETWEEN :from AND :to AND t.desa_kode IS NOT NULL
  UNION SELECT d.desa_kode, t.id FROM tiket t JOIN laporan_desa d ON d.tiket_id = t.id
  WHERE ${SAH} AND t.jenis = 'laporan' AND t.desa_kode IS NULL AND ${HARI} BETWEEN :from AND :to AND d.desa_kode IS NOT NULL`;
const KIRIM = "date(t.sent_at, '+8 hours')";
const BUKAN_WARGA = "(t.jenis <> 'keluhan' OR t.peran NOT IN ('warga', 'tidak_dikenal'))";
const LAPOR = (
  syarat: string,
) => `SELECT t.desa_kode FROM tiket t WHERE ${SAH} AND ${BUKAN_WARGA} AND ${syarat} AND t.desa_kode IS NOT NULL
  UNION SELECT d.desa_kode FROM tiket t JOIN laporan_desa d ON d.tiket_id = t.id
  WHERE ${SAH} AND t.jenis = 'laporan' AND t.desa_kode IS NULL AND d.desa_kode IS NOT NULL AND ${syarat}`;
/** The last judgement of TKSK or pendamping that stands for the person of an usulan's row. */
const PUTUSAN = (apa: string) => `(SELECT ${apa} FROM baris bv JOIN tiket v ON v.id = bv.tiket_id
  WHERE bv.nik = b.nik AND bv.masalah IS NULL AND bv.status IS NOT NULL AND v.state = 'diterima' AND v.jenis = 'verifikasi'
    AND v.peran IN ('tksk', 'pendamping_pkh') AND v.desa_kode IS t.desa_kode AND v.program IS t.program ORDER BY v.sent_at DESC, v.id DESC LIMIT 1)`;
const MENUNGGU = (
  syarat: string,
) => `SELECT coalesce(t.desa_kode, '') AS kode, count(*) AS n FROM tiket t JOIN baris b ON ${BAIK}
  WHERE ${SAH} AND t.jenis = 'usulan' AND ${syarat} GROUP BY 1`;
const PERJALANAN = `SELECT julianday(v_on) - julianday(min(u_on, v_on)) AS hari FROM (
  SELECT ${HARI} AS u_on, ${PUTUSAN("date(v.sent_at, '+8 hours')")} AS v_on FROM tiket t JOIN baris b ON ${BAIK} WHERE ${SAH} AND t.jenis = 'usulan')
  WHERE v_on BETWEEN ? AND ? ORDER BY 1`;

type Langkah = {
  jam: number;
  telat: number;
  siapa: number;
  apa: number;
  orang: number[];
  angka: number;
  hari: number;
  tiket: number;
};
const langkahArb: fc.Arbitrary<Langkah> = fc.record({
  jam: fc.integer({ min: 0, max: DAYS * 24 - 1 }),
  // hours between sending and coming in
  telat: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 200 }) }),
  siapa: fc.nat(3),
  apa: fc.nat(15),
  orang: fc.uniqueArray(fc.nat(8), { minLength: 1, maxLength: 3 }),
  angka: fc.integer({ min: 1, max: 9 }),
  hari: fc.nat(12),
  tiket: fc.nat(30),
});

const tanggal = (on: string) => on.split('-').reverse().join('/');

/** What an officer writes; the ticket that is spoken of is one of those that exist. */
function textOf({ siapa, apa, orang, angka, hari, tiket }: Langkah, on: string, kodeList: string[]): string {
  const desa = DESA_LIST[siapa] ?? DESA_LIST[tiket % 3];
  const program = tiket % 2 === 0 ? 'PKH' : 'BPNT';
  const baris = (status: (at: number) => string) =>
    orang.map((n, at) => `${at + 1}. Siti Aminah / ${nik(n)} ${status(at)}`).join('\n');
  const kode = kodeList[tiket % Math.max(1, kodeList.length)] ?? 'U-0001';
  const pada = `tanggal ${tanggal(addDays(on, -hari))}`;
  const putusan = ['/ layak', '/ tidak layak, meninggal', '/ perlu cek'];
  switch (apa) {
    case 0:
    case 1:
    case 2:
      return `USULAN ${program}\nDesa ${desa}\n${baris(() => '')}`;
    case 3:
    case 4:
    case 5:
      return `VERIFIKASI ${program}\nDesa ${desa}\n${baris((at) => putusan[(at + angka) % 3] ?? '')}`;
    case 6:
    case 7:
      return `${apa === 6 ? 'SALUR' : 'PENCAIRAN'} ${program}\nDesa ${desa}\n${pada}\nsasaran ${angka + 3}\ntersalur ${angka}\nbelum 2\ngagal 1\nnominal Rp 200.000 per KPM`;
    case 8:
    case 9:
      return `SALUR ${program} Juli 2026\nDesa ${desa}\n${pada}\n${baris((at) => ((at + angka) % 3 === 0 ? 'belum' : 'sudah'))}`;
    case 10:
      return siapa === 3
        ? 'LAPORAN MINGGUAN\nLiyu: tersalur 5\nUren: tersalur 4\nMauya: tersalur 3'
        : `LAPORAN NIHIL minggu ini Desa ${desa}`;
    case 11:
      return `KELUHAN warga desa ${desa} belum menerima bantuan ${program} sejak bulan ${angka}`;
    case 12:
      return kode.startsWith('S') ? `RALAT ${kode} tersalur ${angka}` : `RALAT ${kode} baris 1 RT 00${angka}`;
    case 13:
      return `BATAL ${kode}`;
    case 14:
      return `PULIHKAN ${kode}`;
    default:
      return `RALAT ${kode} tanggal ${tanggal(addDays(on, -hari))}`;
  }
}

/** Plays the messages in the order in which they come in; some are edited or deleted afterwards. */
function play(langkahList: Langkah[]): { db: Database; close: () => void; now: Date } {
  let now = instantOf(START, 0, ZONA);
  const app = createApp({
    config: readConfig({ LOG_LEVEL: 'silent' }),
    databaseFile: ':memory:',
    now: () => now,
    groupIdList: ['grup'],
  });
  const daftar = (nama: string, peran: Peran, wa: string, desa?: string) => {
    const desaKode = DESA_HALONG.find((entry) => entry.nama === desa)?.kode;
    addPetugas(
      app.db,
      app.reference,
      { nama, peran, mulaiOn: '2026-01-01', waIdList: [wa], ...(desaKode && { desaKode }) } as Parameters<
        typeof addPetugas
      >[2],
      now,
    );
  };
  for (const desa of DESA_LIST) daftar(`Kesra ${desa}`, 'kesra_desa', WA[desa as 'Liyu'], desa);
  daftar('Bu TKSK', 'tksk', WA.tksk);
  const masuk = langkahList
    .map((langkah, at) => ({
      langkah,
      at,
      sentAt: new Date(instantOf(START, langkah.jam, ZONA).getTime() + at * 1000),
    }))
    .sort(
      (a, b) => a.sentAt.getTime() + a.langkah.telat * 3_600_000 - (b.sentAt.getTime() + b.langkah.telat * 3_600_000),
    );
  const sudah: { stanzaId: string; sender: string; langkah: Langkah; sentAt: Date }[] = [];
  for (const { langkah, at, sentAt } of masuk) {
    now = new Date(sentAt.getTime() + langkah.telat * 3_600_000 + 1000);
    const kodeList = app.db.prepare('SELECT kode FROM tiket ORDER BY id').pluck().all() as string[];
    const on = addDays(START, Math.floor(langkah.jam / 24));
    const sender = Object.values(WA)[langkah.siapa] ?? WA.tksk;
    const old = sudah[langkah.tiket % Math.max(1, sudah.length)];
    const isOld = old !== undefined && old.sentAt < sentAt;
    const base = { chatId: 'grup', stanzaId: `s-${at}`, isGroup: true, sentAt };
    if (langkah.angka === 9 && isOld) {
      const isDelete = langkah.hari % 2 === 0;
      const text = isDelete ? '' : textOf({ ...old.langkah, angka: langkah.hari }, on, kodeList);
      app.receive(
        incoming({
          ...base,
          senderIdList: [old.sender],
          text,
          ...(isDelete ? { deleteOf: old.stanzaId } : { editOf: old.stanzaId }),
        }),
      );
    } else {
      app.receive(incoming({ ...base, senderIdList: [sender], text: textOf(langkah, on, kodeList) }));
      sudah.push({ stanzaId: base.stanzaId, sender, langkah, sentAt });
    }
  }
  expect(app.db.prepare("SELECT count(*) FROM inbox WHERE state = 'failed'").pluck().get()).toBe(0);
  return { db: app.db, close: () => app.close(), now };
}

const options = { zona: ZONA, desaList: DESA_HALONG };
type Jumlah = { kode: string; n: number };
const byKode = (list: Jumlah[]) => Object.fromEntries(list.filter(({ n }) => n > 0).map(({ kode, n }) => [kode, n]));

function checkFigures(db: Database, rentang: Rentang): void {
  const { from, to } = rentang;
  const rekap = readRekap(db, rentang, options);
  const ofKey = (key: keyof Angka) =>
    byKode(rekap.perDesa.map(({ desa, angka }) => ({ kode: desa?.kode ?? '', n: angka[key] })));
  for (const [key, sql] of Object.entries(MENTAH)) {
    const list = db.prepare(sql).all(from, to) as Jumlah[];
    expect([key, ofKey(key as keyof Angka)]).toEqual([key, byKode(list)]);
    expect(rekap.total[key as keyof Angka]).toBe(list.reduce((sum, { n }) => sum + n, 0));
  }
  const laporanList = db.prepare(LAPORAN_DESA).all({ from, to }) as { kode: string; id: number }[];
  for (const { kode } of DESA_HALONG)
    expect(ofKey('laporan')[kode] ?? 0).toBe(laporanList.filter((entry) => entry.kode === kode).length);
  const laporanSql = `SELECT count(*) FROM tiket t WHERE ${SAH} AND t.jenis = 'laporan' AND ${HARI} BETWEEN ? AND ?`;
  expect(rekap.total.laporan).toBe(db.prepare(laporanSql).pluck().get(from, to));
  const laporSet = new Set(
    db
      .prepare(LAPOR(`(${HARI} BETWEEN :from AND :to OR (${KIRIM} BETWEEN :from AND :to AND ${HARI} < :from))`))
      .pluck()
      .all({ from, to }) as string[],
  );
  expect(rekap.lapor.map(({ kode }) => kode)).toEqual(
    DESA_HALONG.flatMap(({ kode }) => (laporSet.has(kode) ? [kode] : [])),
  );
  expect(rekap.lapor.length + rekap.belumLapor.length).toBe(DESA_HALONG.length);
  const sumOfProgram = readAngkaProgram(db, rentang).reduce(
    (sum, { angka }) => sum + angka.tersalur + angka.usulan + angka.verifikasi,
    0,
  );
  expect(sumOfProgram).toBe(rekap.total.tersalur + rekap.total.usulan + rekap.total.verifikasi);
  for (const jenis of ['usulan', 'verifikasi', 'salur', 'laporan', 'keluhan'] as const) {
    const list = listRincian(db, jenis, rentang, { desa: null, program: null, desaList: DESA_HALONG });
    const key = jenis === 'salur' ? 'tersalur' : jenis;
    expect([jenis, list.reduce((sum, { angka }) => sum + angka[key], 0)]).toEqual([jenis, rekap.total[key]]);
  }
}

function checkWeek(db: Database, week: Rentang): void {
  const { from, to } = week;
  const rekap = readRekap(db, week, options);
  const verifikasi = byKode(db.prepare(VERIFIKASI).all(from, to) as Jumlah[]);
  expect(byKode(rekap.perDesa.map(({ desa, angka }) => ({ kode: desa?.kode ?? '', n: angka.verifikasi })))).toEqual(
    verifikasi,
  );
  const susulanSql = `SELECT t.kode FROM tiket t WHERE ${SAH} AND ${HARI} < :from AND date(t.created_at, '+8 hours') BETWEEN :from AND :to ORDER BY 1`;
  expect(
    listSusulan(db, week, options)
      .map(({ kode }) => kode)
      .sort(),
  ).toEqual(db.prepare(susulanSql).pluck().all({ from, to }));
}

function checkKinerja(db: Database): void {
  const span = { from: WEEK_LIST[0]?.from ?? '', to: WEEK_LIST[3]?.to ?? '', kode: '' };
  const kinerja = readKinerja(db, span, options);
  for (const { rentang, masuk, tepat, laporan, benar, harap } of kinerja.tren) {
    const { from, to } = rentang;
    const count = (sql: string) => db.prepare(sql).pluck().all({ from, to }).length;
    if (harap > 0)
      expect(masuk).toBe(
        count(LAPOR(`(${HARI} BETWEEN :from AND :to OR (${KIRIM} BETWEEN :from AND :to AND ${HARI} < :from))`)),
      );
    if (harap > 0)
      expect(tepat).toBe(
        count(LAPOR(`${KIRIM} <= :to AND (${HARI} BETWEEN :from AND :to OR (${KIRIM} >= :from AND ${HARI} < :from))`)),
      );
    const dinilai = `SELECT t.id FROM tiket t WHERE t.state <> 'dibatalkan' AND t.jenis <> 'keluhan' AND ${HARI} BETWEEN :from AND :to`;
    expect(laporan).toBe(count(dinilai));
    const lurus = `t.state = 'diterima' AND t.masalah = '[]' AND NOT EXISTS (SELECT 1 FROM versi v WHERE v.tiket_id = t.id AND v.sebab IN ('ralat', 'edit', 'ganti'))`;
    expect(benar).toBe(count(`${dinilai} AND ${lurus}`));
  }
  const hariList = db.prepare(PERJALANAN).pluck().all(span.from, span.to) as number[];
  const middle =
    hariList.length === 0
      ? null
      : ((hariList[(hariList.length - 1) >> 1] ?? 0) + (hariList[hariList.length >> 1] ?? 0)) / 2;
  expect(kinerja.lama.usulanVerifikasi).toEqual(
    middle === null ? null : { orang: hariList.length, median: middle, terlama: hariList.at(-1) },
  );
}

function checkTunggu(db: Database): void {
  const on = addDays(START, DAYS + 8);
  const tunggu = readTunggu(db, { desaList: DESA_HALONG, on });
  const say = (list: typeof tunggu.verifikasi) =>
    byKode(list.map(({ desa, jumlah }) => ({ kode: desa?.kode ?? '', n: jumlah })));
  const raw = (syarat: string) => byKode(db.prepare(MENUNGGU(syarat)).all() as Jumlah[]);
  expect(say(tunggu.verifikasi)).toEqual(raw(`${PUTUSAN('bv.status')} IS NULL`));
  expect(say(tunggu.cekUlang)).toEqual(raw(`${PUTUSAN('bv.status')} = 'perlu_cek'`));
  expect(say(tunggu.keluhan)).toEqual(byKode(db.prepare(TIKET('keluhan', 'count(*)')).all('2000', '3000') as Jumlah[]));
  const perbaikan = db.prepare(
    `SELECT kode FROM tiket t WHERE t.state = 'perlu_perbaikan' AND ${HARI} >= ? ORDER BY id DESC`,
  );
  expect(tunggu.perbaikan.map(({ kode }) => kode)).toEqual(perbaikan.pluck().all(addDays(on, -31)));
  const sum = listMenunggu(db, on, DESA_HALONG).reduce((total, { angka }) => total + angka.usulan, 0);
  expect(sum).toBe(tunggu.verifikasi.reduce((total, { jumlah }) => total + jumlah, 0));
}

it('every figure of random weeks is what the raw rows say', () => {
  const property = fc.property(fc.array(langkahArb, { minLength: 20, maxLength: 60 }), (langkahList) => {
    const { db, close } = play(langkahList);
    try {
      for (const week of WEEK_LIST) {
        checkFigures(db, week);
        checkWeek(db, week);
      }
      checkFigures(db, monthOf('2026-08-01'));
      checkKinerja(db);
      checkTunggu(db);
    } finally {
      close();
    }
  });
  // Shrinking plays hundreds of weeks more: the seed of a failure is enough.
  fc.assert(property, { numRuns: Number(process.env.SOTARSA_RUNS ?? 15), endOnFailure: true });
}, 120_000);
