/** `sotarsa impor chat --urai FILE`: shows how a chat export is read, one JSON line a message, and stores nothing. */
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import {
  type ExportedMessage,
  type ExportSummary,
  readExport,
  type UnreadLine,
} from '../doors/chat-export/read-export.ts';
import { checkExportFile } from './export-file.ts';

/** Where the lines go: `process` itself, or its like in a test. */
interface Output {
  stdout: NodeJS.WritableStream;
  stderr: NodeJS.WritableStream;
}

/** Lines are written in pieces of about this many characters: a write a message would cost most of the time. */
const PIECE = 1 << 16;

const ORDER_WORDS = {
  'hari-bulan': 'hari/bulan/tahun',
  'bulan-hari': 'bulan/hari/tahun',
  'tahun-bulan-hari': 'tahun/bulan/hari',
};

/**
 * Prints each message of the export as `{"at","author","text","kind","edited"}` on stdout, unread lines and a summary on stderr.
 * Waits when the reader of stdout is slow, and stops quietly when it goes away (`| head`).
 * @throws {ExportFormatError} with an Indonesian sentence when the file is missing or no chat export
 */
export async function printExport(file: string, zona: string, output: Output = process): Promise<void> {
  const { stdout, stderr } = output;
  const onUnread = (unread: UnreadLine): void => {
    stderr.write(`baris ${unread.line} tidak terbaca: ${unread.reason}\n`);
  };
  const onSummary = (summary: ExportSummary): void => {
    stderr.write(`${summaryText(summary)}\n`);
  };
  await checkExportFile(file);
  const messages = readExport(createReadStream(file, { highWaterMark: PIECE }), { zona, onUnread, onSummary });
  try {
    await pipeline(jsonPieces(messages), stdout, { end: false });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EPIPE' || code === 'ERR_STREAM_PREMATURE_CLOSE') return;
    throw error;
  }
}

async function* jsonPieces(messages: AsyncIterable<ExportedMessage>): AsyncGenerator<string> {
  let piece = '';
  for await (const { at, author, text, kind, edited } of messages) {
    piece += `${JSON.stringify({ at, author, text, kind, edited })}\n`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

function summaryText(summary: ExportSummary): string {
  const { format, countByKind, quotedLineList } = summary;
  const lines = [
    `${summary.messageCount} pesan dari ${summary.lineCount} baris (${format.system === 'ios' ? 'iPhone' : 'Android'}), ` +
      `${summary.firstAt ?? '-'} sampai ${summary.lastAt ?? '-'}`,
    `pesan ${countByKind.pesan}, sistem ${countByKind.sistem}, media ${countByKind.media}, dihapus ${countByKind.dihapus}`,
    `urutan tanggal: ${ORDER_WORDS[format.order]} (${format.sure}: ${format.reason})`,
  ];
  if (summary.unreadCount > 0) lines.push(`baris tidak terbaca: ${summary.unreadCount}`);
  if (summary.damagedLineCount > 0) lines.push(`baris dengan huruf rusak (bukan UTF-8): ${summary.damagedLineCount}`);
  if (quotedLineList.length > 0) {
    lines.push(`mirip kepala pesan, dibaca sebagai isi pesan: baris ${quotedLineList.join(', ')}`);
  }
  if (!summary.isChronological)
    lines.push('waktu di berkas ini tidak berurutan; kutipan mungkin terbaca sebagai pesan');
  return lines.join('\n');
}
