/** Guards the look-ups of persons: each is written down, and too many in an hour stop. */
import type { CariWarga } from '../commands/define-command.ts';
import { isExported } from '../domain/message.ts';
import type { Petugas } from '../domain/petugas.ts';
import { localDay } from '../domain/waktu.ts';
import type { InboxMessage } from '../store/inbox.ts';
import { catatJejak, countJejak } from '../store/jejak.ts';
import { queueMessage } from '../store/outbox.ts';
import { listWaIdsByPeran } from '../store/petugas.ts';
import type { Office } from './office.ts';

const JAM_MS = 3_600_000;

/** What a command asks before, and tells after, it looks a person up; by the time at which the message was sent. */
export function openCari(office: Office, message: InboxMessage, petugas: Petugas, perintah: string): CariWarga {
  const { db } = office;
  const tempat = message.isGroup ? 'grup' : 'pribadi';
  const at = message.sentAt;
  return {
    tahan(kunci) {
      if (countJejak(db, petugas.id, new Date(at.getTime() - JAM_MS)) < office.batasCariPerJam) return null;
      catatJejak(db, { at, petugasId: petugas.id, perintah, kunci, wargaId: null, tempat, hasil: 'dibatasi' });
      if (!isExported(message)) tellAdmin(office, petugas);
      return `Maaf, dalam satu jam paling banyak ${office.batasCariPerJam} pencarian warga. Silakan lanjutkan nanti.`;
    },
    catat(kunci, wargaIdList, hasil) {
      const idList = wargaIdList.length === 0 ? [null] : wargaIdList;
      for (const wargaId of idList)
        catatJejak(db, { at, petugasId: petugas.id, perintah, kunci, wargaId, tempat, hasil });
    },
  };
}

/** Told once an hour about one petugas: the unique key drops the second message. */
function tellAdmin({ db, zona, batasCariPerJam, now }: Office, petugas: Petugas): void {
  const at = now();
  const slot = Math.floor(at.getTime() / JAM_MS);
  for (const waId of listWaIdsByPeran(db, 'admin', localDay(at, zona))) {
    queueMessage(db, {
      chatId: waId,
      text: `${petugas.nama} mencari data warga lebih dari ${batasCariPerJam} kali dalam satu jam; pencariannya dihentikan sementara. Periksa di komputer kantor: sotarsa jejak --petugas ${petugas.id}`,
      uniqueKey: `cari:${petugas.id}:${slot}:${waId}`,
      now: at,
    });
  }
}
