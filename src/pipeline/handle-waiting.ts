/** Handles what a sender wrote before the registration, and answers all of it in one reply that names every ticket. */
import { isExported } from '../domain/message.ts';
import { guardGroup } from '../render/penjaga-grup.ts';
import { renderWaiting } from '../render/tanggapan.ts';
import { listMessageIds, readMessage, setMessageState } from '../store/inbox.ts';
import { queueMessage } from '../store/outbox.ts';
import { inTransaction } from '../store/transaction.ts';
import { announce } from './announce.ts';
import { linkDocumentation } from './dokumentasi.ts';
import { decide } from './handle-message.ts';
import { identify } from './identify.ts';
import type { Office } from './office.ts';

interface Answer {
  chatId: string;
  nama: string;
  isGroup: boolean;
  stanzaId: string;
  replyList: string[];
  tiketId: number | null;
}

/** Looks through the waiting messages for senders who are known now. */
export function handleWaiting(office: Office): void {
  const idList = listMessageIds(office.db, 'waiting');
  if (idList.length === 0) return;
  inTransaction(office.db, () => {
    const answerByPlace = new Map<string, Answer>();
    for (const id of idList) handleOne(office, id, answerByPlace);
    for (const answer of answerByPlace.values()) {
      const text = renderWaiting(answer.nama, answer.replyList);
      queueMessage(office.db, {
        chatId: answer.chatId,
        text: answer.isGroup ? guardGroup(text, office.reference) : text,
        quotedStanzaId: answer.stanzaId,
        tiketId: answer.replyList.length === 1 ? answer.tiketId : null,
        now: office.now(),
      });
    }
  });
}

function handleOne(office: Office, id: number, answerByPlace: Map<string, Answer>): void {
  const message = readMessage(office.db, id);
  const sender = identify(office, message);
  if (!sender.petugas) return;
  const outcome = decide(office, message, sender);
  setMessageState(office.db, id, outcome.state, { now: office.now(), tiketId: outcome.tiketId ?? null });
  if (message.hasMedia || outcome.tiketId) linkDocumentation(office, message, sender, outcome.tiketId ?? null);
  // What an export brought in was said long ago: it is recorded, and not answered.
  if (outcome.reply === null || isExported(message)) return;
  announce(office, message, outcome);
  const place = `${message.chatId} ${sender.petugas.id}`;
  const answer = answerByPlace.get(place);
  if (answer) answer.replyList.push(outcome.reply);
  else {
    answerByPlace.set(place, {
      chatId: message.chatId,
      nama: sender.petugas.nama,
      isGroup: message.isGroup,
      stanzaId: message.stanzaId,
      replyList: [outcome.reply],
      tiketId: outcome.tiketId ?? null,
    });
  }
}
