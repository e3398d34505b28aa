-- Recaps of any span without passing the tickets: their figures are summed up by day as they are written.

-- Money in its three steps (domain facts §3), whole rupiah and KPM: ordered to be paid (SP2D), credited or handed out, withdrawn.
ALTER TABLE tiket ADD COLUMN n_rupiah INTEGER NOT NULL DEFAULT 0;
ALTER TABLE tiket ADD COLUMN n_sp2d INTEGER NOT NULL DEFAULT 0;
ALTER TABLE tiket ADD COLUMN n_sp2d_rupiah INTEGER NOT NULL DEFAULT 0;
ALTER TABLE tiket ADD COLUMN n_cair INTEGER NOT NULL DEFAULT 0;
ALTER TABLE tiket ADD COLUMN n_cair_rupiah INTEGER NOT NULL DEFAULT 0;
-- of which steps of money it speaks beside the handing out: 'sp2d', 'cair', 'sp2d cair'; NULL = of none
ALTER TABLE tiket ADD COLUMN uang TEXT CHECK (uang IN ('sp2d','cair','sp2d cair'));
-- 1 = its content was mended after it was sent: it was not right the first time
ALTER TABLE tiket ADD COLUMN is_diralat INTEGER NOT NULL DEFAULT 0 CHECK (is_diralat IN (0,1));
-- usulan only: 1 = each good row is judged for good; 0 = perhaps one waits
ALTER TABLE tiket ADD COLUMN is_diputus INTEGER NOT NULL DEFAULT 0 CHECK (is_diputus IN (0,1));

UPDATE tiket SET is_diralat = 1
  WHERE id IN (SELECT tiket_id FROM versi WHERE sebab IN ('ralat','edit','ganti'));
UPDATE tiket SET is_diputus = 1 WHERE jenis = 'usulan' AND NOT EXISTS (
  SELECT 1 FROM baris b WHERE b.tiket_id = tiket.id AND b.masalah IS NULL AND (b.hasil IS NULL OR b.hasil = 'perlu_cek'));

-- The figures stand in rekap_harian now; the tickets of a day are found by this index.
DROP INDEX tiket_rekap;
CREATE INDEX tiket_rekap ON tiket(jenis, rekap_on, desa_kode) WHERE state = 'diterima';
CREATE INDEX tiket_tunggu ON tiket(rekap_on) WHERE jenis = 'usulan' AND state = 'diterima' AND is_diputus = 0;
-- What came in after the day on which it counts. 15:00 UTC ends the day in the easternmost zone of Indonesia: a few reports too many
-- stand here, and none too few.
CREATE INDEX tiket_susulan ON tiket(created_at, sent_at, rekap_on, jenis, desa_kode)
  WHERE state = 'diterima' AND created_at > rekap_on || 'T15';

-- From a judgement to the proposals that it decided.
CREATE INDEX baris_hasil ON baris(hasil_tiket_id) WHERE hasil_tiket_id IS NOT NULL;

-- One line a day, kind, desa and programme; '' = none named. Kept by the triggers below and by nothing else, so that no writer forgets it.
CREATE TABLE rekap_harian (
  jenis TEXT NOT NULL,
  rekap_on TEXT NOT NULL,
  desa_kode TEXT NOT NULL,
  program TEXT NOT NULL,
  n_tiket INTEGER NOT NULL,
  -- those that are a report of the desa: a complaint brought by a citizen is none
  n_lapor INTEGER NOT NULL,
  -- with those that wait to be mended, and of these all the ones that were right the first time
  n_masuk INTEGER NOT NULL,
  n_benar INTEGER NOT NULL,
  n_orang INTEGER NOT NULL,
  n_sasaran INTEGER NOT NULL,
  n_tersalur INTEGER NOT NULL,
  n_belum INTEGER NOT NULL,
  n_gagal INTEGER NOT NULL,
  n_rupiah INTEGER NOT NULL,
  n_sp2d INTEGER NOT NULL,
  n_sp2d_rupiah INTEGER NOT NULL,
  n_cair INTEGER NOT NULL,
  n_cair_rupiah INTEGER NOT NULL,
  PRIMARY KEY (jenis, rekap_on, desa_kode, program)
) STRICT, WITHOUT ROWID;

