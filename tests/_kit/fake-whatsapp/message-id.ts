/** The long id of a message: `<fromMe>_<chat>_<stanza>_<author>`; the author only in groups and statuses. */
import { randomBytes } from 'node:crypto';

export interface MessageIdParts {
  isOwn: boolean;
  chat: string;
  stanza: string;
  /** in groups and statuses the author; in a private chat `out` for what the bot has sent */
  author: string | null;
}

export function randomHex(bytes: number): string {
  return randomBytes(bytes).toString('hex').toUpperCase();
}

/** A stanza as phones make them. */
export function newStanza(): string {
  return `3A${randomHex(9)}`;
}

export function joinMessageId({ isOwn, chat, stanza, author }: MessageIdParts): string {
  return [isOwn, chat, stanza, ...(author === null ? [] : [author])].join('_');
}

export function splitMessageId(id: string): MessageIdParts {
  const [own, chat = '', stanza = '', author] = id.split('_');
  return { isOwn: own === 'true', chat, stanza, author: author ?? null };
}

/** Is the author part of the id? */
export function hasAuthors(chat: string): boolean {
  return chat.endsWith('@g.us') || chat.endsWith('@broadcast');
}

/** The same message under another stanza: tombstones and edits have one of their own. */
export function withNewStanza(id: string): string {
  return joinMessageId({ ...splitMessageId(id), stanza: newStanza() });
}
