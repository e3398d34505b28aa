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
  inboxId: number;
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

/**
 * Finds the decision about each person of a report anew: the latest verifikasi that stands, by its sent time, for the same NIK,
 * desa and programme. Called when an usulan or a verifikasi is kept, corrected or withdrawn, in whatever order they come.
 */
export function decideUsulanOf(db: Database, isi: Isi, step: Step): void {
  // CROSS JOIN: SQLite is to go in by the NIK, never through all tickets of the desa.
  const statement = prepared(
    db,
    `SELECT t.id AS tiketId, t.kode, t.jenis, t.peran, b.no, b.status, b.alasan, b.hasil, b.hasil_alasan AS hasilAlasan
     FROM baris b CROSS JOIN tiket t ON t.id = b.tiket_id
     WHERE b.nik = ? AND b.masalah IS NULL AND t.state = 'diterima' AND t.jenis IN ('usulan', 'verifikasi')
       AND t.desa_kode IS ? AND t.program IS ? ORDER BY t.sent_at DESC, t.id DESC`,
  );
  for (const row of isi.rows) {
    if (row.nik === null) continue;
    const kejadianList = statement.all(row.nik, isi.desa?.kode ?? null, isi.program) as Kejadian[];
    const decision = kejadianList.find(
      ({ jenis, peran, status }) => jenis === 'verifikasi' && isDecisive(peran) && status !== null,
    );
    for (const usulan of kejadianList) if (usulan.jenis === 'usulan') decide(db, usulan, decision, step);
  }
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
