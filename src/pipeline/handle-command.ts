/** An order to the bot: found, allowed or refused, and answered. */
import type { CommandDefinition } from '../commands/define-command.ts';
import type { Petugas } from '../domain/petugas.ts';
import type { Uraian } from '../domain/uraian.ts';
import { LABEL_BY_PERAN } from '../render/peran.ts';
import { problemText } from '../render/problem-text.ts';
import { reportList } from '../reports/index.ts';
import type { InboxMessage } from '../store/inbox.ts';
import { IGNORED, type Office, type Outcome, refuse, type Sender } from './office.ts';
import { type OrderCari, openCari } from './penjaga-cari.ts';
import { restore } from './withdraw.ts';

/** An order as it was read: the command, or the undoing of a ticket's last change. */
export type Order =
  | {
      command: CommandDefinition;
      kata: string;
      argumen: string | null;
      /** how the message was read; null where it only answers an offer */
      uraian: Uraian | null;
      /** who was offered, and who of them is chosen */
      pilihan?: OrderCari['pilihan'];
    }
  | { restore: string };

const contohByKind = new Map(reportList.map(({ kind, contoh }) => [kind, contoh]));

const RESTORE = /^[!/]?\s*pulihkan\b\s*([a-z]-?\d{1,6})?/i;
const FIRST_WORD = /^[!/]?\s*(\p{L}+)\s*([\s\S]*)$/u;

/**
 * Reads an order. Words of the contract are recognised by understanding; the office's own words (`petugas …`, `pulihkan …`) and
 * short orders on one line begin the message to the letter.
 * @param quotedKode the ticket of the message that is replied to
 * @param isGroup was it said where others talk, too?
 */
export function readOfficeCommand(
  office: Office,
  text: string,
  uraian: Uraian,
  quotedKode: string | null,
  isGroup = false,
): Order | null {
  const restoring = RESTORE.exec(text.trim());
  const kode = restoring?.[1] ? toKode(restoring[1]) : quotedKode;
  if (restoring && kode !== null) return { restore: kode };
  const [, word = '', rest = ''] = FIRST_WORD.exec(text.trim()) ?? [];
  const command = office.commandList.find(
    ({ id, isPribadi, keywords, pola, polaPribadi }) =>
      (!isGroup && polaPribadi?.test(text.trim())) ||
      (pola?.test(text.trim()) ?? (keywords.includes(word.toLowerCase()) && (isPribadi || isShortOrder(id, text)))),
  );
  if (command) return { command, ...wordsOf(command, text.trim(), { word, rest }), uraian };
  const understood =
    uraian.kind === 'perintah' ? office.commandList.find(({ id }) => id === uraian.perintah) : undefined;
  return understood ? { command: understood, kata: understood.id, argumen: uraian.argumen, uraian } : null;
}

/** Orders whose word is also an everyday word ("belum pak", "status jalan kapan baik") count only where nothing else can be meant. */
const SHORT_ORDER: Readonly<Record<string, RegExp>> = {
  belum_lapor: /^[!/]?\s*belum(\s+(lapor|minggu)\b.*)?[.?!\s]*$/i,
  format: /^[!/]?\s*format(\s+\p{L}+){0,2}[.?!\s]*$/iu,
  status: /^[!/]?\s*(status|cek)\s+(nik\s+)?\d[\d .-]{11,}[.?!\s]*$/i,
};

/** The word of the order, which can be several words, and what follows it. */
function wordsOf(
  { pola, keywords }: CommandDefinition,
  text: string,
  { word, rest }: { word: string; rest: string },
): { kata: string; argumen: string | null } {
  const bare = text.replace(/^[!/]\s*/, '').replace(/\s+/g, ' ');
  const matchList = pola ? keywords.filter((keyword) => bare.toLowerCase().startsWith(keyword)) : [];
  const longest = matchList.reduce((best, keyword) => (keyword.length > best.length ? keyword : best), '');
  const argumen = longest === '' ? rest : bare.slice(longest.length).trim();
  return { kata: longest === '' ? word.toLowerCase() : longest, argumen: argumen === '' ? null : argumen };
}

function isShortOrder(id: string, text: string): boolean {
  return SHORT_ORDER[id]?.test(text.trim()) === true;
}

function toKode(written: string): string {
  const [, letter = '', number = ''] = /^([a-z])-?(\d+)$/i.exec(written) ?? [];
  return `${letter.toUpperCase()}-${number.padStart(4, '0')}`;
}

/** Answers an order, or says who may give it and where. */
export function handleCommand(
  office: Office,
  message: InboxMessage,
  sender: Sender,
  petugas: Petugas,
  order: Order,
): Outcome {
  if ('restore' in order) return restore(office, message, sender, order.restore);
  const { command, kata, argumen, uraian, pilihan = null } = order;
  if (!command.peran.includes(petugas.peran)) {
    if (command.isKataUmum && message.isGroup) return IGNORED;
    return refuse(
      `Maaf, perintah ${command.id.replaceAll('_', ' ')} hanya untuk ${command.peran.map((peran) => LABEL_BY_PERAN[peran]).join(', ')}.`,
    );
  }
  if (command.isPribadi && message.isGroup)
    return refuse(`Perintah ${command.id.replaceAll('_', ' ')} hanya di chat pribadi dengan Pak Sotarsa.`);
  if (uraian?.kind === 'perintah' && uraian.rejects.length > 0 && uraian.perintah !== 'status')
    return refuse(uraian.rejects.map(problemText).join('\n'));
  const { db, reference, zona } = office;
  const answer = command.run({
    db,
    reference,
    zona,
    now: office.now(),
    petugas,
    isGroup: message.isGroup,
    sentAt: message.sentAt,
    cari: openCari(office, message, petugas, { perintah: command.id, kata, argumen, pilihan }),
    inboxId: message.id,
    kata,
    argumen,
    contohByKind,
    posting: { groupIdList: office.groupIdList(), dueAt: office.postableAt },
  });
  if (answer === null || typeof answer === 'string') return { state: 'done', reply: answer };
  return { state: 'done', reply: answer.text, lampiranList: answer.lampiranList };
}
