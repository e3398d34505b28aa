/** Who may send what, and who may touch whose ticket: refusals are values with a sentence. */
import { isPeranDesa } from '../domain/petugas.ts';
import type { Tiket } from '../domain/tiket.ts';
import type { DesaDisebut, ReportKind } from '../domain/uraian.ts';
import { LABEL_BY_PERAN } from '../render/peran.ts';
import { reportOf } from '../reports/index.ts';
import type { Sender } from './office.ts';

/** @returns why this sender may not send such a report, or null where it may */
export function refuseReport(sender: Sender, kind: ReportKind): string | null {
  const { petugas } = sender;
  if (!petugas || reportOf(kind).isTerbuka || reportOf(kind).peran.includes(petugas.peran)) return null;
  return `Maaf, ${LABEL_BY_PERAN[petugas.peran]} hanya menerima rekap dan tidak mengirim ${kind}. Minta petugas kecamatan atau desa mengirimkannya.`;
}

/**
 * May this sender correct or withdraw this ticket? Its own sender, the officers of its desa, and the kecamatan's (TKSK, pendamping,
 * Kasi Kesra) may.
 * @returns the refusal, or null
 */
export function refuseTiket(sender: Sender, tiket: Tiket, desa: DesaDisebut | null): string | null {
  if (sender.idList.includes(tiket.senderId)) return null;
  const { petugas } = sender;
  // A keluhan can be about the desa itself: its officers may not touch what somebody else has said (Puskesos C.8).
  const isOfDesa = petugas !== null && isPeranDesa(petugas.peran) && petugas.desa?.kode === desa?.kode;
  if (isOfDesa && desa?.kode != null && tiket.jenis !== 'keluhan') return null;
  if (petugas && ['tksk', 'pendamping_pkh', 'kasi_kesra_kec', 'admin'].includes(petugas.peran)) return null;
  return `Maaf, ${tiket.kode} bukan laporan Anda. Yang boleh mengubahnya: pengirimnya, petugas desanya, atau petugas kecamatan.`;
}

/** A desa's officer speaks for the own desa only. @returns the refusal, or null */
export function refuseDesa(sender: Sender, desa: DesaDisebut | null): string | null {
  const { petugas } = sender;
  if (!petugas || !isPeranDesa(petugas.peran) || petugas.desa === null || desa === null) return null;
  if (desa.kode === petugas.desa.kode) return null;
  return `Maaf, Anda terdaftar untuk Desa ${petugas.desa.nama}. Laporan Desa ${desa.nama} dikirim petugas desa itu atau petugas kecamatan.`;
}
