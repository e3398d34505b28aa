/** The whole bot on a clock that the caller moves: events in, outgoing messages out, jobs each at their own time. */
import { createHash } from 'node:crypto';
import { type App, createApp } from '../app.ts';
import type { Config } from '../config.ts';
import type { Berkas, BerkasMaker } from '../domain/lampiran.ts';
import { type IncomingMessage, type MediaInfo, OFFLINE_GROUP_ID } from '../domain/message.ts';
import { PERAN_LIST, type Peran } from '../domain/petugas.ts';
import { parseWaId } from '../domain/wa-id.ts';
import { localDay, localIso } from '../domain/waktu.ts';
import type { Door } from '../doors/door.ts';
import { createSender } from '../outbox/sender.ts';
import { registerOnTheFly } from './register.ts';

/** One happening: a message, an edit, a deletion, or (with `at` alone) time that passes. */
export interface SimEvent {
  id?: string | undefined;
  /** when it was sent, ISO 8601 */
  at: string;
  chat?: 'grup' | 'pribadi' | undefined;
  from?: string | undefined;
  role?: string | undefined;
  desa?: string | undefined;
  name?: string | undefined;
  text?: string | undefined;
  reply_to?: string | undefined;
  edit_of?: string | undefined;
  delete_of?: string | undefined;
  /** a file hangs on it; there is nothing to fetch in a simulation */
  media?: MediaInfo['jenis'] | undefined;
}

export interface SimOutgoing {
  id: string;
  at: string;
  chat: 'grup' | 'pribadi';
  to: string;
  reply_to?: string;
  text: string;
  /** goes out with it; without a maker of files it is only named */
  file?: { nama: string; path?: string };
}

export interface Simulation {
  readonly app: App;
  readonly clock: Date;
  /** Moves the clock to the event (never back: what was sent earlier arrives now) and hands it in. */
  feed(event: SimEvent): Promise<SimOutgoing[]>;
  /** Moves the clock; what falls due in between happens at its own time. */
  advanceTo(at: Date): Promise<SimOutgoing[]>;
  close(): void;
}

/** A rehearsal that keeps nothing names its files, and makes none. */
const NAMING: BerkasMaker = { make: async ({ nama }) => ({ path: '', mime: '', nama }) };

export interface SimulationOptions {
  config: Config;
  databaseFile: string;
  /** the clock's first reading; default: the first event's time */
  start?: Date;
  /** default: files are only named */
  berkasMaker?: BerkasMaker;
}

export function createSimulation(options: SimulationOptions): Simulation {
  const { config, databaseFile, berkasMaker = NAMING } = options;
  let clock = options.start ?? new Date(0);
  let isStarted = false;
  let pending: SimOutgoing[] = [];
  const occurrenceByHash = new Map<string, number>();
  const app = createApp({ config, databaseFile, now: () => clock, groupIdList: [OFFLINE_GROUP_ID] });

  const door: Door = {
    async send(message) {
      const isGroup = message.chatId === OFFLINE_GROUP_ID;
      const id = `bot-${message.id}`;
      pending.push({
        id,
        at: localIso(clock, config.zona),
        chat: isGroup ? 'grup' : 'pribadi',
        to: isGroup ? (config.grupList[0] ?? OFFLINE_GROUP_ID) : message.chatId,
        ...(message.quotedStanzaId === null ? {} : { reply_to: message.quotedStanzaId }),
        text: message.text,
        ...(message.file ? { file: sayFile(message.file) } : {}),
      });
      return { state: 'sent', stanzaId: id };
    },
  };
  const { afterJamTenang } = app;
  const sender = createSender({ db: app.db, door, now: () => clock, berkasMaker, afterJamTenang });

  async function collect(): Promise<SimOutgoing[]> {
    await sender.flush();
    const sent = pending;
    pending = [];
    return sent;
  }

  /** The first reading of the clock is the start of the program: what was missed before it is made up at once. */
  function start(at: Date): void {
    if (isStarted) return;
    isStarted = true;
    if (options.start === undefined || at > clock) clock = at;
    app.recover();
    app.runner.runDue(clock);
  }

  function nextHappening(until: Date): Date | null {
    const queued = sender.nextDueAt();
    const dueList = [app.runner.nextDueAt(clock), queued !== null && queued > clock ? queued : null];
    const timeList = dueList.flatMap((due) => (due !== null && due <= until ? [due.getTime()] : []));
    return timeList.length === 0 ? null : new Date(Math.min(...timeList));
  }

  async function advanceTo(at: Date): Promise<SimOutgoing[]> {
    start(at);
    const sent = await collect();
    for (let due = nextHappening(at); due !== null; due = nextHappening(at)) {
      clock = due;
      app.runner.runDue(clock);
      sent.push(...(await collect()));
    }
    if (at > clock) clock = at;
    return sent;
  }

  /** Events without an id get one from their content, so that the same input makes the same tickets. */
  function idOf(event: SimEvent): string {
    if (event.id !== undefined) return event.id;
    const said = [event.at, event.chat, event.from, event.text, event.edit_of, event.delete_of];
    if (event.media !== undefined) said.push(event.media);
    const hash = createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 16);
    const occurrence = (occurrenceByHash.get(hash) ?? 0) + 1;
    occurrenceByHash.set(hash, occurrence);
    return `${hash}-${occurrence}`;
  }

  async function feed(event: SimEvent): Promise<SimOutgoing[]> {
    const sentAt = new Date(event.at);
    const sent = await advanceTo(sentAt);
    // Other bots and the notices of WhatsApp itself are no senders.
    if (event.from === undefined || event.role === 'bot' || event.role === 'sistem') return sent;
    const from = parseWaId(event.from) ?? event.from.trim();
    if (isPeran(event.role)) {
      registerOnTheFly(app, {
        from,
        peran: event.role,
        desa: event.desa,
        nama: event.name,
        on: localDay(sentAt, config.zona),
      });
    }
    const isGroup = event.chat !== 'pribadi';
    app.receive({
      chatId: isGroup ? OFFLINE_GROUP_ID : from,
      stanzaId: idOf(event),
      isGroup,
      senderIdList: [from],
      senderName: event.name ?? null,
      sentAt,
      text: event.text ?? '',
      quotedStanzaId: event.reply_to ?? null,
      editOf: event.edit_of ?? null,
      deleteOf: event.delete_of ?? null,
      ...mediaOf(event),
    });
    return [...sent, ...(await collect())];
  }

  return {
    app,
    get clock() {
      return clock;
    },
    feed,
    advanceTo,
    close: () => app.close(),
  };
}

function sayFile({ nama, path }: Berkas): NonNullable<SimOutgoing['file']> {
  return path === '' ? { nama } : { nama, path };
}

const MIME_BY_JENIS: Readonly<Record<MediaInfo['jenis'], string>> = {
  gambar: 'image/jpeg',
  dokumen: 'application/pdf',
  video: 'video/mp4',
  suara: 'audio/ogg',
  lain: 'application/octet-stream',
};

function mediaOf({ media: jenis }: SimEvent): Pick<IncomingMessage, 'hasMedia' | 'media'> {
  if (jenis === undefined) return { hasMedia: false };
  return { hasMedia: true, media: { jenis, mime: MIME_BY_JENIS[jenis], namaBerkas: null, ukuran: null } };
}

function isPeran(role: string | undefined): role is Peran {
  return (PERAN_LIST as readonly string[]).includes(role ?? '');
}
