/** The reminder of desa that have not reported: whom it names, when, and when not. */
import { beforeEach, describe, expect, it } from 'vitest';
import { hariPengingat } from '../../../src/domain/pengingat.ts';
import { pengingatLapor } from '../../../src/jobs/pengingat-lapor/job.ts';
import { writeJeda } from '../../../src/store/jeda.ts';
import { DESA_HALONG, fillTiket } from '../../_kit/fill.ts';
import { pengingatStage, reference, wita } from '../../_kit/pengingat.ts';

let stage: ReturnType<typeof pengingatStage>;
beforeEach(() => {
  stage = pengingatStage(pengingatLapor);
  stage.at('2026-11-16T10:00');
});
const report = (desa: string, on = '2026-11-18') => fillTiket(stage.db, { jenis: 'laporan', on, desa });

describe('pengingat-lapor', () => {
  it('is one post in the group on Friday at two, with the names of those who are silent', () => {
    for (const { nama } of DESA_HALONG) if (!['Liyu', 'Kapul'].includes(nama)) report(nama);
    report('Kapul', '2026-11-13');
    expect(stage.at('2026-11-20T13:59')).toEqual([]);
    expect(stage.at('2026-11-20T14:00')).toEqual([
      {
        kunci: 'pengingat:lapor:2026-11-20:grup@g.us',
        chat: 'grup@g.us',
        text: [
          '*Pengingat: laporan minggu ini*',
          '16–22 Nov 2026',
          '',
          'Belum lapor (2 dari 24 desa):',
          'Kapul, Liyu',
          '',
          'Bila tidak ada kegiatan, cukup kirim:',
          '*LAPORAN NIHIL minggu ini*',
        ].join('\n'),
      },
    ]);
    expect(stage.at('2026-11-20T14:01')).toEqual([]);
    stage.restart();
    expect(stage.at('2026-11-20T14:02')).toEqual([]);
  });

  it('names a desa whose report has to be mended apart, with its ticket', () => {
    for (const { nama } of DESA_HALONG) if (nama !== 'Liyu') report(nama);
    fillTiket(stage.db, { jenis: 'usulan', on: '2026-11-19', desa: 'Liyu', state: 'perlu_perbaikan' });
    const [post] = stage.at('2026-11-20T14:00');
    expect(post?.text).toContain('Sudah dikirim, perlu diperbaiki dulu:\nLiyu (U-0024)');
    expect(post?.text).not.toContain('Belum lapor');
  });

  it('leaves out a desa whose message waits to be handled', () => {
    for (const { nama } of DESA_HALONG) if (!['Liyu', 'Kapul'].includes(nama)) report(nama);
    const [liyu] = DESA_HALONG.filter(({ nama }) => nama === 'Liyu');
    stage.add({ nama: 'Kesra Liyu', peran: 'kesra_desa', desaKode: liyu?.kode ?? '', waIdList: ['6281200009031'] });
    stage.db
      .prepare(
        `INSERT INTO inbox (chat_id, stanza_id, is_group, sender_id, sent_at, received_at, text, has_media, state)
         VALUES ('grup@g.us', 'tunggu', 1, '6281200009031', ?, ?, 'LAPORAN NIHIL', 0, 'received')`,
      )
      .run(wita('2026-11-20T13:58').toISOString(), wita('2026-11-20T13:58').toISOString());
    const [post] = stage.at('2026-11-20T14:00');
    expect(post?.text).toContain('Belum lapor (1 dari 24 desa):\nKapul\n');
  });

  it('says nothing where all have reported', () => {
    for (const { nama } of DESA_HALONG) report(nama);
    expect(stage.at('2026-11-20T14:00')).toEqual([]);
  });

  it('comes on the working day before where Friday is off: Christmas 2026 and its cuti bersama', () => {
    stage.at('2026-12-20T10:00');
    expect(stage.pass('2026-12-20T10:00', '2026-12-27T23:00').map(({ kunci }) => kunci)).toEqual([
      'pengingat:lapor:2026-12-23:grup@g.us',
    ]);
  });

  it('moves never into another week: a week without a working day is not reminded', () => {
    const libur = { has: (on: string) => on >= '2026-11-16' && on <= '2026-11-22' };
    expect(hariPengingat('2026-11-18', 5, { arah: 'sebelum', libur })).toBeNull();
    expect(hariPengingat('2026-11-18', 1, { arah: 'sesudah', libur })).toBeNull();
    expect(hariPengingat('2026-08-20', 1, { arah: 'sesudah', libur: reference.liburByOn })).toBe('2026-08-18');
  });

  it('is posted late on its own day, and made up on no other', () => {
    stage.restart();
    expect(stage.at('2026-11-20T16:40')).toHaveLength(1);
    stage.restart();
    expect(stage.at('2026-11-28T08:00')).toEqual([]);
    expect(stage.at('2026-11-28T14:00')).toEqual([]);
  });

  it('is not made up when the computer comes back in the evening of its day', () => {
    expect(stage.at('2026-11-20T21:00')).toEqual([]);
    expect(stage.at('2026-11-21T06:30')).toEqual([]);
  });

  it('makes no storm after three weeks without the bot', () => {
    stage.restart();
    expect(stage.at('2026-12-14T09:00')).toEqual([]);
    expect(stage.pass('2026-12-14T09:00', '2026-12-20T23:00').map(({ kunci }) => kunci)).toEqual([
      'pengingat:lapor:2026-12-18:grup@g.us',
    ]);
  });

  it('keeps still while the office has paused its reminders, and makes up nothing afterwards', () => {
    const petugasId = stage.add({ nama: 'Kasi', peran: 'kasi_kesra_kec', desaKode: null, waIdList: ['6281200009032'] });
    writeJeda(stage.db, 'pengingat', '2026-11-21', { petugasId, now: wita('2026-11-17T08:00') });
    expect(stage.pass('2026-11-17T08:00', '2026-11-26T23:00')).toEqual([]);
    expect(stage.pass('2026-11-26T23:00', '2026-11-27T14:00')).toHaveLength(1);
  });

  it('has another day and hour by a setting, or none', () => {
    const kamis = pengingatStage(pengingatLapor, { PENGINGAT_LAPOR: 'Kamis 15.30' });
    expect(kamis.pass('2026-11-16T10:00', '2026-11-22T23:00').map(({ kunci }) => kunci)).toEqual([
      'pengingat:lapor:2026-11-19:grup@g.us',
    ]);
    const tidak = pengingatStage(pengingatLapor, { PENGINGAT_LAPOR: 'tidak' });
    expect(tidak.pass('2026-11-16T10:00', '2026-11-22T23:00')).toEqual([]);
  });

  it('is held back in the quiet hours and expires with its day', () => {
    stage.at('2026-11-20T14:00');
    expect(stage.db.prepare('SELECT is_unasked, expires_at FROM outbox').raw().all()).toEqual([
      [1, wita('2026-11-21T00:00').toISOString()],
    ]);
  });
});
