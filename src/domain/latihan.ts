/** Practice (LATIHAN): everything answers as in earnest and counts nowhere. */

/** `tepat`: a report with nothing to mend; `kurang`: a report with something to mend; `lain`: an order, a correction, talk. */
export type HasilLatihan = 'tepat' | 'kurang' | 'lain';
