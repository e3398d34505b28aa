/** Guards the look-ups of persons: each is written down, too many in an hour stop, and several people are offered to choose from. */
import type { CariWarga } from '../commands/define-command.ts';
import { isExported } from '../domain/message.ts';
import type { OrangDitanya } from '../domain/orang-ditanya.ts';
import type { Petugas } from '../domain/petugas.ts';
import { desaTerlihat } from '../domain/privasi.ts';
import { sayPilihan, sayTerlaluBanyak, sayTidakDitemukan, sayWarga } from '../render/warga.ts';
import { cariOrang, cariTerpilih } from '../store/cari-orang.ts';
import type { InboxMessage } from '../store/inbox.ts';
import { catatJejak, type HasilCari, isCariHabis } from '../store/jejak.ts';
import { keepPilihan } from '../store/pilihan.ts';
import { sebutOrang } from '../urai/orang-ditanya.ts';
import type { Office } from './office.ts';
import { tellAdmin } from './tell-admin.ts';

const JAM_MS = 3_600_000;

/** The order for whose sake people are looked up. */
export interface OrderCari {
  perintah: string;
  kata: string;
  argumen: string | null;
  /** where the message answers an offer by a number: who was offered, and who of them is chosen */
  pilihan: { wargaIdList: readonly number[]; wargaId: number } | null;
}

interface Asking {
  office: Office;
  message: InboxMessage;
  petugas: Petugas;
  order: OrderCari;
}

/** What a command gets to look people up with; by the time at which the message was sent. */
export function openCari(office: Office, message: InboxMessage, petugas: Petugas, order: OrderCari): CariWarga {
  const asking: Asking = { office, message, petugas, order };
  return {
    orang(ditanya, lain) {
      const stop = tahan(asking, sebutOrang(ditanya));
      return stop === null ? cari(asking, ditanya, { lain }) : { balasan: stop };
    },
    yangDiubah(ditanya) {
      const stop = tahan(asking, sebutOrang(ditanya));
      return stop === null ? cari(asking, ditanya, { isDiubah: true }) : { balasan: stop };
    },
  };
}

/** For whom it is asked: an answer from elsewhere where there is nobody; is the person going to be changed? */
interface Maksud {
  lain?: (() => string | null) | undefined;
  isDiubah?: boolean;
}

function cari(
  asking: Asking,
  ditanya: OrangDitanya,
  { lain, isDiubah = false }: Maksud,
): ReturnType<CariWarga['orang']> {
  const { office, petugas, order } = asking;
  const { pilihan } = order;
  const siapa = sebutOrang(ditanya);
  const pencari = { terlihat: desaTerlihat(petugas), dekat: petugas.desa?.kode ?? null };
  const hasil = pilihan ? cariTerpilih(office.db, pilihan.wargaId, pencari) : cariOrang(office.db, ditanya, pencari);
  // The same list can be chosen from once more; a second number changes nobody by mistake.
  if (pilihan && !isDiubah) tawarkan(asking, pilihan.wargaIdList);
  if (hasil.apa === 'satu' && (hasil.isPersis || !isDiubah)) {
    catat(asking, pilihan ? sayWarga(hasil.warga) : siapa, [hasil.warga.id], 'ditemukan');
    return hasil.warga;
  }
  if (hasil.apa === 'pilih' || hasil.apa === 'satu') {
    const wargaList = hasil.apa === 'satu' ? [hasil.warga] : hasil.wargaList;
    const wargaIdList = wargaList.map(({ id }) => id);
    catat(asking, siapa, wargaIdList, 'ditemukan');
    tawarkan(asking, wargaIdList);
    return { balasan: sayPilihan(wargaList, siapa) };
  }
  if (hasil.apa === 'banyak') {
    catat(asking, siapa, [null], 'ditemukan');
    return { balasan: sayTerlaluBanyak(order.kata, hasil, isDiubah ? ' …' : '') };
  }
  const balasan = lain?.() ?? null;
  catat(asking, siapa, [null], balasan === null ? 'tidak_ada' : 'ditemukan');
  const desa = pencari.terlihat === null ? null : (petugas.desa?.nama ?? null);
  return { balasan: balasan ?? sayTidakDitemukan(siapa, desa), isKosong: balasan === null };
}

/** @returns the sentence that ends it where this petugas has asked too often in the last hour; null = go on */
function tahan(asking: Asking, kunci: string): string | null {
  const { office, message, petugas } = asking;
  const since = new Date(message.sentAt.getTime() - JAM_MS);
  if (!isCariHabis(office.db, petugas.id, { since, batas: office.batasCariPerJam })) return null;
  catat(asking, kunci, [null], 'dibatasi');
  if (!isExported(message)) {
    const text = `${petugas.nama} mencari data warga lebih dari ${office.batasCariPerJam} kali dalam satu jam; pencariannya dihentikan sementara. Periksa di komputer kantor: sotarsa jejak --petugas ${petugas.id}`;
    const { db, zona, now } = office;
    tellAdmin(db, { perihal: `cari:${petugas.id}`, text, againMs: JAM_MS }, { now: now(), zona });
  }
  return `Maaf, dalam satu jam paling banyak ${office.batasCariPerJam} pencarian warga. Silakan lanjutkan nanti.`;
}

function catat(
  { office, message, petugas, order }: Asking,
  kunci: string,
  wargaIdList: readonly (number | null)[],
  hasil: HasilCari,
): void {
  const tempat = message.isGroup ? 'grup' : 'pribadi';
  const look = { at: message.sentAt, petugasId: petugas.id, perintah: order.perintah, kunci, tempat, hasil } as const;
  for (const wargaId of wargaIdList) catatJejak(office.db, { ...look, wargaId });
}

function tawarkan({ office, message, petugas, order }: Asking, wargaIdList: readonly number[]): void {
  keepPilihan(office.db, { message, petugasId: petugas.id }, { ...order, wargaIdList });
}