-- What a ticket adds to its line; nothing once it is withdrawn.
CREATE VIEW tiket_angka AS
  SELECT id, jenis, rekap_on, coalesce(desa_kode, '') AS desa_kode, coalesce(program, '') AS program,
    state = 'diterima' AS n_tiket,
    state = 'diterima' AND (jenis <> 'keluhan' OR peran NOT IN ('warga', 'tidak_dikenal')) AS n_lapor,
    1 AS n_masuk,
    state = 'diterima' AND is_diralat = 0 AND masalah = '[]' AS n_benar,
    CASE state WHEN 'diterima' THEN n_orang ELSE 0 END AS n_orang,
    CASE state WHEN 'diterima' THEN n_sasaran ELSE 0 END AS n_sasaran,
    CASE state WHEN 'diterima' THEN n_tersalur ELSE 0 END AS n_tersalur,
    CASE state WHEN 'diterima' THEN n_belum ELSE 0 END AS n_belum,
    CASE state WHEN 'diterima' THEN n_gagal ELSE 0 END AS n_gagal,
    CASE state WHEN 'diterima' THEN n_rupiah ELSE 0 END AS n_rupiah,
    CASE state WHEN 'diterima' THEN n_sp2d ELSE 0 END AS n_sp2d,
    CASE state WHEN 'diterima' THEN n_sp2d_rupiah ELSE 0 END AS n_sp2d_rupiah,
    CASE state WHEN 'diterima' THEN n_cair ELSE 0 END AS n_cair,
    CASE state WHEN 'diterima' THEN n_cair_rupiah ELSE 0 END AS n_cair_rupiah
  FROM tiket WHERE state <> 'dibatalkan';

CREATE TRIGGER tiket_angka_masuk AFTER INSERT ON tiket BEGIN
  INSERT INTO rekap_harian
  SELECT jenis, rekap_on, desa_kode, program,
    n_tiket, n_lapor, n_masuk, n_benar, n_orang, n_sasaran, n_tersalur, n_belum, n_gagal, n_rupiah, n_sp2d, n_sp2d_rupiah,
    n_cair, n_cair_rupiah
  FROM tiket_angka WHERE id = NEW.id
  ON CONFLICT DO UPDATE SET
    n_tiket = n_tiket + excluded.n_tiket, n_lapor = n_lapor + excluded.n_lapor, n_masuk = n_masuk + excluded.n_masuk,
    n_benar = n_benar + excluded.n_benar, n_orang = n_orang + excluded.n_orang, n_sasaran = n_sasaran + excluded.n_sasaran,
    n_tersalur = n_tersalur + excluded.n_tersalur, n_belum = n_belum + excluded.n_belum, n_gagal = n_gagal + excluded.n_gagal,
    n_rupiah = n_rupiah + excluded.n_rupiah, n_sp2d = n_sp2d + excluded.n_sp2d,
    n_sp2d_rupiah = n_sp2d_rupiah + excluded.n_sp2d_rupiah, n_cair = n_cair + excluded.n_cair,
    n_cair_rupiah = n_cair_rupiah + excluded.n_cair_rupiah;
END;
CREATE TRIGGER tiket_angka_lama BEFORE UPDATE OF state, jenis, peran, desa_kode, program, rekap_on, masalah, is_diralat,
  n_orang, n_sasaran, n_tersalur, n_belum, n_gagal, n_rupiah, n_sp2d, n_sp2d_rupiah, n_cair, n_cair_rupiah ON tiket BEGIN
  UPDATE rekap_harian AS r SET
    n_tiket = r.n_tiket - a.n_tiket, n_lapor = r.n_lapor - a.n_lapor, n_masuk = r.n_masuk - a.n_masuk,
    n_benar = r.n_benar - a.n_benar, n_orang = r.n_orang - a.n_orang, n_sasaran = r.n_sasaran - a.n_sasaran,
    n_tersalur = r.n_tersalur - a.n_tersalur, n_belum = r.n_belum - a.n_belum, n_gagal = r.n_gagal - a.n_gagal,
    n_rupiah = r.n_rupiah - a.n_rupiah, n_sp2d = r.n_sp2d - a.n_sp2d, n_sp2d_rupiah = r.n_sp2d_rupiah - a.n_sp2d_rupiah,
    n_cair = r.n_cair - a.n_cair, n_cair_rupiah = r.n_cair_rupiah - a.n_cair_rupiah
  FROM tiket_angka a WHERE a.id = OLD.id
    AND r.jenis = a.jenis AND r.rekap_on = a.rekap_on AND r.desa_kode = a.desa_kode AND r.program = a.program;
