/** `mungkin sama`, `sama 3`, `beda 3`: TKSK decides who is one human being; the bot merges nobody by itself. */
import { isPerintahPribadi, peranWarga } from '../../domain/privasi.ts';
import { saySebabKembar, sayWarga } from '../../render/warga.ts';
import { readWarga, type Warga } from '../../store/warga.ts';
import { gabungWarga, pisahWarga } from '../../store/warga-gabung.ts';
import { readDesaDiminta } from '../../urai/desa-diminta.ts';
import { type CommandContext, defineCommand } from '../define-command.ts';
import { countBaris, decide, findMungkinSama, listTerbuka, type MungkinSama } from './store.ts';

export const mungkinSama = defineCommand({
  id: 'mungkin_sama',
  keywords: ['mungkin sama', 'sama', 'beda'],
  pola: /^[!/]?\s*(?:mungkin\s+sama(?:\s+[\p{L}'’]+){0,3}|(?:sama|beda)\s+(?:no\.?\s*)?\d{1,6})[.?!\s]*$/iu,
  peran: peranWarga('mungkin_sama'),
  isPribadi: isPerintahPribadi('mungkin_sama'),
  ringkas: 'memutuskan siapa yang tercatat dua kali',
  contoh: ['mungkin sama', 'mungkin sama Liyu', 'sama 3', 'beda 3'],
  run(context) {
    const no = Number(/^(?:no\.?\s*)?(\d{1,6})/.exec(context.argumen ?? '')?.[1] ?? 0);
    if (no > 0) return context.kata === 'beda' ? sayBeda(context, no) : saySama(context, no);
    return sayList(context);
  },
});

function sayList({ db, reference, petugas, argumen }: CommandContext): string {
  const asked = readDesaDiminta(argumen, reference, petugas);
  if (asked.apa === 'asing') return `Desa "${asked.kata.slice(0, 20)}" belum saya kenal.`;
  const list = listTerbuka(db, asked.apa === 'desa' ? asked.desa.kode : null);
  if (list.length === 0) return 'Tidak ada warga yang mungkin tercatat dua kali.';
  const lineList = list.slice(0, 12).map((pair) => `*${pair.no}.* ${sayPair(db, pair)}`);
  const rest = list.length - lineList.length;
  return [
    `*Mungkin sama: ${list.length}*`,
    ...lineList,
    ...(rest > 0 ? [`… dan ${rest} lagi. Per desa: *mungkin sama* dan nama desa`] : []),
    `Orang yang sama: *sama ${list[0]?.no}*. Orang lain: *beda ${list[0]?.no}*`,
  ].join('\n');
}

function sayPair(db: CommandContext['db'], { aId, bId, sebab, nama }: MungkinSama): string {
  const [a, b] = [readWarga(db, aId), readWarga(db, bId)];
  if (sebab === 'nama_lain') return `${sayWarga(a)}: NIK ini juga dilaporkan atas nama ${nama}`;
  const desa =
    a.desaNama === b.desaNama ? (a.desaNama ?? 'tanpa desa') : `${a.desaNama ?? '-'} dan ${b.desaNama ?? '-'}`;
  return `${sayWarga(a)} dan ${sayWarga(b)}, ${desa}: ${saySebabKembar(sebab)}`;
}

const sourceOf = ({ sentAt, inboxId, petugas }: CommandContext) => ({
  at: sentAt,
  inboxId,
  tiketId: null,
  petugasId: petugas.id,
});

function saySama(context: CommandContext, no: number): string {
  const { db, sentAt, petugas } = context;
  const pair = findMungkinSama(db, no);
  if (!pair) return sayUnknown(no);
  if (pair.state === 'sama') return `Nomor ${no} memang sudah diputuskan sama.`;
  decide(db, no, 'sama', { at: sentAt, petugasId: petugas.id });
  const [a, b] = [readWarga(db, pair.aId), readWarga(db, pair.bId)];
  if (pair.sebab === 'nama_lain')
    return `Dicatat: ${a.nama} dan ${pair.nama} satu orang (${sayWarga(a)}).\nKeliru? Kirim: *beda ${no}*`;
  const [from, to] = direction(db, a, b);
  gabungWarga(db, from.id, to.id, sourceOf(context));
  return `${sayWarga(from)} digabung dengan ${sayWarga(to)}.\nKeliru? Kirim: *beda ${no}*`;
}

/** Who has a NIK stays; of two NIKs the one that more rows name. */
function direction(db: CommandContext['db'], a: Warga, b: Warga): [from: Warga, to: Warga] {
  if (a.nik === null || b.nik === null) return a.nik === null ? [a, b] : [b, a];
  return countBaris(db, a.nik) < countBaris(db, b.nik) ? [a, b] : [b, a];
}

function sayBeda(context: CommandContext, no: number): string {
  const { db, sentAt, petugas } = context;
  const pair = findMungkinSama(db, no);
  if (!pair) return sayUnknown(no);
  const merged = [pair.aId, pair.bId].find((id) => readWarga(db, id).gabungKe !== null);
  if (pair.state === 'sama' && merged !== undefined) pisahWarga(db, merged, sourceOf(context));
  decide(db, no, 'beda', { at: sentAt, petugasId: petugas.id });
  const [a, b] = [readWarga(db, pair.aId), readWarga(db, pair.bId)];
  if (pair.sebab === 'nama_lain') {
    return `Dicatat: ${a.nama} dan ${pair.nama} orang yang berbeda, jadi salah satu NIK keliru. Mintalah desa meralat NIK laporannya; lihat *riwayat ${(a.nik ?? '').slice(-4)} ${a.nama.split(/\s+/)[0]}*`;
  }
  return `Dicatat: ${sayWarga(a)} dan ${sayWarga(b)} orang yang berbeda.\nKeliru? Kirim: *sama ${no}*`;
}

function sayUnknown(no: number): string {
  return `Nomor ${no} tidak ada dalam daftar. Lihat daftarnya: *mungkin sama*`;
}
