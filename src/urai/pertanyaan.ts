/** Whom or what somebody asks about: a ticket, a NIK, or four digits and a name; else the line that would be right. */

export type Pertanyaan =
  | { apa: 'tiket'; kode: string }
  | { apa: 'nik'; nik: string }
  | { apa: 'nama'; digit: string; nama: string }
  | { apa: 'salah'; balasan: string };

const caraOf = (kata: string) =>
  `Tanyakan dengan nomor tiket: *${kata} U-0012*\natau 4 angka terakhir NIK dan nama: *${kata} 9001 Misrani*`;
/** Words around the question that name nobody. */
const PENGANTAR =
  /\b(?:status|cek|riwayat|tiket|laporan|nik|ktp|nama|no|nomor|an|a\.n|atas nama|bapak|ibu|pak|bu|sdr|sdri|warga)\b[.:]?/giu;

/**
 * Reads what follows the word of an order. Digits are never repeated in an answer: others may read along.
 * @param kata the word of the order, for the line that would be right
 */
export function readPertanyaan(argumen: string | null, kata = 'status'): Pertanyaan {
  const cara = caraOf(kata);
  const text = (argumen ?? '')
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .trim();
  const kode = readKode(text);
  if (kode !== null) return { apa: 'tiket', kode };
  const wrong = (balasan: string): Pertanyaan => ({ apa: 'salah', balasan });
  if (/\d[.,]\d+e\+?\d+/i.test(text)) {
    return wrong(`NIK itu sudah diubah oleh Excel, angkanya tidak lengkap lagi. Lihat di KTP atau KK.\n${cara}`);
  }
  const runList = (text.match(/\d(?:[\s.-]?\d)*/g) ?? []).map((run) => run.replace(/\D/g, ''));
  const nik = runList.find((run) => run.length === 16);
  if (nik !== undefined) return { apa: 'nik', nik };
  const nama = readNama(text);
  const digit = runList.find((run) => run.length === 4);
  if (digit !== undefined) {
    if (nama.length >= 2) return { apa: 'nama', digit, nama };
    return wrong(`Tulis juga namanya, cukup nama depan. Contoh: *${kata} 9001 Misrani*`);
  }
  if (/\d[\dOoIl]{8,}/.test(text) && /\d[OoIl]|[OoIl]\d/.test(text)) {
    return wrong(`Ada huruf di dalam NIK itu. NIK berisi angka saja; huruf O mungkin angka 0.\n${cara}`);
  }
  const [run] = runList;
  if (run !== undefined && run.length > 4)
    return wrong(`NIK harus 16 angka, yang Anda kirim ${run.length} angka. Periksa lagi.\n${cara}`);
  if (run !== undefined) return wrong(`Tulis 4 angka terakhir NIK dan namanya.\n${cara}`);
  return wrong(
    nama === ''
      ? `${kata.charAt(0).toUpperCase()}${kata.slice(1)} apa yang dicari?\n${cara}`
      : `Tulis juga 4 angka terakhir NIK-nya.\n${cara}`,
  );
}

/** `U-0012`, `u12`, `tiket U-OO12`; a blank after the letter only where nothing else is written: K may be somebody's initial. */
function readKode(text: string): string | null {
  const bare = text.replace(/^(?:status|cek|tiket|laporan|no\.?|nomor)\s+/i, '').replace(/^#/, '');
  const match =
    /^([a-z])[\s-]*([\dO]{1,6})[.!?]*$/i.exec(bare) ??
    /(?<![\p{L}\p{N}-])([uvslk])-?(\d{1,6})(?![\p{L}\p{N}])/iu.exec(bare);
  if (!match?.[1] || !match[2]) return null;
  return `${match[1].toUpperCase()}-${match[2]
    .replace(/O/gi, '0')
    .replace(/^0+(?=\d)/, '')
    .padStart(4, '0')}`;
}

/** The name among the words; the desa behind it only says where the person lives. */
function readNama(text: string): string {
  return text
    .replace(/\b(?:desa|ds|rt|rw)\b[\s\S]*$/i, '')
    .replace(PENGANTAR, ' ')
    .replace(/[^\p{L}\p{M}'’.\s-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.-]+|[\s.-]+$/g, '');
}
