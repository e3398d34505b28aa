/** The letter for the dinas: its words, its photos, and no whole NIK. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeDinasPdf } from '../../src/berkas/cetak/dinas-pdf.ts';
import { type Database, openDatabase } from '../../src/store/open.ts';
import { openPdf } from '../_kit/buka-berkas.ts';
import { fillTiket } from '../_kit/fill.ts';
import { foto, isiBulan, isiFoto, lampiranNovember, NIK, PENGADU } from './bulan-contoh.ts';
import { isiPejabat, reference, zona } from './minggu-contoh.ts';

let db: Database;
let mediaDir: string;
let tiketList: number[];
beforeEach(() => {
  mediaDir = mkdtempSync(join(tmpdir(), 'sotarsa-media-'));
  db = openDatabase(':memory:', 'migrations');
  tiketList = isiBulan(db);
});
afterEach(() => rmSync(mediaDir, { recursive: true, force: true }));

const print = async () =>
  openPdf(await makeDinasPdf(lampiranNovember('dinas-pdf').isi, { db, reference, mediaDir, zona }));

describe('the letter of a month', () => {
  it('says the figures, the reasons and the complaints, names with four digits, and no whole number', async () => {
    isiPejabat(db);
    const { textList } = await print();
    const text = textList.join(' ');
    expect(text).toContain('PEMERINTAH KABUPATEN BALANGAN KECAMATAN HALONG');
    expect(text).toContain('Bulan November 2026');
    // Eight lists of persons and one ticket of counts.
    expect(text).toMatch(/Jumlah 9\/24 1 – 62 41 11 10 – 1/);
    expect(text).toMatch(/gagal salur Liyu BLT-DD alasan tidak disebut 2/);
    expect(text).toMatch(/gagal salur Hauwai PKH meninggal dunia 1/);
    expect(text).toMatch(/Liyu BPNT tidak cair 1 Jumlah 1/);
    expect(text).toContain(`Galuh Contoh …${NIK(99).slice(-4)}`);
    expect(text).toContain('33 baris. NIK lengkap ada di berkas XLSX.');
    expect(text).not.toMatch(/\d{16}/);
    expect(text).not.toContain(PENGADU);
    expect(textList.at(0)).toContain('halaman 1 dari');
  });

  it('shows at most six photos on one page, of different desa first, each with ticket, desa and date', async () => {
    for (const [at, id] of tiketList.slice(0, 4).entries()) {
      isiFoto(db, mediaDir, id, `aa/${at}.png`, foto([200, 20 * at, 30]));
      isiFoto(db, mediaDir, id, `bb/${at}.png`, foto([20, 200, 20 * at], 900, 1600));
    }
    const { textList, gambarList, pageList } = await print();
    const page = textList.findIndex((text) => text.includes('E. Foto dokumentasi'));
    expect(gambarList.filter((jumlah) => jumlah > 0)).toEqual([6]);
    expect(gambarList[page]).toBe(6);
    for (const desa of ['Hauwai', 'Bangkal', 'Mantuyan', 'Tabuan'])
      expect(textList[page]).toMatch(new RegExp(`S-\\d{4} PKH, Desa ${desa}, 1\\d Nov 2026`));
    // The first photo, red, is drawn in the left column.
    expect(pageList[page]?.at(160, 150)).toBe('#C8001E');
  });

  it('leaves out photos that were taken back, are gone or cannot be drawn, and none of them breaks the letter', async () => {
    const [first = 0, second = 0, third = 0, fourth = 0] = tiketList;
    const deleted = isiFoto(db, mediaDir, first, 'aa/deleted.png', foto([1, 2, 3]));
    db.prepare(
      `INSERT INTO inbox (chat_id, stanza_id, is_group, sender_id, sent_at, received_at, text, has_media, delete_of)
       VALUES ('grup', 'hapus', 1, '6281200009001', '2026-11-10T03:00:00.000Z', '2026-11-10T03:00:00.000Z', '', 0, ?)`,
    ).run(`foto-${deleted}`);
    isiFoto(db, mediaDir, second, 'aa/b.heic', new Uint8Array(100));
    isiFoto(db, mediaDir, third, 'aa/gone.jpg', null);
    isiFoto(db, mediaDir, fourth, 'aa/broken.jpg', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]));
    const { textList } = await print();
    const text = textList.find((words) => words.includes('E. Foto dokumentasi')) ?? '';
    expect(text).toContain('(foto tidak ada lagi di folder media)');
    expect(text).toMatch(/Desa Mantuyan.*Desa Tabuan/);
    expect(text).not.toMatch(/Desa Hauwai|Desa Bangkal/);
    const heic = /1 foto HEIC tidak bisa ditampilkan di sini \((S-\d{4})\)\. Berkasnya ada di folder media/.exec(text);
    expect(heic?.[1]).toBe(db.prepare('SELECT kode FROM tiket WHERE id = ?').pluck().get(second));
  });

  it('says that there are photos, where all of them are HEIC', async () => {
    for (const [at, id] of [...tiketList, ...tiketList].entries())
      isiFoto(db, mediaDir, id, `aa/${at}.heic`, new Uint8Array(100));
    const text = (await print()).textList.find((words) => words.includes('E. Foto dokumentasi')) ?? '';
    expect(text).toMatch(/16 foto HEIC tidak bisa ditampilkan di sini \(S-\d{4}(, S-\d{4}){7}\)\. /);
    expect(text).toContain('Camat');
  });

  it('says so where the list by name is too long for paper', async () => {
    const rows = Array.from({ length: 450 }, () => ({ nama: 'Galuh Contoh' }));
    fillTiket(db, { jenis: 'usulan', on: '2026-11-25', desa: 'Liyu', rows });
    expect((await print()).textList.join(' ')).toContain(
      '400 dari 483 baris; daftar lengkap dan NIK lengkap ada di berkas XLSX.',
    );
  });
});
