/** Orders to the terminal itself: lines that begin with a slash. What is said to the bot never does. */

export type Order =
  | { kind: 'bantuan' | 'grup' | 'pribadi' | 'data' | 'keluar' | 'tulis' }
  | { kind: 'siapa' | 'baru' | 'jam'; text: string }
  | { kind: 'balas' | 'sunting'; no: number; text: string }
  | { kind: 'hapus'; no: number }
  | { kind: 'salah'; fault: string };

/** Other words by which people would try it. */
const ALIAS: Record<string, string> = {
  help: 'bantuan',
  '?': 'bantuan',
  quit: 'keluar',
  exit: 'keluar',
  selesai: 'keluar',
  group: 'grup',
  japri: 'pribadi',
  edit: 'sunting',
  ubah: 'sunting',
  reply: 'balas',
  waktu: 'jam',
};
/** Words that the bot understands, not the terminal. */
const BOT_WORDS = [
  'rekap',
  'status',
  'belum',
  'format',
  'menu',
  'usulan',
  'verifikasi',
  'salur',
  'laporan',
  'keluhan',
  'ralat',
  'batal',
];
const PLAIN = ['bantuan', 'grup', 'pribadi', 'data', 'keluar', 'tulis'] as const;
const WITH_TEXT = ['siapa', 'baru', 'jam'] as const;

export const BANTUAN = `Ketik pesan lalu Enter: terkirim ke Pak Sotarsa.
Beberapa baris: tempel sekaligus; atau akhiri baris dengan
\\ ; atau /tulis, baris demi baris, lalu titik sendirian.

Siapa dan di mana
  /siapa            daftar orang
  /siapa 3          menjadi dia; juga tksk, Liyu, Rahmadi
  /baru kesra_desa Kapul Siti Aminah 0812-0000-9030
                    mendaftarkan petugas, lalu menjadi dia
  /baru 0812-0000-9031 Bu Imah
                    menjadi orang yang belum terdaftar
  /grup             pindah ke grup
  /pribadi          pindah ke chat pribadi dengan bot
Pesan, dengan nomor di kirinya
  /balas 12 teks    membalas pesan [12]
  /sunting 12 teks  mengubah pesan sendiri
  /hapus 12         menghapusnya untuk semua orang
Waktu dan isi
  /jam +2 jam       juga +3 hari, senin 07:00,
                    2026-08-17 08:00
  /data             isi dan tempat basis data
  /keluar           selesai (juga Ctrl-D)`;

/** Reads a line that begins with `/`; null where the line is a message (`//…` sends a text that begins with a slash). */
export function readOrder(line: string): Order | null {
  const match = /^\/(?!\/)\s*(\p{L}+|\?)?\s*([\s\S]*)$/u.exec(line);
  if (!match) return null;
  const typed = (match[1] ?? '').toLowerCase();
  const word = ALIAS[typed] ?? typed;
  const text = (match[2] ?? '').trim();
  const plain = PLAIN.find((kind) => kind === word);
  if (plain) return { kind: plain };
  const withText = WITH_TEXT.find((kind) => kind === word);
  if (withText) return { kind: withText, text };
  if (word === 'balas' || word === 'sunting' || word === 'hapus') return readNumbered(word, text);
  return { kind: 'salah', fault: sayUnknown(typed) };
}

function readNumbered(kind: 'balas' | 'sunting' | 'hapus', text: string): Order {
  const match = /^\[?(\d{1,5})\]?[\s:]*([\s\S]*)$/.exec(text);
  if (!match)
    return {
      kind: 'salah',
      fault: `Sebut nomor pesannya, yang tertulis di kiri: /${kind} 12${kind === 'hapus' ? '' : ' teksnya'}`,
    };
  const no = Number(match[1]);
  if (kind === 'hapus') return { kind, no };
  const words = (match[2] ?? '').trim();
  return words === ''
    ? { kind: 'salah', fault: `Teksnya belum ada: /${kind} ${no} teksnya` }
    : { kind, no, text: words };
}

function sayUnknown(word: string): string {
  if (word === '') return 'Perintahnya belum ada. /bantuan menampilkan semuanya.';
  if (BOT_WORDS.includes(word))
    return `Itu perintah untuk Pak Sotarsa: ketik tanpa garis miring, ${word.toUpperCase()}.`;
  return `/${word} tidak ada. /bantuan menampilkan semuanya; teks yang memang diawali garis miring ditulis //${word}.`;
}

/** The text of a message line: the second slash of `//` is the one that is meant. */
export function messageText(line: string): string {
  return line.startsWith('//') ? line.slice(1) : line;
}
