/** The letter of a recap: one page, with the letterhead, all figures, and who signs. */
import { beforeEach, describe, expect, it } from 'vitest';
import { makeRekapPdf } from '../../src/berkas/cetak/rekap-pdf.ts';
import { type IsiRekap, lampiranRekap } from '../../src/domain/lampiran-rekap.ts';
import { angkaKosong } from '../../src/domain/rekap.ts';
import { type Database, openDatabase } from '../../src/store/open.ts';
import { openPdf } from '../_kit/buka-berkas.ts';
import { isiMinggu, isiPejabat, isiRekapOf, reference, zona } from './minggu-contoh.ts';

let db: Database;
beforeEach(() => {
  db = openDatabase(':memory:', 'migrations');
});

async function print(isi: IsiRekap = isiRekapOf(db)) {
  const lampiran = lampiranRekap('rekap-pdf', isi);
  return openPdf(await makeRekapPdf(JSON.parse(JSON.stringify(lampiran.isi)), { db, reference, mediaDir: '', zona }));
}

describe('the letter of a week', () => {
  it('is one page of A4 with the letterhead, each desa, the sums, what waits and who signs', async () => {
    isiMinggu(db);
    isiPejabat(db);
    const isi = isiRekapOf(db);
    const { textList, pageList } = await print(isi);
    expect(pageList).toMatchObject([{ width: 595, height: 841 }]);
    const [text = ''] = textList;
    expect(text).toContain('PEMERINTAH KABUPATEN BALANGAN KECAMATAN HALONG');
    expect(text).toContain('9–15 Nov 2026 (R-2026-W46)');
    const { total, lapor, belumLapor } = isi.mingguan.rekap;
    for (const { nama } of [...lapor, ...belumLapor]) expect(text).toContain(nama);
    const { usulan, verifikasi, sasaran, tersalur, belum, gagal, laporan, keluhan } = total;
    expect(text).toContain(
      `Jumlah 20/24 ${[usulan, verifikasi, sasaran, tersalur, belum, gagal, laporan, keluhan].join(' ')}`,
    );
    expect(text).toMatch(/10 usulan belum diverifikasi.*1 keluhan terbuka/);
    expect(text).toContain('Halong, 16 November 2026');
    expect(text).toContain('Camat Halong');
    expect(text).toMatch(/Drs\. Anwar Contoh.*\.{40,}/);
    // The thick line of the letterhead is there, and the margins are white.
    const page = pageList[0]!;
    const column = Array.from({ length: 200 }, (_, y) => page.at(300, y));
    expect(column).toContain('#000000');
    expect([page.at(10, 10), page.at(580, 830)]).toEqual(['#FFFFFF', '#FFFFFF']);
  });

  it('says the money that was stated', async () => {
    isiMinggu(db);
    db.exec("UPDATE tiket SET n_rupiah = 300000 * n_tersalur WHERE jenis = 'salur'");
    const { tersalur } = isiRekapOf(db).mingguan.rekap.total;
    const rupiah = String(300_000 * tersalur).replace(/\B(?=(\d{3})+$)/g, '.');
    expect((await print()).textList[0]).toContain(`tersalur Rp${rupiah}`);
  });

  it('stays one page in a week of nothing, and in a kecamatan of sixty desa', async () => {
    expect((await print()).textList).toHaveLength(1);
    const isi = isiRekapOf(db);
    const desaList = Array.from({ length: 60 }, (_, at) => ({ kode: `1101${at}`, nama: `Gampong Lhok Panjang ${at}` }));
    isi.mingguan.rekap.belumLapor = [];
    isi.mingguan.rekap.lapor = desaList;
    isi.mingguan.rekap.perDesa = desaList.map((desa) => ({
      desa,
      angka: { ...angkaKosong(), sasaran: 1234, tersalur: 1000 },
    }));
    const { textList } = await print(isi);
    expect(textList).toHaveLength(1);
    expect(textList[0]).toContain('Gampong Lhok Panjang 59');
  });

  it('is that of another kecamatan by its own name, without an address that is not known', async () => {
    const isi = isiRekapOf(db);
    isi.kantor = { kabupaten: 'Kota Banjarbaru', kecamatan: 'Cempaka', alamat: null };
    const [text = ''] = (await print(isi)).textList;
    expect(text).toMatch(/^PEMERINTAH KOTA BANJARBARU KECAMATAN CEMPAKA REKAPITULASI/);
  });
});
