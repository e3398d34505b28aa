/** `format usulan`: the form of a report kind, ready to be copied and filled. */
import { fillContoh } from '../../domain/contoh.ts';
import { PERAN_LIST } from '../../domain/petugas.ts';
import { REPORT_KIND_LIST, type ReportKind } from '../../domain/uraian.ts';
import { type CommandContext, defineCommand } from '../define-command.ts';

/** How people call the kinds, by their beginnings. */
const KIND_BY_WORD: readonly [RegExp, ReportKind][] = [
  [/^(usul|pengajuan)/, 'usulan'],
  [/^(ver|val|cek)/, 'verifikasi'],
  [/^(p[ae]ny?alur|salur|serah|bagi)/, 'salur'],
  [/^(lap|nihil|rekap)/, 'laporan'],
  [/^(kel|adu|pengadu)/, 'keluhan'],
];

/** Which of the kinds is meant, or null. */
function readKind(argumen: string | null): ReportKind | null {
  const word = argumen?.trim().toLowerCase() ?? '';
  return KIND_BY_WORD.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

function run({ argumen, contohByKind, reference, petugas, isGroup }: CommandContext): string {
  const kind = readKind(argumen);
  if (kind === null)
    return `Format apa? Kirim salah satu: ${REPORT_KIND_LIST.map((name) => `FORMAT ${name.toUpperCase()}`).join(', ')}`;
  const { desaList, kecamatanKode } = reference.wilayah;
  const desa = petugas.desa?.nama ?? desaList[0]?.nama ?? '';
  const form = fillContoh(contohByKind.get(kind) ?? '', { desa, kecamatanKode, isGroup });
  return `Contoh ${kind}. Salin, ganti isinya, kirim:\n\n${form}`;
}

export const format = defineCommand({
  id: 'format',
  keywords: ['format'],
  peran: PERAN_LIST,
  isPribadi: false,
  ringkas: 'contoh isian satu jenis laporan',
  contoh: ['FORMAT USULAN', 'FORMAT SALUR'],
  run,
});
