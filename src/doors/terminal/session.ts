/** The part of the conversation that one types: who one is, where, and what each line does. */
import { parseWaId } from '../../domain/wa-id.ts';
import { CONTOH_JAM, readClockOrder } from './clock-order.ts';
import type { Spoken } from './conversation.ts';
import { BANTUAN, messageText, type Order, readOrder } from './order.ts';
import { findPerson, sayPendek, sayPeople, sayPersonTugas, strangerOf } from './person.ts';
import type { Player } from './player.ts';
import type { Screen } from './screen.ts';
import { sayHariPendek, sayJam } from './screen-time.ts';
import type { Chat, Person, Stage, TerminalEvent } from './stage.ts';

/** Each message takes a minute, so that the next one is later. */
const MINUTE_MS = 60_000;

type Extra = Pick<TerminalEvent, 'reply_to' | 'edit_of' | 'delete_of'>;

export class Session {
  readonly #stage: Stage;
  readonly #player: Player;
  readonly #screen: Screen;
  #who: Person;
  #chat: Chat = 'grup';
  #sentCount = 0;

  constructor(stage: Stage, player: Player, screen: Screen) {
    this.#stage = stage;
    this.#player = player;
    this.#screen = screen;
    const peopleList = player.people();
    this.#who =
      peopleList.find(({ peran }) => peran === 'kesra_desa') ?? peopleList[0] ?? strangerOf('6281200009099', 'Anda');
  }

  /** `Sen 17 Agu 09.15 · Kesra Liyu · grup` */
  get place(): string {
    return `${this.#now()} · ${sayPendek(this.#who)} · ${this.#chat}`;
  }

  /** One whole message or order. @returns whether the session goes on */
  async handle(text: string): Promise<boolean> {
    const order = readOrder(text);
    if (order?.kind === 'keluar') return false;
    try {
      if (order) await this.#obey(order);
      else await this.#send(messageText(text), this.#chat);
    } catch (error) {
      this.#screen.sayFault(`Gangguan: ${error instanceof Error ? error.message : String(error)}`);
    }
    return true;
  }

