/** A message as a door hands it in: plain text of one sender in the group, whatever a test does not say. */
import type { IncomingMessage } from '../../src/domain/message.ts';

let no = 0;

/** A new message with an id of its own; `part` says what is different about it. */
export function incoming(part: Partial<IncomingMessage> & Pick<IncomingMessage, 'sentAt'>): IncomingMessage {
  return {
    chatId: 'grup',
    stanzaId: `uji-${++no}`,
    isGroup: true,
    senderIdList: ['6281200009001'],
    senderName: null,
    text: '',
    quotedStanzaId: null,
    editOf: null,
    deleteOf: null,
    hasMedia: false,
    ...part,
  };
}
