-- Rows of lists by name only, found by the name: a list that comes again with its NIKs is known again.
CREATE INDEX baris_nama ON baris(lower(nama)) WHERE nik IS NULL AND nama IS NOT NULL;
