/** The card of all message forms, for the wall of a village office. */
import { fillContoh } from './contoh.ts';
import type { Kantor } from './kantor.ts';
import type { Lampiran } from './lampiran.ts';
import { REPORT_KIND_LIST, type ReportKind } from './uraian.ts';

export interface Bentuk {
  judul: string;
  /** a message that is understood as it stands */
  pesan: string;
}

export interface IsiKartu {
  kantor: Kantor;
  /** name of the desa in the examples */
  desa: string;
  bentukList: Bentuk[];
}

export interface KartuOptions {
  kantor: Kantor;
  kecamatanKode: string;
  desa: string;
  /** the forms of the report kinds, with `{DESA}`, `{NIK}` and `{KK}` in them */
  contohByKind: ReadonlyMap<ReportKind, string>;
}

const JUDUL_BY_KIND: Readonly<Record<ReportKind, string>> = {
  usulan: 'Mengusulkan penerima',
  verifikasi: 'Hasil verifikasi (TKSK, pendamping)',
  salur: 'Penyaluran bantuan',
  laporan: 'Laporan mingguan',
  keluhan: 'Keluhan warga',
};
/** What is said of a report that was sent before. */
const SESUDAHNYA_LIST: readonly Bentuk[] = [
  { judul: 'Memperbaiki yang salah tulis', pesan: 'RALAT U-0012 baris 2 RT 004' },
  { judul: 'Membatalkan', pesan: 'BATAL U-0012' },
];

/** The card as a lampiran, with the examples of one desa. */
export function lampiranKartu({ kantor, kecamatanKode, desa, contohByKind }: KartuOptions): Lampiran {
  const fill = (contoh: string): string => fillContoh(contoh, { desa, kecamatanKode, isGroup: false });
  const bentukList = REPORT_KIND_LIST.flatMap((kind): Bentuk[] => {
    const bentuk = { judul: JUDUL_BY_KIND[kind], pesan: fill(contohByKind.get(kind) ?? '') };
    const nihil = { judul: 'Tidak ada kegiatan', pesan: fill('LAPORAN NIHIL minggu ini\nDesa {DESA}') };
    return kind === 'laporan' ? [bentuk, nihil] : [bentuk];
  });
  const isi: IsiKartu = { kantor, desa, bentukList: [...bentukList, ...SESUDAHNYA_LIST] };
  return { jenis: 'kartu-pdf', nama: `Kartu pesan Desa ${desa}.pdf`, isi };
}
