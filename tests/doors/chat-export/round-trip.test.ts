/** What is written in any style is read back: random writers, times and bodies. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read } from './read.ts';

interface Said {
  minute: number;
  author: string;
  text: string;
}

const two = (n: number): string => String(n).padStart(2, '0');
const at = (minute: number): Date => new Date(Date.UTC(2026, 6, 20) + minute * 60_000);

const STYLE_BY_NAME: Record<string, { end: string; header: (d: Date) => string }> = {
  'Android id': {
    end: '\n',
    header: (d) =>
      `${two(d.getUTCDate())}/${two(d.getUTCMonth() + 1)}/26 ${two(d.getUTCHours())}.${two(d.getUTCMinutes())} - `,
  },
  'Android en-US': {
    end: '\n',
    header: (d) =>
      `${d.getUTCMonth() + 1}/${d.getUTCDate()}/26, ${d.getUTCHours() % 12 || 12}:${two(d.getUTCMinutes())}\u202f${d.getUTCHours() < 12 ? 'AM' : 'PM'} - `,
  },
  'iOS id': {
    end: '\r\n',
    header: (d) =>
      `[${two(d.getUTCDate())}/${two(d.getUTCMonth() + 1)}/26 ${two(d.getUTCHours())}.${two(d.getUTCMinutes())}.00] `,
  },
};

const word = fc.constantFrom(
  'USULAN',
  'PKH',
  'Desa:',
  'Tabuan',
  '1.',
  '6311024101809001',
  '12/08/26',
  '09.15',
  '-',
  ':',
  '[',
  '🙏',
  'é',
  '"',
  '<b>',
  'Budi:',
  '20/07/2026',
);
const line = fc.array(word, { maxLength: 6 }).map((list) => list.join(' '));
const text = fc
  .tuple(fc.constantFrom('Siap', 'USULAN', 'halo'), fc.array(line, { maxLength: 5 }), fc.constantFrom('selesai', 'ok'))
  .map(([first, middle, last]) => [first, ...middle, last].join('\n'));
const said = fc.record<Said>({
  minute: fc.integer({ min: 0, max: 40_000 }),
  author: fc.constantFrom('Budi', 'Siti Binuang', '+62 812-0000-9001', 'Pak Rusdi (Halong)', 'Ibu "Nor"'),
  text,
});

test.each(Object.keys(STYLE_BY_NAME))('%s', async (name) => {
  const { end, header } = STYLE_BY_NAME[name]!;
  await fc.assert(
    fc.asyncProperty(
      fc.array(said, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 300 }),
      async (saidList, size) => {
        saidList.sort((a, b) => a.minute - b.minute);
        const source = saidList.map((s) => `${header(at(s.minute))}${s.author}: ${s.text}${end}`).join('');
        const order = name === 'Android en-US' ? 'bulan-hari' : 'hari-bulan';
        const { messageList } = await read(Buffer.from(source), size, { order });
        expect(messageList.map(({ at: time, author, text: body }) => ({ time, author, body }))).toEqual(
          saidList.map((s) => ({
            time: at(s.minute).toISOString().replace('.000Z', '+08:00'),
            author: s.author,
            body: s.text,
          })),
        );
      },
    ),
    { numRuns: 200 },
  );
});
