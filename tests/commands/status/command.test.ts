import { beforeEach, describe, expect, it } from 'vitest';
import { status } from '../../../src/commands/status/command.ts';
import type { Peran } from '../../../src/domain/petugas.ts';
import { type Database, openDatabase } from '../../../src/store/open.ts';
import { cariBebas } from '../../_kit/cari-bebas.ts';
import { desaHalong, fillTiket, type TiketIsi } from '../../_kit/fill.ts';
import { NOW, REFERENCE } from '../petugas/wilayah-kecil.ts';

const NIK = '6311025205909001';
const SAME_DIGITS = '6311020101809001';
const FULL_NIK = /\d{16}/;

let db: Database;
beforeEach(() => {
  db = openDatabase(':memory:', 'migrations');
});

interface Asker {
  peran?: Peran;
  desa?: string;
  isGroup?: boolean;
}

function ask(argumen: string | null, { peran = 'tksk', desa, isGroup = false }: Asker = {}): string {
  const reply = status.run({
    db,
    reference: REFERENCE,
    zona: 'Asia/Makassar',
    now: NOW,
    petugas: { id: 7, nama: 'Penanya', peran, desa: desa ? desaHalong(desa) : null },
    isGroup,
    inboxId: 1,
    sentAt: new Date('2026-08-12T01:15:00Z'),
    cari: cariBebas(db),
    kata: '',
    argumen,
    contohByKind: new Map(),
    posting: { groupIdList: [], dueAt: (at: Date) => at },
  });
  expect(reply).not.toMatch(FULL_NIK);
  return reply ?? '';
}

const usulan = (isi: Partial<TiketIsi> = {}) =>
  fillTiket(db, {
    jenis: 'usulan',
    on: '2026-08-12',
    desa: 'Liyu',
    program: 'PKH',
    rows: [{ nama: 'Misrani', nik: NIK }],
    ...isi,
  });

function decide(tiketId: number, no: number, verifikasiId: number, hasil: string, alasan: string | null = null): void {
  db.prepare('UPDATE baris SET hasil = ?, hasil_alasan = ?, hasil_tiket_id = ? WHERE tiket_id = ? AND no = ?').run(
    hasil,
    alasan,
    verifikasiId,
    tiketId,
    no,
  );
  db.prepare(
    "INSERT INTO riwayat (tiket_id, baris_no, at, inbox_id, dari, ke, sebab) VALUES (?, ?, '2026-08-14T02:20:00.000Z', ?, 'diusulkan', ?, ?)",
  ).run(tiketId, no, verifikasiId, hasil, `V-000${verifikasiId}`);
}

