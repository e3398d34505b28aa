/** Keeps the order within a chat although a sender's number may have to be asked for first. */

export class ChatQueue {
  readonly #lastByChat = new Map<string, Promise<void>>();
  readonly #onError: (error: unknown) => void;

  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  /** Runs after all that was given for the chat before; the next one runs also where this one fails. */
  run(chat: string, task: () => Promise<void>): void {
    const last = this.#lastByChat.get(chat) ?? Promise.resolve();
    const mine = last.then(task).catch(this.#onError);
    this.#lastByChat.set(chat, mine);
    void mine.then(() => {
      if (this.#lastByChat.get(chat) === mine) this.#lastByChat.delete(chat);
    });
  }
}
