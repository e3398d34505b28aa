/** Each remedy of the watchdog, from plain figures. */
import { describe, expect, it } from 'vitest';
import { lookAgainMs, remedyOf, type Vitals } from '../../../src/doors/whatsapp/watchdog.ts';

const TIMES = { siapMs: 60_000, hantuMs: 180_000, qrMs: 120_000, periksaMs: 60_000 };
const NOW = 1_000_000;
const vitals = (part: Partial<Vitals>): Vitals => ({
  phase: 'ready',
  qrAt: null,
  connectedSince: NOW - 500_000,
  awaySince: null,
  kickedAt: null,
  ...part,
});

describe('the watchdog', () => {
  it.each<[string, Partial<Vitals>, string]>([
    ['ready and connected', {}, 'nothing'],
    ['connected for a moment, not ready', { phase: 'starting', connectedSince: NOW - 59_000 }, 'nothing'],
    ['connected, never ready', { phase: 'starting', connectedSince: NOW - 60_000 }, 'kick'],
    [
      'scanned, connected, never ready',
      { phase: 'unpaired', qrAt: NOW - 90_000, connectedSince: NOW - 60_000 },
      'kick',
    ],
    ['helped a moment ago', { phase: 'starting', kickedAt: NOW - 59_000 }, 'nothing'],
    ['helped in vain', { phase: 'starting', kickedAt: NOW - 60_000 }, 'restart'],
    ['a fresh QR code', { phase: 'unpaired', qrAt: NOW - 119_000, connectedSince: null, awaySince: 0 }, 'nothing'],
    ['a stale QR code', { phase: 'unpaired', qrAt: NOW - 120_000, connectedSince: null, awaySince: 0 }, 'restart'],
    ['a blip', { phase: 'offline', connectedSince: null, awaySince: NOW - 179_000 }, 'nothing'],
    ['a ghost', { phase: 'offline', connectedSince: null, awaySince: NOW - 180_000 }, 'restart'],
    ['never connected', { phase: 'starting', connectedSince: null, awaySince: NOW - 180_000 }, 'restart'],
  ])('%s: %s', (_name, part, remedy) => expect(remedyOf(vitals(part), NOW, TIMES).do).toBe(remedy));

  it('looks more often while something is awaited', () => {
    expect(lookAgainMs('ready', TIMES)).toBe(60_000);
    expect(lookAgainMs('starting', TIMES)).toBe(15_000);
  });
});
