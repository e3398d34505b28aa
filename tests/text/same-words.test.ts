import { expect, it } from 'vitest';
import { plainWords } from '../../src/text/same-words.ts';

it.each([
  ['Sasaran : 25 \r\nTersalur : 24\n', 'Sasaran : 25\nTersalur : 24'],
  ['\u200ebaik pak\u200e', 'baik pak'],
  ['baik pak \u200e<Pesan ini diedit>', 'baik pak'],
  ['baik pak <This message was edited>', 'baik pak'],
  ['IMG-20260812-WA0003.jpg (file terlampir)\nSalur BLT', 'Salur BLT'],
  ['\u200eIMG-20260812-WA0003.jpg (file attached)\nSalur BLT', 'Salur BLT'],
  ['<Media tidak disertakan>', ''],
  ['mohon dicek @6281200009001 ya', 'mohon dicek @\u2068Rusdi Liyu\u2069 ya'],
  ['mohon dicek @90010001 ya', 'mohon dicek @\u2068~ Rusdi\u2069 ya'],
])('%j and %j are one message', (a, b) => {
  expect(plainWords(a)).toBe(plainWords(b));
});

it.each([
  ['Tersalur 24', 'Tersalur 25'],
  ['nihil', 'Nihil'],
  ['lihat surat.pdf (file terlampir) ya', 'lihat ya'],
])('%j and %j are two', (a, b) => {
  expect(plainWords(a)).not.toBe(plainWords(b));
});
