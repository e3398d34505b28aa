/** `rincian`: the tickets behind the figures of a recap, each with its count. */
import { PERAN_LIST } from '../../domain/petugas.ts';
import { REPORT_KIND_LIST, type ReportKind } from '../../domain/uraian.ts';
import { localDay } from '../../domain/waktu.ts';
import { bagianSusulan } from '../../render/rekap-susulan.ts';
import { type BagianJenis, bagianRincian, kepalaRincian, type RincianKepala } from '../../render/rincian.ts';
import { listSusulan } from '../../store/lapor.ts';
import { listMenunggu, listRincian } from '../../store/rincian.ts';
import { type Permintaan, readPermintaan } from '../../urai/rekap-diminta.ts';
import { type CommandContext, defineCommand } from '../define-command.ts';

/** A group reads along on cheap phones; in a private chat somebody wants to know. */
const MAKS_GRUP = 6;
const MAKS_PRIBADI = 60;
const CONTOH =
  'Contoh: *rincian R-2026-W46*, *rincian usulan minggu lalu*, *rincian salur liyu bulan agustus*, *rincian menunggu*';

export const rincian = defineCommand({
  id: 'rincian',
  keywords: ['rincian', 'rinci', 'perincian'],
  pola: /^[!/]?\s*(?:pe)?rinci(?:an)?(?:\s+[\p{L}\d./'’-]+){0,8}[.?!\s]*$/iu,
  peran: PERAN_LIST,
  isPribadi: false,
  ringkas: 'tiket di balik angka rekap',
  contoh: ['rincian R-2026-W46', 'rincian R-2026-W46 liyu', 'rincian tersalur minggu ini', 'rincian menunggu'],
  run(context) {
    const { argumen, reference, now, zona, petugas, isGroup } = context;
    const on = localDay(now, zona);
    const asked = readPermintaan(argumen, { reference, on, desaSaya: petugas.desa });
    if ('sebab' in asked) {
      const sebab = asked.sebab === 'belum_tiba' ? 'Masa itu belum tiba.' : 'Rincian itu belum saya pahami.';
      return isGroup ? null : `${sebab}\n${CONTOH}`;
    }
    return writeRincian(context, asked, on);
  },
});

function writeRincian({ db, reference, zona, isGroup }: CommandContext, asked: Permintaan, on: string): string {
  const { desaList, kecamatan } = reference.wilayah;
  const { rentang, desa, angka } = asked;
  const program = asked.program?.kode ?? null;
  const kepala: RincianKepala = { kecamatan, rentang, desa, program, on, maks: isGroup ? MAKS_GRUP : MAKS_PRIBADI };
  const bagianOf = (jenis: BagianJenis): string => {
    if (jenis !== 'menunggu')
      return bagianRincian(jenis, listRincian(db, jenis, rentang, { desa, program, desaList }), kepala);
    const list = listMenunggu(db, on, desaList).filter(
      (butir) => (desa === null || butir.desa?.kode === desa.kode) && (program === null || butir.program === program),
    );
    return bagianRincian(jenis, list, kepala);
  };
  if (angka === 'susulan') {
    const list = listSusulan(db, rentang, { zona, desaList }).filter(
      (entry) => desa === null || entry.desa?.kode === desa.kode,
    );
    return [kepalaRincian(kepala), bagianSusulan(list, kepala.maks) ?? '*Susulan: 0 laporan*'].join('\n\n');
  }
  const jenisList: readonly BagianJenis[] = angka === null ? kindsOf(program) : [angka];
  const text = [kepalaRincian(kepala), ...jenisList.map(bagianOf)].join('\n\n');
  return isGroup && text.includes('tiket lagi:') ? `${text}\n\nLengkapnya: kirim perintah ini di chat pribadi.` : text;
}

/** A laporan speaks of no programme. */
function kindsOf(program: string | null): readonly ReportKind[] {
  return program === null ? REPORT_KIND_LIST : REPORT_KIND_LIST.filter((jenis) => jenis !== 'laporan');
}
