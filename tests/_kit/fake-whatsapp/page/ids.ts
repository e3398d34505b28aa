/** Ids as WhatsApp Web has them: `Wid` of a person or chat, `MsgKey` of a message. */
import { browser } from './browser.ts';

export class Wid {
  readonly server: string;
  readonly user: string;
  readonly _serialized: string;

  constructor(text: string) {
    const [user, server] = text.replace('@s.whatsapp.net', '@c.us').split('@');
    if (!user || !server) throw new Error('wid error: invalid wid');
    this.server = server;
    this.user = user;
    this._serialized = `${user}@${server}`;
  }

  isUser(): boolean {
    return this.server === 'c.us' || this.server === 'lid';
  }
  isLid(): boolean {
    return this.server === 'lid';
  }
  isGroup(): boolean {
    return this.server === 'g.us';
  }
  isStatus(): boolean {
    return this._serialized === 'status@broadcast';
  }
  isBroadcast(): boolean {
    return this.server === 'broadcast';
  }
  isNewsletter(): boolean {
    return this.server === 'newsletter';
  }
  equals(other: unknown): boolean {
    return String(other) === this._serialized;
  }
  toString(): string {
    return this._serialized;
  }
  toJid(): string {
    return this._serialized.replace('@c.us', '@s.whatsapp.net');
  }
}

/** A Wid of a Wid, a text, or the plain object that a Wid becomes on its way through JSON. */
export function wid(id: unknown): Wid {
  if (id instanceof Wid) return id;
  if (typeof id === 'object' && id !== null && '_serialized' in id) return new Wid(String(id._serialized));
  return new Wid(String(id));
}

interface KeyParts {
  fromMe?: boolean | undefined;
  from?: Wid | string | undefined;
  to?: Wid | string | undefined;
  remote?: Wid | string | undefined;
  id: string;
  participant?: Wid | string | undefined;
  selfDir?: string | undefined;
}

export class MsgKey {
  readonly fromMe: boolean;
  readonly remote: Wid;
  readonly id: string;
  declare readonly participant?: Wid;

  constructor({ fromMe, from, to, remote, id, participant, selfDir }: KeyParts) {
    this.fromMe = fromMe ?? selfDir === 'out';
    this.remote = wid(remote ?? (this.fromMe ? to : from));
    this.id = id;
    if (participant !== undefined) this.participant = wid(participant);
    // What the account itself sends into a private chat ends in `_out`.
    const last = this.participant ?? selfDir;
    const whole = [this.fromMe, this.remote, id, ...(last === undefined ? [] : [last])].join('_');
    Object.assign(this, { [browser.fakeMsgKeyProp]: whole });
  }

  static async newId(): Promise<string> {
    const bytes = [...crypto.getRandomValues(new Uint8Array(9))];
    return `3EB0${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
  }

  static fromString(text: string): MsgKey {
    const [own, remote, id = '', last] = text.split('_');
    const isPerson = last?.includes('@');
    return new MsgKey({
      fromMe: own === 'true',
      remote,
      id,
      ...(isPerson ? { participant: last } : { selfDir: last }),
    });
  }
}

/** As minified builds have it: the name of the property shows in the text of this function only. */
const TO_STRING = {
  _serialized(this: Record<string, string>) {
    return this['_serialized'];
  },
  $1(this: Record<string, string>) {
    return this['$1'];
  },
};
Object.defineProperty(MsgKey.prototype, 'toString', { value: TO_STRING[browser.fakeMsgKeyProp], configurable: true });
