/** Keeps a report so that nothing counts twice: what is on record is answered so, what differs replaces, the rest gets a ticket. */
import { isMessageProblem } from '../domain/problem.ts';
import { goodRows, stateOf, type Tiket } from '../domain/tiket.ts';
import type { UraianLaporan } from '../domain/uraian.ts';
import { type Replaced, renderReplaced } from '../render/ganti.ts';
import { renderDuplicate, renderKept } from '../render/konfirmasi.ts';
import { BELUM_ADA, type Draft, type Pertemuan } from '../reports/define-report.ts';
import { reportOf } from '../reports/index.ts';
import type { InboxMessage } from '../store/inbox.ts';
import { insertRows } from '../store/isi.ts';
import { findTiketByKode, insertTiket, readTiket } from '../store/tiket.ts';
import { insertFirstVersi, type NewVersi, writeRiwayat } from '../store/versi.ts';
import { registerRows } from '../store/warga-baris.ts';
import { draftOf, headOf } from './draft.ts';
import { findBrokenTwin } from './find-target.ts';
import { kenaliNama } from './kenali-nama.ts';
import { laporanWarga } from './laporan-warga.ts';
import type { Office, Outcome, Sender } from './office.ts';
import { supersede } from './supersede.ts';

/** One report on its way into the records. */
interface Keeping {
  office: Office;
  message: InboxMessage;
  sender: Sender;
  uraian: UraianLaporan;
}

/** Decides between "on record", replacing and a new ticket (issue A, part 5 and settled 9). */
export function keepReport(office: Office, message: InboxMessage, sender: Sender, said: UraianLaporan): Outcome {
  const uraian = kenaliNama(office.db, said);
  const keeping: Keeping = { office, message, sender, uraian };
  const draft = draftOfUraian(keeping);
  const twin = findBrokenTwin(office, message, sender, uraian);
  if (twin) return replace(keeping, draft, twin);
  const isBroken = draft.masalah.some(isMessageProblem);
  const met = isBroken ? BELUM_ADA : reportOf(uraian.kind).findRecorded(office.db, draft);
  if (met.sama?.isIdentik) return onRecord(office, [met.sama.kode]);
  if (met.sama) return replace(keeping, draft, readTiket(office.db, met.sama.tiketId));
  const changedNoSet = new Set(met.changeList.map((change) => change.no));
  const rows = draft.isi.rows.filter((row) => !met.tiketByRow.has(row.no) && !changedNoSet.has(row.no));
  const changed = changeOlder(keeping, met);
  if (draft.isi.rows.length === 0 || rows.length > 0) {
    return keepNew(keeping, { ...draft, isi: { ...draft.isi, rows } }, met, changed);
  }
  if (changed.length === 0) return onRecord(office, [...new Set(met.tiketByRow.values())]);
  return { state: 'done', reply: renderReplaced(changed, met.tiketByRow), tiketId: changed[0]?.tiket.id ?? null };
}

function draftOfUraian({ office, message, sender, uraian }: Keeping): Draft {
  const { desa, program, periode, tanggal, rows, totals, perDesa, jenis, target, uang } = uraian;
  const isi = { desa, program, periode, tanggal, rows, totals, perDesa, jenis, target, ...(uang && { uang }) };
  // A keluhan or an activity without persons or figures is known again by its words only.
  const isBare = rows.length === 0 && Object.keys(totals).length === 0;
  const words = isBare ? message.text.toLowerCase().replace(/\s+/g, ' ').trim() : '';
  const source = { jenis: uraian.kind, tiketId: null, sentAt: message.sentAt, peran: sender.konteks.role };
  return draftOf(office, source, { isi, masalah: uraian.rejects }, words);
}

function onRecord(office: Office, kodeList: string[]): Outcome {
  const tiket = findTiketByKode(office.db, kodeList[0] ?? '');
  return { state: 'done', reply: renderDuplicate(kodeList), tiketId: tiket?.id ?? null };
}

function versiOf({ message, sender }: Keeping): Omit<NewVersi, 'sebab'> {
  return { sentAt: message.sentAt, inboxId: message.id, petugasId: sender.petugas?.id ?? null };
}

