/** `masalah-xlsx`, `masalah-csv`: the refused rows of a list, in a file of its kind. For the private chat of its sender only. */
import type { IsiMasalah } from '../../domain/lampiran-masalah.ts';
import { errorBytes } from '../../lists/error-file.ts';
import type { Pembuat } from '../pembuat.ts';

export const makeMasalahXlsx: Pembuat = (isi) => errorBytes('xlsx', isi as IsiMasalah);
export const makeMasalahCsv: Pembuat = (isi) => errorBytes('csv', isi as IsiMasalah);
