-- WhatsApp for real: groups known by id, people known by LID, files, and what became of each message that was sent.

-- A configured group, found once by its name and kept by its id: it may be renamed.
CREATE TABLE grup (
  nama TEXT PRIMARY KEY,
  chat_id TEXT NOT NULL UNIQUE,
  found_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The phone number behind a LID, asked for once. NULL = WhatsApp did not tell.
CREATE TABLE lid (
  lid TEXT PRIMARY KEY CHECK (lid LIKE '%@lid'),
  telepon TEXT,
  asked_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The file of a message; kept under its content's hash, so one photo that is sent twice is kept once.
CREATE TABLE media (
  inbox_id INTEGER PRIMARY KEY REFERENCES inbox(id),
  jenis TEXT NOT NULL CHECK (jenis IN ('gambar','dokumen','video','suara','lain')),
  mime TEXT NOT NULL,
  nama_berkas TEXT,
  ukuran INTEGER,
  sha256 TEXT,
  -- where it lies, from the folder of media
  berkas TEXT,
  state TEXT NOT NULL CHECK (state IN ('menunggu','tersimpan','ditolak','hilang')),
  attempts INTEGER NOT NULL DEFAULT 0,
  -- not to be asked for again before; NULL = at once
  due_at TEXT,
  error TEXT,
  CHECK (state <> 'tersimpan' OR (sha256 IS NOT NULL AND berkas IS NOT NULL))
) STRICT;
CREATE INDEX media_menunggu ON media(inbox_id) WHERE state = 'menunggu';
-- Photos near a report: text messages, nearly all of them, are no part of this index.
CREATE INDEX inbox_media ON inbox(chat_id, sent_at) WHERE has_media = 1;

-- Exported messages by minute: what is caught up with later is looked for among them, also in a flood of live ones.
CREATE INDEX inbox_ekspor ON inbox(sent_at) WHERE stanza_id >= 'ekspor-' AND stanza_id < 'ekspor.';

-- Photos that document a report. One photo documents one report; what its sender said of it outweighs nearness in time.
CREATE TABLE dokumentasi (
  inbox_id INTEGER PRIMARY KEY REFERENCES inbox(id),
  tiket_id INTEGER NOT NULL REFERENCES tiket(id),
  cara TEXT NOT NULL CHECK (cara IN ('keterangan','balasan','dekat'))
) STRICT;
CREATE INDEX dokumentasi_tiket ON dokumentasi(tiket_id);

-- Typed on the bot's own phone.
ALTER TABLE inbox ADD COLUMN is_own INTEGER NOT NULL DEFAULT 0 CHECK (is_own IN (0,1));

-- To whom a reply is (replies to one person can be merged), how late it answers, and how far WhatsApp has carried it.
ALTER TABLE outbox ADD COLUMN penerima TEXT;
ALTER TABLE outbox ADD COLUMN is_susulan INTEGER NOT NULL DEFAULT 0 CHECK (is_susulan IN (0,1));
-- the last time it was handed to the door; NULL = never, or it went out as a part of another message
ALTER TABLE outbox ADD COLUMN attempted_at TEXT;
-- the message with which this one goes out, where several are merged into one; the first of them has NULL
ALTER TABLE outbox ADD COLUMN merged_into INTEGER REFERENCES outbox(id);
-- NULL = nobody tells; 0 = not at the server, 1 = at the server, 2 = on a phone, 3 = read
ALTER TABLE outbox ADD COLUMN ack INTEGER;
ALTER TABLE outbox ADD COLUMN ack_at TEXT;
-- when a person was told that it does not reach the server
ALTER TABLE outbox ADD COLUMN alerted_at TEXT;
-- The queue is read in order of id.
DROP INDEX outbox_queued;
CREATE INDEX outbox_queued ON outbox(id) WHERE state = 'queued';
CREATE INDEX outbox_attempted ON outbox(attempted_at) WHERE attempted_at IS NOT NULL;
CREATE INDEX outbox_merged ON outbox(merged_into) WHERE merged_into IS NOT NULL;
-- What was tried and is not known to have arrived; SQLite uses it only where a query repeats its condition word by word.
CREATE INDEX outbox_unsettled ON outbox(chat_id, id) WHERE attempted_at IS NOT NULL AND state IN ('queued','sending','unknown');
CREATE INDEX outbox_unacked ON outbox(attempted_at) WHERE ack = 0 AND state IN ('sent','unknown');

-- Up to when everything said has been heard: a group by its chat id, all private chats together as 'pribadi'.
CREATE TABLE catch_up (
  place TEXT PRIMARY KEY,
  until_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
