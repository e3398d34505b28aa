-- The register of people: one person per human being across every programme. What a person receives is not written down a second
-- time: it follows from the accepted rows (baris, tiket) and from imported lists.

CREATE TABLE warga (
  id INTEGER PRIMARY KEY,
  -- the identity; NULL until it is known, then the person has only a temporary code (W-0001)
  nik TEXT UNIQUE,
  kode TEXT,
  kk TEXT,
  nama TEXT NOT NULL,
  desa_kode TEXT,
  desa_nama TEXT,
  alamat TEXT,
  rt TEXT,
  rw TEXT,
  kategori TEXT,
  -- meninggal, pindah, tidak_layak: with date, reason and source in riwayat_warga
  keadaan TEXT NOT NULL DEFAULT 'ada' CHECK (keadaan IN ('ada','meninggal','pindah','tidak_layak')),
  keadaan_on TEXT,
  -- the person into whom this one was merged; every look-up follows it, one step is enough
  gabung_ke INTEGER REFERENCES warga(id),
  -- 0 = every report that named this person was withdrawn or corrected: no list shows it
  is_tercatat INTEGER NOT NULL DEFAULT 1 CHECK (is_tercatat IN (0,1)),
  -- what stands above comes from imported lists alone, last from this one; else see warga_impor
  impor_id INTEGER REFERENCES impor(id),
  -- the sent time of the newest source when the row was last written
  sumber_at TEXT NOT NULL,
  created_at TEXT NOT NULL,
  CHECK (nik IS NOT NULL OR kode IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX warga_kode ON warga(kode) WHERE kode IS NOT NULL;
CREATE INDEX warga_kk ON warga(kk) WHERE kk IS NOT NULL;
CREATE INDEX warga_senama ON warga(desa_kode, lower(nama));
-- Namesakes with NIKs are many; of each new person only those without one are asked for.
CREATE INDEX warga_tanpa_nik ON warga(desa_kode, lower(nama)) WHERE nik IS NULL;
CREATE INDEX warga_akhir ON warga(substr(nik, 13)) WHERE nik IS NOT NULL;
CREATE INDEX warga_gabung ON warga(gabung_ke) WHERE gabung_ke IS NOT NULL;

-- Who stands behind a row without a NIK; a row with a NIK says so itself.
ALTER TABLE baris ADD COLUMN warga_id INTEGER REFERENCES warga(id);
CREATE INDEX baris_warga ON baris(warga_id) WHERE warga_id IS NOT NULL;

-- What imported lists say of a person of whom reports speak, too: the newest of both is shown, and reports can be withdrawn.
CREATE TABLE warga_impor (
  warga_id INTEGER PRIMARY KEY REFERENCES warga(id),
  at TEXT NOT NULL,
  data TEXT NOT NULL CHECK (json_valid(data))
) STRICT;

-- Who, when, what, why, by which message or file: also what is undone.
CREATE TABLE riwayat_warga (
  id INTEGER PRIMARY KEY,
  warga_id INTEGER NOT NULL REFERENCES warga(id),
  at TEXT NOT NULL,
  petugas_id INTEGER REFERENCES petugas(id),
  inbox_id INTEGER REFERENCES inbox(id),
  -- the report that brought it about; NULL = an order, or a file
  tiket_id INTEGER REFERENCES tiket(id),
  sebab TEXT NOT NULL CHECK (sebab IN ('ubah','keadaan','gabung','pisah')),
  dari TEXT CHECK (json_valid(dari)),
  ke TEXT CHECK (json_valid(ke)),
  -- when the order was undone
  dicabut_at TEXT
) STRICT;
CREATE INDEX riwayat_warga_orang ON riwayat_warga(warga_id);

-- A list that was imported (BNBA, SIKS-NG, PKH, …): the same file again changes nothing.
CREATE TABLE impor (
  id INTEGER PRIMARY KEY,
  berkas TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  program TEXT,
  periode TEXT,
  petugas_id INTEGER REFERENCES petugas(id),
  at TEXT NOT NULL,
  n_baris INTEGER NOT NULL,
  n_baru INTEGER NOT NULL,
  n_ubah INTEGER NOT NULL,
  n_tolak INTEGER NOT NULL
) STRICT;

-- What imported lists say of persons: programme and period, and whether they are on the list as proposed, decided, active or not.
CREATE TABLE kepesertaan_impor (
  warga_id INTEGER NOT NULL REFERENCES warga(id),
  program TEXT NOT NULL,
  periode TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('diusulkan','terverifikasi','ditetapkan','aktif','nonaktif')),
  sebab TEXT,
  prioritas INTEGER NOT NULL DEFAULT 0 CHECK (prioritas IN (0,1)),
  jumlah_rupiah INTEGER,
  impor_id INTEGER NOT NULL REFERENCES impor(id),
  PRIMARY KEY (warga_id, program, periode)
) STRICT, WITHOUT ROWID;

-- Two that may be one human being, for TKSK to decide: never merged silently. One person twice = one NIK under two names.
CREATE TABLE mungkin_sama (
  no INTEGER PRIMARY KEY AUTOINCREMENT,
  a_id INTEGER NOT NULL REFERENCES warga(id),
  b_id INTEGER NOT NULL REFERENCES warga(id),
  sebab TEXT NOT NULL CHECK (sebab IN ('nama_lain','nik_mirip','nama_kk','nama_tanpa_nik')),
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
CREATE INDEX mungkin_sama_terbuka ON mungkin_sama(state) WHERE state = 'terbuka';
CREATE INDEX mungkin_sama_b ON mungkin_sama(b_id);

-- Every look-up of a person: who, whom, when, how. Kept for whoever has to answer for it.
CREATE TABLE jejak (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  petugas_id INTEGER REFERENCES petugas(id),
  perintah TEXT NOT NULL,
  -- what was asked for, masked
  kunci TEXT NOT NULL,
  warga_id INTEGER REFERENCES warga(id),
  tempat TEXT NOT NULL CHECK (tempat IN ('grup','pribadi','konsol')),
  hasil TEXT NOT NULL CHECK (hasil IN ('ditemukan','tidak_ada','ditolak','dibatasi'))
) STRICT;
CREATE INDEX jejak_petugas ON jejak(petugas_id, at);

-- People by name: one line a person, made by src/store/cari-nama.ts in the transaction that changes the person. The line is the desa's
-- number, the whole name as one word behind a 0, and the words of the name in their common spelling:
-- `6311022014 0muhamadrusdi muhamad rusdi`. Positions and lengths are not needed, so they are not kept.
CREATE VIRTUAL TABLE warga_nama USING fts5(kunci, tokenize = 'ascii', detail = none, columnsize = 0);
-- How many names have each word.
CREATE VIRTUAL TABLE warga_kata USING fts5vocab('warga_nama', 'row');
-- By which rules of spelling the lines were made; other rules than the program's: they are made anew.
CREATE TABLE warga_nama_aturan (aturan INTEGER NOT NULL) STRICT;
INSERT INTO warga_nama_aturan (aturan) VALUES (0);