describe('status of a ticket', () => {
  it('says what it is, what was decided and what waits', () => {
    const id = usulan({
      rows: [{ nama: 'A' }, { nama: 'B' }, { nama: 'C' }, { nama: 'D' }, { nama: 'E', masalah: 'NIK_PANJANG' }],
    });
    const v = fillTiket(db, { jenis: 'verifikasi', on: '2026-08-14', desa: 'Liyu', program: 'PKH', peran: 'tksk' });
    decide(id, 1, v, 'layak');
    decide(id, 2, v, 'layak');
    db.prepare('UPDATE tiket SET masalah = ? WHERE id = ?').run(
      '[{"code":"NIK_PANJANG","row":5,"params":{"panjang":15}}]',
      id,
    );
    expect(ask('U-0001')).toBe(
      [
        '*U-0001* usulan PKH, Desa Liyu',
        'Dikirim 12 Agu 2026 oleh warga.',
        'Diterima.',
        'Baris yang perlu perbaikan:',
        '- baris 5: NIK 15 angka, harus 16',
        'Perbaiki dengan, misalnya: *ralat U-0001 baris 5 NIK …*',
        '4 usul baru.',
        'Sudah diputuskan: 2 layak.',
        'Menunggu TKSK atau pendamping: 2 orang (baris 3-4).',
        'Perubahan terakhir:',
        '- 14 Agu 2026 10.20 WITA: baris 1-2 layak (V-0002)',
      ].join('\n'),
    );
  });

  it('is short in a group', () => {
    usulan();
    expect(ask('u1', { isGroup: true })).toBe(
      [
        '*U-0001* usulan PKH, Desa Liyu',
        'Diterima.',
        '1 usul baru.',
        'Menunggu TKSK atau pendamping: 1 orang.',
        'Rinciannya lewat chat pribadi: *status U-0001*',
      ].join('\n'),
    );
  });

  it('says what is missing', () => {
    const id = usulan({ state: 'perlu_perbaikan', program: null });
    db.prepare(`UPDATE tiket SET masalah = '[{"code":"PROGRAM_KOSONG"}]' WHERE id = ?`).run(id);
    expect(ask('U-0001')).toContain('Perlu perbaikan, belum dihitung:\n- Programnya belum ada.');
    expect(ask('U-0001')).not.toContain('Menunggu TKSK');
  });

  it('says what is withdrawn, and how it comes back', () => {
    usulan({ state: 'dibatalkan' });
    expect(ask('U-0001')).toContain('Dibatalkan, tidak dihitung. Mengembalikannya: *pulihkan U-0001*');
  });

  it('counts each kind in its own way', () => {
    fillTiket(db, { jenis: 'salur', on: '2026-08-12', desa: 'Liyu', program: 'BLT-DD', salur: [25, 23, 1, 1] });
    fillTiket(db, { jenis: 'laporan', on: '2026-08-12', subJenis: 'rekap', beberapaDesa: ['Liyu', 'Binju'] });
    fillTiket(db, { jenis: 'keluhan', on: '2026-08-12', desa: 'Liyu', subJenis: 'pemotongan' });
    const rows = [{ status: 'layak' as const }, { status: 'tidak_layak' as const, alasan: 'meninggal' }];
    fillTiket(db, { jenis: 'verifikasi', on: '2026-08-12', desa: 'Liyu', program: 'PKH', rows });
    db.prepare(`UPDATE tiket SET totals = '{"usulan":3,"total_rupiah":600000}' WHERE kode = 'L-0002'`).run();
    expect(ask('S-0001')).toContain('Tersalur 23 dari 25, belum 1, gagal 1.');
    expect(ask('L-0002')).toContain('usulan 3, total Rp600.000.\nBerisi angka 2 desa.');
    expect(ask('K-0003')).toContain('masih terbuka');
    expect(ask('K-0003', { isGroup: true })).not.toContain('pemotongan');
    expect(ask('V-0004')).toContain(
      '1 layak, 1 tidak layak.\nIni pemeriksaan desa; keputusannya menunggu TKSK atau pendamping.',
    );
  });

  it('gives a desa the same answer for another desa as for nothing', () => {
    usulan();
    const nothing = ask('U-0099', { peran: 'kesra_desa', desa: 'Binju' }).replaceAll('U-0099', 'X');
    expect(ask('U-0001', { peran: 'kesra_desa', desa: 'Binju' }).replaceAll('U-0001', 'X')).toBe(nothing);
    expect(ask('U-0001', { peran: 'kesra_desa', desa: 'Liyu' })).toContain('usulan PKH');
  });

  it('is open to camat and dinas', () => {
    usulan();
    expect(ask('U-0001', { peran: 'camat' })).toContain('1 usul baru.');
    expect(ask('U-0001', { peran: 'dinas' })).not.toContain('Misrani');
  });
});

