-- Practice (LATIHAN), and announcements.

-- A practice of one officer or of a desa. What they send within it is kept in inbox like everything, but is handled in a database of its
-- own, so that nothing of it can come into a figure.
CREATE TABLE latihan (
  id INTEGER PRIMARY KEY,
  -- those who practise at the same time share one database: one proposes, another verifies
  angkatan INTEGER NOT NULL,
  petugas_id INTEGER REFERENCES petugas(id),
  desa_kode TEXT CHECK (length(desa_kode) = 10),
  oleh_petugas_id INTEGER NOT NULL REFERENCES petugas(id),
  -- where it was begun: there it is told when it has ended by itself
  chat_id TEXT NOT NULL,
  mulai_at TEXT NOT NULL,
  -- the end of its day, or when it was ended before
  selesai_at TEXT NOT NULL,
  dikabari_at TEXT,
  CHECK ((petugas_id IS NULL) <> (desa_kode IS NULL)),
  CHECK (selesai_at >= mulai_at)
) STRICT;
CREATE INDEX latihan_selesai ON latihan(selesai_at);

-- The messages of a practice: a report that was right at once, one with something to mend, anything else.
CREATE TABLE latihan_pesan (
  inbox_id INTEGER PRIMARY KEY REFERENCES inbox(id),
  latihan_id INTEGER NOT NULL REFERENCES latihan(id),
  hasil TEXT NOT NULL CHECK (hasil IN ('tepat','kurang','lain'))
) STRICT;
CREATE INDEX latihan_pesan_latihan ON latihan_pesan(latihan_id);

-- What the kecamatan announced in the group; the posts stand in outbox.
CREATE TABLE pengumuman (
  id INTEGER PRIMARY KEY,
  kode TEXT NOT NULL UNIQUE,
  inbox_id INTEGER NOT NULL UNIQUE REFERENCES inbox(id),
  petugas_id INTEGER NOT NULL REFERENCES petugas(id),
  teks TEXT NOT NULL,
  -- the day on which it was ordered
  pada_on TEXT NOT NULL,
  -- withdrawn before it was posted
  ditarik_at TEXT
) STRICT;
CREATE INDEX pengumuman_pada ON pengumuman(pada_on);
