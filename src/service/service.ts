/** The bot at work: one connection, one way out, the jobs, and what keeps them going for months. */
import { createApp } from '../app.ts';
import type { Config } from '../config.ts';
import type { DoorState } from '../domain/kesehatan.ts';
import type { BerkasMaker } from '../domain/lampiran.ts';
import type { IncomingMessage } from '../domain/message.ts';
import type { LiveDoor, OwnMessage } from '../doors/door.ts';
import { logger, logWarn } from '../logger.ts';
import { extendWal } from '../store/extend-wal.ts';
import { type LidBook, lidBook } from '../store/lid.ts';
import { alertAdmin, KABAR } from './alerts.ts';
import { catchUp } from './catch-up.ts';
import { createReaderCount } from './count-readers.ts';
import { createMediaFetcher } from './fetch-media.ts';
import { createGroupBook } from './groups.ts';
import { openHealthPage } from './health-page.ts';
import { indexNames } from './index-names.ts';
import { createListener } from './listener.ts';
import { beginNights } from './nightly.ts';
import { newConnection, readStatus, writeConnection } from './status.ts';
import { createWayOut } from './way-out.ts';

const STATUS_EVERY_MS = 30_000;
/** So long a stop waits for what is just being sent: a call that hangs ends with the connection. */
const LAST_SEND_MS = 5_000;

export interface ServiceOptions {
  config: Config;
  makeDoor: (book: LidBook) => LiveDoor;
  /** makes the files that go out with messages; without it they go out alone, and say so */
  berkasMaker?: BerkasMaker;
  /** tells the person at the terminal, in Indonesian */
  say: (line: string) => void;
  showQr: (code: string) => void;
}

export interface Service {
  /** Connects and stays connected. @throws Error with an Indonesian sentence where it cannot even begin */
  start(): Promise<void>;
  /** Ends in good order: what is being sent is finished, the browser closed. */
  stop(): Promise<void>;
}

/** Puts the running bot together. */
export function createService({ config, makeDoor, berkasMaker, say, showQr }: ServiceOptions): Service {
  const now = () => new Date();
  const groupIdList: string[] = [];
  const app = createApp({ config, groupIdList, onQueued: () => sender.nudge(), isOnline: () => isHeard });
  const { db } = app;
  extendWal(db);
  const door = makeDoor(lidBook(db, now));
  const sender = createWayOut(app, door, berkasMaker);
  const listener = createListener(app, groupIdList);
  const fetchMedia = createMediaFetcher(app, door, () => sender.nudge());
  const countReaders = createReaderCount(db, door, now);
  const groups = createGroupBook({
    db,
    config,
    door,
    now,
    everyMs: config.whatsapp.periksaMs,
    onMissing: (complaint) => tellAll('grup', complaint),
    onFound: () => onReady(),
  });
  const connection = newConnection(now());
  let isWorking = false;
  /** is everything heard that was said while the line was down? Only then is it known who has not reported */
  let isHeard = false;
  let isStopping = false;
  const closeList: (() => unknown)[] = [];

  /** One after the other: WhatsApp says "ready" again after each reload of its page, also while the last one is being served. */
  let serving: Promise<void> = Promise.resolve();
  function onReady(): void {
    serving = serving.then(serve).catch((error: unknown) => {
      logger('service').warn({ err: error }, 'interrupted after connecting');
      // A line that broke says "ready" again by itself; one call that hung on a living line does not.
      const again = () => door.state === 'ready' && onReady();
      setTimeout(again, config.whatsapp.periksaMs).unref();
    });
  }

  async function serve(): Promise<void> {
    if (isStopping) return;
    isHeard = false;
    const at = now();
    const heldList = listener.hold();
    const releaseSender = sender.hold();
    try {
      await hearAll(at, heldList);
    } finally {
      listener.release();
      releaseSender();
    }
    sender.kick();
    // Not waited for: a file that hangs keeps nobody from catching up when the page is loaded anew.
    look();
  }

  /** Groups, what is in doubt, and what was said meanwhile; replies wait, so that those to one person go out as one. */
  async function hearAll(at: Date, heldList: IncomingMessage[]): Promise<void> {
    const { chatIdList, foundList } = await groups.look();
    groupIdList.splice(0, groupIdList.length, ...chatIdList);
    connection.grupList = foundList.map(({ nama }) => nama);
    await sender.reconcile(door);
    // What is not listed cannot be read yet: it is caught up with once it is.
    const readableList = foundList.map(({ chatId }) => chatId);
    await catchUp({ db, door, groupIdList: readableList, heldList, handle: listener.handle, hearOwn, now: at });
    isHeard = door.state === 'ready';
    if (foundList.length > 0) {
      say(`Siap. Bekerja di grup ${connection.grupList.join(', ')}. Hentikan dengan Ctrl+C.`);
      beginWork();
    }
  }

  /** The bot's own words, or a person's, typed on its phone. */
  function hearOwn(own: OwnMessage): void {
    if (!sender.noteOwn(own)) listener.hearTyped(own, door.ownIdList);
  }

  /** Jobs post into groups: they begin once a group is known and its backlog is read. */
  function beginWork(): void {
    if (isWorking) return;
    isWorking = true;
    app.runner.startLive();
    closeList.push(beginNights(app, door));
  }

  function onState(state: DoorState, reason: string): void {
    const isLost = state === 'unpaired' && connection.isPaired;
    if (state === 'ready') connection.isPaired = true;
    else isHeard = false;
    if (state === 'unpaired') connection.isPaired = false;
    if (state !== connection.state) {
      Object.assign(connection, { state, reason, sinceAt: now().toISOString() });
      logger('service').info({ state, reason }, 'connection');
    }
    if (isLost) tellAll('lepas', KABAR.lepas);
    leaveStatus();
  }

  /** The person at the terminal, and the admin. */
  function tellAll(kind: string, text: string): void {
    say(text);
    alertAdmin(app, kind, text);
  }

  function leaveStatus(): void {
    connection.foreignCount = listener.foreignCount;
    writeConnection(config.dataDir, connection, now());
  }

  /** Looks at the connection from outside: versions and the browser's memory, which grows. */
  async function takeStatus(): Promise<void> {
    if (door.state === 'ready') connection.description = await door.describe();
    leaveStatus();
  }

  const look = () =>
    void takeStatus().then(fetchMedia).then(countReaders).catch(logWarn('service', 'status not taken'));

  return {
    async start() {
      if (config.sehatPort !== null) {
        const server = await openHealthPage(config.sehatPort, () => readStatus(db, config.dataDir));
        closeList.push(() => server.close());
      }
      app.recover();
      const timer = setInterval(look, STATUS_EVERY_MS);
      closeList.push(() => clearInterval(timer), groups.watch(), indexNames(db));
      sender.startLive(door);
      say('Menyambung ke WhatsApp …');
      await door.open({
        onMessage: (message) => {
          listener.hear(message);
          if (message.media) fetchMedia().catch(logWarn('service', 'file not fetched'));
        },
        onOwnMessage: hearOwn,
        onAck: (ack) => sender.noteAck(ack),
        onQr: showQr,
        onReady,
        onState,
      });
    },
    async stop() {
      isStopping = true;
      for (const close of closeList) close();
      await sender.stop(LAST_SEND_MS);
      await door.close();
      await sender.stop();
      await serving;
      connection.state = 'stopped';
      leaveStatus();
      app.close();
    },
  };
}
