/** The agenda's reminders: on which day, to whom, in how many posts. */
import { describe, expect, it } from 'vitest';
import { pengingatAgenda } from '../../../src/jobs/pengingat-agenda/job.ts';
import { pengingatStage } from '../../_kit/pengingat.ts';

describe('pengingat-agenda', () => {
  const stage = pengingatStage(pengingatAgenda);
  const kasi = stage.add({ nama: 'Kasi', peran: 'kasi_kesra_kec', desaKode: null, waIdList: ['6281200009051'] });

  it('posts on working days, one post a day and recipient', () => {
    const postList = stage.pass('2026-11-22T10:00', '2026-12-31T23:00');
    expect(postList.map(({ kunci }) => kunci)).toEqual([
      'pengingat:agenda:2026-11-27:grup@g.us',
      `pengingat:agenda:2026-12-01:${kasi}`,
      'pengingat:agenda:2026-12-01:grup@g.us',
      `pengingat:agenda:2026-12-08:${kasi}`,
      `pengingat:agenda:2026-12-14:${kasi}`,
      'pengingat:agenda:2026-12-14:grup@g.us',
      'pengingat:agenda:2026-12-16:grup@g.us',
      'pengingat:agenda:2026-12-17:grup@g.us',
      'pengingat:agenda:2026-12-28:grup@g.us',
      'pengingat:agenda:2026-12-30:grup@g.us',
    ]);
    expect(postList[0]?.text).toBe(
      [
        '*Pengingat agenda*',
        '• Paling lambat *Senin, 30 Nov 2026* (3 hari lagi): Penyelesaian SPJ dan pajak November 2026',
        '• Paling lambat *Senin, 30 Nov 2026* (3 hari lagi): Penyusunan Rancangan Perdes APBDes 2027',
        '',
        'Selengkapnya: *agenda*',
      ].join('\n'),
    );
    expect(postList[2]?.text).toContain(
      '• *Selasa, 1 Des 2026* (hari ini): Penyaluran BLT-DD Desember 2026 dan pelaporannya',
    );
  });

  it('does not make up a missed one', () => {
    stage.restart();
    expect(stage.at('2027-02-20T09:00')).toEqual([]);
  });
});
