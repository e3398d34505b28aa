/** What a message is for: report, order, correction, withdrawal, or talk; and that nothing makes the reading fail. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/pipeline/check-report.ts';
import { parseMessage } from '../../src/pipeline/parse-message.ts';
import { kodeList, konteksOf, NIK, type Pengirim, referensi, urai } from '../_kit/bacaan.ts';

const warga: Pengirim = { role: 'warga', desa: 'Liyu' };
const tksk: Pengirim = { role: 'tksk' };

describe('talk is left alone', () => {
  it.each([
    ['Assalamualaikum, selamat pagi bapak ibu'],
    ['Siap pak 🙏'],
    ['pak kapan PKH cair?'],
    ['bu, syarat usul BPNT apa saja?'],
    ['siap pak segera kami kirim usulannya'],
    ['maaf bu belum bisa kirim laporan, sinyal jelek'],
    ['Rekap kemarin sudah dikirim ya bu'],
    ['bantuan berasnya kapan dibagi?'],
    ['koreksi sedikit bu, acaranya jam 9 bukan jam 8'],
    ['rakor besok BATAL, diganti hari Kamis'],
    ['batal pang jadi ke paringin'],
    ['Alhamdulillah sembako sudah sampai, tarima kasih pak'],
    ['laporan saya tadi sudah masuk kah bu?'],
    ['ok siap bu, 25 kpm kan ya?'],
    ['<Media tidak disertakan>'],
    ['> USULAN PKH\n> 1. Siti'],
    ['pak saya izin tidak hadir musdes'],
    [''],
    ['👍👍'],
    ['Terima kasih laporannya pak Hendri 👍'],
    ['makasih usulannya sudah kami terima'],
    ['Selamat pagi bapak ibu. Minggu ini mohon usulan PKH tahap 3 dan laporan penyaluran BLT-DD Agustus'],
    ['tolong laporan mingguan ya bu'],
  ])('%s', (text) => expect(urai(text).kind).toBe('abaikan'));
  it.each([
    ['Mohon segera mengirim laporan mingguan bagi desa yang belum: Liyu, Uren, Kapul'],
    ['JADWAL PEMBAGIAN BERAS CBP\nKamis 15 Oktober :\n1. Liyu\n2. Uren'],
    ['Contoh cara kirim:\nUSULAN#PKH#NAMADESA#NAMA#NIK#KK'],
    ['_Diteruskan_\nMensos: PKH triwulan III mencapai 9,8 juta KPM, Jawa Timur 98,4 persen'],
    ['Diberitahukan, penyaluran beras akan dilaksanakan tanggal 20 di balai desa. Sasaran 729 KPM'],
  ])('%s from the kecamatan', (text) => expect(urai(text, tksk).kind).toBe('abaikan'));
  it('of machines', () => {
    expect(urai(`USULAN PKH\n1. Siti ${NIK[1]}`, { role: 'bot' }).kind).toBe('abaikan');
    expect(urai('Siti bergabung dengan grup', { role: 'sistem' }).kind).toBe('abaikan');
  });
});

describe('orders', () => {
  it.each([
    ['REKAP MINGGU INI', 'rekap', 'minggu ini'],
    ['!rekap beras agustus', 'rekap', 'beras agustus'],
    ['min tolong cek status U-0023 🙏', 'status', 'U-0023'],
    ['BELUM LAPOR', 'belum_lapor', null],
    ['siapa yg blm lapor?', 'belum_lapor', null],
    ['format usulan dong min', 'format', 'usulan'],
    ['*menu* 🙏', 'bantuan', null],
    ['?', 'bantuan', null],
    ['EKSPOR BLT-DD September 2026', 'ekspor', 'BLT-DD September 2026'],
  ])('%s', (text, perintah, argumen) => {
    const uraian = urai(text, tksk);
    expect([uraian.kind, uraian.perintah, uraian.argumen]).toEqual(['perintah', perintah, argumen]);
  });
  it('say what they lack', () => {
    expect(kodeList(urai('status'))).toEqual(['TARGET_TIDAK_JELAS']);
    expect(kodeList(urai('status 63110252045690'))).toEqual(['NIK_PANJANG']);
    expect(kodeList(urai('rekap PKH', warga))).toEqual(['PENGIRIM_TANPA_WEWENANG']);
  });
  it('are none with figures behind the word', () => {
    expect(urai('Rekap BPNT desa Liyu\nsasaran 20\ntersalur 20', tksk).kind).toBe('salur');
  });
});

describe('corrections and withdrawals', () => {
  it.each([
    ['KOREKSI U-0017 baris 2 NIK seharusnya 6311020106909456', 'koreksi', 'U-0017', []],
    ['ralat salur BLT DD td, tersalur 23 yg diwakilkan 2', 'koreksi', null, []],
    ['tersalur bukan 20 tapi 21 ya bu salur bpnt tadi', 'koreksi', null, []],
    ['data yang kemarin itu salah ya bu, tolong diganti saja', 'koreksi', null, ['TARGET_TIDAK_JELAS']],
    ['KOREKSI U-0060 baris 4 NIK yang benar 63110245087991', 'koreksi', 'U-0060', ['NIK_PANJANG:baris=4']],
    ['baris 3 NIK 6311024107809001', 'koreksi', null, []],
    ['BATAL U-0031', 'batal', 'U-0031', []],
    ['maaf min batal usulan dtsen yg td', 'batal', null, []],
    ['usulan pkh yang tadi dibatalkan saja bu', 'batal', null, []],
    ['batalkan saja laporan yang itu ya', 'batal', null, ['TARGET_TIDAK_JELAS']],
    ['batal', 'batal', null, ['TARGET_TIDAK_JELAS']],
  ])('%s', (text, kind, target, codes) => {
    const uraian = urai(text);
    expect([uraian.kind, uraian.target, kodeList(uraian)]).toEqual([kind, target, codes]);
  });
  it('that bring a whole list are that report', () => {
    expect(urai(`RALAT USULAN PKH DESA LIYU\n1. Siti ${NIK[1]}\n2. Budi ${NIK[2]}`).kind).toBe('usulan');
  });
});

describe('who may say it', () => {
  it('a resident may complain, and nothing else', () => {
    expect(kodeList(urai(`Usulan PKH\nNama: Siti\nNIK: ${NIK[1]}`, warga))).toEqual(['PENGIRIM_TANPA_WEWENANG']);
    expect(kodeList(urai('PENGADUAN BLT saya dipotong', warga))).toEqual([]);
  });
  it('a keyword with # and chatter is no report', () => {
    expect(kodeList(urai('LAPOR#besok ulun izin kada umpat rakor'))).toEqual(['BUKAN_LAPORAN']);
  });
});

describe('desa and date', () => {
  it.each([
    ['Usulan PKH gn riut', 'Gunung Riut'],
    ['Usulan PKH\n*Desa*\nUren', 'Uren'],
    ['Usulan PKH ds. Baruh Penyambaran', 'Baruh Panyambaran'],
    ['usulan bpnt tabuan', 'Tabuan'],
    ['Usulan PKH Desa Karya untuk warga yang pindah ke desa Uren', 'Karya'],
  ])('%s', (heading, desa) => expect(urai(`${heading}\n1. Siti ${NIK[1]}`, tksk).desa?.nama).toBe(desa));
  it.each([
    ['samalam', '2026-11-17'],
    ['senin kemarin', '2026-11-16'],
    ['tgl 12', '2026-11-12'],
    ['', '2026-11-18'],
  ])('%s', (kata, on) => expect(urai(`salur BPNT ${kata} tersalur 20 kpm`).tanggal).toBe(on));
  it('counts the day in WITA', () => {
    expect(urai('salur BPNT tersalur 20 kpm', { waktu: '2026-11-17T17:20:00Z' }).tanggal).toBe('2026-11-18');
  });
});

describe('whatever is sent', () => {
  const line = fc.oneof(
    fc.constantFrom(
      'USULAN PKH',
      'SALUR BPNT desa Liyu',
      'VERIFIKASI U-0012',
      'KELUHAN',
      'KOREKSI U-0001',
      'Layak:',
      '✅ = layak',
      'No;Nama;NIK',
      'Nama :',
      'NIK :',
      'Total 10',
      'Liyu 20/30',
      '| a | b |',
    ),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc
      .tuple(
        fc.nat(30),
        fc.constantFrom('. ', ') ', ' ', '-'),
        fc.constantFrom('Siti Aminah', '=1+1', "'; DROP TABLE warga;--", '<b>x</b>', ''),
        fc.constantFrom(' / ', ' ', ','),
        fc.stringMatching(/^\d{0,18}$/),
      )
      .map((parts) => parts.join('')),
  );
  const message = fc.array(line, { maxLength: 14 }).map((lines) => lines.join('\n'));
  const role = fc.constantFrom('kesra_desa', 'tksk', 'warga', 'kasi_kesra_kec', 'tidak_dikenal' as const);

  it('is read without a throw, in the same way twice, and checked in the same way again', () => {
    fc.assert(
      fc.property(message, role, (text, sender) => {
        const konteks = konteksOf({ role: sender as NonNullable<Pengirim['role']> });
        const uraian = parseMessage(text, konteks, referensi);
        expect(parseMessage(text, konteks, referensi)).toEqual(uraian);
        if (uraian.kind === 'abaikan') expect(uraian.rejects).toEqual([]);
        for (const kind of ['usulan', 'verifikasi', 'salur', 'laporan', 'keluhan'] as const)
          checkReport(kind, uraian, konteks, referensi);
      }),
      { numRuns: 300 },
    );
  });
  it('marks only places that exist', () => {
    fc.assert(
      fc.property(message, (text) => {
        for (const { start, end } of parseMessage(text, konteksOf(), referensi, { jejak: true }).jejak) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 100 },
    );
  });
  it('may be as long as a chat allows', () => {
    for (const piece of ['1 ', 'a\n', '6311 ', '@', 'NIK: ', '12 agustus ', 'juli-', '((', '1 layak '])
      expect(() => urai(`SALUR C-0018 ${piece.repeat(Math.floor(60_000 / piece.length))}`)).not.toThrow();
  });
  it('may list thousands of persons', () => {
    const rows = Array.from({ length: 5000 }, (_, i) => `${i + 1}. Siti Aminah ${NIK[i % 4]}`);
    expect(urai(`USULAN PKH\n${rows.join('\n')}`).rows).toHaveLength(5000);
  });
});
