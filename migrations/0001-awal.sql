-- The first house: who speaks, what was said, what was understood, what was answered.
-- Times are UTC ISO text (…_at), dates are the office's local dates (…_on), money is integer rupiah, NIK and phone numbers are text.

CREATE TABLE petugas (
  id INTEGER PRIMARY KEY,
  nama TEXT NOT NULL CHECK (length(trim(nama)) > 0),
  peran TEXT NOT NULL CHECK (peran IN ('kesra_desa','operator_desa','tksk','pendamping_pkh','kasi_kesra_kec','camat','dinas','admin')),
  desa_kode TEXT CHECK (length(desa_kode) = 10),
  mulai_on TEXT NOT NULL,
  sampai_on TEXT,
  created_at TEXT NOT NULL,
  CHECK (sampai_on IS NULL OR sampai_on >= mulai_on),
  CHECK (peran NOT IN ('kesra_desa','operator_desa') OR desa_kode IS NOT NULL)
) STRICT;

-- Many WhatsApp ids, phone (`628…`) and LID (`…@lid`), to one petugas; a number can move on to another one.
CREATE TABLE petugas_wa (
  wa_id TEXT NOT NULL,
  petugas_id INTEGER NOT NULL REFERENCES petugas(id),
  created_at TEXT NOT NULL,
  PRIMARY KEY (wa_id, petugas_id)
) STRICT, WITHOUT ROWID;

-- Strangers who have been told how to register: they are told once.
CREATE TABLE sapaan (
  wa_id TEXT NOT NULL,
  tempat TEXT NOT NULL CHECK (tempat IN ('grup','pribadi')),
  told_at TEXT NOT NULL,
  PRIMARY KEY (wa_id, tempat)
) STRICT, WITHOUT ROWID;

-- Every message, raw, before anyone tries to understand it. An edit or a deletion is a row of its own.
CREATE TABLE inbox (
  id INTEGER PRIMARY KEY,
  chat_id TEXT NOT NULL,
  stanza_id TEXT NOT NULL,
  is_group INTEGER NOT NULL CHECK (is_group IN (0,1)),
  sender_id TEXT NOT NULL,
  sender_alias TEXT,
  sender_name TEXT,
  sent_at TEXT NOT NULL,
  received_at TEXT NOT NULL,
  text TEXT NOT NULL,
  has_media INTEGER NOT NULL CHECK (has_media IN (0,1)),
  quoted_stanza_id TEXT,
  edit_of TEXT,
  delete_of TEXT,
  state TEXT NOT NULL DEFAULT 'received' CHECK (state IN ('received','done','ignored','refused','waiting','failed')),
  handled_at TEXT,
  error TEXT,
  tiket_id INTEGER REFERENCES tiket(id),
  UNIQUE (chat_id, stanza_id)
) STRICT;
CREATE INDEX inbox_open ON inbox(state) WHERE state IN ('received','waiting','failed');
CREATE INDEX inbox_sent ON inbox(sent_at);
CREATE INDEX inbox_delete ON inbox(chat_id, delete_of) WHERE delete_of IS NOT NULL;
CREATE INDEX inbox_edit ON inbox(chat_id, edit_of) WHERE edit_of IS NOT NULL;

CREATE TABLE outbox (
  id INTEGER PRIMARY KEY,
  unique_key TEXT UNIQUE,
  chat_id TEXT NOT NULL,
  text TEXT NOT NULL,
  quoted_stanza_id TEXT,
  inbox_id INTEGER REFERENCES inbox(id),
  tiket_id INTEGER REFERENCES tiket(id),
  created_at TEXT NOT NULL,
  due_at TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'queued' CHECK (state IN ('queued','sending','sent','unknown','refused')),
  attempts INTEGER NOT NULL DEFAULT 0,
  error TEXT,
  sent_stanza_id TEXT,
  sent_at TEXT
) STRICT;
CREATE INDEX outbox_queued ON outbox(due_at) WHERE state IN ('queued','sending');
CREATE INDEX outbox_sent ON outbox(chat_id, sent_stanza_id) WHERE sent_stanza_id IS NOT NULL;

-- The running number of each kind of ticket.
CREATE TABLE nomor (
  huruf TEXT PRIMARY KEY,
  terakhir INTEGER NOT NULL CHECK (terakhir > 0)
) STRICT, WITHOUT ROWID;

