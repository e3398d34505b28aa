/** What TKSK and pendamping decided about proposed persons: found again from the verifikasi that stand, whenever one changes. */
import type { Isi } from '../domain/uraian.ts';
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';
import { writeRiwayat } from './versi.ts';

/** Roles whose judgement decides (PAK SOTARSA VIII.1.c: TKSK/PKH Kecamatan "yang akan memverifikasi awal sesuai juknis"). */
const DECISIVE_LIST: readonly string[] = ['tksk', 'pendamping_pkh'];

/** The same for SQL: `peran IN …`. */
export const DECISIVE_SQL = `(${DECISIVE_LIST.map((peran) => `'${peran}'`).join(', ')})`;

/** Does a verifikasi of this role decide, or does it wait for somebody else's? */
export function isDecisive(peran: string): boolean {
  return DECISIVE_LIST.includes(peran);
}

/** Who brought about a change, when, by which message. */
export interface Step {
  now: Date;
  inboxId: number | null;
  petugasId: number | null;
}

/** A good row about one person: proposed in an usulan, or judged in a verifikasi. */
interface Kejadian {
  tiketId: number;
  kode: string;
  jenis: 'usulan' | 'verifikasi';
  peran: string;
  no: number;
  status: string | null;
  alasan: string | null;
  hasil: string | null;
  hasilAlasan: string | null;
}

const KEJADIAN = `t.id AS tiketId, t.kode, t.jenis, t.peran, b.no, b.status, b.alasan, b.hasil, b.hasil_alasan AS hasilAlasan, t.sent_at AS at`;
const SAH = `b.masalah IS NULL AND t.state = 'diterima' AND t.desa_kode IS ? AND t.program IS ?`;
// By the NIK; and what was said by name alone of somebody who was found since to be this person (`gabung`).
// CROSS JOIN: SQLite is to go in by the person, never through all tickets of the desa.
const KEJADIAN_SQL = `
  SELECT ${KEJADIAN} FROM baris b CROSS JOIN tiket t ON t.id = b.tiket_id
  WHERE b.nik = ? AND ${SAH} AND t.jenis IN ('usulan', 'verifikasi')
  UNION ALL SELECT ${KEJADIAN} FROM warga w CROSS JOIN warga m ON m.gabung_ke = w.id
    CROSS JOIN baris b ON b.warga_id = m.id CROSS JOIN tiket t ON t.id = b.tiket_id
  WHERE w.nik = ? AND ${SAH} AND t.jenis = 'verifikasi' ORDER BY at DESC, tiketId DESC`;

/**
 * Finds the decision about each person of a report anew: the latest verifikasi that stands, by its sent time, for the same person,
 * desa and programme. Called when an usulan or a verifikasi is kept, corrected or withdrawn, in whatever order they come.
 */
export function decideUsulanOf(db: Database, { rows, desa, program }: Isi, step: Step): void {
  for (const { nik } of rows) if (nik !== null) decidePerson(db, nik, { desaKode: desa?.kode ?? null, program }, step);
}

/** The same for all that was proposed for one person: after another entry was merged into it, or parted from it. */
export function decideWarga(db: Database, nik: string, step: Step): void {
  const whereList = prepared(
    db,
    `SELECT DISTINCT t.desa_kode AS desaKode, t.program FROM baris b CROSS JOIN tiket t ON t.id = b.tiket_id
     WHERE b.nik = ? AND t.jenis = 'usulan' AND t.state = 'diterima'`,
  ).all(nik) as Where[];
  for (const where of whereList) decidePerson(db, nik, where, step);
}

interface Where {
  desaKode: string | null;
  program: string | null;
}

function decidePerson(db: Database, nik: string, { desaKode, program }: Where, step: Step): void {
  const where = [nik, desaKode, program];
  const kejadianList = prepared(db, KEJADIAN_SQL).all(...where, ...where) as Kejadian[];
  const decision = kejadianList.find(
    ({ jenis, peran, status }) => jenis === 'verifikasi' && isDecisive(peran) && status !== null,
  );
  for (const usulan of kejadianList) if (usulan.jenis === 'usulan') decide(db, usulan, decision, step);
}

function decide(db: Database, usulan: Kejadian, decision: Kejadian | undefined, step: Step): void {
  const hasil = decision?.status ?? null;
  const alasan = decision?.alasan ?? null;
  if (usulan.hasil === hasil && usulan.hasilAlasan === alasan) return;
  prepared(db, 'UPDATE baris SET hasil = ?, hasil_alasan = ?, hasil_tiket_id = ? WHERE tiket_id = ? AND no = ?').run(
    hasil,
    alasan,
    decision?.tiketId ?? null,
    usulan.tiketId,
    usulan.no,
  );
  writeRiwayat(db, usulan.tiketId, {
    barisNo: usulan.no,
    at: step.now,
    petugasId: step.petugasId,
    inboxId: step.inboxId,
    dari: usulan.hasil ?? 'diusulkan',
    ke: hasil ?? 'diusulkan',
    sebab: decision?.kode ?? 'verifikasi dicabut',
  });
}
