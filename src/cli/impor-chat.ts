/** `sotarsa impor chat FILE`: takes a chat export into the office's records, as catch-up after downtime. Nothing is answered. */
import { createReadStream } from 'node:fs';
import type { App } from '../app.ts';
import { type IncomingMessage, OFFLINE_GROUP_ID } from '../domain/message.ts';
import { parseWaId } from '../domain/wa-id.ts';
import { type ExportedMessage, readExport, stanzaIdCounter } from '../doors/chat-export/read-export.ts';
import { type ImportCount, importBatch } from '../pipeline/import-batch.ts';
import { lastMessageId, listWaitingSenders } from '../store/inbox.ts';
import { countTiketSince } from '../store/tiket.ts';

/** Messages in one transaction: the cost of writing durably is shared (performance notes: import 500). */
const BATCH = 500;
const PROGRESS_EVERY = 5_000;
const UNREAD_SHOWN = 10;

/** Imports a file and tells the officer in Indonesian, on `say`, what came of it. @throws ExportFormatError */
export async function importChat(app: App, file: string, say: (line: string) => void): Promise<ImportCount> {
  const count: ImportCount = { stored: 0, duplicate: 0, failed: 0 };
  const before = lastMessageId(app.db);
  const unreadList: string[] = [];
  let batch: IncomingMessage[] = [];
  let seen = 0;
  const nextId = stanzaIdCounter();
  const flush = () => {
    importBatch(app.office, batch, count);
    batch = [];
  };
  const options = {
    zona: app.config.zona,
    onUnread: ({ line, reason }: { line: number; reason: string }) => void unreadList.push(`baris ${line}: ${reason}`),
  };
  for await (const message of readExport(createReadStream(file), options)) {
    seen += 1;
    if (seen % PROGRESS_EVERY === 0) say(`… ${seen.toLocaleString('id-ID')} pesan dibaca`);
    const id = nextId(message);
    if (message.kind === 'pesan' && message.author !== null) batch.push(toIncoming(message, id));
    if (batch.length === BATCH) flush();
  }
  flush();
  for (const line of summaryLines(app, before, seen, count, unreadList)) say(line);
  return count;
}

/** A number is a number; a name is looked up among the registered officers. */
function toIncoming(message: ExportedMessage, id: string): IncomingMessage {
  const author = message.author ?? '';
  return {
    chatId: OFFLINE_GROUP_ID,
    stanzaId: id,
    isGroup: true,
    senderIdList: [parseWaId(author) ?? `nama:${author}`],
    senderName: author,
    sentAt: new Date(message.at),
    text: message.text,
    quotedStanzaId: null,
    editOf: null,
    deleteOf: null,
    hasMedia: false,
  };
}

function summaryLines(
  app: App,
  before: number,
  seen: number,
  count: ImportCount,
  unreadList: readonly string[],
): string[] {
  const reportList = countTiketSince(app.db, before).map(({ jenis, jumlah }) => `${jenis} ${jumlah}`);
  const lineList = [
    `${seen} pesan dibaca: ${count.stored} baru, ${count.duplicate} sudah ada.`,
    reportList.length > 0 ? `Laporan dicatat: ${reportList.join(', ')}.` : 'Tidak ada laporan baru.',
  ];
  if (count.failed > 0)
    lineList.push(`${count.failed} pesan gagal diproses; tersimpan, coba lagi dengan: sotarsa ulang`);
  for (const { nama, jumlah } of listWaitingSenders(app.db)) {
    lineList.push(
      `Belum terdaftar: ${nama} (${jumlah} laporan menunggu). Daftarkan dengan nama yang sama: sotarsa petugas tambah --nama "${nama}" …`,
    );
  }
  if (unreadList.length > 0) {
    lineList.push(`${unreadList.length} baris tidak terbaca:`, ...unreadList.slice(0, UNREAD_SHOWN));
    if (unreadList.length > UNREAD_SHOWN) lineList.push(`… dan ${unreadList.length - UNREAD_SHOWN} baris lagi.`);
  }
  return lineList;
}
