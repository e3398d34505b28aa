/** `kinerja`: reporting rates and lead times, of the kecamatan or of one desa. */
import { PERAN_LIST } from '../../domain/petugas.ts';
import { addDays, localDay, weekOf } from '../../domain/waktu.ts';
import { renderKinerja } from '../../render/kinerja.ts';
import { delapanMinggu, mingguPenuh, readKinerja } from '../../store/kinerja.ts';
import { readPermintaan } from '../../urai/rekap-diminta.ts';
import { defineCommand } from '../define-command.ts';

const CONTOH = 'Contoh: *kinerja*, *kinerja liyu*, *kinerja bulan agustus*, *kinerja triwulan 3*';

export const kinerja = defineCommand({
  id: 'kinerja',
  keywords: ['kinerja', 'ketepatan'],
  pola: /^[!/]?\s*(?:kinerja|ketepatan(?:\s+lapor)?)(?:\s+[\p{L}\d./'’-]+){0,8}[.?!\s]*$/iu,
  peran: PERAN_LIST,
  isPribadi: false,
  ringkas: 'ketepatan lapor tiap desa, dan lama usulan sampai salur',
  contoh: ['kinerja', 'kinerja liyu', 'kinerja triwulan 3'],
  run({ db, reference, zona, now, argumen, isGroup, petugas }) {
    const on = localDay(now, zona);
    const { desaList, kecamatan } = reference.wilayah;
    // Without a time: the last eight weeks that are over.
    const lastSunday = addDays(weekOf(on).from, -1);
    const asked = argumen === null ? null : readPermintaan(argumen, { reference, on, desaSaya: petugas.desa });
    if (asked && 'sebab' in asked) return isGroup ? null : `Kinerja itu belum saya pahami.\n${CONTOH}`;
    if (asked?.program) return `Kinerja dihitung per desa, bukan per program.\n${CONTOH}`;
    const isSpan = asked !== null && asked.rentang.kode !== weekOf(on).kode;
    const rentang = isSpan ? mingguPenuh(asked.rentang, lastSunday) : delapanMinggu(lastSunday);
    if (rentang === null) return 'Minggu yang diminta belum selesai, jadi belum ada kinerjanya.';
    return renderKinerja(readKinerja(db, rentang, { zona, desaList }), { kecamatan, desa: asked?.desa ?? null });
  },
});
