import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { maskNumbers } from '../src/logger.ts';

describe('the log', () => {
  it('cuts long numbers to four digits, however they are written, and leaves small ones', () => {
    expect(maskNumbers('NIK 6311024107859001 dan 6311 0241 0785 9002')).toBe('NIK …9001 dan …9002');
    expect(maskNumbers('dari 0812-0000-9003')).toBe('dari …9003');
    expect(maskNumbers('inbox 1234 pada 2026-08-12')).toBe('inbox 1234 pada 2026-08-12');
  });

  it('writes no text, no name and no whole number, also in an error', () => {
    const program = `
      import { logger, openLog } from './dist/logger.js';
      openLog('info');
      logger('uji').error({ err: new Error('gagal pada 6311024107859001'), text: 'usulan Siti', senderName: 'Siti', message: { nama: 'Siti' } }, 'dari 6281200009001');
    `;
    const said = execFileSync('sh', ['-c', 'node --input-type=module -e "$0" 2>&1', program], { encoding: 'utf8' });
    expect(said).toContain('gagal pada …9001');
    expect(said).not.toMatch(/Siti|6311024107859001|6281200009001/);
  });
});