END;
CREATE TRIGGER tiket_angka_baru AFTER UPDATE OF state, jenis, peran, desa_kode, program, rekap_on, masalah, is_diralat,
  n_orang, n_sasaran, n_tersalur, n_belum, n_gagal, n_rupiah, n_sp2d, n_sp2d_rupiah, n_cair, n_cair_rupiah ON tiket BEGIN
  INSERT INTO rekap_harian
  SELECT jenis, rekap_on, desa_kode, program,
    n_tiket, n_lapor, n_masuk, n_benar, n_orang, n_sasaran, n_tersalur, n_belum, n_gagal, n_rupiah, n_sp2d, n_sp2d_rupiah,
    n_cair, n_cair_rupiah
  FROM tiket_angka WHERE id = NEW.id
  ON CONFLICT DO UPDATE SET
    n_tiket = n_tiket + excluded.n_tiket, n_lapor = n_lapor + excluded.n_lapor, n_masuk = n_masuk + excluded.n_masuk,
    n_benar = n_benar + excluded.n_benar, n_orang = n_orang + excluded.n_orang, n_sasaran = n_sasaran + excluded.n_sasaran,
    n_tersalur = n_tersalur + excluded.n_tersalur, n_belum = n_belum + excluded.n_belum, n_gagal = n_gagal + excluded.n_gagal,
    n_rupiah = n_rupiah + excluded.n_rupiah, n_sp2d = n_sp2d + excluded.n_sp2d,
    n_sp2d_rupiah = n_sp2d_rupiah + excluded.n_sp2d_rupiah, n_cair = n_cair + excluded.n_cair,
    n_cair_rupiah = n_cair_rupiah + excluded.n_cair_rupiah;
END;

-- A correction, an edit, other figures: each is a version of its own.
CREATE TRIGGER versi_diralat AFTER INSERT ON versi WHEN NEW.sebab IN ('ralat', 'edit', 'ganti') BEGIN
  UPDATE tiket SET is_diralat = 1 WHERE id = NEW.tiket_id AND is_diralat = 0;
END;

-- Who waits for a judgement: the last one that is given closes the usulan, one that is taken back or a list that is mended opens it.
CREATE TRIGGER baris_diputus AFTER UPDATE OF hasil ON baris WHEN NEW.hasil IN ('layak', 'tidak_layak') BEGIN
  UPDATE tiket SET is_diputus = 1 WHERE id = NEW.tiket_id AND is_diputus = 0 AND NOT EXISTS (
    SELECT 1 FROM baris b WHERE b.tiket_id = NEW.tiket_id AND b.masalah IS NULL AND (b.hasil IS NULL OR b.hasil = 'perlu_cek'));
END;
CREATE TRIGGER baris_terbuka AFTER UPDATE OF hasil ON baris WHEN NEW.hasil IS NULL OR NEW.hasil = 'perlu_cek' BEGIN
  UPDATE tiket SET is_diputus = 0 WHERE id = NEW.tiket_id AND is_diputus = 1;
END;
CREATE TRIGGER baris_diganti AFTER DELETE ON baris BEGIN
  UPDATE tiket SET is_diputus = 0 WHERE id = OLD.tiket_id AND is_diputus = 1;
END;

INSERT INTO rekap_harian
  SELECT jenis, rekap_on, desa_kode, program,
    sum(n_tiket), sum(n_lapor), sum(n_masuk), sum(n_benar), sum(n_orang), sum(n_sasaran), sum(n_tersalur), sum(n_belum),
    sum(n_gagal), sum(n_rupiah), sum(n_sp2d), sum(n_sp2d_rupiah), sum(n_cair), sum(n_cair_rupiah)
  FROM tiket_angka GROUP BY jenis, rekap_on, desa_kode, program;
