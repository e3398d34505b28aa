import { beforeEach, describe, expect, it } from 'vitest';
import { resolveGrup } from '../../src/store/grup.ts';
import { type Database, openDatabase } from '../../src/store/open.ts';

const NOW = new Date('2026-08-12T01:00:00Z');
const HALONG = { chatId: '1@g.us', nama: 'KASI KESRA HALONG' };
const ARISAN = { chatId: '2@g.us', nama: 'Arisan' };

let db: Database;
beforeEach(() => {
  db = openDatabase(':memory:', 'migrations');
});
const resolve = (namaList: string[], ...groupList: { chatId: string; nama: string }[]) =>
  resolveGrup(db, namaList, groupList, NOW);

describe('a configured group', () => {
  it.each(['KASI KESRA HALONG', ' Kasi  Kesra\u00a0halong ', 'kasi kesra \u200ehalong'])('is found as "%s"', (nama) => {
    expect(resolve([nama], ARISAN, HALONG)).toEqual({ chatIdList: ['1@g.us'], unknownList: [] });
  });

  it('is found by the exact name before a like one', () => {
    const like = { chatId: '3@g.us', nama: 'Kasi Kesra Halong' };
    expect(resolve(['KASI KESRA HALONG'], like, HALONG).chatIdList).toEqual(['1@g.us']);
  });

  it('is known by its id once it was found, whatever it is called later', () => {
    resolve(['KASI KESRA HALONG'], HALONG);
    const impostor = { chatId: '9@g.us', nama: 'KASI KESRA HALONG' };
    const renamed = { ...HALONG, nama: 'Kesra Halong 2027' };
    expect(resolve(['KASI KESRA HALONG'], impostor, renamed)).toEqual({ chatIdList: ['1@g.us'], unknownList: [] });
    // The configuration follows the new name: the old entry goes.
    expect(resolve(['Kesra Halong 2027'], renamed)).toEqual({ chatIdList: ['1@g.us'], unknownList: [] });
    expect(db.prepare('SELECT nama, chat_id FROM grup').raw().all()).toEqual([['Kesra Halong 2027', '1@g.us']]);
  });

  it('that was left and made anew is found by its name again', () => {
    resolve(['KASI KESRA HALONG'], HALONG);
    const anew = { ...HALONG, chatId: '9@g.us' };
    expect(resolve(['KASI KESRA HALONG'], ARISAN, anew)).toEqual({ chatIdList: ['9@g.us'], unknownList: [] });
  });

  it('keeps its id and is told where the account does not see it now', () => {
    resolve(['KASI KESRA HALONG'], HALONG);
    expect(resolve(['KASI KESRA HALONG'])).toEqual({ chatIdList: ['1@g.us'], unknownList: ['KASI KESRA HALONG'] });
  });

  it('that nobody knows is told, and the others work', () => {
    expect(resolve(['Entah', 'Arisan'], HALONG, ARISAN)).toEqual({ chatIdList: ['2@g.us'], unknownList: ['Entah'] });
  });

  it('counts once under two names', () => {
    const both = resolve(['KASI KESRA HALONG', 'kasi kesra halong'], HALONG);
    expect(both).toEqual({ chatIdList: ['1@g.us'], unknownList: [] });
    expect(db.prepare('SELECT count(*) FROM grup').pluck().get()).toBe(1);
  });
});
