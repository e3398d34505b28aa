import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { beforeEach, describe, expect, it } from 'vitest';
import { addPetugasCommand } from '../../src/cli/petugas.ts';
import type { Reference } from '../../src/domain/reference.ts';
import { loadReference } from '../../src/reference/load-reference.ts';
import { type Database, openDatabase } from '../../src/store/open.ts';
import { findPetugasByWa, listPetugas } from '../../src/store/petugas.ts';
import { NOW, REFERENCE } from '../commands/petugas/wilayah-kecil.ts';

let db: Database;
let registered: string[][];
let openCount: number;
let reference: Reference;
beforeEach(() => {
  db = openDatabase(':memory:', 'migrations');
  registered = [];
  openCount = 0;
  reference = REFERENCE;
});

function run(...args: string[]): { out: string; fault: string } {
  const outList: string[] = [];
  const faultList: string[] = [];
  const program = new Command();
  addPetugasCommand(
    program,
    () => {
      openCount += 1;
      return {
        db,
        reference,
        zona: 'Asia/Makassar',
        now: () => NOW,
        onRegistered: (waIdList) => registered.push([...waIdList]),
        close: () => {
          openCount -= 1;
        },
      };
    },
    { say: (text) => outList.push(text), refuse: (text) => faultList.push(text) },
  );
  program.parse(['node', 'sotarsa', 'petugas', ...args]);
  return { out: outList.join('\n'), fault: faultList.join('\n') };
}

function file(content: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'petugas-')), 'petugas.csv');
  writeFileSync(path, content);
  return path;
}

const tambahBudi = [
  'tambah',
  '--nama',
  'Budi Santoso',
  '--peran',
  'kesra_desa',
  '--desa',
  'liyu',
  '--wa',
  '6281200009012',
];

describe('petugas tambah', () => {
  it('registers, and has the waiting messages handled', () => {
    expect(run(...tambahBudi)).toEqual({
      out: 'Terdaftar: Budi Santoso, Kasi Kesra Desa Liyu (no. 1). WA 0812-0000-9012.',
      fault: '',
    });
    expect(registered).toEqual([['6281200009012']]);
    expect(openCount).toBe(0);
  });

  it('takes several numbers, a start, and words without quotation marks', () => {
    const good = run(
      ...['tambah', '--nama', 'Siti', 'Aminah', '--peran', 'pendamping', 'pkh', '--mulai', '2026-09-01'],
      ...['--wa', '0812-0000-9016', '--wa', '081200009017'],
    );
    expect(good.out).toMatch(/^Terdaftar: Siti Aminah, Pendamping PKH.*Bertugas mulai 1 Sep 2026\.$/);
    expect(run('tambah', '--nama', 'Noor', '--peran', 'tksk', '--wa', '0812', '0000', '9018').out).toContain(
      '0812-0000-9018',
    );
  });

  it('names everything that is missing or wrong at once', () => {
    const { out, fault } = run('tambah', '--wa', '12');
    expect(out).toBe('');
    expect(fault.split('\n')).toHaveLength(4);
    expect(fault).toContain('- nama belum ditulis.');
    expect(fault).toContain('- "12" bukan nomor HP.');
    expect(registered).toEqual([]);
  });

  it('says who holds a number', () => {
    run(...tambahBudi);
    const { fault } = run('tambah', '--nama', 'Siti', '--peran', 'tksk', '--wa', '081200009012');
    expect(fault).toContain('masih dipakai Budi Santoso, Kasi Kesra Desa Liyu (no. 1)');
  });
});

