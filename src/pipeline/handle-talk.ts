/** Words that nobody understood: silence in the group; in a private chat, where the bot alone is spoken to, a hint once a day. */
import { isExported } from '../domain/message.ts';
import { localDay } from '../domain/waktu.ts';
import { BELUM_PAHAM } from '../render/tanggapan.ts';
import type { InboxMessage } from '../store/inbox.ts';
import { markIngat } from '../store/ingat.ts';
import { IGNORED, type Office, type Outcome, refuse, type Sender } from './office.ts';

/** Thanks and greetings want no answer. */
const SOPAN =
  /\b(terima ?kasih|tarima ?kasih|makasih|mksh|trims|thanks|siap|oke?|baik|sip|mantap|assalamu\S*|selamat|amin|aamiin|alhamdulillah|semoga)\b/i;
/** Words of somebody who wants something, and numbers of a person or a ticket. */
const KATA_TANYA =
  /\?|\d{4}|\b(apa|siapa|berapa|barapa|kapan|kenapa|mengapa|bagaimana|gimana|mana|tolong|minta|mohon|cari|lihat|carikan)\b/i;

/** Answers only what a registered officer types to the bot itself and seems to want something. */
export function handleTalk({ db, now, zona }: Office, message: InboxMessage, { petugas }: Sender): Outcome {
  const { text, isGroup, isOwn = false, hasMedia } = message;
  if (isGroup || isOwn || hasMedia || petugas === null || isExported(message)) return IGNORED;
  if (!KATA_TANYA.test(text) || !/\p{L}{2}/u.test(text) || SOPAN.test(text)) return IGNORED;
  return markIngat(db, `bantuan:petugas:${petugas.id}`, localDay(now(), zona)) ? refuse(BELUM_PAHAM) : IGNORED;
}
