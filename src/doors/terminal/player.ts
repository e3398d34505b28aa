/** Puts events on the stage and shows what becomes of them: the message first, then each answer. */

import { sayBerkas } from '../../domain/lampiran.ts';
import type { Peran } from '../../domain/petugas.ts';
import { Conversation, type Spoken } from './conversation.ts';
import { sayPersonTugas, strangerOf } from './person.ts';
import type { Screen } from './screen.ts';
import type { Person, Stage, TerminalEvent, TerminalOutgoing } from './stage.ts';

/** Waits as a reader needs, by the text that was just shown; a pipe does not wait. */
export type Pause = (text: string) => Promise<void>;

const NO_PAUSE: Pause = async () => {};

export class Player {
  readonly conversation = new Conversation();
  readonly #stage: Stage;
  readonly #screen: Screen;
  readonly #strangerById = new Map<string, Person>();

  constructor(stage: Stage, screen: Screen) {
    this.#stage = stage;
    this.#screen = screen;
  }

  get clock(): Date {
    return this.#stage.clock();
  }

  /** Registered people in the order of their registration, then the others who have spoken. */
  people(): Person[] {
    const registeredList = this.#stage.people();
    const strangerList = [...this.#strangerById.values()].filter(
      ({ waId }) => !registeredList.some((person) => person.waId === waId),
    );
    return [...registeredList, ...strangerList];
  }

  /** Somebody who is not registered and may speak all the same. */
  meet(stranger: Person): void {
    this.#strangerById.set(stranger.waId, stranger);
  }

  /** Lets the event happen. What falls due before it is shown before it. */
  async play(event: TerminalEvent, pause: Pause = NO_PAUSE): Promise<void> {
    const at = new Date(event.at);
    if (at > this.#stage.clock()) await this.advance(at, pause);
    const now = this.#stage.clock();
    const find = (id: string | undefined): Spoken | null => (id === undefined ? null : this.conversation.byId(id));
    const quoted = find(event.reply_to);
    const edited = find(event.edit_of);
    const deleted = find(event.delete_of);
    const spoken = this.conversation.add({
      id: event.edit_of ?? event.delete_of ?? event.id,
      chat: event.chat,
      from: event.from,
      nama: sayPersonTugas(this.#speakerOf(event)),
      peer: event.chat === 'grup' ? null : event.from,
      text: event.text ?? '',
    });
    this.#screen.showIncoming({ spoken, at, arrivedAt: at < now ? now : undefined, quoted, edited, deleted });
    await pause(spoken.text);
    const sentList = await this.#stage.feed(event);
    if (sentList.length === 0) this.#screen.saySilence();
    await this.show(sentList, pause);
  }

  /** Moves the clock. @returns how many messages of the bot fell due */
  async advance(at: Date, pause: Pause = NO_PAUSE): Promise<number> {
    const sentList = await this.#stage.advanceTo(at);
    await this.show(sentList, pause);
    return sentList.length;
  }

  /** Shows messages of the bot; the same text to several chats stands there once. */
  async show(sentList: readonly TerminalOutgoing[], pause: Pause = NO_PAUSE): Promise<void> {
    let previous: Spoken | null = null;
    for (const sent of sentList) {
      const isGroup = sent.chat === 'grup';
      const spoken = this.conversation.add({
        id: sent.id,
        chat: sent.chat,
        from: null,
        nama: 'Pak Sotarsa',
        peer: isGroup ? null : sent.to,
        text: [sent.text, sent.file ? sayBerkas(sent.file) : ''].filter(Boolean).join('\n'),
      });
      const quoted = sent.reply_to === undefined ? null : this.conversation.byId(sent.reply_to);
      const sameAs: Spoken | null = previous !== null && (previous as Spoken).text === spoken.text ? previous : null;
      const peerName = isGroup ? null : sayPersonTugas(this.#personOf(sent.to));
      this.#screen.showOutgoing({ spoken, at: new Date(sent.at), quoted, peerName }, sameAs);
      previous = sameAs ?? spoken;
      await pause(sameAs ? '' : spoken.text);
    }
  }

  #personOf(waId: string): Person {
    return this.people().find((person) => person.waId === waId) ?? strangerOf(waId);
  }

  /** The sender as of this event: it may register somebody, or give a stranger a name. */
  #speakerOf(event: TerminalEvent): Person {
    const { from, role, desa, name } = event;
    if (role !== undefined) return { waId: from, nama: name ?? from, peran: role as Peran, desa: desa ?? null };
    const known = this.people().find((person) => person.waId === from);
    if (known) return known;
    const stranger = strangerOf(from, name);
    this.meet(stranger);
    return stranger;
  }
}
