/** Of which steps of the money a distribution speaks: ordered to be paid (SP2D), withdrawn (cair), beside handed out (domain facts §3). */
import type { LangkahUang } from '../domain/uraian.ts';

const SP2D = /(?<![a-z])sp ?2 ?d(?![a-z])/;
const CAIR = /(?<![a-z])(?:(?:di)?cair(?:kan|nya)?|pencairan|(?:di)?tarik(?:nya)?|penarikan)(?![a-z])/g;
/** What has not been withdrawn is no withdrawal. */
const BUKAN =
  /(?:belum|blm|tidak|tdk|kada|gagal|akan|proses|bisa|dapat|jadwal|rencana) (?:di ?|bisa |dapat |sempat )?$/;

/** @param low the message in lower case */
export function readLangkahUang(low: string): LangkahUang[] {
  const isCair = [...low.matchAll(CAIR)].some(
    (match) => !BUKAN.test(low.slice(Math.max(0, match.index - 18), match.index)),
  );
  return [...(SP2D.test(low) ? (['sp2d'] as const) : []), ...(isCair ? (['cair'] as const) : [])];
}
