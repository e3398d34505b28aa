/** Tells a person how one message was read: what was taken, what is wrong, and what was not understood. */
import type { Problem } from '../domain/problem.ts';
import type { Reference } from '../domain/reference.ts';
import type { Baris, Jejak, MessageKind, Uraian } from '../domain/uraian.ts';
import { problemText, warningText } from '../render/problem-text.ts';

/** Kinds whose name does not say enough; the others go by their own. */
const SEBUTAN: Partial<Record<MessageKind, string>> = {
  salur: 'penyaluran',
  perintah: 'perintah untuk bot',
  koreksi: 'koreksi laporan terdahulu',
  batal: 'pembatalan laporan terdahulu',
  abaikan: 'obrolan: bot tidak menjawab',
};

/** The explanation, line by line in Indonesian. */
export function jelaskan(text: string, uraian: Uraian, reference: Reference): string {
  const lines = [
    `Jenis pesan : ${SEBUTAN[uraian.kind] ?? uraian.kind}`,
    ...kepala(uraian, reference),
    ...baris(uraian.rows),
  ];
  if (uraian.perubahan.length > 0) {
    lines.push('', 'Perubahan yang diminta:');
    for (const { no, nama, kolom, lama, baru } of uraian.perubahan) {
      const siapa = no !== null ? `baris ${no}` : (nama ?? 'kepala laporan');
      lines.push(`  ${siapa}: ${kolom} ${lama === null ? '' : `${lama} `}→ ${baru ?? '(kosong)'}`);
    }
  }
  lines.push(...masalah('Yang perlu diperbaiki:', uraian.rejects, problemText));
  lines.push(...masalah('Catatan:', uraian.warnings, warningText));
  return [...lines, ...tanda(text, uraian.jejak)].join('\n');
}

function kepala(uraian: Uraian, { programList }: Reference): string[] {
  const program = programList.find(({ kode }) => kode === uraian.program);
  const asal = uraian.isDesaDisebut ? '' : ' (desa pengirim)';
  const isian: [string, string | null][] = [
    [
      'Desa',
      uraian.desa === null ? null : `${uraian.desa.nama}${uraian.desa.kode === null ? ' (tidak dikenal)' : asal}`,
    ],
    ['Program', program === undefined ? uraian.program : `${program.kode} (${program.nama})`],
    ['Periode', uraian.periode],
    ['Tanggal', uraian.tanggal],
    ['Tiket', uraian.target],
    ['Perintah', uraian.perintah === null ? null : [uraian.perintah, uraian.argumen].filter(Boolean).join(' ')],
    ['Macam', uraian.jenis],
    ['Kata kunci', uraian.kataKunciDibaca === null ? null : `ditulis "${uraian.kataKunciDibaca}"`],
  ];
  const angka = Object.entries(uraian.totals).map(([kunci, nilai]) => `${kunci} ${nilai}`);
  const desa = uraian.perDesa.map(({ desa: nama, desaKode: _, ...totals }) => `  ${nama}: ${angkaTeks(totals)}`);
  const lines = isian.filter(([, isi]) => isi !== null).map(([label, isi]) => `${label.padEnd(11)} : ${isi}`);
  if (angka.length > 0) lines.push(`${'Angka'.padEnd(11)} : ${angka.join(', ')}`);
  return desa.length > 0 ? [...lines, 'Per desa:', ...desa] : lines;
}

function angkaTeks(totals: Record<string, number>): string {
  return Object.entries(totals)
    .map(([kunci, nilai]) => `${kunci} ${nilai}`)
    .join(', ');
}

function baris(rows: readonly Baris[]): string[] {
  if (rows.length === 0) return [];
  return ['', `${rows.length} baris terbaca:`, ...rows.map((row) => `  ${row.no}. ${isiBaris(row)}`)];
}

function isiBaris(row: Baris): string {
  const isian: [string, string | number | null][] = [
    ['', row.nama],
    ['NIK ', row.nik],
    ['KK ', row.kk],
    ['', row.alamat],
    ['RT ', row.rt],
    ['RW ', row.rw],
    ['', row.kategori],
    ['Rp ', row.jumlahRupiah === null ? null : row.jumlahRupiah.toLocaleString('id-ID')],
    ['', row.status],
    ['alasan ', row.alasan],
  ];
  return isian
    .filter(([, isi]) => isi !== null)
    .map(([label, isi]) => `${label}${isi}`)
    .join(' | ');
}

function masalah(judul: string, list: readonly Problem[], sentence: (problem: Problem) => string): string[] {
  if (list.length === 0) return [];
  const at = (problem: Problem) => (problem.row === undefined ? '' : `baris ${problem.row}: `);
  return ['', judul, ...list.map((problem) => `  - ${at(problem)}${sentence(problem)} [${problem.code}]`)];
}

/** Which characters were understood as what, and the words that nothing was made of. */
function tanda(text: string, jejak: readonly Jejak[]): string[] {
  const sorted = [...jejak].sort((a, b) => a.start - b.start || b.end - a.end);
  const dipahami = sorted.map(({ start, end, sebagai }) => {
    return `  ${`${start}-${end}`.padEnd(9)} "${text.slice(start, end).replace(/\s+/g, ' ')}" = ${sebagai}`;
  });
  const isTaken = new Uint8Array(text.length);
  for (const { start, end } of jejak) isTaken.fill(1, start, end);
  const sisa = [...text.matchAll(/[^\s]+/g)]
    .filter((match) => /[\p{L}\p{N}]/u.test(match[0]) && isTaken[match.index] === 0)
    .map((match) => match[0]);
  const lines = dipahami.length > 0 ? ['', 'Yang dipahami (huruf ke-):', ...dipahami] : [];
  return sisa.length > 0 ? [...lines, '', `Tidak dipakai: ${sisa.join(' ')}`] : lines;
}
