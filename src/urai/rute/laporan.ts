/** The sorts of laporan: nothing to report, weekly counts, the whole kecamatan, an activity. */
import type { Token } from '../../text/tokens.ts';
import type { Bacaan } from '../bacaan.ts';
import type { Struktur } from '../bentuk.ts';
import { hitunganBaris } from '../hitung.ts';
import type { KataJenis } from '../kosakata/jenis.ts';
import { terimaKasihTable } from '../kosakata/rute.ts';
import { labelAwal } from '../label-awal.ts';
import { isMasalahKata } from './obrolan.ts';
import type { IsiPesan, Sebutan } from './sebutan.ts';

/** Nothing to report: `NIHIL`, or `tidak ada usulan maupun keluhan`. */
export function isNihil(bacaan: Bacaan, kataSet: ReadonlySet<KataJenis>, isi: IsiPesan): boolean {
  if (isi.orang > 0 || isi.nomor > 0 || isi.isTanya) return false;
  const tokens = bacaan.tokens;
  const isWord = tokens.some((token) => token.low === 'nihil' || token.low === 'nihill');
  if (isWord) return !tokens.some((token) => token.low === 'saldo') && (tokens.length < 60 || kataSet.has('laporan'));
  const none =
    /(?:tidak ada|tdk ada|tdk ad|gak ada|ga ada|kd ada|kada ada|kadada|kadeda|belum ada|blm ada|nggak ada)(?: (?:lagi|data|yang|yg|satu pun|penambahan|tambahan|kegiatan|laporan|dan))* (?:usul|penyaluran|panyaluran|salur|keluhan|pengaduan|verifikasi|laporan|aduan|kegiatan|yang dilaporkan|yg dilaporkan|nang dilaporakan|perubahan)|(?:usulan|penyaluran|panyaluran|keluhan|verifikasi|aduan|laporan) ?(?:: ?)?(?:masih |juga |jua )?(?:tidak ada|tdk ada|kadada|kosong|kd ada|kada ada)/;
  return (
    none.test(bacaan.low) &&
    (kataSet.has('laporan') || /minggu|mgg|bulan|bln|periode|hari ini|lap/.test(bacaan.low)) &&
    !isMasalahKata(bacaan)
  );
}

/** Weekly or monthly counts over several kinds. */
export function isMingguan(bacaan: Bacaan, struktur: Struktur): boolean {
  if (struktur.rekaman.length > 0) return false;
  const kindSet = new Set<string>();
  for (const line of bacaan.lines)
    for (const item of hitunganBaris(bacaan, line)) {
      if (item.kunci === 'usulan' || item.kunci === 'verifikasi' || item.kunci === 'keluhan') kindSet.add(item.kunci);
      if (item.kunci === 'tersalur') kindSet.add('salur');
    }
  const isTitled =
    /(?:lap(?:oran)?|rekap|lapor)\.? ?(?:mingguan|bulanan|minggu|bulan|triwulan|kinerja|kegiatan bulanan)|mingguan|bulanan/.test(
      bacaan.low,
    );
  return kindSet.size >= 2 || (isTitled && kindSet.size >= 1 && !/keluhan warga/.test(bacaan.low));
}

/** Counts of one programme: of the whole kecamatan they are a recap, of one desa a salur. */
export function isSalurHitung(bacaan: Bacaan): boolean {
  return (
    !isSekecamatan(bacaan) &&
    bacaan.lines.some((line) =>
      hitunganBaris(bacaan, line).some(({ kunci }) => ['tersalur', 'sasaran', 'belum', 'gagal'].includes(kunci)),
    )
  );
}

/** Counts for the whole kecamatan, from somebody without a desa of his own. */
export function isSekecamatan(bacaan: Bacaan): boolean {
  if (
    bacaan.konteks.desa !== null ||
    /(?:desa|ds)\.? ?:? ?(?!se|masing|halong)[a-z]/.test(
      bacaan.low.replace(/24 desa|seluruh desa|semua desa|se-?desa|dana desa/g, ''),
    )
  )
    return false;
  const tokens = bacaan.tokens;
  const isOther = bacaan.kamus.desa
    .findAll(tokens)
    .some((hit) => tokens[hit.from]!.low !== bacaan.reference.wilayah.kecamatan.toLowerCase());
  return (
    !isOther &&
    (/se-? ?kec|(?:kec\.?|kecamatan)[ .:]|sekecamatan|24 desa|seluruh desa|semua desa/.test(bacaan.low) ||
      tokens.some((token) => token.low === bacaan.reference.wilayah.kecamatan.toLowerCase()))
  );
}

/** Something was done: an activity word in a message that tells, not asks or invites. */
export function isKegiatan(
  bacaan: Bacaan,
  sebutan: readonly Sebutan[],
  tokens: readonly Token[],
  isi: IsiPesan,
): boolean {
  if (
    isi.isTanya ||
    isi.isRapat ||
    (/(?:tidak|tdk|kada|kd|gak|ga|belum|blm) (?:bisa |kawa |dapat |dpt |sempat )?(?:hadir|datang|ikut|umpat)/.test(
      bacaan.low,
    ) &&
      isi.hitung < 2)
  )
    return false;
  const isTold =
    sebutan.some(({ kata }) => kata === 'laporan') ||
    /(?:telah|sudah|sdh|udah|tadi|hari ini|dilaksanakan|dilakukan|melaksanakan|terlaksana|hasil|dihadiri|peserta|hadir|kegiatan|berita acara|dok)/.test(
      bacaan.low,
    );
  const labels = bacaan.lines.filter((line) => labelAwal(bacaan, line)?.isTitik).length;
  return (
    (isTold || labels >= 2) &&
    tokens.length >= (labels + isi.hitung > 0 ? 2 : 4) &&
    !terimaKasihTable.matchAt(tokens, 0) &&
    !/(?:batal|ditunda|diundur)/.test(bacaan.low)
  );
}
