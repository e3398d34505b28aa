/** A number that answers an offer of people: the order once more, for the one who is chosen. */
import type { Petugas } from '../domain/petugas.ts';
import type { InboxMessage } from '../store/inbox.ts';
import { findPilihan } from '../store/pilihan.ts';
import type { Order } from './handle-command.ts';
import type { Office } from './office.ts';

/** `2`, `no 2`, `yang nomor 2 pak`: a number and nothing else. */
const NOMOR =
  /^\s*(?:(?:pilih|yang|yg|nang|no|nomor|nomer)\b\.?\s*){0,3}([1-9])\s*[.)]?\s*(?:(?:pak|bu|ya|yaa|aja|saja|min|bot)\b[.!]?\s*){0,2}$/iu;

/** @returns null where the message is no number, or one that answers no offer */
export function readChoice(office: Office, message: InboxMessage, petugas: Petugas): Order | null {
  const no = Number(NOMOR.exec(message.text)?.[1] ?? 0);
  if (no === 0) return null;
  const pilihan = findPilihan(office.db, message, petugas.id);
  const wargaId = pilihan?.wargaIdList[no - 1];
  const command = office.commandList.find(({ id }) => id === pilihan?.perintah);
  if (!pilihan || wargaId === undefined || !command) return null;
  const { kata, argumen, wargaIdList } = pilihan;
  return { command, kata, argumen, uraian: null, pilihan: { wargaIdList, wargaId } };
}
