/** Waiting for something to be true: whoever changes anything rings, and everybody who waits looks again. */

export class Bell {
  readonly #lookList = new Set<() => void>();

  ring(): void {
    for (const look of [...this.#lookList]) look();
  }

  /** @throws Error when it does not come true in time */
  until<T>(get: () => T | false | null | undefined, ms: number, what: string): Promise<T> {
    const error = new Error(`Waited ${ms} ms for ${what}, in vain`);
    return new Promise((resolve, reject) => {
      const look = () => {
        const value = get();
        if (value === false || value === null || value === undefined) return;
        end();
        resolve(value);
      };
      const end = () => {
        clearTimeout(timer);
        this.#lookList.delete(look);
      };
      const timer = setTimeout(() => {
        end();
        reject(error);
      }, ms);
      this.#lookList.add(look);
      look();
    });
  }
}
