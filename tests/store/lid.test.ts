import { expect, it } from 'vitest';
import { lidBook } from '../../src/store/lid.ts';
import { openDatabase } from '../../src/store/open.ts';

it('knows a number once it was told, and asks again after a day where it was not', () => {
  let now = new Date('2026-08-12T01:00:00Z');
  const book = lidBook(openDatabase(':memory:', 'migrations'), () => now);
  expect(book.find('90010001@lid')).toBeUndefined();
  book.keep('90010001@lid', null);
  expect(book.find('90010001@lid')).toBeNull();
  now = new Date('2026-08-13T00:59:59Z');
  expect(book.find('90010001@lid')).toBeNull();
  now = new Date('2026-08-13T01:00:00Z');
  expect(book.find('90010001@lid')).toBeUndefined();
  book.keep('90010001@lid', '6281200009001@c.us');
  expect(book.find('90010001@lid')).toBe('6281200009001');
  now = new Date('2027-08-13T01:00:00Z');
  book.keep('90010001@lid', null);
  expect(book.find('90010001:7@lid')).toBe('6281200009001');
});
