/** Models and collections as WhatsApp Web has them: attributes are plain properties, changes are events that bubble up. */

// biome-ignore lint/suspicious/noExplicitAny: listeners take whatever their event brings
type Listener = (...details: any[]) => void;
export type Attributes = Record<string, unknown>;

/** The text of an id, in whichever form it is given. */
export function keyOf(id: unknown): string {
  if (typeof id !== 'object' || id === null || id.toString !== Object.prototype.toString) return String(id);
  const plain = id as { _serialized?: string; $1?: string };
  return String(plain._serialized ?? plain.$1);
}

export class Emitter {
  #listenerList: { name: string; listener: Listener }[] = [];

  on(names: string, listener: Listener): this {
    for (const name of names.split(' ')) this.#listenerList.push({ name, listener });
    return this;
  }

  once(name: string, listener: Listener): this {
    const once: Listener = (...details) => {
      this.off(name, once);
      listener(...details);
    };
    return this.on(name, once);
  }

  off(name: string, listener?: Listener): this {
    const isMeant = (entry: { name: string; listener: Listener }) =>
      entry.name === name && (listener === undefined || entry.listener === listener);
    this.#listenerList = this.#listenerList.filter((entry) => !isMeant(entry));
    return this;
  }

  /** Does anybody listen? */
  hears(name: string): boolean {
    return this.#listenerList.some((entry) => entry.name === name);
  }

  trigger(name: string, ...details: unknown[]): void {
    for (const entry of [...this.#listenerList]) {
      if (entry.name !== name) continue;
      try {
        entry.listener.apply(this, details);
      } catch (error) {
        console.error('listener of', name, error);
      }
    }
  }
}

export class Model<A extends object = Attributes> extends Emitter {
  /** where its events bubble up to */
  #parent: Emitter | null = null;

  constructor(attributes: A) {
    super();
    Object.assign(this, attributes);
  }

  belongTo(parent: Emitter): void {
    this.#parent = parent;
  }

  override trigger(name: string, ...details: unknown[]): void {
    super.trigger(name, ...details);
    this.#parent?.trigger(name, ...details);
  }

  set(attributes: Partial<A>): void {
    const self = this as unknown as Attributes;
    const changeList = Object.entries(attributes).filter(([name, value]) => self[name] !== value);
    const oldList = changeList.map(([name]) => self[name]);
    Object.assign(this, attributes);
    for (const [at, [name, value]] of changeList.entries()) this.trigger(`change:${name}`, this, value, oldList[at]);
    if (changeList.length > 0) this.trigger('change', this);
  }

  serialize(): Attributes {
    return Object.fromEntries(Object.entries(this).filter(([name, value]) => !isHidden(name, value)));
  }

  toJSON(): Attributes {
    return this.serialize();
  }
}

const isHidden = (name: string, value: unknown) => name.startsWith('_') || typeof value === 'function';

export type Identified = Model & { id: unknown };

export class Collection<M extends Identified = Identified> extends Emitter {
  readonly #byKey = new Map<string, M>();

  get length(): number {
    return this.#byKey.size;
  }

  get _models(): M[] {
    return this.getModelsArray();
  }

  get(id: unknown): M | undefined {
    return this.#byKey.get(keyOf(id));
  }

  getModelsArray(): M[] {
    return [...this.#byKey.values()];
  }

  /** The model that is there already stays. `isSilent`: without an event; `isOwn`: its events bubble up to here. */
  add(model: M, { isSilent = false, isOwn = true } = {}): M {
    const known = this.get(model.id);
    if (known) return known;
    this.#byKey.set(keyOf(model.id), model);
    if (isOwn) model.belongTo(this);
    if (!isSilent) this.trigger('add', model);
    return model;
  }

  remove(id: unknown): M | undefined {
    const model = this.get(id);
    if (!model) return undefined;
    this.#byKey.delete(keyOf(id));
    this.trigger('remove', model);
    return model;
  }

  /** Gives a model another id, without an event. */
  rename(model: M, id: M['id']): void {
    if (this.get(model.id) !== model) return;
    this.#byKey.delete(keyOf(model.id));
    this.#byKey.set(keyOf(id), model);
  }

  async find(id: unknown): Promise<M> {
    const model = this.get(id);
    if (!model) throw new Error(`not found: ${keyOf(id)}`);
    return model;
  }

  async update(): Promise<void> {}

  serialize(): Attributes[] {
    return this.getModelsArray().map((model) => model.serialize());
  }

  toJSON(): Attributes[] {
    return this.serialize();
  }
}
