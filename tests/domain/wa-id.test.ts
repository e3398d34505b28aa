import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLid, maskWaId, parseWaId, sayWaId } from '../../src/domain/wa-id.ts';

describe('parseWaId', () => {
  it.each([
    '0812-0000-9012',
    '0812 0000 9012',
    '+62 812-0000-9012',
    '+62 (0)812 0000 9012',
    '6281200009012',
    '0062 812 0000 9012',
    '81200009012',
    '6281200009012@c.us',
    '6281200009012@s.whatsapp.net',
    '6281200009012:17@s.whatsapp.net',
    'https://wa.me/6281200009012',
    '\u202a+62 812‑0000‑9012\u202c'.replaceAll('‑', '-'),
    '０８１２００００９０１２',
  ])('reads %s', (text) => {
    expect(parseWaId(text)).toBe('6281200009012');
  });

  it('keeps a LID, without the number of the device', () => {
    expect(parseWaId('123456789012345@lid')).toBe('123456789012345@lid');
    expect(parseWaId('123456789012345:3@lid')).toBe('123456789012345@lid');
  });

  it('believes a foreign number only from WhatsApp itself', () => {
    expect(parseWaId('60123456789@c.us')).toBe('60123456789');
    expect(parseWaId('+60123456789')).toBeNull();
  });

  it.each([
    '',
    'Budi',
    '0812',
    '0812-00',
    '0812000090123456',
    '6311021205909001',
    '0511 4772 123',
    '6.28E+11',
    '120363000000000000@g.us',
    'status@broadcast',
    '0812-0000-9O12',
  ])('refuses %j', (text) => {
    expect(parseWaId(text)).toBeNull();
  });

  it('never throws, and reads its own result again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[+0-9 .()-]{0,30}$/)), (text) => {
        const waId = parseWaId(text);
        if (waId !== null) expect(parseWaId(waId)).toBe(waId);
      }),
    );
  });
});

describe('an id for people', () => {
  it('is masked where others read along', () => {
    expect(maskWaId('6281200009012')).toBe('…9012');
    expect(maskWaId('123456789012345@lid')).toBe('…2345');
    expect(isLid('123456789012345@lid')).toBe(true);
  });

  it('is said as people write it', () => {
    expect(sayWaId('6281200009012')).toBe('0812-0000-9012');
    expect(sayWaId('60123456789')).toBe('+60123456789');
    expect(sayWaId('123456789012345@lid')).toBe('123456789012345@lid');
  });

  it('reads back as the same id', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^628[0-9]{8,11}$/), (waId) => {
        expect(parseWaId(sayWaId(waId))).toBe(waId);
      }),
    );
  });
});
