import { describe, expect, it } from 'vitest';
import { maskNik } from '../../../src/doors/terminal/mask.ts';

describe('numbers on the screen', () => {
  it.each([
    ['NIK 6311025207609011', 'NIK 6311••••••••9011'],
    ['#6311025207609011#6311020107159021#', '#6311••••••••9011#6311••••••••9021#'],
    ['NIK 631102520760901 kurang satu', 'NIK 6311•••••••0901 kurang satu'],
    ['6311 0252 0760 9011', '6311 •••• •••• 9011'],
    ['6311.02.520760.9011', '6311.••.••••••.9011'],
  ])('%s', (text, shown) => {
    expect(maskNik(text)).toBe(shown);
  });

  it.each(['0812-0000-9017', '+62 812 0000 9017', 'Rp 600.000,- per KPM', 'Sasaran: 28\nTersalur: 26', '10/8/2026'])(
    'leaves %s alone',
    (text) => {
      expect(maskNik(text)).toBe(text);
    },
  );
});
