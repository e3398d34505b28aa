/** The environment, read once: one validated, frozen Config. Nothing else reads process.env. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { argsSchema, hariJamSchema, jamSchema, jamTenangSchema, jedaSchema } from './config-values.ts';
import { isJamTenang, type JamTenang } from './domain/jam-tenang.ts';
import { ZONA_LIST, type Zona } from './domain/waktu.ts';

/** The checkout or the installed package: the nearest folder above this file that holds migrations/. */
export function projectDir(): string {
  let dir = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(dir, 'migrations'))) {
    const parent = dirname(dir);
    if (parent === dir)
      throw new Error('Folder migrations tidak ditemukan di samping program. Pasang ulang Pak Sotarsa.');
    dir = parent;
  }
  return dir;
}

/** The settings, or the machine, are not as they have to be: a person has to change something. */
export class ConfigError extends Error {}

const ms = (fallback: number) => z.coerce.number('tulis milidetik').int().min(0).default(fallback);

const envSchema = z.object({
  DATA_DIR: z.string().min(1).default('data'),
  KECAMATAN: z
    .string()
    .regex(/^\d\d\.\d\d\.\d\d$/, 'tulis kode seperti 63.11.02')
    .default('63.11.02'),
  GRUP: z.string().min(1).default('KASI KESRA HALONG'),
  ZONA: z.enum(ZONA_LIST, `tulis salah satu dari ${ZONA_LIST.join(', ')}`).default('Asia/Makassar'),
  JAM_TENANG: jamTenangSchema.prefault('20.00-06.30'),
  PENGINGAT_LAPOR: hariJamSchema.prefault('Jumat 14.00'),
  PENGINGAT_VERIFIKASI: hariJamSchema.prefault('Senin 08.00'),
  PENGINGAT_AGENDA: jamSchema.prefault('08.00'),
  LAMA_VERIFIKASI_HARI: z.coerce.number('tulis jumlah hari').int().min(1).default(7),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  CHROMIUM_PATH: z.string().optional(),
  CHROMIUM_ARGS: argsSchema.prefault('[]'),
  JEDA_BALAS_MS: jedaSchema.prefault('2000-5000'),
  BATAS_KIRIM_PER_JAM: z.coerce.number('tulis angka').int().min(1).default(120),
  BATAS_UMUR_KIRIM_JAM: z.coerce.number('tulis jam').positive().default(48),
  BATAS_CARI_PER_JAM: z.coerce.number('tulis angka').int().min(1).default(60),
  BATAS_MEDIA_MB: z.coerce.number('tulis megabita').positive().default(16),
  SEHAT_PORT: z.coerce.number('tulis nomor port').int().min(1).max(65_535).optional(),
  MULAI_ULANG_JAM: z.coerce.number('tulis jam 0 sampai 23').int().min(0).max(23).default(3),
  BATAS_PANGGILAN_MS: ms(30_000),
  BATAS_SIAP_MS: ms(60_000),
  PERIKSA_SAMBUNGAN_MS: ms(60_000),
  BATAS_HANTU_MS: ms(180_000),
  BATAS_QR_MS: ms(120_000),
  BATAS_ACK_MS: ms(60_000),
  JEDA_PASANG_MS: ms(10_000),
});

export interface Config {
  readonly dataDir: string;
  /** file of the database */
  readonly databaseFile: string;
  /** folder that holds reference/ */
  readonly referenceDir: string;
  readonly migrationsDir: string;
  /** dotted code, `63.11.02` */
  readonly kecamatan: string;
  /** names of the groups that the bot works in */
  readonly grupList: readonly string[];
  readonly zona: Zona;
  /** hours of the office's day between which nothing is posted unasked */
  readonly jamTenang: JamTenang;
  readonly pengingat: PengingatConfig;
  readonly logLevel: string;
  readonly whatsapp: WhatsappConfig;
  readonly kirim: KirimConfig;
  readonly mediaDir: string;
  /** folder of the files that go out with messages */
  readonly berkasDir: string;
  /** files larger than this are not fetched, bytes */
  readonly mediaMaxBytes: number;
  /** look-ups of persons that one petugas may make in an hour */
  readonly batasCariPerJam: number;
  /** port of the health page on 127.0.0.1; null = none */
  readonly sehatPort: number | null;
}

