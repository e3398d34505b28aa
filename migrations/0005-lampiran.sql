-- Files that go out with messages, and how many have read what is counted.

-- The name of the file that goes out with the message; NULL = it goes out alone.
ALTER TABLE outbox ADD COLUMN lampiran_nama TEXT;

-- What the file shows is settled when its message is queued; it is made just before it is sent, and can be made again.
CREATE TABLE lampiran (
  outbox_id INTEGER PRIMARY KEY REFERENCES outbox(id),
  jenis TEXT NOT NULL,
  nama TEXT NOT NULL,
  isi TEXT NOT NULL CHECK (json_valid(isi)),
  state TEXT NOT NULL DEFAULT 'menunggu' CHECK (state IN ('menunggu','siap','gagal')),
  -- where the made file lies
  berkas TEXT,
  mime TEXT,
  -- how often it was begun; counted before, so that a file that kills the program is given up as well
  attempts INTEGER NOT NULL DEFAULT 0,
  -- not to be tried again before; NULL = at once
  due_at TEXT,
  error TEXT,
  CHECK (state <> 'siap' OR (berkas IS NOT NULL AND mime IS NOT NULL))
) STRICT;
CREATE INDEX lampiran_menunggu ON lampiran(outbox_id) WHERE state = 'menunggu';

-- How many have received and read a message, where somebody wants to know; NULL = not told yet.
CREATE TABLE keterbacaan (
  outbox_id INTEGER PRIMARY KEY REFERENCES outbox(id),
  n_terkirim INTEGER,
  n_dibaca INTEGER,
  asked_at TEXT,
  -- when WhatsApp is asked again; NULL = never
  due_at TEXT
) STRICT;
CREATE INDEX keterbacaan_due ON keterbacaan(outbox_id) WHERE due_at IS NOT NULL;
