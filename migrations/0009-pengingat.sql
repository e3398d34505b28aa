-- What nobody has asked for: recaps, reminders, announcements.

-- 1 = held back in the quiet hours
ALTER TABLE outbox ADD COLUMN is_unasked INTEGER NOT NULL DEFAULT 0 CHECK (is_unasked IN (0,1));
-- not sent after that: a reminder has lost its sense with its day; NULL = only the general age limit
ALTER TABLE outbox ADD COLUMN expires_at TEXT;

-- Who wants to hear nothing unasked, and until which day (included): 'pengingat' = reminders of the whole office, else a petugas.
CREATE TABLE jeda (
  siapa TEXT PRIMARY KEY CHECK (siapa = 'pengingat' OR siapa GLOB 'petugas:[0-9]*'),
  sampai_on TEXT NOT NULL,
  petugas_id INTEGER NOT NULL REFERENCES petugas(id),
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
