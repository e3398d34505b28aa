-- People who were offered to choose from: which order it was, and who stood under which number. Any restart leaves the offer as it is.
CREATE TABLE pilihan (
  -- the message that was answered with the offer
  inbox_id INTEGER PRIMARY KEY REFERENCES inbox(id),
  petugas_id INTEGER NOT NULL REFERENCES petugas(id),
  chat_id TEXT NOT NULL,
  -- when the question was sent
  at TEXT NOT NULL,
  -- the order that is given once more for the one who is chosen
  perintah TEXT NOT NULL,
  kata TEXT NOT NULL,
  argumen TEXT,
  -- numbers of the people, in the order in which they were shown
  warga_list TEXT NOT NULL CHECK (json_valid(warga_list))
) STRICT;
CREATE INDEX pilihan_petugas ON pilihan(petugas_id, chat_id, inbox_id);

-- The day on which a sender was last told to keep whole NIKs out of the group.
CREATE TABLE ingat_nik (
  -- a WhatsApp id, or `petugas:7`
  siapa TEXT PRIMARY KEY,
  pada TEXT NOT NULL
) STRICT, WITHOUT ROWID;
