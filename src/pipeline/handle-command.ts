/** An order to the bot: found, allowed or refused, and answered. */
import type { CommandDefinition } from '../commands/define-command.ts';
import type { Petugas } from '../domain/petugas.ts';
import type { Uraian } from '../domain/uraian.ts';
import { LABEL_BY_PERAN } from '../render/peran.ts';
import { problemText } from '../render/problem-text.ts';
import { reportList } from '../reports/index.ts';
import type { InboxMessage } from '../store/inbox.ts';
import { type Office, type Outcome, refuse, type Sender } from './office.ts';
import { restore } from './withdraw.ts';

/** An order as it was read: the command, or the undoing of a ticket's last change. */
export type Order = { command: CommandDefinition; argumen: string | null; uraian: Uraian } | { restore: string };

const contohByKind = new Map(reportList.map(({ kind, contoh }) => [kind, contoh]));

const RESTORE = /^[!/]?\s*pulihkan\s+([a-z]-?\d{1,6})\b/i;

/**
 * Reads an order. Words of the contract are recognised by understanding; the office's own words (`petugas …`, `pulihkan …`)
 * begin the message to the letter.
 */
export function readOfficeCommand(office: Office, text: string, uraian: Uraian): Order | null {
  const restoring = RESTORE.exec(text.trim());
  if (restoring?.[1]) return { restore: toKode(restoring[1]) };
  if (uraian.kind === 'perintah') {
    const command = office.commandList.find(({ id }) => id === uraian.perintah);
    return command ? { command, argumen: uraian.argumen, uraian } : null;
  }
  const [, word = '', rest = ''] = /^[!/]?\s*(\p{L}+)\s*([\s\S]*)$/u.exec(text.trim()) ?? [];
  const command = office.commandList.find(
    ({ isPribadi, keywords }) => isPribadi && keywords.includes(word.toLowerCase()),
  );
  return command ? { command, argumen: rest === '' ? null : rest, uraian } : null;
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
  const { command, argumen, uraian } = order;
  if (!command.peran.includes(petugas.peran)) {
    return refuse(
      `Maaf, perintah ${command.id.replaceAll('_', ' ')} hanya untuk ${command.peran.map((peran) => LABEL_BY_PERAN[peran]).join(', ')}.`,
    );
  }
  if (command.isPribadi && message.isGroup)
    return refuse(`Perintah ${command.id} hanya di chat pribadi dengan Pak Sotarsa.`);
  if (uraian.kind === 'perintah' && uraian.rejects.length > 0 && uraian.perintah !== 'status')
    return refuse(uraian.rejects.map(problemText).join('\n'));
  const { db, reference, zona } = office;
  const reply = command.run({
    db,
    reference,
    zona,
    now: office.now(),
    petugas,
    isGroup: message.isGroup,
    inboxId: message.id,
    argumen,
    contohByKind,
  });
  return { state: 'done', reply };
}
