/** The recap of one month in a million rows against one plain `count, sum` over all of them. */

import { loadReference } from '../dist/reference/load-reference.js';
import { openDatabase } from '../dist/store/open.js';
import { readRekap } from '../dist/store/rekap.js';
import { config, median, newFile, time } from './kit.mjs';

const TICKETS = 1_000_000;
const ROUNDS = 7;

function fill(db) {
  db.pragma('foreign_keys = OFF');
  db.pragma('synchronous = OFF');
  // A million tickets of all kinds and desa, spread over twelve months.
  db.exec(`
    INSERT INTO inbox (id, chat_id, stanza_id, is_group, sender_id, sent_at, received_at, text, has_media, state)
      VALUES (1, 'grup', 'x', 1, '6281200009001', '2026-01-01', '2026-01-01', '', 0, 'done');
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${TICKETS})
    INSERT INTO tiket (kode, jenis, state, inbox_id, sender_id, peran, sent_at, created_at, desa_kode, desa_nama, periode_kunci, sidik,
      rekap_on, n_orang, n_sasaran, n_tersalur, n_belum, n_gagal)
    SELECT 'X-' || i, CASE i % 4 WHEN 0 THEN 'usulan' WHEN 1 THEN 'verifikasi' WHEN 2 THEN 'salur' ELSE 'laporan' END, 'diterima', 1,
      '6281200009001', 'kesra_desa', '2026-01-01', '2026-01-01', '63110220' || printf('%02d', 1 + i % 24), 'x', '2026', '',
      date('2026-01-01', '+' || (i % 365) || ' days'), i % 10, i % 30, i % 25, i % 4, i % 2
    FROM n;
  `);
}

/** @returns the entry for recaps */
export function benchRecap() {
  const db = openDatabase(newFile(), config.migrationsDir);
  fill(db);
  const { wilayah } = loadReference({ dataDir: config.referenceDir, kecamatan: config.kecamatan });
  const scan = db.prepare(
    'SELECT count(*), sum(n_orang), sum(n_sasaran), sum(n_tersalur), sum(n_belum), sum(n_gagal) FROM tiket NOT INDEXED',
  );
  const month = () =>
    readRekap(
      db,
      { from: '2026-08-01', to: '2026-08-31', kode: '2026-08' },
      { zona: config.zona, desaList: wilayah.desaList },
    );
  if (month().perDesa.length === 0) throw new Error('the recap of a full month is empty');
  scan.get();
  const ratioList = Array.from({ length: ROUNDS }, () => {
    const whole = time(() => scan.get());
    return time(month) / whole;
  });
  db.close();
  return [{ bench: 'recap, one month in a million rows ÷ scan', ratio: median(ratioList), goal: 0.12, atLeast: false }];
}