describe('petugas daftar and nonaktif', () => {
  it('lists who is in service, or all', () => {
    run(...tambahBudi);
    expect(run('daftar').out).toContain('1. Liyu: Budi Santoso, 0812-0000-9012');
    expect(run('daftar').out).not.toContain('*');
    expect(run('nonaktif', '1')).toEqual({
      out: 'Budi Santoso, Kasi Kesra Desa Liyu (no. 1) tidak aktif lagi mulai hari ini. Laporannya tetap tersimpan.',
      fault: '',
    });
    expect(run('daftar').out).toBe('Belum ada petugas yang terdaftar.');
    expect(run('daftar', '--semua').out).toContain('Budi Santoso');
  });

  it('ends a service on a given day', () => {
    run(...tambahBudi);
    expect(run('nonaktif', '+62 812-0000-9012', '--sampai', '2026-08-31').out).toContain('bertugas sampai 31 Agu 2026');
    expect(findPetugasByWa(db, ['6281200009012'], '2026-08-31', REFERENCE)).not.toBeNull();
    expect(findPetugasByWa(db, ['6281200009012'], '2026-09-01', REFERENCE)).toBeNull();
    expect(run('nonaktif', '1', '--sampai', '2026-02-31').fault).toContain('tidak ada');
    expect(run('nonaktif').fault).toContain('Sebut petugasnya');
    expect(run('nonaktif', '99').fault).toContain('tidak ditemukan');
  });
});

describe('petugas impor', () => {
  it('takes the good lines, names the bad ones by line, and doubles nothing', () => {
    const path = file(
      [
        '\ufeffNama;Jabatan;Desa;No. HP;Mulai',
        'Budi Santoso;Kasi Kesra Desa;LIYU;="0812-0000-9012";1/8/2026',
        'Siti;operator;Entah;6,28E+11;',
        '"Rahman, S.Sos";TKSK;;0812-0000-9014 / 0812-0000-9015;',
        'Budi Santoso;kesra desa;Liyu;0812-0000-9013;',
        'Palsu;tksk;;0812-0000-9012;',
      ].join('\r\n'),
    );
    const { out, fault } = run('impor', path);
    expect(out).toBe('2 petugas baru, 1 dengan nomor tambahan, 0 sudah terdaftar, 2 belum terdaftar.');
    expect(fault.split('\n')).toEqual([
      'baris 3: desa "Entah" tidak dikenal. Periksa ejaannya. nomor "6,28E+11" sudah diubah oleh Excel. Jadikan kolom wa berformat Teks, lalu ketik ulang nomornya lengkap.',
      'baris 6: nomor 0812-0000-9012 masih dipakai Budi Santoso, Kasi Kesra Desa Liyu (no. 1). Kalau sudah pindah tangan, beri dulu perintah "petugas nonaktif 1", lalu daftarkan lagi.',
      'Perbaiki baris itu, lalu impor lagi berkas yang sama: yang sudah terdaftar tidak terganda.',
    ]);
    expect(registered).toHaveLength(1);
    expect(new Set(registered[0])).toEqual(
      new Set(['6281200009012', '6281200009013', '6281200009014', '6281200009015']),
    );
    const before = listPetugas(db, null, REFERENCE);
    expect(run('impor', path).out).toBe(
      '0 petugas baru, 0 dengan nomor tambahan, 3 sudah terdaftar, 2 belum terdaftar.',
    );
    expect(listPetugas(db, null, REFERENCE)).toEqual(before);
  });

  it('reads the example of the documents without a fault', () => {
    reference = loadReference({ dataDir: 'data', kecamatan: '63.11.02' });
    expect(run('impor', 'docs/contoh-petugas.csv')).toEqual({
      out: '7 petugas baru, 0 dengan nomor tambahan, 0 sudah terdaftar, 0 belum terdaftar.',
      fault: '',
    });
  });

  it('says what is wrong with the file itself', () => {
    expect(run('impor').fault).toContain('Sebut berkasnya');
    expect(run('impor', '/tidak/ada.csv').fault).toContain('tidak ada di sana');
    expect(run('impor', file('PK\u0003\u0004')).fault).toContain('bukan berkas CSV');
    expect(run('impor', file('')).fault).toContain('Belum ada: nama, peran, wa');
    expect(run('impor', file('nama,desa\nBudi,Liyu')).fault).toContain('Belum ada: peran, wa');
    expect(run('impor', file('nama,peran,desa,wa\n')).fault).toContain('Belum ada petugas');
    expect(openCount).toBe(0);
  });
});
