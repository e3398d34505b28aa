/** What the chat-export door hands out: messages, lines it could not read, and how the file was understood. */

export interface ExportedMessage {
  /** `YYYY-MM-DDTHH:mm:ss+08:00`, local time of the office's zone; Android exports have no seconds (`00`) */
  at: string;
  /** the name as the exporting phone shows it, without direction marks and without the `~` of unsaved names */
  author: string | null;
  /** empty for `media` without a caption and for `dihapus`; a report in a caption is a `pesan` */
  text: string;
  kind: 'pesan' | 'sistem' | 'media' | 'dihapus';
  edited: boolean;
  /** first line of the message in the file, from 1 */
  line: number;
}

/** A line that is part of no message. */
export interface UnreadLine {
  line: number;
  text: string;
  /** Indonesian, for the officer */
  reason: string;
}

export type DateOrder = 'hari-bulan' | 'bulan-hari' | 'tahun-bulan-hari';

/** How the file's headers are read; decided once a file, since one export is written by one phone in one go. */
export interface ExportFormat {
  system: 'android' | 'ios';
  order: DateOrder;
  /** `pasti`: proven by a field above 12 (or a year in front); `kuat`: by the sequence of dates; `lemah`: the default */
  sure: 'pasti' | 'kuat' | 'lemah';
  /** why this order, Indonesian */
  reason: string;
  /** true: messages end in CRLF and lines inside a message in LF (iOS), so quoted headers are told apart for certain */
  isLineEndDecisive: boolean;
}

export interface ExportSummary {
  format: ExportFormat;
  lineCount: number;
  messageCount: number;
  countByKind: Record<ExportedMessage['kind'], number>;
  firstAt: string | null;
  lastAt: string | null;
  unreadCount: number;
  /** lines that hold bytes which are no UTF-8 */
  damagedLineCount: number;
  /** lines that look like the file's own headers and were taken as part of a message: worth a look (the first 100) */
  quotedLineList: number[];
  /** false: the times jump back for long (files joined by hand), so quoted headers could not be told apart by time */
  isChronological: boolean;
}

export interface ReadExportOptions {
  /** IANA zone of the office: an export carries none and is taken to be written there */
  zona: string;
  /** overrules the evidence, when the officer knows better */
  order?: DateOrder;
  onUnread?: (unread: UnreadLine) => void;
  /** called once before the first message: refuse here what is too unsure */
  onFormat?: (format: ExportFormat) => void;
  /** called once after the last message */
  onSummary?: (summary: ExportSummary) => void;
}
