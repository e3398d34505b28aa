/** The recap of one month in a million rows against one plain `count, sum` over all of them; the whole weekly recap over a million salur rows. */

import { monthOf, weekOf } from '../dist/domain/waktu.js';
import { loadReference } from '../dist/reference/load-reference.js';
import { renderRekap } from '../dist/render/rekap.js';
import { openDatabase } from '../dist/store/open.js';
import { readRekap } from '../dist/store/rekap.js';
import { readRekapMingguan } from '../dist/store/rekap-mingguan.js';
import { config, median, newFile, time } from './kit.mjs';

const TICKETS = 1_000_000;
const ROUNDS = 7;
const MESSAGE = `INSERT INTO inbox (id, chat_id, stanza_id, is_group, sender_id, sent_at, received_at, text, has_media, state)
  VALUES (1, 'grup', 'x', 1, '6281200009001', '2026-01-01', '2026-01-01', '', 0, 'done');`;

function openQuick() {
  const db = openDatabase(newFile(), config.migrationsDir);
  db.pragma('foreign_keys = OFF');
  db.pragma('synchronous = OFF');
  db.exec(MESSAGE);
  return db;
}

/** A million tickets of all kinds and desa, spread over twelve months. */
function fillTickets(db) {
  db.exec(`
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${TICKETS})
    INSERT INTO tiket (kode, jenis, state, inbox_id, sender_id, peran, sent_at, created_at, desa_kode, desa_nama, periode_kunci, sidik,
      rekap_on, n_orang, n_sasaran, n_tersalur, n_belum, n_gagal)
    SELECT 'X-' || i, CASE i % 4 WHEN 0 THEN 'usulan' WHEN 1 THEN 'verifikasi' WHEN 2 THEN 'salur' ELSE 'laporan' END, 'diterima', 1,
      '6281200009001', 'kesra_desa', '2026-01-01', '2026-01-01', '63110220' || printf('%02d', 1 + i % 24), 'x', '2026', '',
      date('2026-01-01', '+' || (i % 365) || ' days'), i % 10, i % 30, i % 25, i % 4, i % 2
    FROM n;
  `);
}

/**
 * A year of an office with a million salur rows: 100,000 distributions to ten persons, one in ten reported after its week; 200 usulan of
 * ten (a tenth of the people of such a kecamatan), nearly all judged by TKSK within three weeks; a laporan of each desa each day.
 */
function fillRows(db) {
  const insert = (from, to, select) =>
    db.exec(`
    WITH RECURSIVE n(i) AS (SELECT ${from} UNION ALL SELECT i + 1 FROM n WHERE i < ${to})
    INSERT INTO tiket (id, kode, jenis, state, inbox_id, sender_id, peran, sent_at, created_at, desa_kode, desa_nama, program, periode_kunci,
      sidik, rekap_on, n_orang, n_sasaran, n_tersalur, n_belum)
    ${select} FROM n;`);
  const day = (shift) => `date('2026-01-01', '+' || (i % 343 + ${shift}) || ' days')`;
  const head = (letter, jenis, peran, on, sent, figures) =>
    `SELECT i, '${letter}-' || i, '${jenis}', 'diterima', 1, '6281200009001', '${peran}', ${sent} || 'T02:00:00.000Z', ${sent} || 'T02:00:01.000Z',
      '63110220' || (CASE WHEN i % 24 < 5 THEN '0' || (1 + i % 24) ELSE 3 + i % 24 END), 'x',
      CASE i % 3 WHEN 0 THEN 'PKH' WHEN 1 THEN 'BPNT' ELSE 'BLT-DD' END, '2026', '', ${on}, ${figures}`;
  insert(
    1,
    100_000,
    head('S', 'salur', 'kesra_desa', day(0), `CASE WHEN i % 10 = 0 THEN ${day(9)} ELSE ${day(0)} END`, '10, 10, 9, 1'),
  );
  insert(100_001, 100_200, head('U', 'usulan', 'kesra_desa', day(0), day(0), '10, 0, 0, 0'));
  insert(
    200_001,
    200_200,
    head(
      'V',
      'verifikasi',
      'tksk',
      `date('2026-01-01', '+' || ((i - 100000) % 343 + i % 21) || ' days')`,
      day(0),
      '10, 0, 0, 0',
    ),
  );
  insert(300_001, 308_760, head('L', 'laporan', 'kesra_desa', day(0), day(0), '0, 0, 0, 0'));
  db.exec(`
    WITH RECURSIVE k(no) AS (SELECT 1 UNION ALL SELECT no + 1 FROM k WHERE no < 10)
    INSERT INTO baris (tiket_id, no, nama, nik, status, hasil, hasil_tiket_id)
    SELECT t.id, no, 'Fulan', '631102' || printf('%06d', (t.id % 20000) * 10 + no) || '9001',
      CASE jenis WHEN 'salur' THEN CASE no WHEN 10 THEN 'belum' ELSE 'tersalur' END WHEN 'usulan' THEN 'usul_baru' ELSE 'layak' END,
      CASE WHEN jenis = 'usulan' AND t.id % 50 > 0 THEN 'layak' END,
      CASE WHEN jenis = 'usulan' AND t.id % 50 > 0 THEN t.id + 100000 END
    FROM tiket t CROSS JOIN k WHERE jenis <> 'laporan' ORDER BY t.id, no;
    UPDATE tiket SET is_diputus = 1 WHERE jenis = 'usulan' AND id % 50 > 0;
  `);
}

function benchMonth({ desaList }) {
  const db = openQuick();
  fillTickets(db);
  const scan = db.prepare(
    'SELECT count(*), sum(n_orang), sum(n_sasaran), sum(n_tersalur), sum(n_belum), sum(n_gagal) FROM tiket NOT INDEXED',
  );
  const month = () => readRekap(db, monthOf('2026-08-01'), { zona: config.zona, desaList });
  if (month().perDesa.length === 0) throw new Error('the recap of a full month is empty');
  scan.get();
  const ratioList = Array.from({ length: ROUNDS }, () => {
    const whole = time(() => scan.get());
    return time(month) / whole;
  });
  db.close();
  return { bench: 'recap, one month in a million rows ÷ scan', ratio: median(ratioList), goal: 0.12, atLeast: false };
}

function benchText(wilayah) {
  const db = openQuick();
  fillRows(db);
  const salurRows = db
    .prepare("SELECT count(*) FROM baris b JOIN tiket t ON t.id = b.tiket_id WHERE t.jenis = 'salur'")
    .pluck()
    .get();
  if (salurRows !== 1_000_000) throw new Error(`${salurRows} salur rows`);
  const on = '2026-11-16';
  const write = () => {
    const isi = readRekapMingguan(db, [weekOf('2026-11-15')], {
      zona: config.zona,
      wilayah,
      on,
      tenggatList: [],
      laranganList: [],
    });
    return renderRekap(isi, { kecamatan: wilayah.kecamatan, on });
  };
  const text = write();
  for (const part of ['Menunggu saat ini', 'Susulan', 'Ketepatan', 'Usulan → salur', 'Per program'])
    if (!text.includes(part)) throw new Error(`the recap lacks ${part}`);
  const msList = Array.from({ length: ROUNDS }, () => time(write));
  db.close();
  return { bench: 'weekly recap over a million salur rows, text, ms', ratio: median(msList), goal: 50, atLeast: false };
}

/** @returns the entries for recaps */
export function benchRecap() {
  const { wilayah } = loadReference({ dataDir: config.referenceDir, kecamatan: config.kecamatan });
  return [benchMonth(wilayah), benchText(wilayah)];
}
