/** The files that the office gets: how long they take, what memory, and how long the bot's own thread waits meanwhile. In a process of its own. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadReference } from '../dist/reference/load-reference.js';
import { readIsiRekap } from '../dist/store/isi-rekap.js';
import { openDatabase } from '../dist/store/open.js';
import { readRekapMingguan } from '../dist/store/rekap-mingguan.js';
import { config, newFile } from './kit.mjs';

/** 2,500 salur of ten persons each, all in one month: what a workbook for the dinas lists by name. */
function fill(file) {
  const db = openDatabase(file, config.migrationsDir);
  db.pragma('foreign_keys = OFF');
  db.exec(`
    INSERT INTO inbox (id, chat_id, stanza_id, is_group, sender_id, sent_at, received_at, text, has_media, state)
      VALUES (1, 'grup', 'x', 1, '6281200009001', '2026-11-10', '2026-11-10', '', 0, 'done');
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500)
    INSERT INTO tiket (id, kode, jenis, state, inbox_id, sender_id, peran, sent_at, created_at, desa_kode, program, periode_kunci, sidik,
      rekap_on, n_orang, n_sasaran, n_tersalur, n_belum, n_gagal)
    SELECT i, printf('S-%04d', i), 'salur', 'diterima', 1, '6281200009001', 'kesra_desa', '2026-11-10', '2026-11-10',
      '63110220' || printf('%02d', 1 + i % 24), 'PKH', '2026', '', date('2026-11-01', '+' || (i % 30) || ' days'), 10, 10, 8, 1, 1
    FROM n;
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10)
    INSERT INTO baris (tiket_id, no, nama, nik, kk, alamat, rt, rw, kategori, jumlah_rupiah, status)
    SELECT t.id, n.i, 'Nama Contoh ' || t.id || ' ' || n.i, '631102410760' || (9001 + (t.id * 10 + n.i) % 999),
      '631102' || printf('%06d', t.id) || (9001 + n.i), 'Jalan Contoh', '001', '002', 'lansia', 600000, 'tersalur'
    FROM tiket t, n;
  `);
  const { wilayah } = loadReference({ dataDir: config.referenceDir, kecamatan: config.kecamatan });
  const minggu = { from: '2026-11-09', to: '2026-11-15', kode: '2026-W46' };
  const options = { zona: config.zona, wilayah, on: '2026-11-16', tenggatList: [], laranganList: [] };
  const isi = readIsiRekap(db, readRekapMingguan(db, [minggu], options), wilayah);
  db.close();
  return { ...isi, tiketList: [] };
}

const MAKE = `
  import { readFileSync } from 'node:fs';
  import { createBerkasMaker } from '${new URL('../dist/berkas/berkas-maker.js', import.meta.url).href}';
  import { lampiranDinas, rentangDinas } from '${new URL('../dist/domain/lampiran-dinas.js', import.meta.url).href}';
  import { lampiranRekap } from '${new URL('../dist/domain/lampiran-rekap.js', import.meta.url).href}';
  const { options, isi } = JSON.parse(readFileSync(process.argv[1], 'utf8'));
  const maker = createBerkasMaker(options);
  let last = performance.now();
  let gap = 0;
  const tick = () => {
    const now = performance.now();
    gap = Math.max(gap, now - last);
    last = now;
  };
  const timer = setInterval(tick, 2);
  const time = async (lampiran) => {
    const start = performance.now();
    await maker.make(lampiran);
    return performance.now() - start;
  };
  const bulan = { kantor: isi.kantor, on: '2026-12-01', dimintaAt: '', rentang: rentangDinas('2026-11') };
  const xlsx = await time(lampiranDinas('dinas-xlsx', bulan));
  const rss = process.resourceUsage().maxRSS / 1e3;
  const pictureList = [];
  for (const on of ['1', '2', '3', '4', '5']) {
    pictureList.push(await time(lampiranRekap('rekap-gambar', { ...isi, pejabat: { ...isi.pejabat, camat: on } })));
  }
  clearInterval(timer);
  await maker.close();
  process.stdout.write(JSON.stringify({ xlsx, rss, gap, picture: pictureList.sort((a, b) => a - b)[2] }));
`;

/** @returns the entries for files */
export function benchBerkas() {
  const databaseFile = newFile();
  const isi = fill(databaseFile);
  const dir = mkdtempSync(join(tmpdir(), 'sotarsa-berkas-'));
  const { referenceDir, kecamatan, mediaDir, zona } = config;
  const order = join(dir, 'order.json');
  writeFileSync(
    order,
    JSON.stringify({ options: { databaseFile, referenceDir, kecamatan, mediaDir, zona, dir }, isi }),
  );
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', MAKE, order], { encoding: 'utf8' });
  rmSync(dir, { recursive: true, force: true });
  const { xlsx, rss, gap, picture } = JSON.parse(said);
  return [
    { bench: 'recap picture, ms', ratio: picture, goal: 500, atLeast: false },
    { bench: 'XLSX of 25,000 rows with the start of its worker, s', ratio: xlsx / 1e3, goal: 3, atLeast: false },
    { bench: 'XLSX of 25,000 rows, RSS of the whole process, MB', ratio: rss, goal: 200, atLeast: false },
    { bench: "files: longest wait of the bot's own thread, ms", ratio: gap, goal: 100, atLeast: false },
  ];
}