  async #send(text: string, chat: Chat, extra: Extra = {}): Promise<void> {
    const { waId, nama } = this.#who;
    const now = this.#stage.clock();
    this.#sentCount += 1;
    const id = `ketik-${now.getTime().toString(36)}-${this.#sentCount}`;
    await this.#player.play({ id, at: now.toISOString(), chat, from: waId, name: nama, text, ...extra });
    await this.#player.advance(new Date(now.getTime() + MINUTE_MS));
  }

  async #obey(order: Order): Promise<void> {
    switch (order.kind) {
      case 'bantuan':
        return this.#screen.say(BANTUAN);
      case 'data':
        return this.#screen.say(this.#stage.sayData().join('\n'));
      case 'grup':
      case 'pribadi':
        return this.#move(order.kind);
      case 'siapa':
        return order.text === '' ? this.#listPeople() : this.#become(order.text);
      case 'baru':
        return this.#introduce(order.text);
      case 'jam':
        return this.#moveClock(order.text);
      case 'balas':
        return this.#reply(order.no, order.text);
      case 'sunting':
        return this.#change(order.no, 'sunting', order.text);
      case 'hapus':
        return this.#change(order.no, 'hapus', '');
      case 'salah':
        return this.#screen.sayFault(order.fault);
      case 'tulis':
      case 'keluar':
        return;
    }
  }

  #now(): string {
    const { zona } = this.#stage;
    return `${sayHariPendek(this.#stage.clock(), zona)} ${sayJam(this.#stage.clock(), zona)}`;
  }

  #move(chat: Chat): void {
    this.#chat = chat;
    const where = chat === 'grup' ? `grup ${this.#stage.grup}` : 'chat pribadi dengan Pak Sotarsa';
    this.#screen.say(`Sekarang di ${where}, sebagai ${sayPersonTugas(this.#who)}.`);
  }

  #listPeople(): void {
    const lineList = sayPeople(this.#player.people(), this.#who.waId);
    this.#screen.say([...lineList, 'Ganti: /siapa nomor, nama, peran atau desa. Orang baru: /baru'].join('\n'));
  }

  #become(text: string): void {
    const found = findPerson(this.#player.people(), text);
    if (!Array.isArray(found)) {
      this.#switchTo(found);
      return;
    }
    if (found.length === 0) {
      this.#screen.sayFault(
        `Tidak ada yang cocok dengan "${text}". /siapa menampilkan semuanya; orang baru: /baru kesra_desa Kapul Siti Aminah`,
      );
      return;
    }
    const choiceList = found.map((person) => `${this.#numberOf(person.waId)} (${sayPersonTugas(person)})`);
    this.#screen.sayFault(`Ada ${found.length} yang cocok. Pilih dengan /siapa nomor: ${choiceList.join(', ')}`);
  }

  /** The number of a person in the list of `/siapa`. */
  #numberOf(waId: string): number {
    return this.#player.people().findIndex((person) => person.waId === waId) + 1;
  }

  #switchTo(person: Person): void {
    this.#who = person;
    this.#screen.say(`Sekarang Anda ${sayPersonTugas(person)}, di ${this.#chat}.`);
  }

  async #introduce(text: string): Promise<void> {
    const [, number = '', name = ''] = /^(\+?\d[\d .()-]{7,}\d)\s*(.*)$/s.exec(text) ?? [];
    const waId = parseWaId(number);
    if (waId !== null) {
      const known = this.#player.people().find((person) => person.waId === waId && person.peran !== null);
      const person = known ?? strangerOf(waId, name);
      if (!known) this.#player.meet(person);
      return this.#switchTo(person);
    }
    const result = await this.#stage.register(text);
    if ('fault' in result) {
      this.#screen.sayFault(result.fault);
      return;
    }
    this.#switchTo(result.person);
    await this.#player.show(result.outgoing);
  }

  async #moveClock(text: string): Promise<void> {
    const at =
      text === ''
        ? `Jam sekarang ${this.#now()}. Memajukan: ${CONTOH_JAM}`
        : readClockOrder(text, this.#stage.clock(), this.#stage.zona);
    if (typeof at === 'string') {
      this.#screen.sayFault(at);
      return;
    }
    const count = await this.#player.advance(at);
    const what = count === 0 ? 'Tidak ada kiriman yang jatuh tempo.' : `${count} kiriman jatuh tempo.`;
    this.#screen.say(`${count === 0 ? '' : '\n'}Jam sekarang ${this.#now()}. ${what}`);
  }

  async #reply(no: number, text: string): Promise<void> {
    const spoken = this.#spokenAt(no);
    if (!spoken) return;
    if (spoken.peer !== null && spoken.peer !== this.#who.waId) {
      this.#screen.sayFault(
        `Pesan [${no}] ada di chat pribadi orang lain. Menjadi dia dulu: /siapa ${this.#numberOf(spoken.peer)}`,
      );
      return;
    }
    await this.#send(text, spoken.chat, { reply_to: spoken.id });
  }

  async #change(no: number, kind: 'sunting' | 'hapus', text: string): Promise<void> {
    const spoken = this.#spokenAt(no);
    if (!spoken) return;
    if (spoken.from !== this.#who.waId) {
      const cure =
        spoken.from === null
          ? `Balas saja: /balas ${no} teks`
          : `Menjadi dia dulu: /siapa ${this.#numberOf(spoken.from)}`;
      this.#screen.sayFault(`Pesan [${no}] milik ${spoken.nama}; hanya pengirimnya yang bisa mengubahnya. ${cure}`);
      return;
    }
    await this.#send(text, spoken.chat, kind === 'sunting' ? { edit_of: spoken.id } : { delete_of: spoken.id });
  }

  #spokenAt(no: number): Spoken | null {
    const { conversation } = this.#player;
    const spoken = conversation.byNo(no);
    if (!spoken) {
      const range = conversation.count === 0 ? 'belum ada pesan' : `nomornya 1 sampai ${conversation.count}`;
      this.#screen.sayFault(`Pesan [${no}] tidak ada: ${range}.`);
    }
    return spoken;
  }
}
