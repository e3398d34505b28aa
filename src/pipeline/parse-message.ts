/** One chat message → what it means: report, order, correction, withdrawal, or talk. */
import { checkNik } from '../domain/nik.ts';
import type { Konteks } from '../domain/petugas.ts';
import { isPeranDesa } from '../domain/petugas.ts';
import type { Problem } from '../domain/problem.ts';
import type { Reference } from '../domain/reference.ts';
import type { MessageKind, ReportKind, Uraian } from '../domain/uraian.ts';
import { parserOf } from '../reports/parser-list.ts';
import { type Bacaan, type BacaOptions, baca } from '../urai/bacaan.ts';
import type { Struktur } from '../urai/bentuk.ts';
import { readDesa } from '../urai/desa.ts';
import { isTeksHash } from '../urai/hash.ts';
import { kepalaOf } from '../urai/kepala-baris.ts';
import { jenisTable } from '../urai/kosakata/jenis.ts';
import { type PerintahTerbaca, readPerintah } from '../urai/perintah.ts';
import { readPerubahan } from '../urai/perubahan.ts';
import { readProgram } from '../urai/program.ts';
import { readJenis } from '../urai/rute/jenis.ts';
import { isContoh, isFormKosong, isIklanAtauBerita, isMedia } from '../urai/rute/obrolan.ts';
import { readUbah, type UbahTerbaca } from '../urai/rute/ubah.ts';
import { bacaStruktur } from '../urai/struktur.ts';
import { susunLaporan } from '../urai/susun.ts';
import { readTanyaNik } from '../urai/tanya-nik.ts';
import { checkReport, gabungRejects } from './check-report.ts';

/** A message of this length was written by nobody. */
const MAX_TEKS = 400_000;

function kosong(kind: MessageKind, bacaan: Bacaan | null): Uraian {
  return {
    kind,
    desa: null,
    program: null,
    periode: null,
    tanggal: null,
    rows: [],
    totals: {},
    perDesa: [],
    jenis: null,
    target: null,
    perintah: null,
    argumen: null,
    perubahan: [],
    rejects: [],
    warnings: [],
    kataKunciDibaca: null,
    isDesaDisebut: false,
    jejak: bacaan?.jejak ?? [],
  };
}

/** Reads one message. Never throws: what cannot be read is talk. */
export function parseMessage(text: string, konteks: Konteks, reference: Reference, options: BacaOptions = {}): Uraian {
  if (konteks.role === 'bot' || konteks.role === 'sistem' || text.length > MAX_TEKS) return kosong('abaikan', null);
  const bacaan = baca(text, konteks, reference, options);
  if (bacaan.lines.length === 0 || isMedia(bacaan)) return kosong('abaikan', bacaan);
  return denganWewenang(route(bacaan, isTeksHash(text)), konteks);
}

function route(bacaan: Bacaan, isHash: boolean): Uraian {
  const perintah = readPerintah(bacaan) ?? readTanyaNik(bacaan);
  if (perintah) return orderOf(bacaan, perintah);
  if (isContoh(bacaan)) return kosong('abaikan', bacaan);
  if (isHash) {
    const kind = jenisHash(bacaan);
    if (kind !== null && isBukanLaporan(bacaan, bacaStruktur(bacaan))) return bukanLaporan(bacaan, kind);
  }
  if (isIklanAtauBerita(bacaan)) return kosong('abaikan', bacaan);
  if (isFormKosong(bacaan)) return templat(bacaan);
  const struktur = bacaStruktur(bacaan);
  const ubah = readUbah(bacaan, struktur);
  if (ubah) return ubahan(bacaan, struktur, ubah);
  const jenis = readJenis(bacaan, struktur);
  if (jenis === null) return kosong('abaikan', bacaan);
  const uraian = laporan(bacaan, struktur, jenis.kind);
  if (jenis.kataKunci === null) return uraian;
  // what was taken for a keyword was written otherwise
  const warnings: Problem[] = [...uraian.warnings, { code: 'PERLU_KONFIRMASI' }];
  return { ...uraian, warnings, kataKunciDibaca: jenis.kataKunci };
}

/** An order to the bot, with what it lacks. */
function orderOf(bacaan: Bacaan, { perintah, argumen, isTanpaTarget, nik }: PerintahTerbaca): Uraian {
  const rejects: Problem[] = isTanpaTarget ? [{ code: 'TARGET_TIDAK_JELAS' }] : [];
  const code = nik === null ? null : checkNik(nik, bacaan.reference.wilayah);
  if (code !== null && nik !== null) rejects.push({ code, params: { panjang: nik.length } });
  return { ...kosong('perintah', bacaan), perintah, argumen, rejects };
}

