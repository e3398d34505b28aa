/** The reminder of usulan that nobody has judged: to whom, about what, and when not. */
import { beforeEach, describe, expect, it } from 'vitest';
import { pengingatVerifikasi } from '../../../src/jobs/pengingat-verifikasi/job.ts';
import { writeJeda } from '../../../src/store/jeda.ts';
import { fillTiket } from '../../_kit/fill.ts';
import { pengingatStage, wita } from '../../_kit/pengingat.ts';

let stage: ReturnType<typeof pengingatStage>;
let tkskId: number;
beforeEach(() => {
  stage = pengingatStage(pengingatVerifikasi);
  stage.at('2026-11-12T10:00');
  tkskId = stage.add({ nama: 'TKSK', peran: 'tksk', desaKode: null, waIdList: ['6281200009041'] });
  stage.add({ nama: 'Pendamping', peran: 'pendamping_pkh', desaKode: null, waIdList: ['6281200009042'] });
  stage.add({ nama: 'Camat', peran: 'camat', desaKode: null, waIdList: ['6281200009043'] });
});
const usulan = (on: string, desa: string, ...hasilList: ('layak' | 'perlu_cek' | null)[]) =>
  fillTiket(stage.db, { jenis: 'usulan', on, desa, rows: hasilList.map((hasil) => (hasil ? { hasil } : {})) });

describe('pengingat-verifikasi', () => {
  it('goes to TKSK and pendamping on Monday at eight, by desa, the oldest first', () => {
    usulan('2026-11-06', 'Kapul', null, null, 'layak');
    usulan('2026-11-02', 'Liyu', null);
    usulan('2026-11-05', 'Liyu', null, 'perlu_cek');
    usulan('2026-11-09', 'Uren', null);
    fillTiket(stage.db, { jenis: 'usulan', on: '2026-11-01', desa: 'Uren', rows: [{ masalah: 'NIK_PANJANG' }] });
    const postList = stage.at('2026-11-16T08:00');
    expect(postList.map(({ kunci, chat }) => [kunci, chat])).toEqual([
      [`pengingat:verifikasi:2026-11-16:${tkskId}`, '6281200009041'],
      [`pengingat:verifikasi:2026-11-16:${tkskId + 1}`, '6281200009042'],
    ]);
    expect(postList[0]?.text).toBe(
      [
        '*Pengingat verifikasi*',
        '4 orang usulan sudah lebih dari 7 hari belum diverifikasi:',
        '',
        '• Liyu: 2 orang, sejak 2 Nov 2026 (14 hari) · U-0002, U-0003',
        '• Kapul: 2 orang, sejak 6 Nov 2026 (10 hari) · U-0001',
        '',
        'Lihat namanya: *status U-0002*, lalu putuskan: *VERIFIKASI U-0002 1 layak*',
      ].join('\n'),
    );
    expect(stage.at('2026-11-17T08:00')).toEqual([]);
  });

  it('says nothing where nobody waits that long', () => {
    usulan('2026-11-09', 'Uren', null);
    usulan('2026-11-01', 'Uren', 'layak');
    expect(stage.at('2026-11-16T08:00')).toEqual([]);
    expect(stage.at('2026-11-23T08:00')).toHaveLength(2);
  });

  it('leaves out who has paused the bot, and moves to the next working day', () => {
    usulan('2026-10-01', 'Uren', null);
    writeJeda(stage.db, `petugas:${tkskId}`, '2027-05-19', { petugasId: tkskId, now: wita('2026-11-12T08:00') });
    expect(stage.pass('2026-11-16T07:00', '2026-11-16T09:00').map(({ chat }) => chat)).toEqual(['6281200009042']);
    // 17 May 2027 is Iduladha, 18 and 19 are cuti bersama, 20 is Waisak.
    expect(stage.pass('2027-05-16T09:00', '2027-05-23T23:00').map(({ kunci }) => kunci)).toEqual([
      `pengingat:verifikasi:2027-05-21:${tkskId}`,
      `pengingat:verifikasi:2027-05-21:${tkskId + 1}`,
    ]);
  });

  it('shortens long lists: a phone is small', () => {
    for (let n = 0; n < 5; n += 1) usulan('2026-11-01', 'Uren', null);
    expect(stage.at('2026-11-16T08:00')[0]?.text).toContain('· U-0001, U-0002, U-0003, +2 lagi');
  });
});
