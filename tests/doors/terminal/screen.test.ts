import { describe, expect, it } from 'vitest';
import type { Spoken } from '../../../src/doors/terminal/conversation.ts';
import { Screen } from '../../../src/doors/terminal/screen.ts';
import { createStyle, mayColor } from '../../../src/doors/terminal/style.ts';
import { splitCode } from '../../../src/doors/terminal/wa-markup.ts';
import { displayWidth } from '../../../src/doors/terminal/width.ts';

const AT = new Date('2026-08-10T09:12:00+08:00');
const FROM_LIYU: Spoken = {
  no: 3,
  id: 'c3',
  chat: 'grup',
  from: '6281200009011',
  nama: 'Rahmadi, Kesra Liyu',
  peer: null,
  text: 'USULAN PKH\n1. Siti Aminah, NIK 6311025207609011, RT 02, lansia, anak dari almarhum Haji Basuni 🙏',
};
const FROM_BOT: Spoken = {
  ...FROM_LIYU,
  no: 4,
  id: 'bot-1',
  from: null,
  nama: 'Pak Sotarsa',
  text: '✅ *U-0001* Usulan\n```Desa  S\nLiyu  3```',
};

function draw(columns: number | undefined, isColor = false) {
  let text = '';
  const screen = new Screen({
    write: (piece) => {
      text += piece;
    },
    columns: () => columns,
    style: createStyle(isColor),
    zona: 'Asia/Makassar',
  });
  return { screen, lines: () => text.split('\n') };
}

describe('the transcript', () => {
  it('shows day, number, time, sender and place, and hides the middle of a NIK', () => {
    const { screen, lines } = draw(80);
    screen.showIncoming({ spoken: FROM_LIYU, at: AT });
    expect(lines()).toEqual([
      '',
      '──────────────────────────── Senin, 10 Agustus 2026 ────────────────────────────',
      '',
      '[3]  09.12 · Rahmadi, Kesra Liyu · grup',
      '     USULAN PKH',
      '     1. Siti Aminah, NIK 6311••••••••9011, RT 02, lansia, anak dari almarhum',
      '     Haji Basuni 🙏',
      '',
    ]);
  });

  it('sets the answer apart, without the marks of WhatsApp and without breaking its tables', () => {
    const { screen, lines } = draw(80);
    screen.showOutgoing({ spoken: FROM_BOT, at: AT, quoted: FROM_LIYU });
    expect(lines().slice(3)).toEqual([
      '[4]  09.12 · Pak Sotarsa · grup · membalas [3]',
      '   ┃ ✅ U-0001 Usulan',
      '   ┃ Desa  S',
      '   ┃ Liyu  3',
      '',
    ]);
  });

  it('says the same text to another chat in one line', () => {
    const { screen, lines } = draw(80);
    screen.showOutgoing(
      { spoken: { ...FROM_BOT, no: 5, chat: 'pribadi', peer: '62' }, at: AT, peerName: 'H. Arifin, Camat' },
      FROM_BOT,
    );
    expect(lines().slice(3, 5)).toEqual([
      '[5]  09.12 · Pak Sotarsa · pribadi ke H. Arifin, Camat',
      '   ┃ isinya sama dengan [4]',
    ]);
  });

  it('tells of late messages, quotations, edits and deletions', () => {
    const { screen, lines } = draw(80);
    const spoken = { ...FROM_LIYU, no: 9, text: 'PKH' };
    const late = new Date('2026-08-12T19:40:00+08:00');
    screen.showIncoming({ spoken, at: AT, arrivedAt: late, quoted: FROM_BOT });
    screen.showIncoming({ spoken, at: late, edited: FROM_LIYU });
    screen.showIncoming({ spoken: { ...spoken, text: '' }, at: late, deleted: FROM_LIYU });
    const text = lines().join('\n');
    expect(text).toContain(
      '[9]  19.40 · Rahmadi, Kesra Liyu · grup · dikirim Sen 10 Agu 09.12, baru masuk\n     ↪ [4] ✅ U-0001 Usulan',
    );
    expect(text).toContain('menyunting [3]');
    expect(text).toContain('menghapus [3]');
    expect(text).toContain('pesan [3] dihapus untuk semua orang');
  });

  it.each([40, 60, 80, 200, undefined])('fits %s columns', (columns) => {
    const { screen, lines } = draw(columns, true);
    screen.sayNote('Daftar usulan; satu NIK kurang satu angka. Yang baik diambil, yang salah disebut.', AT);
    screen.showIncoming({ spoken: FROM_LIYU, at: AT, quoted: FROM_BOT });
    screen.showOutgoing({ spoken: FROM_BOT, at: AT, quoted: FROM_LIYU });
    screen.say('Ganti: /siapa nomor, nama, peran atau desa. Orang baru: /baru kesra_desa Kapul Siti Aminah');
    expect(Math.max(...lines().map(displayWidth))).toBeLessThanOrEqual(Math.min(columns ?? 80, 80));
  });

  it('is plain where colours are not wanted', () => {
    expect(mayColor({ isTTY: true }, {})).toBe(true);
    expect(mayColor({ isTTY: true }, { NO_COLOR: '1' })).toBe(false);
    expect(mayColor({ isTTY: true }, { TERM: 'dumb' })).toBe(false);
    expect(mayColor({}, {})).toBe(false);
  });
});

describe('code in a chat text', () => {
  it('takes the marks away, and no line more', () => {
    expect(splitCode('Salur\n```a\nb```\n\nLagi')).toEqual([
      { line: 'Salur', isCode: false },
      { line: 'a', isCode: true },
      { line: 'b', isCode: true },
      { line: '', isCode: false },
      { line: 'Lagi', isCode: false },
    ]);
  });
});