describe('status of a person', () => {
  it('lists the reports, the newest first, with the decision', () => {
    const id = usulan({ on: '2026-08-10' });
    const v = fillTiket(db, { jenis: 'verifikasi', on: '2026-08-14', desa: 'Liyu', program: 'PKH', peran: 'tksk' });
    decide(id, 1, v, 'tidak_layak', 'mampu');
    usulan({
      jenis: 'salur',
      on: '2026-08-20',
      program: 'BLT-DD',
      rows: [{ nama: 'Misrani', nik: NIK, status: 'belum', alasan: 'sakit' }],
    });
    const expected = [
      '*Misrani …9001*',
      'Ada di 2 laporan:',
      '- *S-0003* salur BLT-DD, Desa Liyu, 20 Agu 2026',
      '  Belum, sakit.',
      '- *U-0001* usulan PKH, Desa Liyu, 10 Agu 2026',
      '  Diputuskan tidak layak, mampu (V-0002, 14 Agu 2026).',
    ].join('\n');
    expect(ask(NIK)).toBe(expected);
    expect(ask('9001 misrani')).toBe(expected);
    expect(ask('Mis 9001', { peran: 'kesra_desa', desa: 'Liyu' })).toBe(expected);
  });

  it('says no reasons in a group, and warns of a NIK there', () => {
    usulan({ jenis: 'salur', rows: [{ nama: 'Misrani', nik: NIK, status: 'belum', alasan: 'sakit' }] });
    expect(ask(NIK, { isGroup: true })).toBe(
      [
        '*Misrani …9001*',
        'Laporan terakhir: *S-0001* salur PKH, Desa Liyu, 12 Agu 2026. Belum.',
        'Mohon jangan menulis NIK lengkap di grup; hapus pesan itu.',
      ].join('\n'),
    );
    expect(ask('6311025205909002', { isGroup: true })).toContain('jangan menulis NIK lengkap di grup');
  });

  it('hides in a group a programme that tells of a disability', () => {
    for (const program of ['SEMBAKO-DISABILITAS', 'ATENSI', 'ALAT-BANTU']) {
      usulan({ program });
      expect(ask('9001 misrani', { isGroup: true })).not.toContain(program);
      expect(ask('9001 misrani')).toContain(program);
    }
  });

  it('stops at eight reports', () => {
    for (let day = 10; day < 21; day++) usulan({ on: `2026-08-${day}` });
    const reply = ask(NIK);
    expect(reply.match(/^- /gm)).toHaveLength(8);
    expect(reply).toMatch(/^- \*U-0011\*/m);
    expect(reply).toMatch(/… dan 3 lagi yang lebih lama$/);
  });

  it('tells people with the same digits apart', () => {
    usulan();
    usulan({ rows: [{ nama: 'Misrani Hasan', nik: SAME_DIGITS }] });
    usulan({ rows: [{ nama: 'Siti', nik: '6311020202809001' }] });
    const reply = ask('9001 misrani');
    expect(reply).toContain('*Misrani …9001*\nAda di 1 laporan:');
    expect(reply).toContain('*Misrani Hasan …9001*\nAda di 1 laporan:');
    expect(reply).not.toContain('Siti');
    expect(ask('9001 misrani', { isGroup: true })).toContain('Ada 2 orang yang cocok.');
    expect(ask('9001 misrani has')).not.toContain('*Misrani …9001*');
  });

  it('finds a person under another spelling in an older report', () => {
    usulan({ rows: [{ nama: 'Misrani', nik: NIK }] });
    usulan({ on: '2026-08-13', rows: [{ nama: 'Mirsani', nik: NIK }] });
    expect(ask('9001 misrani')).toContain('Ada di 2 laporan');
  });

  it('gives a desa the same answer for another desa as for nobody', () => {
    usulan();
    const asker = { peran: 'kesra_desa', desa: 'Binju' } as const;
    const mask = (text: string) => text.replaceAll(/…\d{4}/g, '…');
    expect(mask(ask(NIK, asker))).toBe(mask(ask('6311025205909002', asker)));
    expect(mask(ask('9001 Misrani', asker))).toBe(mask(ask('9002 Misrani', asker)));
    expect(ask(NIK, { peran: 'operator_desa', desa: 'Liyu' })).toContain('Misrani');
  });

  it('shows persons to the camat, and not to the dinas', () => {
    usulan();
    expect(ask(NIK, { peran: 'camat' })).toContain('*Misrani …9001*');
    expect(ask(NIK, { peran: 'dinas' })).toBe(ask('6311025205909002', { peran: 'dinas' }));
    expect(ask('9001 misrani', { peran: 'dinas' })).not.toContain('Misrani …');
  });

  it('says where a row or a report does not count', () => {
    usulan({ rows: [{ nama: 'Misrani', nik: NIK, masalah: 'NIK_TANGGAL' }] });
    usulan({ on: '2026-08-13', state: 'dibatalkan' });
    usulan({ on: '2026-08-14', state: 'perlu_perbaikan' });
    const reply = ask(NIK);
    expect(reply).toContain('Baris 1 perlu perbaikan, belum dihitung.');
    expect(reply).toContain('Laporan dibatalkan.');
    expect(reply).toContain('Laporan perlu perbaikan, belum dihitung.');
  });
});

describe('status', () => {
  it('asks for what is missing', () => {
    expect(ask(null)).toContain('*status U-0012*');
    expect(ask('9001')).toContain('NIK …9001 tidak ditemukan');
  });

  it('looks people up by an index', () => {
    const plan = db
      .prepare(
        'EXPLAIN QUERY PLAN SELECT b.no FROM baris b WHERE b.nik IN (SELECT nik FROM baris WHERE nik IS NOT NULL AND substr(nik, -4) = ?)',
      )
      .all('9001') as { detail: string }[];
    for (const { detail } of plan.filter(({ detail }) => /baris|\bb\b/.test(detail)))
      expect(detail).toContain('INDEX baris_nik');
  });
});
