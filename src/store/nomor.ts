/** Running numbers: `U-0012` of tickets, `W-0001` of people without a NIK. */
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';

/** The next number behind a letter, with at least four digits. To be called in the transaction that uses it. */
export function nextKode(db: Database, huruf: string): string {
  const { changes } = prepared(db, 'UPDATE nomor SET terakhir = terakhir + 1 WHERE huruf = ?').run(huruf);
  if (changes === 0) prepared(db, 'INSERT INTO nomor (huruf, terakhir) VALUES (?, 1)').run(huruf);
  const nomor = prepared(db, 'SELECT terakhir FROM nomor WHERE huruf = ?').pluck().get(huruf) as number;
  return `${huruf}-${String(nomor).padStart(4, '0')}`;
}
