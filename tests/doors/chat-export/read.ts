/** Reads an export from a string or bytes in a test, with everything the reader reports. */
import {
  type ExportedMessage,
  type ExportSummary,
  type ReadExportOptions,
  readExport,
  type UnreadLine,
} from '../../../src/doors/chat-export/read-export.ts';

export interface ReadResult {
  messageList: ExportedMessage[];
  unreadList: UnreadLine[];
  summary: ExportSummary;
}

/** `size` cuts the source into chunks of so many bytes or characters. */
export async function read(
  source: string | Uint8Array,
  size = 65_536,
  options: Partial<ReadExportOptions> = {},
): Promise<ReadResult> {
  async function* chunks(): AsyncGenerator<string | Uint8Array> {
    for (let i = 0; i < source.length; i += size) yield source.slice(i, i + size);
  }
  const unreadList: UnreadLine[] = [];
  const messageList: ExportedMessage[] = [];
  let summary: ExportSummary | undefined;
  const onUnread = (unread: UnreadLine): void => {
    unreadList.push(unread);
  };
  const onSummary = (made: ExportSummary): void => {
    summary = made;
  };
  for await (const message of readExport(chunks(), { zona: 'Asia/Makassar', onUnread, onSummary, ...options })) {
    messageList.push(message);
  }
  return { messageList, unreadList, summary: summary! };
}

/** `author|text` of each message, the shortest way to see how a file was cut. */
export async function cut(source: string): Promise<string[]> {
  const { messageList } = await read(source);
  return messageList.map(({ author, text, kind }) =>
    kind === 'pesan' ? `${author}|${text}` : `${author}|(${kind}) ${text}`.trim(),
  );
}
