/** What the reading of one person brings. */
import type { Baris } from '../../domain/uraian.ts';
import type { Ucapan } from '../report-parser.ts';

export interface BarisTerbaca {
  baris: Baris;
  ucapan: Ucapan;
  isTertukar: boolean;
  /** an amount is written that cannot be read */
  isNominalKabur: boolean;
  /** a number that may be an amount without its thousands (`600`) */
  isAngkaPolos: boolean;
  isAlmarhum: boolean;
  /** L or P as stated */
  kelamin: 'L' | 'P' | null;
}
