/** The environment, read once: one validated, frozen Config. Nothing else reads process.env. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
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

const jamTenangSchema = z
  .string()
  .regex(/^([01]?\d|2[0-3])-([01]?\d|2[0-3])$/, 'tulis dua jam, misalnya 21-6')
  .transform((value) => {
    const [from, to] = value.split('-').map(Number);
    return { from: from ?? 21, to: to ?? 6 };
  });

const envSchema = z.object({
  DATA_DIR: z.string().min(1).default('data'),
  KECAMATAN: z
    .string()
    .regex(/^\d\d\.\d\d\.\d\d$/, 'tulis kode seperti 63.11.02')
    .default('63.11.02'),
  GRUP: z.string().min(1).default('KASI KESRA HALONG'),
  ZONA: z.enum(ZONA_LIST, `tulis salah satu dari ${ZONA_LIST.join(', ')}`).default('Asia/Makassar'),
  JAM_TENANG: jamTenangSchema.prefault('21-6'),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
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
  readonly jamTenang: { readonly from: number; readonly to: number };
  readonly logLevel: string;
}

/**
 * Turns environment variables into the Config.
 * @throws Error with one Indonesian sentence a wrong variable
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const result = envSchema.safeParse(given);
  if (!result.success) {
    const faultList = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Pengaturan salah. ${faultList.join('; ')}. Periksa berkas .env (contoh: .env.example).`);
  }
  const { data } = result;
  return Object.freeze({
    dataDir: data.DATA_DIR,
    databaseFile: join(data.DATA_DIR, 'sotarsa.sqlite'),
    referenceDir: join(projectDir(), 'data'),
    migrationsDir: join(projectDir(), 'migrations'),
    kecamatan: data.KECAMATAN,
    grupList: Object.freeze(data.GRUP.split(',').map((name) => name.trim())),
    zona: data.ZONA,
    jamTenang: Object.freeze(data.JAM_TENANG),
    logLevel: data.LOG_LEVEL,
  });
}
