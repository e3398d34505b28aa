-- Rows of lists by name only, found by the name: a list that comes again with its NIKs is known again.
CREATE INDEX baris_nama ON baris(lower(nama)) WHERE nik IS NULL AND nama IS NOT NULL;

-- Not only of NIKs somebody is reminded once a day.
CREATE TABLE ingat (
  -- of what and who: `petugas:7` or a WhatsApp id (whole NIKs in the group), `bantuan:petugas:7` (nothing was understood)
  siapa TEXT PRIMARY KEY,
  pada TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO ingat SELECT siapa, pada FROM ingat_nik;
DROP TABLE ingat_nik;
