/** The card for the wall: one page, and every form on it is understood as it stands. */
import { describe, expect, it } from 'vitest';
import { makeKartuPdf } from '../../src/berkas/cetak/kartu-pdf.ts';
import { kantorOf } from '../../src/domain/kantor.ts';
import { type IsiKartu, lampiranKartu } from '../../src/domain/lampiran-kartu.ts';
import type { Konteks } from '../../src/domain/petugas.ts';
import { parseMessage } from '../../src/pipeline/parse-message.ts';
import { reportList } from '../../src/reports/index.ts';
import { openDatabase } from '../../src/store/open.ts';
import { openPdf } from '../_kit/buka-berkas.ts';
import { desaHalong } from '../_kit/fill.ts';
import { reference, zona } from './minggu-contoh.ts';

const kartuOf = (desa: string) =>
  lampiranKartu({
    kantor: kantorOf(reference.wilayah),
    kecamatanKode: reference.wilayah.kecamatanKode,
    desa,
    contohByKind: new Map(reportList.map(({ kind, contoh }) => [kind, contoh])),
  });

describe('the card', () => {
  const { isi, nama } = kartuOf('Liyu');
  const { bentukList } = isi as IsiKartu;

  it('has a form for every kind of report, for nihil, a correction and a withdrawal, each understood without a problem', () => {
    const kindList = bentukList.map(({ judul, pesan }) => {
      const role = judul.includes('verifikasi') ? 'tksk' : 'kesra_desa';
      const konteks: Konteks = { sentAt: new Date('2026-08-12T01:15:00Z'), role, desa: desaHalong('Liyu') };
      const { kind, rejects, jenis } = parseMessage(pesan, konteks, reference);
      expect(rejects, pesan).toEqual([]);
      return jenis === 'nihil' ? 'nihil' : kind;
    });
    expect(kindList).toEqual(['usulan', 'verifikasi', 'salur', 'laporan', 'nihil', 'keluhan', 'koreksi', 'batal']);
  });

  it.each(['Liyu', 'Baruh Panyambaran'])('is one page of A4 with all forms for Desa %s', async (desa) => {
    const lampiran = kartuOf(desa);
    const ruang = { db: openDatabase(':memory:', 'migrations'), reference, mediaDir: '', zona };
    const { textList, pageList } = await openPdf(await makeKartuPdf(lampiran.isi, ruang));
    expect(pageList).toMatchObject([{ width: 595, height: 841 }]);
    const [text = ''] = textList;
    for (const { judul, pesan } of (lampiran.isi as IsiKartu).bentukList) {
      expect(text).toContain(judul);
      for (const line of pesan.split('\n')) expect(text).toContain(line);
    }
  });

  it('is named after its desa', () => expect(nama).toBe('Kartu pesan Desa Liyu.pdf'));
});
