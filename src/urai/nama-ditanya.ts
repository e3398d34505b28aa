/** The name in a question and the desa beside it: `si Rusdi Liyu`, `Moh. Rusdi desa Liyu`, `pak Rusdi ds. liyu`. */
import { findDesaDekat, findDesaPersis } from '../domain/desa.ts';
import type { NamaDitanya } from '../domain/orang-ditanya.ts';
import type { DesaFact, Wilayah } from '../domain/reference.ts';

/** Words around the question that name nobody. */
const PENGANTAR =
  /(?<![\p{L}'’])(?:status|cek|riwayat|tiket|laporan|kabar(?:nya)?|data(?:nya)?|nik|ktp|no|nomor|an|a\.n|a\/n|atas nama|bernama|nama(?:nya)?|ngaran(?:nya)?|bapak|ibu|pak|bu|bpk|sdr|sdri|warga|orang|si|kah|nang|yang|yg|alm|almh|almarhum|almarhumah|tolong|tlg|mohon|dong|ya|bot|min)(?![\p{L}'’])[.:]?/giu;
/** What is asked of the person, behind the name: `sudah dapat apa saja`, `dapat bantuan apa`, `kenapa belum cair`. */
const TANYA =
  /(?:^|\s)(?:(?:sudah|sdh|udah|pernah)\s+)?(?:(?:dapat|dapet|dpt|terima|nerima|menerima|dibantu)\s+(?:bantuan\s+)?(?:apa|program apa)|(?:kenapa|mengapa|kapan|gimana|bagaimana)\s)[\s\S]*$/i;
/** What stands behind these is where the person lives. */
const DESA = /(?<![\p{L}'’])(?:desa|ds|kampung|kelurahan|kel|di)(?![\p{L}'’])[.:]?\s*/iu;
/** The longest name of a desa, in words (Baruh Panyambaran, Binjai Punggal). */
const KATA_DESA = 3;

/** @returns the ways in which the name can be read, the likeliest first; null where no name stands there */
export function readNama(text: string, wilayah: Wilayah): readonly [NamaDitanya, ...NamaDitanya[]] | null {
  const [before = '', ...behindList] = text.replace(TANYA, ' ').split(DESA);
  const nama = bersihkan(before);
  if (behindList.length === 0) return telanjang(nama, wilayah);
  const place = bersihkan(behindList.join(' ')).split(' ');
  const found = desaDi(place, wilayah);
  const whole = [nama, place.slice(found?.to ?? place.length).join(' ')].join(' ').trim();
  return whole.length < 2 ? null : [{ nama: whole, desa: found?.desa ?? null }];
}

/** A desa without the word before it may be a part of the name: `Rusdi Liyu`. */
function telanjang(nama: string, wilayah: Wilayah): readonly [NamaDitanya, ...NamaDitanya[]] | null {
  if (nama.length < 2) return null;
  const whole: NamaDitanya = { nama, desa: null };
  const words = nama.split(' ');
  for (let from = Math.max(1, words.length - KATA_DESA); from < words.length; from++) {
    const desa = findDesaPersis(words.slice(from).join(' '), wilayah);
    if (desa) return [whole, { nama: words.slice(0, from).join(' '), desa }];
  }
  return [whole];
}

/** The desa with which these words begin. */
function desaDi(words: readonly string[], wilayah: Wilayah): { desa: DesaFact; to: number } | null {
  for (let to = Math.min(KATA_DESA, words.length); to > 0; to--) {
    const desa = findDesaDekat(words.slice(0, to).join(' '), wilayah);
    if (desa) return { desa, to };
  }
  return null;
}

function bersihkan(text: string): string {
  return text
    .replace(PENGANTAR, ' ')
    .replace(/[^\p{L}\p{M}'’.\s-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.-]+|[\s.-]+$/g, '');
}
