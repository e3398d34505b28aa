import { beforeEach, describe, expect, it } from 'vitest';
import { petugasCommand } from '../../../src/commands/petugas/command.ts';
import { type Database, openDatabase } from '../../../src/store/open.ts';
import { findPetugasByWa, listPetugas } from '../../../src/store/petugas.ts';
import { addPetugas } from '../../../src/store/petugas-daftar.ts';
import { CARI_TAK_DIPAKAI } from '../../_kit/cari-bebas.ts';
import { NOW, REFERENCE, TODAY } from './wilayah-kecil.ts';

let db: Database;
let adminId: number;
beforeEach(() => {
  db = openDatabase(':memory:', 'migrations');
  const admin = { nama: 'Hamdi', peran: 'admin', desaKode: null, mulaiOn: TODAY, waIdList: ['6281200009019'] } as const;
  const result = addPetugas(db, REFERENCE, admin, NOW);
  if (result.hasil !== 'baru') throw new Error('the admin is not new');
  adminId = result.petugas.id;
});

const order = (text: string) =>
  petugasCommand.run({
    db,
    reference: REFERENCE,
    zona: 'Asia/Makassar',
    now: NOW,
    petugas: { id: adminId, nama: 'Hamdi', peran: 'admin', desa: null },
    isGroup: false,
    inboxId: 1,
    sentAt: new Date('2026-08-12T01:15:00Z'),
    cari: CARI_TAK_DIPAKAI,
    kata: '',
    argumen: text.replace(/^petugas\s*/, '') || null,
    contohByKind: new Map(),
    posting: { groupIdList: [], dueAt: (at: Date) => at },
  });

const find = (waId: string) => findPetugasByWa(db, [waId], TODAY, REFERENCE);

