/** `rincian`: the tickets behind the figures add up to the recap. */
import { beforeEach, describe, expect, it } from 'vitest';
import { rincian } from '../../../src/commands/rincian/command.ts';
import { loadReference } from '../../../src/reference/load-reference.ts';
import { type Database, openDatabase } from '../../../src/store/open.ts';
import { CARI_TAK_DIPAKAI } from '../../_kit/cari-bebas.ts';
import { fillTiket } from '../../_kit/fill.ts';

const reference = loadReference({ dataDir: 'data', kecamatan: '63.11.02' });
let db: Database;
const ask = (argumen: string | null, isGroup = false) =>
  rincian.run({
    db,
    reference,
    zona: 'Asia/Makassar',
    now: new Date('2026-11-18T01:00:00Z'),
    petugas: { id: 1, nama: 'Camat', peran: 'camat', desa: null },
    isGroup,
    inboxId: 1,
    sentAt: new Date('2026-11-18T01:00:00Z'),
    cari: CARI_TAK_DIPAKAI,
    kata: 'rincian',
    argumen,
    contohByKind: new Map(),
    posting: { groupIdList: [], dueAt: (at: Date) => at },
  });
beforeEach(() => {
  db = openDatabase(':memory:', 'migrations');
});

describe('rincian', () => {
  it('lists the tickets of each figure with their counts', () => {
    const rows = [{ nama: 'Siti Aminah' }, {}];
    fillTiket(db, { jenis: 'usulan', on: '2026-11-09', desa: 'Liyu', program: 'PKH', rows });
    fillTiket(db, { jenis: 'usulan', on: '2026-11-10', desa: 'Uren', orang: 3 });
    fillTiket(db, { jenis: 'salur', on: '2026-11-10', desa: 'Uren', program: 'BPNT', salur: [5, 4, 1, 0] });
    fillTiket(db, { jenis: 'salur', on: '2026-11-11', desa: 'Liyu', program: 'BPNT', salur: [2, 2, 0, 0] });
    fillTiket(db, { jenis: 'laporan', on: '2026-11-10', beberapaDesa: ['Liyu', 'Uren'] });
    fillTiket(db, { jenis: 'usulan', on: '2026-11-10', desa: 'Uren', orang: 7, state: 'dibatalkan' });
    expect(ask('R-2026-W46')).toBe(`*Rincian* R-2026-W46
9–15 Nov 2026 · Kec. Halong

*Usulan: 5 orang* (2 tiket)
U-0001 Liyu PKH (9 Nov): 2
U-0002 Uren (10 Nov): 3

*Verifikasi: 0*

*Salur: 6 dari 7 KPM, belum 1* (2 tiket)
S-0003 Uren BPNT (10 Nov): 4 dari 5 KPM, belum 1
S-0004 Liyu BPNT (11 Nov): 2 dari 2 KPM

*Laporan: 1* (1 tiket)
L-0005 tanpa desa (10 Nov): 1

*Keluhan: 0*`);
    expect(ask('salur minggu lalu')).toContain('S-0003 Uren');
    expect(ask('R-2026-W46 uren')).toContain('*Usulan: 3 orang* (1 tiket)\nU-0002 (10 Nov): 3');
    expect(ask('R-2026-W46 uren')).toContain('*Laporan: 1* (1 tiket)');
    expect(ask('bpnt bulan november')).toContain('*Salur: 6 dari 7 KPM, belum 1* (2 tiket)\nS-0003 Uren (10 Nov)');
    expect(ask('menunggu')).toContain(
      '*Menunggu verifikasi: 2 orang* (1 tiket)\nU-0001 Liyu PKH (9 Nov): 2 orang, 9 hari',
    );
  });

  it('cuts a long list, counts the rest, and says more in a private chat', () => {
    for (let n = 0; n < 9; n++) fillTiket(db, { jenis: 'usulan', on: '2026-11-10', desa: 'Liyu', orang: 2 });
    const text = ask('usulan minggu lalu', true);
    expect(text).toContain('*Usulan: 18 orang* (9 tiket)');
    expect(text).toContain(
      'U-0006 Liyu (10 Nov): 2\n+ 3 tiket lagi: 6 orang\n\nLengkapnya: kirim perintah ini di chat pribadi.',
    );
    expect(ask('usulan minggu lalu')?.match(/U-\d+/g)).toHaveLength(9);
  });

  it('lists what came in late under the week in which it counts', () => {
    fillTiket(db, { jenis: 'salur', on: '2026-11-16', rekapOn: '2026-11-05', desa: 'Uren', salur: [5, 4, 1, 0] });
    expect(ask('susulan')).toContain('*Susulan: 1 laporan* (dihitung di minggunya)\n• W45: Uren salur 4 (S-0001)');
  });

  it('says in a private chat what can be asked, and stays out of a group talk', () => {
    expect(ask('kapan hujan')).toMatch(/^Rincian itu belum saya pahami\.\nContoh:/);
    expect(ask('kapan hujan', true)).toBeNull();
  });
});