/** The connection to WhatsApp; all times in milliseconds. */
export interface WhatsappConfig {
  /** null = look in the usual places */
  readonly chromiumPath: string | null;
  readonly chromiumArgs: readonly string[];
  /** folder of the pairing */
  readonly sessionDir: string;
  /** time limit of one call to the library */
  readonly panggilanMs: number;
  /** connected but not ready for so long: help it, then start anew */
  readonly siapMs: number;
  /** how often the connection is asked whether it lives */
  readonly periksaMs: number;
  /** not connected for so long: start anew */
  readonly hantuMs: number;
  /** unpaired and no new QR code for so long: start anew */
  readonly qrMs: number;
  /** the browser lives at least so long after a fresh pairing, so that the pairing is on disk */
  readonly pasangMs: number;
  /** hour of the office's day at which the browser is started anew */
  readonly mulaiUlangJam: number;
}

/** When the bot reminds; null = not at all. Hours with their minutes as a fraction: 6.5 = 06.30. */
export interface PengingatConfig {
  /** which desa have not reported; 1 = Monday … 5 = Friday */
  readonly lapor: { readonly hari: number; readonly jam: number } | null;
  readonly verifikasi: { readonly hari: number; readonly jam: number } | null;
  /** each day on which the agenda has something */
  readonly agenda: { readonly jam: number } | null;
  /** who has waited for a judgement longer than so many days is reminded of */
  readonly verifikasiHari: number;
}

/** How fast the bot speaks. */
export interface KirimConfig {
  /** pause between two messages, milliseconds */
  readonly jedaMs: { readonly from: number; readonly to: number };
  readonly perJam: number;
  /** what has waited longer is not sent any more, milliseconds */
  readonly umurMs: number;
  /** not at the server for so long: something is wrong, milliseconds */
  readonly ackMs: number;
}

/**
 * Turns environment variables into the Config.
 * @throws ConfigError with one Indonesian sentence a wrong variable
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const result = envSchema.safeParse(given);
  if (!result.success) {
    const faultList = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(`Pengaturan salah. ${faultList.join('; ')}. Periksa berkas .env (contoh: .env.example).`);
  }
  const { data } = result;
  const pengingat = {
    lapor: data.PENGINGAT_LAPOR,
    verifikasi: data.PENGINGAT_VERIFIKASI,
    agenda: data.PENGINGAT_AGENDA,
    verifikasiHari: data.LAMA_VERIFIKASI_HARI,
  };
  checkPengingat(pengingat, data.JAM_TENANG);
  return Object.freeze({
    dataDir: data.DATA_DIR,
    databaseFile: join(data.DATA_DIR, 'sotarsa.sqlite'),
    referenceDir: join(projectDir(), 'data'),
    migrationsDir: join(projectDir(), 'migrations'),
    kecamatan: data.KECAMATAN,
    grupList: Object.freeze(data.GRUP.split(',').map((name) => name.trim())),
    zona: data.ZONA,
    jamTenang: Object.freeze(data.JAM_TENANG),
    pengingat: Object.freeze(pengingat),
    logLevel: data.LOG_LEVEL,
    whatsapp: Object.freeze({
      chromiumPath: data.CHROMIUM_PATH ?? null,
      chromiumArgs: Object.freeze(data.CHROMIUM_ARGS),
      sessionDir: join(data.DATA_DIR, 'sesi'),
      panggilanMs: data.BATAS_PANGGILAN_MS,
      siapMs: data.BATAS_SIAP_MS,
      periksaMs: data.PERIKSA_SAMBUNGAN_MS,
      hantuMs: data.BATAS_HANTU_MS,
      qrMs: data.BATAS_QR_MS,
      pasangMs: data.JEDA_PASANG_MS,
      mulaiUlangJam: data.MULAI_ULANG_JAM,
    }),
    kirim: Object.freeze({
      jedaMs: Object.freeze(data.JEDA_BALAS_MS),
      perJam: data.BATAS_KIRIM_PER_JAM,
      umurMs: data.BATAS_UMUR_KIRIM_JAM * 3_600_000,
      ackMs: data.BATAS_ACK_MS,
    }),
    mediaDir: join(data.DATA_DIR, 'media'),
    berkasDir: join(data.DATA_DIR, 'keluaran'),
    mediaMaxBytes: data.BATAS_MEDIA_MB * 1_048_576,
    batasCariPerJam: data.BATAS_CARI_PER_JAM,
    sehatPort: data.SEHAT_PORT ?? null,
  });
}

/** A reminder of the quiet hours would wait for the morning, and be dropped there. */
function checkPengingat({ lapor, verifikasi, agenda }: PengingatConfig, jamTenang: JamTenang): void {
  for (const [name, at] of Object.entries({ LAPOR: lapor, VERIFIKASI: verifikasi, AGENDA: agenda }))
    if (at !== null && isJamTenang(at.jam, jamTenang))
      throw new ConfigError(`PENGINGAT_${name} ada di dalam JAM_TENANG: pilih jam lain. Periksa berkas .env.`);
}