describe('petugas', () => {
  it('is for the admin, in private', () => {
    expect(petugasCommand.peran).toEqual(['admin']);
    expect(petugasCommand.isPribadi).toBe(true);
  });

  it('registers', () => {
    expect(order('petugas tambah Budi Santoso; kesra desa; Liyu; 0812-0000-9012')).toBe(
      'Terdaftar: Budi Santoso, Kasi Kesra Desa Liyu (no. 2). WA 0812-0000-9012.',
    );
    expect(find('6281200009012')).toMatchObject({ peran: 'kesra_desa', desa: { nama: 'Liyu' } });
    expect(order('petugas tambah Budi Santoso; kesra desa; Liyu; 0812-0000-9013')).toMatch(/^Nomor ditambahkan: Budi/);
    expect(order('petugas tambah budi santoso; kesra desa; Liyu; 0812-0000-9013')).toMatch(/^Sudah terdaftar: Budi/);
    expect(listPetugas(db, null, REFERENCE)).toHaveLength(2);
  });

  it('says all that is wrong, with the cure', () => {
    expect(order('petugas tambah Budi; kesra desa; Liyuu; 0812-00')).toBe(
      [
        'Belum terdaftar:',
        '- desa "Liyuu" tidak dikenal. Maksudnya Liyu?',
        '- "0812-00" bukan nomor HP. Tulis seperti 0812-3456-7890 (10 sampai 13 angka).',
        'Contoh: *petugas tambah Budi Santoso; kesra desa; Liyu; 0812-0000-9012*',
      ].join('\n'),
    );
    expect(order('petugas tambah')).toMatch(/^Tulis nama, peran, desa dan nomor/);
  });

  it('refuses a number in use, and its cure works', () => {
    order('petugas tambah Budi Santoso; kesra desa; Liyu; 0812-0000-9012');
    const refusal = order('petugas tambah Siti; kesra desa; Liyu; 0812-0000-9012');
    expect(refusal).toContain(
      'nomor 0812-0000-9012 masih dipakai Budi Santoso, Kasi Kesra Desa Liyu (no. 2). Kalau sudah pindah tangan, beri dulu perintah "petugas nonaktif 2"',
    );
    expect(order('petugas nonaktif 2')).toBe(
      'Budi Santoso, Kasi Kesra Desa Liyu (no. 2) tidak aktif lagi mulai hari ini. Laporannya tetap tersimpan.',
    );
    expect(order('petugas tambah Siti; kesra desa; Liyu; 0812-0000-9012')).toMatch(/^Terdaftar: Siti/);
    expect(find('6281200009012')?.nama).toBe('Siti');
  });

  it('registers several, one a line', () => {
    expect(order('petugas tambah\nBudi; kesra desa; Liyu; 081200009012\nSiti; operator; Entah; 081200009013')).toBe(
      [
        'baris 1: Terdaftar: Budi, Kasi Kesra Desa Liyu (no. 2). WA 0812-0000-9012.',
        'baris 2: belum terdaftar: desa "Entah" tidak dikenal. Periksa ejaannya.',
      ].join('\n'),
    );
  });

  it('lists by role, and the desa without anybody', () => {
    order('petugas tambah Budi; kesra desa; Liyu; 081200009012');
    expect(order('petugas daftar')).toBe(
      [
        '*Petugas aktif: 2*',
        '',
        '*Kasi Kesra Desa (1)*',
        '2. Liyu: Budi, 0812-0000-9012',
        '',
        '*Admin (1)*',
        '1. Hamdi, 0812-0000-9019',
        '',
        '*Desa tanpa petugas (4)*',
        'Hauwai, Halong, Gunung Riut, Binju',
      ].join('\n'),
    );
    order('petugas nonaktif 0812-0000-9012');
    expect(order('petugas daftar')).not.toContain('Budi');
    expect(order('petugas daftar semua')).toContain('2. Liyu: Budi, 0812-0000-9012, s.d. 11 Agu 2026');
  });

  it('takes "daftar" with somebody behind it as a registration', () => {
    expect(order('petugas daftar Budi; kesra desa; Liyu; 081200009012')).toMatch(/^Terdaftar: Budi/);
  });

  it('ends a service by number, name or with a date', () => {
    order('petugas tambah Budi Santoso; kesra desa; Liyu; 081200009012');
    order('petugas tambah Budi Rahman; kesra desa; Binju; 081200009013');
    expect(order('petugas nonaktif budi')).toBe(
      [
        'Ada 2 petugas yang cocok. Kirim salah satu:',
        '- petugas nonaktif 2 (Budi Santoso, Kasi Kesra Desa Liyu)',
        '- petugas nonaktif 3 (Budi Rahman, Kasi Kesra Desa Binju)',
      ].join('\n'),
    );
    expect(order('petugas nonaktif budi rahman sampai 30/11/2026')).toContain('bertugas sampai 30 Nov 2026');
    expect(find('6281200009013')?.nama).toBe('Budi Rahman');
    expect(order('petugas nonaktif Budi Santoso sampai 1/1/2026')).toContain('baru bertugas mulai 12 Agu 2026');
    expect(order('petugas nonaktif 081200009012')).toContain('tidak aktif lagi mulai hari ini');
    expect(order('petugas nonaktif 081200009012')).toContain('sudah tidak aktif sejak 12 Agu 2026');
    expect(order('petugas nonaktif Entah')).toContain('tidak ditemukan');
    expect(order('petugas nonaktif')).toContain('petugas nonaktif 0812-0000-9012');
  });

  it('does not let the admin lock the own door', () => {
    expect(order('petugas nonaktif Hamdi')).toContain('tidak bisa menonaktifkan diri sendiri');
    expect(find('6281200009019')).not.toBeNull();
  });

  it('explains itself', () => {
    for (const text of ['petugas', 'petugas apa saja', 'petugas ?']) expect(order(text)).toMatch(/^Mengatur petugas:/);
  });

  it('understands its own examples', () => {
    for (const text of petugasCommand.contoh)
      expect(order(text)).toMatch(/^(Terdaftar|\*Petugas aktif|Budi Santoso, Kasi)/);
  });
});
