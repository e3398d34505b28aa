/** What ails a connection, and what helps: decided from plain figures, so that each rule can be tried without a browser. */
import type { WhatsappConfig } from '../../config.ts';

/** `unpaired`: a QR code is shown; `offline`: was ready, and WhatsApp is not connected just now. */
export type Phase = 'starting' | 'unpaired' | 'ready' | 'offline';

/** The signs of life of a connection; instants in milliseconds, null = not so. */
export interface Vitals {
  phase: Phase;
  /** when the last QR code was shown */
  qrAt: number | null;
  /** since when WhatsApp says CONNECTED */
  connectedSince: number | null;
  /** since when it says anything else, or nothing */
  awaySince: number | null;
  /** when the library was last told that WhatsApp is synchronised */
  kickedAt: number | null;
}

export type Remedy = { do: 'nothing' } | { do: 'kick' } | { do: 'restart'; reason: string };
type Times = Pick<WhatsappConfig, 'siapMs' | 'hantuMs' | 'qrMs' | 'periksaMs'>;

const NOTHING: Remedy = { do: 'nothing' };

export function remedyOf(vitals: Vitals, now: number, { siapMs, hantuMs, qrMs }: Times): Remedy {
  const { phase, qrAt, connectedSince, awaySince, kickedAt } = vitals;
  const isOver = (since: number | null, limitMs: number) => since !== null && now - since >= limitMs;
  if (phase !== 'ready' && connectedSince !== null) {
    // The library missed that WhatsApp was synchronised before it listened (wwebjs #201821).
    if (kickedAt === null) return isOver(connectedSince, siapMs) ? { do: 'kick' } : NOTHING;
    return isOver(kickedAt, siapMs) ? { do: 'restart', reason: 'connected, but never ready' } : NOTHING;
  }
  // On UNPAIRED_IDLE the library fails to ask for a new code ("window is not defined").
  if (phase === 'unpaired') return isOver(qrAt, qrMs) ? { do: 'restart', reason: 'no new QR code' } : NOTHING;
  // A ghost: the page lives, nothing arrives, no event tells (wwebjs #201734).
  return isOver(awaySince, hantuMs) ? { do: 'restart', reason: 'not connected for too long' } : NOTHING;
}

/** How long until the next look: while something is awaited, more often. */
export function lookAgainMs(phase: Phase, { siapMs, hantuMs, qrMs, periksaMs }: Times): number {
  if (phase === 'ready') return periksaMs;
  return Math.max(100, Math.min(periksaMs, siapMs / 4, hantuMs / 4, qrMs / 4));
}
