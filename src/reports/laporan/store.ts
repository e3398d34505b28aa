/** What is on record of a laporan: the same one again, or the same period with other figures. */
import { weekOf } from '../../domain/waktu.ts';
import type { Database } from '../../store/open.ts';
import { listRecordedTiket } from '../../store/tercatat.ts';
import { BELUM_ADA, type Draft, kunciOf, type Pertemuan } from '../define-report.ts';

/** A nihil or a recap is one for its desa, programme and period: the newer one speaks. Activities add, unless told twice. */
export function findRecordedLaporan(db: Database, draft: Draft): Pertemuan {
  const { isi, sidik } = draft;
  const kunci = kunciOf('laporan', draft);
  for (const other of listRecordedTiket(db, kunci)) {
    if (!isSameTime(draft, other.tanggalOn)) continue;
    if (other.sidik === sidik)
      return { ...BELUM_ADA, sama: { tiketId: other.tiketId, kode: other.kode, isIdentik: true } };
    if (isi.jenis !== 'kegiatan' && isi.perDesa.length === 0 && other.subJenis !== 'kegiatan') {
      return { ...BELUM_ADA, sama: { tiketId: other.tiketId, kode: other.kode, isIdentik: false } };
    }
  }
  return BELUM_ADA;
}

/** A stated month is the same month; "this week", or no period, is the week of the date; an activity has its day. */
function isSameTime({ isi, sentOn }: Draft, otherOn: string | null): boolean {
  const on = isi.tanggal ?? sentOn;
  if (isi.jenis === 'kegiatan') return otherOn === on;
  if (isi.periode !== null && isi.periode !== 'minggu_ini') return true;
  return otherOn !== null && weekOf(otherOn).kode === weekOf(on).kode;
}