-- Header of a report. It shows the content as the versions, taken in the order of their sent time, make it.
CREATE TABLE tiket (
  id INTEGER PRIMARY KEY,
  kode TEXT NOT NULL UNIQUE,
  jenis TEXT NOT NULL CHECK (jenis IN ('usulan','verifikasi','salur','laporan','keluhan')),
  state TEXT NOT NULL CHECK (state IN ('diterima','perlu_perbaikan','dibatalkan')),
  inbox_id INTEGER NOT NULL REFERENCES inbox(id),
  petugas_id INTEGER REFERENCES petugas(id),
  sender_id TEXT NOT NULL,
  peran TEXT NOT NULL,
  sent_at TEXT NOT NULL,
  created_at TEXT NOT NULL,
  desa_kode TEXT,
  desa_nama TEXT,
  program TEXT,
  periode TEXT,
  -- the period as identity: the stated one, or the year of the event
  periode_kunci TEXT NOT NULL,
  tanggal_on TEXT,
  sub_jenis TEXT,
  target_kode TEXT,
  totals TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(totals)),
  masalah TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(masalah)),
  sidik TEXT NOT NULL,
  -- the day on which it counts, and its figures for recaps
  rekap_on TEXT NOT NULL,
  n_orang INTEGER NOT NULL DEFAULT 0,
  n_sasaran INTEGER NOT NULL DEFAULT 0,
  n_tersalur INTEGER NOT NULL DEFAULT 0,
  n_belum INTEGER NOT NULL DEFAULT 0,
  n_gagal INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX tiket_rekap ON tiket(rekap_on, jenis, desa_kode, n_orang, n_sasaran, n_tersalur, n_belum, n_gagal) WHERE state = 'diterima';
CREATE INDEX tiket_perbaikan ON tiket(rekap_on) WHERE state = 'perlu_perbaikan';
CREATE INDEX tiket_kunci ON tiket(desa_kode, jenis, program, periode_kunci);

-- The rows of the current content: one person, or one number of a ticket.
CREATE TABLE baris (
  tiket_id INTEGER NOT NULL REFERENCES tiket(id),
  no INTEGER NOT NULL,
  nama TEXT,
  nik TEXT,
  kk TEXT,
  alamat TEXT,
  rt TEXT,
  rw TEXT,
  kategori TEXT,
  jumlah_rupiah INTEGER,
  status TEXT,
  alasan TEXT,
  -- codes of the problems that keep the row out of every count; NULL = a good row
  masalah TEXT,
  -- usulan only: what TKSK or pendamping decided, by which ticket
  hasil TEXT CHECK (hasil IN ('layak','tidak_layak','perlu_cek')),
  hasil_alasan TEXT,
  hasil_tiket_id INTEGER REFERENCES tiket(id),
  PRIMARY KEY (tiket_id, no)
) STRICT, WITHOUT ROWID;
CREATE INDEX baris_nik ON baris(nik) WHERE nik IS NOT NULL;

-- Figures by desa of a report about several desa.
CREATE TABLE laporan_desa (
  tiket_id INTEGER NOT NULL REFERENCES tiket(id),
  no INTEGER NOT NULL,
  desa_kode TEXT,
  desa_nama TEXT NOT NULL,
  totals TEXT NOT NULL CHECK (json_valid(totals)),
  PRIMARY KEY (tiket_id, no)
) STRICT, WITHOUT ROWID;

-- Corrections supersede, they never delete. `isi` of the first version stays NULL until a second one comes.
CREATE TABLE versi (
  tiket_id INTEGER NOT NULL REFERENCES tiket(id),
  no INTEGER NOT NULL,
  sebab TEXT NOT NULL CHECK (sebab IN ('awal','ralat','edit','hapus','batal','pulih','ganti','tarik')),
  sent_at TEXT NOT NULL,
  inbox_id INTEGER NOT NULL REFERENCES inbox(id),
  petugas_id INTEGER REFERENCES petugas(id),
  isi TEXT CHECK (json_valid(isi)),
  PRIMARY KEY (tiket_id, no)
) STRICT, WITHOUT ROWID;

-- Who, when, from, to, why, by which message.
CREATE TABLE riwayat (
  id INTEGER PRIMARY KEY,
  tiket_id INTEGER NOT NULL REFERENCES tiket(id),
  baris_no INTEGER,
  at TEXT NOT NULL,
  petugas_id INTEGER REFERENCES petugas(id),
  inbox_id INTEGER REFERENCES inbox(id),
  dari TEXT,
  ke TEXT NOT NULL,
  sebab TEXT NOT NULL
) STRICT;
CREATE INDEX riwayat_tiket ON riwayat(tiket_id);

-- How far each job has come: what fell due later than this has not run.
CREATE TABLE job (
  id TEXT PRIMARY KEY,
  last_due_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