function replaced(keeping: Keeping, tiket: Tiket, versi: Omit<NewVersi, 'inboxId' | 'sentAt' | 'petugasId'>): Replaced {
  const { office } = keeping;
  const report = reportOf(tiket.jenis);
  const superseded = supersede(office, tiket, { ...versiOf(keeping), ...versi });
  const figuresOf = ({ isi, masalah }: typeof superseded.after) => report.figures(isi, goodRows(isi, masalah));
  return {
    tiket,
    ...superseded,
    figures: { before: figuresOf(superseded.before), after: figuresOf(superseded.after) },
  };
}

function replace(keeping: Keeping, draft: Draft, tiket: Tiket): Outcome {
  const isi = { isi: draft.isi, masalah: [...draft.masalah] };
  const change = replaced(keeping, tiket, { sebab: 'ganti', isi });
  return { state: 'done', reply: renderReplaced([change], new Map()), tiketId: tiket.id };
}

function changeOlder(keeping: Keeping, met: Pertemuan): Replaced[] {
  const perubahanByTiket = new Map<number, Pertemuan['changeList'][number]['perubahan']>();
  for (const change of met.changeList) {
    perubahanByTiket.set(change.tiketId, [...(perubahanByTiket.get(change.tiketId) ?? []), ...change.perubahan]);
  }
  return [...perubahanByTiket].map(([tiketId, perubahan]) =>
    replaced(keeping, readTiket(keeping.office.db, tiketId), { sebab: 'ralat', perubahan }),
  );
}

function keepNew(keeping: Keeping, draft: Draft, met: Pertemuan, changed: readonly Replaced[]): Outcome {
  const { office, message, sender, uraian } = keeping;
  const { isi } = draft;
  const masalah = draft.masalah.filter(({ row }) => row === undefined || isi.rows.some(({ no }) => no === row));
  const state = stateOf({ isi, masalah });
  const tiket = writeNew(keeping, draft, { isi, masalah, state, dihitungNoSet: met.dihitungNoSet });
  const { confirm } = reportOf(uraian.kind);
  const lineList =
    state === 'diterima' ? confirm(isi, goodRows(isi, masalah), office.reference, sender.konteks.role) : [];
  const { kind, warnings, kataKunciDibaca } = uraian;
  const kept = {
    kode: tiket.kode,
    kind,
    state,
    isi,
    masalah,
    warnings,
    kataKunciDibaca,
    lineList,
    tiketByRow: met.tiketByRow,
  };
  const also = changed.length > 0 ? `\n${renderReplaced(changed, new Map())}` : '';
  return {
    state: 'done',
    reply: renderKept(kept, { isRalatPossible: message.isGroup || sender.petugas !== null }) + also,
    tiketId: tiket.id,
  };
}

interface Ready {
  isi: Draft['isi'];
  masalah: Draft['masalah'][number][];
  state: 'diterima' | 'perlu_perbaikan';
  dihitungNoSet: ReadonlySet<number>;
}

/** Header, rows, first version and history, all in the transaction of the message. */
function writeNew(
  keeping: Keeping,
  draft: Draft,
  { isi, masalah, state, dihitungNoSet }: Ready,
): { id: number; kode: string } {
  const { office, message, sender, uraian } = keeping;
  const { db } = office;
  const now = office.now();
  const step = { now, inboxId: message.id, petugasId: sender.petugas?.id ?? null };
  const tiket = insertTiket(db, {
    ...headOf(
      office,
      { jenis: uraian.kind, sentAt: message.sentAt },
      { isi, masalah },
      { state, dihitungNoSet, sidik: draft.sidik },
    ),
    ...step,
    jenis: uraian.kind,
    senderId: message.senderIdList[0],
    peran: sender.konteks.role,
    sentAt: message.sentAt,
  });
  insertRows(db, tiket.id, isi, masalah);
  insertFirstVersi(db, tiket.id, { sebab: 'awal', ...versiOf(keeping) });
  writeRiwayat(db, tiket.id, { ...step, at: now, dari: null, ke: state, sebab: 'awal' });
  if (state !== 'diterima') return tiket;
  reportOf(uraian.kind).afterChange?.(db, tiket.id, isi, step);
  registerRows(
    db,
    laporanWarga({ jenis: uraian.kind, id: tiket.id, sentAt: message.sentAt }, { isi, masalah, state }, step),
  );
  return tiket;
}
