/** Keeps a report so that nothing counts twice: what is on record is answered so, what differs replaces, the rest gets a ticket. */
import { isMessageProblem } from '../domain/problem.ts';
import { goodRows, periodeKunci, stateOf, type Tiket } from '../domain/tiket.ts';
import type { Baris, UraianLaporan } from '../domain/uraian.ts';
import { localDay } from '../domain/waktu.ts';
import { type Kept, renderDuplicate, renderKept, renderReplaced } from '../render/konfirmasi.ts';
import { BELUM_ADA, type Draft, type Pertemuan } from '../reports/define-report.ts';
import { reportOf } from '../reports/index.ts';
import type { InboxMessage } from '../store/inbox.ts';
import { insertRows } from '../store/isi.ts';
import { sidikOf } from '../store/sidik.ts';
import { findTiketByKode, insertTiket, readTiket } from '../store/tiket.ts';
import { insertFirstVersi, writeRiwayat } from '../store/versi.ts';
import type { Office, Outcome, Sender } from './office.ts';
import { headOf, supersede } from './supersede.ts';

/** Decides between "on record", replacing and a new ticket (issue A, part 5 and settled 9). */
export function keepReport(office: Office, message: InboxMessage, sender: Sender, uraian: UraianLaporan): Outcome {
  const draft = draftOf(office, message, sender, uraian);
  const isBroken = draft.masalah.some(isMessageProblem);
  const met = isBroken ? BELUM_ADA : reportOf(uraian.kind).findRecorded(office.db, draft);
  if (met.sama?.isIdentik) return onRecord(office, [met.sama.kode]);
  if (met.sama) return replace(office, message, sender, draft, readTiket(office.db, met.sama.tiketId));
  const changedNoSet = new Set(met.changeList.map((change) => change.no));
  const rows = draft.isi.rows.filter((row) => !met.tiketByRow.has(row.no) && !changedNoSet.has(row.no));
  const changed = changeOlder(office, message, sender, met);
  if (draft.isi.rows.length === 0 || rows.length > 0) {
    return keepNew(office, message, sender, uraian, { ...draft, isi: { ...draft.isi, rows } }, met, changed);
  }
  if (changed.length === 0) return onRecord(office, [...new Set(met.tiketByRow.values())]);
  return { state: 'done', reply: renderReplaced(changed, met.tiketByRow), tiketId: changed[0]?.tiket.id ?? null };
}

function draftOf(office: Office, message: InboxMessage, sender: Sender, uraian: UraianLaporan): Draft {
  const { desa, program, periode, tanggal, rows, totals, perDesa, jenis, target } = uraian;
  const isi = { desa, program, periode, tanggal, rows, totals, perDesa, jenis, target };
  const sentOn = localDay(message.sentAt, office.zona);
  // A keluhan or an activity without persons or figures is known again by its words only.
  const words =
    rows.length === 0 && Object.keys(totals).length === 0 ? message.text.toLowerCase().replace(/\s+/g, ' ').trim() : '';
  return {
    isi,
    masalah: uraian.rejects,
    periodeKunci: periodeKunci(isi, sentOn),
    sidik: sidikOf(isi, words),
    sentAt: message.sentAt,
    sentOn,
    peran: sender.konteks.role,
  };
}

function onRecord(office: Office, kodeList: string[]): Outcome {
  const tiket = findTiketByKode(office.db, kodeList[0] ?? '');
  return { state: 'done', reply: renderDuplicate(kodeList), tiketId: tiket?.id ?? null };
}

function versiOf(message: InboxMessage, sender: Sender) {
  return { sentAt: message.sentAt, inboxId: message.id, petugasId: sender.petugas?.id ?? null };
}

function replace(office: Office, message: InboxMessage, sender: Sender, draft: Draft, tiket: Tiket): Outcome {
  const isi = { isi: draft.isi, masalah: [...draft.masalah] };
  const superseded = supersede(office, tiket, { ...versiOf(message, sender), sebab: 'ganti', isi });
  return { state: 'done', reply: renderReplaced([{ tiket, ...superseded }], new Map()), tiketId: tiket.id };
}

function changeOlder(
  office: Office,
  message: InboxMessage,
  sender: Sender,
  met: Pertemuan,
): Parameters<typeof renderReplaced>[0] {
  const perubahanByTiket = new Map<number, Pertemuan['changeList'][number]['perubahan']>();
  for (const change of met.changeList) {
    perubahanByTiket.set(change.tiketId, [...(perubahanByTiket.get(change.tiketId) ?? []), ...change.perubahan]);
  }
  return [...perubahanByTiket].map(([tiketId, perubahan]) => {
    const tiket = readTiket(office.db, tiketId);
    return { tiket, ...supersede(office, tiket, { ...versiOf(message, sender), sebab: 'ralat', perubahan }) };
  });
}

function keepNew(
  office: Office,
  message: InboxMessage,
  sender: Sender,
  uraian: UraianLaporan,
  draft: Draft,
  met: Pertemuan,
  changed: Parameters<typeof renderReplaced>[0],
): Outcome {
  const { db } = office;
  const report = reportOf(uraian.kind);
  const isi = draft.isi;
  const masalah = draft.masalah.filter(
    (problem) => problem.row === undefined || isi.rows.some((row) => row.no === problem.row),
  );
  const state = stateOf({ isi, masalah });
  const now = office.now();
  const petugasId = sender.petugas?.id ?? null;
  const tiket = insertTiket(db, {
    ...headOf(office, { jenis: uraian.kind, sentAt: message.sentAt }, { isi, masalah }, state),
    sidik: draft.sidik,
    jenis: uraian.kind,
    inboxId: message.id,
    petugasId,
    senderId: message.senderIdList[0],
    peran: sender.konteks.role,
    sentAt: message.sentAt,
    now,
  });
  insertRows(db, tiket.id, isi, masalah);
  insertFirstVersi(db, tiket.id, { sebab: 'awal', ...versiOf(message, sender) });
  writeRiwayat(db, tiket.id, { at: now, petugasId, inboxId: message.id, dari: null, ke: state, sebab: 'awal' });
  if (state === 'diterima') report.afterChange?.(db, tiket.id, isi, { now, inboxId: message.id, petugasId });
  const rowList: Baris[] = goodRows(isi, masalah);
  const kept: Kept = {
    kode: tiket.kode,
    kind: uraian.kind,
    state,
    isi,
    masalah,
    warnings: uraian.warnings,
    kataKunciDibaca: uraian.kataKunciDibaca,
    lineList: state === 'diterima' ? report.confirm(isi, rowList, office.reference, sender.konteks.role) : [],
    tiketByRow: met.tiketByRow,
  };
  const also = changed.length > 0 ? `\n${renderReplaced(changed, new Map())}` : '';
  return { state: 'done', reply: renderKept(kept) + also, tiketId: tiket.id };
}
