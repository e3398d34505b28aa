/** What was reported into the group, and what came of it: stored once, confirmed once, in order. */
import type { BotProcess } from './bot-process.ts';
import type { FakeWhatsapp } from './fake-whatsapp/fake-whatsapp.ts';
import { splitMessageId } from './fake-whatsapp/message-id.ts';
import { GROUP, officerList, salurText } from './halong.ts';

/** A confirmation, alone or among others in one message. */
const CONFIRMED = /✅ \*(S-\d+)\*/g;

const PRIVATE_IN = 5;

/** Words that left the bot twice. */
export interface Double {
  kode: string;
  firstAt: number;
  againAt: number;
}

export class Ledger {
  readonly #fake: FakeWhatsapp;
  readonly #bot: BotProcess;
  readonly #isLid: boolean;
  #reported = 0;

  constructor(fake: FakeWhatsapp, bot: BotProcess, isLid: boolean) {
    this.#fake = fake;
    this.#bot = bot;
    this.#isLid = isLid;
    // Many messages in one second, as in a real burst: nobody's clock runs ahead.
    fake.world.isCrowded = true;
  }

  get reported(): number {
    return this.#reported;
  }

  /** The next officer in turn reports something new: in the group, and now and then in private. */
  report(): void {
    const isPrivate = this.#reported % PRIVATE_IN === PRIVATE_IN - 1;
    const officer = officerList[this.#reported % officerList.length]!;
    const body = salurText(Math.floor(this.#reported / officerList.length), officer);
    this.#reported += 1;
    const from = this.#isLid ? officer.lid : officer.jid;
    this.#fake.receive({ chat: isPrivate ? from : GROUP, from, body });
  }

  /** Ticket numbers as the bot confirmed them, oldest first; a merged reply confirms several. */
  get confirmedList(): { kode: string; at: number }[] {
    return this.#fake.sent.flatMap(({ body, receivedAt }) =>
      [...(body ?? '').matchAll(CONFIRMED)].map(([, kode = '']) => ({ kode, at: receivedAt })),
    );
  }

  get confirmedCount(): number {
    return new Set(this.confirmedList.map(({ kode }) => kode)).size;
  }

  /** Ends when all that was reported is confirmed. @throws Error when it is not in time, with what the bot knows */
  async untilConfirmed(ms: number): Promise<void> {
    await this.#fake
      .until(() => this.confirmedCount >= this.#reported, ms, 'all confirmations')
      .catch((error: Error) => {
        const queue = this.#all(
          'SELECT id, state, ack, attempts, attempted_at, error FROM outbox WHERE ack IS NULL OR ack = 0',
        );
        const counts = `${this.confirmedCount} of ${this.#reported} confirmed, ${this.storedCount} stored`;
        throw new Error(
          `${error.message}: ${counts}\n${JSON.stringify(queue.slice(0, 10))}\n${this.#bot.log.slice(-4000)}`,
        );
      });
  }

  get storedCount(): number {
    return this.#bot.ask("SELECT count(*) FROM tiket WHERE state = 'diterima'");
  }

  /** Reports of which the office has no ticket, or not exactly one. */
  oddList(): unknown[] {
    return this.#all(
      `SELECT i.stanza_id, i.state, count(t.id) AS tickets FROM inbox i LEFT JOIN tiket t ON t.inbox_id = i.id
       WHERE i.text LIKE 'SALUR%' GROUP BY i.id HAVING i.state <> 'done' OR count(t.id) <> 1`,
    );
  }

  doubleList(): Double[] {
    const firstByKode = new Map<string, number>();
    const doubleList: Double[] = [];
    for (const { kode, at } of this.confirmedList) {
      const firstAt = firstByKode.get(kode);
      if (firstAt === undefined) firstByKode.set(kode, at);
      else doubleList.push({ kode, firstAt, againAt: at });
    }
    return doubleList;
  }

  /**
   * Confirmations that overtook another one of the chat: a message goes out in the turn of the first reply in it, and the
   * replies to one person stay in their order.
   */
  overtakerList(): string[] {
    const seen = new Set<string>();
    const lateList: string[] = [];
    const lastByChat = new Map<string, string>();
    for (const { body, id } of this.#fake.sent) {
      const { chat } = splitMessageId(id);
      const kodeList = [...(body ?? '').matchAll(CONFIRMED)].map(([, kode = '']) => kode);
      const newList = kodeList.filter((kode) => !seen.has(kode));
      const [head] = newList;
      if (head === undefined) continue;
      if (head < (lastByChat.get(chat) ?? '')) lateList.push(head);
      lateList.push(...newList.filter((kode, at) => at > 0 && kode < newList[at - 1]!));
      lastByChat.set(chat, head);
      for (const kode of newList) seen.add(kode);
    }
    return lateList;
  }

  #all(sql: string): unknown[] {
    const db = this.#bot.open();
    try {
      return db.prepare(sql).all();
    } finally {
      db.close();
    }
  }
}
