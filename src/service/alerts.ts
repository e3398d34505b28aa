/** What the admin has to know without asking: said in private, and in the log, for the time when WhatsApp itself is down. */
import type { App } from '../app.ts';
import { logger } from '../logger.ts';
import { tellAdmin } from '../pipeline/tell-admin.ts';

/** The same trouble is told once in so long. */
const AGAIN_MS = 6 * 3_600_000;

export const KABAR = {
  lepas:
    'Sambungan WhatsApp dilepas dari HP. Buka HP kantor: Perangkat tertaut, Tautkan perangkat, lalu pindai kode QR di komputer bot.',
  ack: 'Ada kiriman bot yang belum sampai di server WhatsApp. Periksa internet komputer bot, lalu: sotarsa periksa',
  gagalKirim: 'Ada kiriman bot yang tidak bisa dikirim setelah beberapa kali dicoba. Periksa dengan: sotarsa periksa',
  berkas:
    'Ada kiriman bot yang keluar tanpa berkasnya, karena berkas itu tidak bisa dibuat. Periksa sisa ruang disk dengan: sotarsa periksa, lalu mulai ulang bot.',
} as const;

/**
 * Tells every admin in service.
 * @param kind what the trouble is about: one of a kind is told once in six hours
 * @param text an Indonesian sentence with the cure, without names and numbers of people
 */
export function alertAdmin(app: App, kind: string, text: string): void {
  logger('alert').warn({ kind }, text);
  const { db, office, config } = app;
  tellAdmin(db, { perihal: `awas:${kind}`, text, againMs: AGAIN_MS }, { now: office.now(), zona: config.zona });
}
