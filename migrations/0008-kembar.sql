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

-- How everybody stands with each programme now: worked out from rows and lists by src/store/kepesertaan.ts, and kept so that questions
-- about all people need not pass all rows. What is no longer true is noted below by triggers, so that no writer forgets it, and worked
-- out anew before the next question; nothing else writes here.
CREATE TABLE kepesertaan_kini (
  warga_id INTEGER NOT NULL REFERENCES warga(id),
  program TEXT NOT NULL,
  periode TEXT NOT NULL,
  -- 0 nonaktif, 1 diusulkan, 2 terverifikasi, 3 ditetapkan, 4 aktif
  peringkat INTEGER NOT NULL,
  sebab TEXT,
  "on" TEXT NOT NULL,
  -- the furthest that was ever reached
  tertinggi INTEGER NOT NULL,
  -- the last day of a judgement
  verif_on TEXT,
  -- 1 = an imported list calls the person a priority
  prioritas INTEGER NOT NULL CHECK (prioritas IN (0,1)),
  PRIMARY KEY (warga_id, program)
) STRICT, WITHOUT ROWID;
-- Tickets, and people, of whom something has changed since.
CREATE TABLE tiket_basi (id INTEGER PRIMARY KEY) STRICT;
CREATE TABLE warga_basi (id INTEGER PRIMARY KEY) STRICT;
INSERT INTO warga_basi SELECT id FROM warga;

CREATE TRIGGER tiket_basi_masuk AFTER INSERT ON tiket WHEN NEW.program IS NOT NULL BEGIN
  INSERT OR IGNORE INTO tiket_basi VALUES (NEW.id);
END;
CREATE TRIGGER tiket_basi_ubah AFTER UPDATE OF jenis, state, peran, program, petugas_id, periode_kunci, rekap_on, sent_at ON tiket BEGIN
  INSERT OR IGNORE INTO tiket_basi VALUES (NEW.id);
END;
CREATE TRIGGER baris_basi_ubah AFTER UPDATE OF nik, nama, status, alasan, masalah, warga_id ON baris BEGIN
  INSERT OR IGNORE INTO tiket_basi VALUES (NEW.tiket_id);
  INSERT OR IGNORE INTO warga_basi SELECT id FROM warga WHERE OLD.nik IS NOT NEW.nik AND nik = OLD.nik;
  INSERT OR IGNORE INTO warga_basi SELECT OLD.warga_id WHERE OLD.warga_id IS NOT NULL AND OLD.warga_id IS NOT NEW.warga_id;
END;
CREATE TRIGGER baris_basi_hapus AFTER DELETE ON baris BEGIN
  INSERT OR IGNORE INTO warga_basi SELECT id FROM warga WHERE nik = OLD.nik;
  INSERT OR IGNORE INTO warga_basi SELECT OLD.warga_id WHERE OLD.warga_id IS NOT NULL;
END;
CREATE TRIGGER kepesertaan_basi_masuk AFTER INSERT ON kepesertaan_impor BEGIN
  INSERT OR IGNORE INTO warga_basi VALUES (NEW.warga_id);
END;
CREATE TRIGGER kepesertaan_basi_ubah AFTER UPDATE ON kepesertaan_impor BEGIN
  INSERT OR IGNORE INTO warga_basi VALUES (NEW.warga_id);
END;
CREATE TRIGGER kepesertaan_basi_hapus AFTER DELETE ON kepesertaan_impor BEGIN
  INSERT OR IGNORE INTO warga_basi VALUES (OLD.warga_id);
END;
CREATE TRIGGER warga_basi_ubah AFTER UPDATE OF keadaan, keadaan_on, gabung_ke, is_tercatat ON warga
WHEN OLD.keadaan <> NEW.keadaan OR OLD.keadaan_on IS NOT NEW.keadaan_on OR OLD.gabung_ke IS NOT NEW.gabung_ke
  OR OLD.is_tercatat <> NEW.is_tercatat BEGIN
  INSERT OR IGNORE INTO warga_basi VALUES (NEW.id);
  INSERT OR IGNORE INTO warga_basi SELECT OLD.gabung_ke WHERE OLD.gabung_ke IS NOT NULL;
  INSERT OR IGNORE INTO warga_basi SELECT NEW.gabung_ke WHERE NEW.gabung_ke IS NOT NULL;
END;
