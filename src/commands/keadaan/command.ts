/** `keadaan Misrani desa Liyu meninggal`, `keadaan 9001 Misrani pindah`: what has become of a person, with an undo; it ends every programme. */
import { isPerintahPribadi, peranWarga } from '../../domain/privasi.ts';
import { findTanggal } from '../../domain/tanggal.ts';
import { localDay, sayDate } from '../../domain/waktu.ts';
import type { Keadaan } from '../../domain/warga.ts';
import { sayKeadaan, sayWarga, sebutUlang } from '../../render/warga.ts';
import { readWarga, type Warga } from '../../store/warga.ts';
import { orderKeadaan, undoKeadaan } from '../../store/warga-keadaan.ts';
import { readPertanyaan } from '../../urai/pertanyaan.ts';
import { type CommandContext, defineCommand } from '../define-command.ts';

/** Whom, what, and when; the words of the state may begin a name, too. */
const KATA = /^(.*?\S)\s+(meninggal(?:\s+dunia)?|wafat|pindah|tidak\s+layak|mampu|ada|kembali|batal)\b([\s\S]*)$/i;
const KEADAAN_BY_KATA: Readonly<Record<string, Keadaan | 'batal'>> = {
  meninggal: 'meninggal',
  'meninggal dunia': 'meninggal',
  wafat: 'meninggal',
  pindah: 'pindah',
  'tidak layak': 'tidak_layak',
  mampu: 'tidak_layak',
  ada: 'ada',
  kembali: 'ada',
  batal: 'batal',
};
const CARA =
  'Contoh: *keadaan Misrani desa Liyu meninggal 12 Agustus 2026*, atau dengan 4 angka terakhir NIK: *keadaan 9001 Misrani meninggal*\nMembatalkannya: *keadaan 9001 Misrani batal*';

export const keadaan = defineCommand({
  id: 'keadaan',
  keywords: ['keadaan'],
  pola: /^[!/]?\s*keadaan\s+(?=[^\n]*\d)[^\n]{2,120}$/i,
  // By name alone: a line that can hardly be anything else.
  polaPribadi:
    /^[!/]?\s*keadaan\s+\p{L}[\p{L}\p{M}.,'’ -]{1,80}?\s(?:(?:meninggal(?:\s+dunia)?|wafat|pindah|tidak\s+layak)(?:[\s,.(][^\n]{0,120})?|(?:mampu|ada|kembali|batal)[.!\s]*)$/iu,
  peran: peranWarga('keadaan'),
  isPribadi: isPerintahPribadi('keadaan'),
  ringkas: 'mencatat warga meninggal, pindah atau tidak layak',
  contoh: [
    'keadaan Misrani desa Liyu meninggal',
    'keadaan 9001 Misrani meninggal',
    'keadaan W-0001 pindah',
    'keadaan 9001 Misrani batal',
  ],
  run(context) {
    const text = context.argumen ?? '';
    const match = KATA.exec(text);
    const said = KEADAAN_BY_KATA[match?.[2]?.toLowerCase().replace(/\s+/g, ' ') ?? ''];
    if (!match || said === undefined) return `Keadaannya apa: meninggal, pindah, tidak layak, atau ada?\n${CARA}`;
    const orang = readPertanyaan(match[1] ?? '', 'keadaan', context.reference.wilayah);
    if (orang.apa === 'salah' || orang.apa === 'tiket') return CARA;
    const warga = context.cari.yangDiubah(orang);
    if ('balasan' in warga) return warga.balasan;
    return said === 'batal' ? undo(context, warga) : order(context, warga, { said, rest: match[3] ?? '' });
  },
});

const sourceOf = ({ sentAt, inboxId, petugas }: CommandContext) => ({
  at: sentAt,
  inboxId,
  tiketId: null,
  petugasId: petugas.id,
});

function order(context: CommandContext, warga: Warga, { said, rest }: { said: Keadaan; rest: string }): string {
  const today = localDay(context.sentAt, context.zona);
  const [tanggal] = findTanggal(rest.toLowerCase(), today);
  const on = tanggal ? tanggal.on : today;
  if (on === null) return `Tanggal itu tidak ada. ${CARA}`;
  if (on > today) return `Tanggal ${sayDate(on)} belum tiba. ${CARA}`;
  orderKeadaan(context.db, warga.id, { keadaan: said, on, alasan: rest.trim() }, sourceOf(context));
  const kata = sebutUlang(warga);
  const effect = said === 'ada' ? '' : ' Semua programnya nonaktif.';
  return `${sayWarga(warga)}: ${sayKeadaan(said)}, ${sayDate(on)}.${effect}\nKeliru? Kirim: *keadaan ${kata} batal*`;
}

function undo(context: CommandContext, warga: Warga): string {
  if (!undoKeadaan(context.db, warga.id, sourceOf(context))) {
    return `Tidak ada perintah keadaan untuk ${sayWarga(warga)}. Yang berasal dari laporan dibatalkan dengan meralat laporannya.`;
  }
  return `Dibatalkan. ${sayWarga(warga)}: ${sayKeadaan(readWarga(context.db, warga.id).keadaan)}.`;
}
