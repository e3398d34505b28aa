/** `gabung W-0001 <NIK>`: two entries are one human being; `pisah` undoes it. Decided by people, never by the bot. */
import { checkNik } from '../../domain/nik.ts';
import { isPerintahPribadi, peranWarga } from '../../domain/privasi.ts';
import { isNamaJauh } from '../../domain/warga.ts';
import { problemText } from '../../render/problem-text.ts';
import { lastFour } from '../../render/sebutan.ts';
import { sayTidakDitemukan, sayWarga } from '../../render/warga.ts';
import { findWargaByKode, findWargaByNik, insertWarga, type Warga } from '../../store/warga.ts';
import { cariKode, cariNik } from '../../store/warga-cari.ts';
import { gabungWarga } from '../../store/warga-gabung.ts';
import { type Acuan, readAcuanList } from '../../urai/acuan-warga.ts';
import { type CommandContext, defineCommand } from '../define-command.ts';

const CARA = 'Tulis kode dan NIK-nya: *gabung W-0001* lalu 16 angka NIK.';
const CARA_NAMA =
  'Supaya tidak keliru orang, *gabung* memakai kode dan NIK, bukan nama. Lihat dulu keduanya di chat ini: *cek Misrani* memberi kodenya (W-0001) bila belum ada NIK, *riwayat Misrani* memberi NIK lengkapnya. Lalu kirim: *gabung W-0001* dan 16 angka NIK. Yang mungkin sama juga ada di daftar: *mungkin sama*';

export const gabung = defineCommand({
  id: 'gabung',
  keywords: ['gabung'],
  pola: /^[!/]?\s*gabung(?:\s+(?:nik|dengan|ke)?\s*(?:w-?\d{1,6}|\d[\d .-]{13,}\d))+[.\s]*$/i,
  // By names, nobody is united: the answer tells where the codes and numbers stand.
  polaPribadi: /^[!/]?\s*gabung(?:kan)?\s+\p{L}[\p{L}\p{M}\d.,'’ -]{2,80}$/iu,
  peran: peranWarga('gabung'),
  isPribadi: isPerintahPribadi('gabung'),
  ringkas: 'menyatukan warga tanpa NIK dengan NIK-nya',
  contoh: ['gabung W-0001 W-0002'],
  run(context) {
    const [from, to, ...restList] = readAcuanList(context.argumen);
    if (!from || !to) return CARA_NAMA;
    if (restList.length > 0) return CARA;
    return unite(context, from, to);
  },
});

function unite(context: CommandContext, from: Acuan, to: Acuan): string {
  const { db, reference } = context;
  const asal = from.apa === 'kode' ? findWargaByKode(db, from.kode) : findWargaByNik(db, from.nik);
  if (!asal?.isTercatat) return sayTidakDitemukan(sebut(from));
  if (asal.gabungKe !== null)
    return `${sayWarga(asal)} sudah digabung. Memisahkannya lagi: *pisah ${sebutPendek(asal)}*`;
  const fault = to.apa === 'nik' ? checkNik(to.nik, reference.wilayah) : null;
  if (fault !== null) return `NIK ${problemText({ code: fault })}`;
  const tujuan = to.apa === 'kode' ? cariKode(db, to.kode) : (cariNik(db, to.nik) ?? newPerson(context, asal, to.nik));
  if (tujuan === null) return sayTidakDitemukan(sebut(to));
  if (tujuan.id === asal.id) return 'Keduanya memang orang yang sama.';
  gabungWarga(db, asal.id, tujuan.id, sourceOf(context));
  const doubt = isNamaJauh(asal.nama, tujuan.nama) ? '\nNamanya jauh berbeda, mohon diperiksa lagi.' : '';
  return `${sayWarga(asal)} digabung dengan ${sayWarga(tujuan)}.${doubt}\nKeliru? Kirim: *pisah ${sebutPendek(asal)}*`;
}

/** A NIK of which nobody has spoken so far: from here on the person has it. */
function newPerson(context: CommandContext, asal: Warga, nik: string): Warga | null {
  const id = findWargaByNik(context.db, nik)?.id ?? insertWarga(context.db, [{ ...asal, nik }], sourceOf(context))[0]!;
  return { ...asal, id, nik, kode: null };
}

function sourceOf({ sentAt, inboxId, petugas }: CommandContext) {
  return { at: sentAt, inboxId, tiketId: null, petugasId: petugas.id };
}

function sebut(acuan: Acuan): string {
  return acuan.apa === 'kode' ? acuan.kode : `NIK ${lastFour(acuan.nik)}`;
}

function sebutPendek({ kode, nik }: Warga): string {
  return kode ?? nik ?? '';
}
