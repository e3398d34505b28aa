/** `sotarsa impor chat FILE`: takes a chat export into the office's records, as catch-up after downtime. Nothing is answered. */
import { createReadStream } from 'node:fs';
import type { App } from '../app.ts';
import { OFFLINE_GROUP_ID } from '../domain/message.ts';
import { parseWaId } from '../domain/wa-id.ts';
import {
  type ExportedMessage,
  type ExportSummary,
  readExport,
  stanzaIdCounter,
  type UnreadLine,
} from '../doors/chat-export/read-export.ts';
import { type ImportCount, type ImportedMessage, importBatch } from '../pipeline/import-batch.ts';
import { lastMessageId, listWaitingSenders } from '../store/inbox.ts';
import { countTiketSince } from '../store/tiket.ts';
import { checkExportFile } from './export-file.ts';

/** Messages in one transaction: the cost of writing durably is shared (performance notes: import 500). */
const BATCH = 500;
const PROGRESS_EVERY = 5_000;
const UNREAD_SHOWN = 10;

/** What was noticed while reading that the officer should know. */
interface Noticed {
  seen: number;
  unreadList: string[];
  quotedLineList: readonly number[];
}

/** Imports a file and tells the officer in Indonesian, on `say`, what came of it. @throws ExportFormatError */
export async function importChat(app: App, file: string, say: (line: string) => void): Promise<ImportCount> {
  await checkExportFile(file);
  const count: ImportCount = { stored: 0, duplicate: 0, failed: 0 };
  const before = lastMessageId(app.db);
  const noticed: Noticed = { seen: 0, unreadList: [], quotedLineList: [] };
  let batch: ImportedMessage[] = [];
  const nextId = stanzaIdCounter();
  const options = {
    zona: app.config.zona,
    onUnread: ({ line, reason }: UnreadLine) => void noticed.unreadList.push(`baris ${line}: ${reason}`),
    onSummary: ({ quotedLineList }: ExportSummary) => {
      noticed.quotedLineList = quotedLineList;
    },
  };
  for await (const message of readExport(createReadStream(file), options)) {
    noticed.seen += 1;
    if (noticed.seen % PROGRESS_EVERY === 0) say(`… ${noticed.seen.toLocaleString('id-ID')} pesan dibaca`);
    const id = nextId(message);
    if (message.kind !== 'pesan' || message.author === null) continue;
    const incoming = toIncoming(message, id);
    // The messages of one minute stay together: an edit is told by what else was said in that minute.
    if (batch.length >= BATCH && incoming.sentAt.getTime() !== batch.at(-1)?.sentAt.getTime()) {
      importBatch(app.office, batch, count);
      batch = [];
    }
    batch.push(incoming);
  }
  importBatch(app.office, batch, count);
  for (const line of summaryLines(app, before, noticed, count)) say(line);
  return count;
}

/** A number is a number; a name is looked up among the registered officers. */
function toIncoming(message: ExportedMessage, id: string): ImportedMessage {
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
    isEdited: message.edited,
  };
}

function summaryLines(
  app: App,
  before: number,
  { seen, unreadList, quotedLineList }: Noticed,
  count: ImportCount,
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
  if (quotedLineList.length > 0) {
    lineList.push(`Mirip kepala pesan tetapi dibaca sebagai kutipan; periksa: baris ${quotedLineList.join(', ')}`);
  }
  return lineList;
}
