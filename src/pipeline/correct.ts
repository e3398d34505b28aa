/** Puts changes into a ticket as a new version, and says old → new. */
import { applyPerubahan } from '../domain/perubahan.ts';
import { goodRows, type Tiket } from '../domain/tiket.ts';
import type { Perubahan, ReportKind } from '../domain/uraian.ts';
import { renderCorrected } from '../render/ralat.ts';
import { reportOf } from '../reports/index.ts';
import type { InboxMessage } from '../store/inbox.ts';
import { readIsi } from '../store/isi.ts';
import { refuseDesa, refuseTiket } from './authorise.ts';
import { IGNORED, type Office, type Outcome, refuse, type Sender } from './office.ts';
import { supersede } from './supersede.ts';

/** Applies the changes that find their place; the others are listed with the cure. */
export function correct(
  office: Office,
  message: InboxMessage,
  sender: Sender,
  tiket: Tiket,
  perubahanList: readonly Perubahan[],
  { isSilentIfSame = false } = {},
): Outcome {
  const before = { isi: readIsi(office.db, tiket.id), masalah: tiket.masalah };
  const refusal = refuseTiket(sender, tiket, before.isi.desa);
  if (refusal !== null) return refuse(refusal);
  if (tiket.state === 'dibatalkan') {
    return refuse(
      `${tiket.kode} sudah dibatalkan, jadi tidak bisa diralat. Untuk menghidupkannya lagi kirim: PULIHKAN ${tiket.kode}`,
    );
  }
  const { hasil, diterapkan, gagal } = applyPerubahan(
    before,
    perubahanList.flatMap((perubahan) => withStatus(office, tiket.jenis, perubahan)),
  );
  const outside = refuseDesa(sender, hasil.isi.desa);
  if (outside !== null) return refuse(outside);
  if (diterapkan.length === 0)
    return refuse(renderCorrected(tiket.kode, { diterapkan, gagal, nilai: null, isLate: false }));
  if (diterapkan.every(({ lama, baru }) => lama === baru)) {
    if (isSilentIfSame) return IGNORED;
    return refuse(`${tiket.kode} memang sudah begitu, tidak ada yang berubah.`);
  }
  const superseded = supersede(office, tiket, {
    sebab: 'ralat',
    sentAt: message.sentAt,
    inboxId: message.id,
    petugasId: sender.petugas?.id ?? null,
    perubahan: diterapkan,
  });
  const { isi, masalah, state } = superseded.after;
  const lineList =
    state === 'diterima'
      ? reportOf(tiket.jenis).confirm(isi, goodRows(isi, masalah), office.reference, tiket.peran)
      : [];
  const nilai = { kind: tiket.jenis, isi, masalah, state, lineList };
  const reply = renderCorrected(tiket.kode, { diterapkan, gagal, nilai, isLate: superseded.isLate });
  return { state: 'done', reply, tiketId: tiket.id };
}

/** A bare reason says the status, too: who has died is not "not yet" but "failed" (contract §4, 5a.1). */
function withStatus(office: Office, jenis: ReportKind, perubahan: Perubahan): Perubahan[] {
  if (perubahan.kolom !== 'alasan' || perubahan.baru === null) return [perubahan];
  const fact = office.reference.alasanList.find(({ kode }) => kode === perubahan.baru);
  const status = jenis === 'salur' ? fact?.statusSalur : jenis === 'verifikasi' ? 'tidak_layak' : null;
  return status ? [perubahan, { ...perubahan, kolom: 'status', lama: null, baru: status }] : [perubahan];
}