function laporan(bacaan: Bacaan, struktur: Struktur, kind: ReportKind): Uraian {
  const susunan = susunLaporan(bacaan, struktur, kind, parserOf);
  const temuan = checkReport(kind, susunan.isi, bacaan.konteks, bacaan.reference);
  const rejects = gabungRejects(susunan.rejects, temuan.rejects);
  const semua = susunan.semua ?? null;
  return {
    ...kosong(kind, bacaan),
    ...susunan.isi,
    ...(semua === null ? {} : { semua }),
    rejects: rejects.filter(
      (problem) => !isTersirat(problem, rejects) && !(semua !== null && problem.code === 'BARIS_KOSONG'),
    ),
    warnings: [...susunan.warnings, ...temuan.warnings],
    isDesaDisebut: susunan.isDesaDisebut,
  };
}

/** A fault that follows from another one is not told beside it. */
function isTersirat(problem: Problem, all: readonly Problem[]): boolean {
  if (problem.code === 'BARIS_KOSONG')
    return all.some(({ code }) => code === 'NILAI_TIDAK_JELAS' || code === 'NOMINAL_TIDAK_JELAS');
  return (
    problem.code === 'ALASAN_KOSONG' &&
    all.some(({ code, row }) => code === 'STATUS_BERTENTANGAN' && row === problem.row)
  );
}

/** A blank form is returned by a desa (told), or handed out by the kecamatan (talk). */
function templat(bacaan: Bacaan): Uraian {
  if (!isPeranDesa(bacaan.konteks.role)) return kosong('abaikan', bacaan);
  const struktur = bacaStruktur(bacaan);
  const kind = readJenis(bacaan, { ...struktur, rekaman: [] })?.kind ?? jenisTemplat(bacaan);
  const own = bacaan.konteks.desa;
  return {
    ...kosong(kind, bacaan),
    desa: own === null ? null : { nama: own.nama, kode: own.kode },
    rejects: [{ code: 'TEMPLAT_KOSONG' }],
  };
}

function jenisTemplat(bacaan: Bacaan): ReportKind {
  if (/verifikasi|verval|hasil/.test(bacaan.low)) return 'verifikasi';
  if (/salur/.test(bacaan.low)) return 'salur';
  if (/keluhan|pengaduan|masalah/.test(bacaan.low)) return 'keluhan';
  return /lapor/.test(bacaan.low) && !/usul/.test(bacaan.low) ? 'laporan' : 'usulan';
}

/** `LAPOR#` and chatter: a keyword with nothing of a report behind it. */
function isBukanLaporan(bacaan: Bacaan, struktur: Struktur): boolean {
  const hasIds = bacaan.hasNomor;
  const tokens = bacaan.lines.flatMap((line) => line.tokens);
  return (
    !hasIds &&
    struktur.rekaman.length === 0 &&
    !bacaan.kamus.program.has(tokens) &&
    !struktur.peran.some((peran) => peran === 'hitung' || peran === 'desa') &&
    !/nihil/.test(bacaan.low)
  );
}

/** The kind that the keyword before the first `#` names. */
function jenisHash(bacaan: Bacaan): ReportKind | null {
  const hit = jenisTable.matchAt(bacaan.lines[0]!.tokens, 0)?.value;
  return hit === undefined || hit === 'kegiatan' || hit === 'rekap' || hit === 'nihil'
    ? hit === undefined
      ? null
      : 'laporan'
    : hit;
}

function bukanLaporan(bacaan: Bacaan, kind: ReportKind): Uraian {
  const own = bacaan.konteks.desa;
  return {
    ...kosong(kind, bacaan),
    desa: own === null ? null : { nama: own.nama, kode: own.kode },
    rejects: [{ code: 'BUKAN_LAPORAN' }],
  };
}

function ubahan(bacaan: Bacaan, struktur: Struktur, ubah: UbahTerbaca): Uraian {
  const kepala = kepalaOf(bacaan, struktur);
  const desa = readDesa(bacaan, kepala);
  const perubahan = ubah.kind === 'koreksi' ? readPerubahan(bacaan, { isPendek: false }) : [];
  const rejects: Problem[] = ubah.isSasaranJelas ? [] : [{ code: 'TARGET_TIDAK_JELAS' }];
  perubahan.forEach((item, i) => {
    if (item.kolom !== 'nik' || typeof item.baru !== 'string') return;
    const code = checkNik(item.baru, bacaan.reference.wilayah);
    if (code !== null)
      rejects.push({ code, row: item.no ?? i + 1, field: 'nik', params: { panjang: item.baru.length } });
  });
  return {
    ...kosong(ubah.kind, bacaan),
    desa: desa.desa,
    program: readProgram(bacaan, kepala),
    target: ubah.tiket,
    perubahan,
    rejects,
    isDesaDisebut: desa.isDisebut,
  };
}

/** Residents and strangers may complain, and nothing else. */
function denganWewenang(uraian: Uraian, { role }: Konteks): Uraian {
  const isStranger = role === 'warga' || role === 'tidak_dikenal';
  if (!isStranger || uraian.kind === 'keluhan' || uraian.kind === 'abaikan') return uraian;
  return { ...uraian, rejects: [...uraian.rejects, { code: 'PENGIRIM_TANPA_WEWENANG' }] };
}
