/** A door, open to a fake WhatsApp, with everything written down that it tells. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readConfig, type WhatsappConfig } from '../../../src/config.ts';
import type { DoorState } from '../../../src/domain/kesehatan.ts';
import type { IncomingMessage } from '../../../src/domain/message.ts';
import type { OwnMessage } from '../../../src/doors/door.ts';
import { createWhatsappDoor, type WhatsappDoor } from '../../../src/doors/whatsapp/whatsapp-door.ts';
import { chromiumPath, processesNaming } from '../../_kit/chromium.ts';
import { type FakeWhatsapp, startFakeWhatsapp } from '../../_kit/fake-whatsapp/fake-whatsapp.ts';
import type { Settings } from '../../_kit/fake-whatsapp/settings.ts';

export const GROUP = '120363000000000001@g.us';
export const LID_GROUP = '120363000000000002@g.us';
export const BUDI = '6281200009012@c.us';
export const BUDI_LID = '111222333444555@lid';
export const SITI = '6281200009013@c.us';
export const NOBODY_LID = '999888777666555@lid';

/** Short enough for a test, long enough for a busy machine. */
const QUICK = { panggilanMs: 2_500, siapMs: 2_500, periksaMs: 300, hantuMs: 1_500, qrMs: 60_000 };

export interface Told {
  messages: IncomingMessage[];
  own: OwnMessage[];
  acks: { chatId: string; stanzaId: string; ack: number }[];
  qrCount: number;
  readyCount: number;
  states: { state: DoorState; reason: string }[];
}

export interface Stage {
  fake: FakeWhatsapp;
  door: WhatsappDoor;
  told: Told;
  lidBook: Map<string, string | null>;
  askedLids: string[];
  profileDir: string;
  /** Scans the codes that are shown, until told otherwise. */
  isScanning: boolean;
  /** Waits for the next `ready` after what is done in it. */
  readyAfter(trouble: () => unknown, ms?: number): Promise<void>;
  hears(isMeant: (message: IncomingMessage) => boolean, ms?: number): Promise<IncomingMessage>;
  /** A door on the same pairing, with another memory: the bot after a restart. */
  reopen(): Promise<void>;
  end(): Promise<void>;
}

export const stanzaOf = (longId: string) => longId.split('_')[2] ?? '';

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** @throws Error when it does not come true in time */
export async function until(isTrue: () => boolean, ms = 10_000): Promise<void> {
  const error = new Error(`Waited ${ms} ms for ${isTrue}, in vain`);
  for (const end = Date.now() + ms; !isTrue(); await pause(10)) if (Date.now() > end) throw error;
}

/** The fake with two groups and two people; a door that is paired and ready, unless it is told not to wait. */
export async function openStage(
  options: { settings?: Partial<Settings>; times?: Partial<WhatsappConfig>; isScanning?: boolean } = {},
): Promise<Stage> {
  const fake = await startFakeWhatsapp(options.settings ?? {});
  fake.addContact({ pn: BUDI, lid: BUDI_LID, name: 'Budi Contoh', pushname: 'Budi' });
  fake.addContact({ pn: SITI, lid: '222333444555666@lid', pushname: 'Siti' });
  fake.addGroup({
    id: GROUP,
    name: 'KASI KESRA HALONG',
    participants: [BUDI, SITI, fake.world.me.pn].map((id) => ({ id })),
  });
  const lidMembers = [BUDI_LID, NOBODY_LID, fake.world.me.lid].map((id) => ({ id }));
  fake.addGroup({ id: LID_GROUP, name: 'KASI BARU', lidMode: true, participants: lidMembers });
  const sessionDir = mkdtempSync(join(tmpdir(), 'sotarsa-door-'));
  const env = { CHROMIUM_ARGS: JSON.stringify(fake.chromiumArgs()), CHROMIUM_PATH: chromiumPath ?? undefined };
  const config = { ...readConfig(env).whatsapp, ...QUICK, ...options.times, sessionDir };
  const told: Told = { messages: [], own: [], acks: [], qrCount: 0, readyCount: 0, states: [] };
  const lidBook = new Map<string, string | null>();
  const newDoor = () =>
    createWhatsappDoor({
      config,
      lidBook: {
        find: (lid) => lidBook.get(lid),
        keep: (lid, telepon) => {
          stage.askedLids.push(lid);
          lidBook.set(lid, telepon);
        },
      },
      pairingRestMs: 300,
      backoffMs: { from: 50, to: 2_000 },
    });
  const open = () =>
    stage.door.open({
      onMessage: (message) => told.messages.push(message),
      onOwnMessage: (message) => told.own.push(message),
      onAck: (ack) => told.acks.push(ack),
      onQr: () => {
        told.qrCount += 1;
        if (stage.isScanning) setTimeout(() => fake.scan(), 20);
      },
      onReady: () => {
        told.readyCount += 1;
      },
      onState: (state, reason) => told.states.push({ state, reason }),
    });
  const stage: Stage = {
    fake,
    door: newDoor(),
    told,
    lidBook,
    askedLids: [],
    profileDir: join(sessionDir, 'session'),
    isScanning: options.isScanning ?? true,
    async readyAfter(trouble, ms = 15_000) {
      const before = told.readyCount;
      await trouble();
      await until(() => told.readyCount > before && stage.door.state === 'ready', ms);
      await fake.waitListening();
    },
    async hears(isMeant, ms = 5_000) {
      await until(() => told.messages.some(isMeant), ms);
      return told.messages.find(isMeant) as IncomingMessage;
    },
    async reopen() {
      stage.door = newDoor();
      await stage.readyAfter(open);
    },
    async end() {
      await stage.door.close();
      await fake.stop();
      await until(() => processesNaming(sessionDir).length === 0, 1_000).catch(() => {});
      expect(processesNaming(sessionDir), 'browsers left behind').toEqual([]);
      rmSync(sessionDir, { recursive: true, force: true });
    },
  };
  if (stage.isScanning) await stage.readyAfter(open);
  else await open();
  return stage;
}
