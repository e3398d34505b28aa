/** Finds out who speaks: a registered petugas, or a stranger. */
import type { IncomingMessage } from '../domain/message.ts';
import { localDay } from '../domain/waktu.ts';
import { findPetugasByNama, findPetugasByWa, linkWaIds } from '../store/petugas.ts';
import type { Office, Sender } from './office.ts';

/** A chat export shows saved contacts by name only: such a sender is known by the name it is registered under. */
const NAMA_PREFIX = 'nama:';

/** Is the sender known by the name in an export only? */
export function isNamed(senderIdList: IncomingMessage['senderIdList']): boolean {
  return senderIdList[0].startsWith(NAMA_PREFIX);
}

/**
 * The sender as of the day of sending: officers change, and a late message speaks for who held the office then. Who was
 * registered only after sending counts as registered (the message waited for it).
 */
export function identify(office: Office, message: IncomingMessage): Sender {
  const { db, zona, reference } = office;
  const { senderIdList, sentAt } = message;
  const find = (on: string) =>
    isNamed(senderIdList)
      ? findPetugasByNama(db, senderIdList[0].slice(NAMA_PREFIX.length), on, reference)
      : findPetugasByWa(db, senderIdList, on, reference);
  const petugas = find(localDay(sentAt, zona)) ?? find(localDay(office.now(), zona));
  // WhatsApp shows one person now by phone, now by LID: both are kept once they are seen together.
  if (petugas && senderIdList.length > 1) linkWaIds(db, petugas.id, senderIdList, office.now());
  return {
    petugas,
    konteks: { sentAt, role: petugas?.peran ?? 'tidak_dikenal', desa: petugas?.desa ?? null },
    idList: senderIdList,
  };
}
