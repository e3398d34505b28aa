-- People go into the index of names (warga_nama) a moment after they came or changed, not in the transaction of their report: whoever
-- is looked for by name is put there first (src/store/indeks-nama.ts).

-- Up to this number everybody is in the index, save who changed since (warga_nama_tunda).
ALTER TABLE warga_nama_aturan ADD COLUMN sampai_id INTEGER NOT NULL DEFAULT 0;
UPDATE warga_nama_aturan SET sampai_id = coalesce((SELECT max(id) FROM warga), 0);

CREATE TABLE warga_nama_tunda (warga_id INTEGER PRIMARY KEY REFERENCES warga(id)) STRICT;
-- Whatever changes how, or whether, a person is found.
CREATE TRIGGER warga_nama_berubah AFTER UPDATE OF nama, desa_kode, gabung_ke, is_tercatat ON warga
WHEN old.nama IS NOT new.nama OR old.desa_kode IS NOT new.desa_kode OR old.gabung_ke IS NOT new.gabung_ke
  OR old.is_tercatat IS NOT new.is_tercatat
BEGIN
  INSERT OR IGNORE INTO warga_nama_tunda (warga_id) VALUES (new.id);
END;
-- Who was merged or withdrawn before is taken out.
INSERT INTO warga_nama_tunda (warga_id) SELECT id FROM warga WHERE is_tercatat = 0 OR gabung_ke IS NOT NULL;

-- Namesakes are found by the index of names; this one cost six pages of the log a report.
DROP INDEX warga_senama;

-- Messages that wait. SQLite compares a condition of an index with the query's word by word: `IN (…)` was never found again, so every
-- private message read the whole inbox, and it was worked out anew, at some cost, with every message that was written.
DROP INDEX inbox_open;
CREATE INDEX inbox_open ON inbox(state) WHERE state = 'received' OR state = 'waiting' OR state = 'failed';
