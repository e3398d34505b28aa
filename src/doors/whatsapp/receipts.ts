/** How far an own message has come: in a group, an acknowledgement says "read" only once all have read it, so the list is asked for. */
import { parseWaId } from '../../domain/wa-id.ts';
import type { ReadReceipts } from '../door.ts';
import { findMessage, type MessageParts } from './history.ts';

/** An id on its way through JSON. */
interface PlainId {
  _serialized?: string;
  user?: string;
  server?: string;
}

interface Receipt {
  id: PlainId | string;
}

/** The library's `MessageInfo`; of a group whose members are hidden WhatsApp gives no lists. */
interface Info {
  delivery?: Receipt[];
  read?: Receipt[];
}

/** @returns null where WhatsApp no longer has the message, or does not tell */
export async function readReceipts(
  parts: MessageParts,
  chatId: string,
  stanzaId: string,
): Promise<ReadReceipts | null> {
  const message = await findMessage(parts, chatId, stanzaId);
  const info = message && ((await parts.session.call('getInfo', () => message.getInfo())) as unknown as Info | null);
  if (!info?.delivery && !info?.read) return null;
  const readIdList = idList(info.read);
  // Whoever has read it has received it, whether or not both were told.
  return { readIdList, deliveredIdList: [...new Set([...idList(info.delivery), ...readIdList])] };
}

function idList(receiptList: Receipt[] = []): string[] {
  const jidList = receiptList.map(({ id }) =>
    typeof id === 'string' ? id : (id._serialized ?? `${id.user}@${id.server}`),
  );
  return [...new Set(jidList.map((jid) => parseWaId(jid) ?? jid))];
}
