/**
 * WhatsApp Web builds since July 2026 call `MsgKey._serialized` `MsgKey.$1`, and whatsapp-web.js 1.34.7 knows only the
 * old name: ids are undefined, `getChats()` and `downloadMedia()` throw, `sendMessage()` answers `undefined` although the
 * message left. Source: https://github.com/wwebjs/whatsapp-web.js/issues/201830 (also #201833, #201857). Both builds
 * work with this; the file can go once a release of the library knows `$1`.
 */

export interface MessageKey {
  fromMe: boolean;
  remote: string | { _serialized: string };
  id: string;
  participant?: string | { _serialized: string } | undefined;
  _serialized?: string | undefined;
  $1?: string | undefined;
}

/** What carries keys: a message of the library. */
export interface KeyHolder {
  id: MessageKey;
  _data?: { id?: MessageKey | undefined } | undefined;
  protocolMessageKey?: MessageKey | undefined;
  latestEditMsgKey?: MessageKey | undefined;
}

/** Runs in the page before any script, on every (re)load: gives keys of new builds the old name too. */
export function pageShim(): void {
  interface KeyClass {
    prototype: object;
    default?: KeyClass;
  }
  const page = globalThis as unknown as { require(name: string): KeyClass | undefined };
  const timer = setInterval(() => {
    let keyClass: KeyClass | undefined;
    try {
      keyClass = page.require('WAWebMsgKey');
    } catch {
      return;
    }
    const proto = (keyClass?.default ?? keyClass)?.prototype;
    if (!proto) return;
    clearInterval(timer);
    // Which property does a key's toString() give? A key that answers with the name of whatever it is asked for tells.
    const name = String(proto.toString.call(new Proxy({}, { get: (_key, property) => String(property) })));
    if (!/^[\w$]+$/.test(name) || name === '_serialized') return; // an older build, or one that nobody knows yet
    const keep = (key: object, value: unknown) =>
      Object.defineProperty(key, '_serialized', { value, enumerable: true, writable: true, configurable: true });
    // Keys that were made before this ran have the new name as their own property.
    Object.defineProperty(proto, '_serialized', {
      configurable: true,
      get(this: object) {
        return this.toString();
      },
      set(this: object, value: unknown) {
        keep(this, value);
      },
    });
    Object.defineProperty(proto, name, {
      configurable: true,
      get(this: { _serialized: unknown }) {
        return Object.hasOwn(this, '_serialized') ? this._serialized : undefined;
      },
      set(this: object, value: unknown) {
        keep(this, value);
      },
    });
  }, 5);
}

const textOf = (id: string | { _serialized: string } | undefined) => (typeof id === 'object' ? id._serialized : id);

/** The long id of a message: `false_1203…@g.us_3EB0…_628…@c.us`. */
export function serializedKey(key: MessageKey): string {
  const participant = textOf(key.participant);
  const parts = [String(key.fromMe), textOf(key.remote), key.id, ...(participant ? [participant] : [])];
  return key._serialized ?? key.$1 ?? parts.join('_');
}

/** Node side, first in every handler: a message whose key was made before `pageShim` ran. */
export function fixId<M extends KeyHolder>(message: M): M {
  for (const key of [message.id, message._data?.id, message.protocolMessageKey, message.latestEditMsgKey])
    if (key && key._serialized === undefined) key._serialized = serializedKey(key);
  return message;
}
