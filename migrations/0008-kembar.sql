-- More reasons why two may be one, since the whole register is searched: tertukar = the NIK of one is the KK of the other;
-- lahir_sama = one name and birth date, another NIK. A CHECK cannot be changed: the table is made anew.
CREATE TABLE mungkin_sama_baru (
  no INTEGER PRIMARY KEY AUTOINCREMENT,
  a_id INTEGER NOT NULL REFERENCES warga(id),
  b_id INTEGER NOT NULL REFERENCES warga(id),
  sebab TEXT NOT NULL CHECK (sebab IN ('nama_lain','nik_mirip','nama_kk','nama_tanpa_nik','tertukar','lahir_sama')),
  -- the other name, of nama_lain
  nama TEXT,
  -- gugur: what was seen has been corrected since
  state TEXT NOT NULL DEFAULT 'terbuka' CHECK (state IN ('terbuka','sama','beda','gugur')),
  seen_at TEXT NOT NULL,
  decided_at TEXT,
  petugas_id INTEGER REFERENCES petugas(id),
  UNIQUE (a_id, b_id),
  CHECK (a_id <= b_id)
) STRICT;
INSERT INTO mungkin_sama_baru (no, a_id, b_id, sebab, nama, state, seen_at, decided_at, petugas_id)
  SELECT no, a_id, b_id, sebab, nama, state, seen_at, decided_at, petugas_id FROM mungkin_sama;
DROP TABLE mungkin_sama;
ALTER TABLE mungkin_sama_baru RENAME TO mungkin_sama;
CREATE INDEX mungkin_sama_terbuka ON mungkin_sama(state) WHERE state = 'terbuka';
CREATE INDEX mungkin_sama_b ON mungkin_sama(b_id);
