/** A report: refused, on record already, replacing an older one, or kept under a ticket of its own. */
import { fillContoh } from '../domain/contoh.ts';
import { isMessageProblem } from '../domain/problem.ts';
import type { ReportKind, UraianLaporan } from '../domain/uraian.ts';
import { renderRefusal } from '../render/konfirmasi.ts';
import { reportOf } from '../reports/index.ts';
import type { InboxMessage } from '../store/inbox.ts';
import { refuseReport } from './authorise.ts';
import { keepReport } from './keep-report.ts';
import { type Office, type Outcome, refuse, type Sender } from './office.ts';
import { resolveTarget } from './resolve-target.ts';

/** Faults that leave nothing to keep (the answer shows the form), and faults of right or reach: both cannot be mended by a word. */
const FATAL_LIST: readonly string[] = [
  'TEMPLAT_KOSONG',
  'BUKAN_LAPORAN',
  'BARIS_KOSONG',
  'CAMPURAN_JENIS',
  'TARGET_TIDAK_JELAS',
  'DESA_LUAR_WEWENANG',
  'DESA_LUAR_KECAMATAN',
  'PENGIRIM_TANPA_WEWENANG',
];

/** Decides about a report that a registered sender (or, for a keluhan, anybody) has sent. */
export function handleReport(office: Office, message: InboxMessage, sender: Sender, uraian: UraianLaporan): Outcome {
  const refusal = refuseReport(sender, uraian.kind);
  if (refusal !== null) return refuse(refusal);
  const fatalList = uraian.rejects.filter((problem) => isMessageProblem(problem) && FATAL_LIST.includes(problem.code));
  if (fatalList.length > 0)
    return refuse(renderRefusal(uraian, fatalList, exampleFor(office, uraian.kind, sender, message.isGroup)));
  if (saysNothing(uraian, message.text)) {
    return refuse(
      renderRefusal(uraian, [{ code: 'BARIS_KOSONG' }], exampleFor(office, uraian.kind, sender, message.isGroup)),
    );
  }
  if (uraian.target === null) return keepReport(office, message, sender, uraian);
  const resolved = resolveTarget(office, message, sender, uraian);
  if ('state' in resolved) return resolved;
  const outcome = keepReport(office, message, sender, resolved);
  return { ...outcome, reply: [outcome.reply, resolved.catatan].filter(Boolean).join('\n') };
}

/** A heading alone is no report: it would make the desa count as having reported. */
function saysNothing({ kind, rows, totals, perDesa, jenis }: UraianLaporan, text: string): boolean {
  if (rows.length > 0 || perDesa.length > 0 || Object.keys(totals).length > 0 || jenis === 'nihil') return false;
  const wordCount = text.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word)).length;
  return (kind === 'laporan' || kind === 'keluhan') && wordCount < WORDS_OF_A_REPORT;
}

/** "keluhan" or "rekap hari ini" tells nothing; "DARURAT ODGJ mengamuk di Uren" does. */
const WORDS_OF_A_REPORT = 4;

function exampleFor(office: Office, kind: ReportKind, sender: Sender, isGroup: boolean): string {
  const { desaList, kecamatanKode } = office.reference.wilayah;
  const desa = sender.konteks.desa?.nama ?? desaList[0]?.nama ?? '';
  return fillContoh(reportOf(kind).contoh, { desa, kecamatanKode, isGroup });
}
