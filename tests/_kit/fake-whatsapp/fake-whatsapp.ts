/**
 * A local WhatsApp for tests: the real whatsapp-web.js in a real Chromium talks to it over loopback. A test starts it,
 * starts a bot (in this or another process) with `chromiumArgs()`, and plays the other side: `scan()`, `receive()`, ….
 */
import { FakeConnection } from './connection.ts';
import { newStanza, randomHex, splitMessageId } from './message-id.ts';
import { newRef } from './page-calls.ts';
import type { Trouble, WaAccount, WaCall, WaChat, WaContact, WaParticipant } from './protocol.ts';
import type { Settings } from './settings.ts';
import type { Incoming, Outgoing } from './world.ts';

/** A message that is unreadable at first; `decryptAfterMs: null` = for ever. */
export type Cipher = { decryptAfterMs: number | null };

const ACCOUNT: WaAccount = { pn: '6281200009000@c.us', lid: '900000000000001@lid', pushname: 'Pak Sotarsa' };

export class FakeWhatsapp extends FakeConnection {
  // Pairing

  /** A person scans the QR code with the phone of the bot's account. */
  scan(): void {
    const token = randomHex(8);
    this.devices.add(token);
    this.server.push({ op: 'paired', token });
  }

  newQr(): void {
    this.server.push({ op: 'qr', ref: newRef() });
  }

  /** A person unlinks the device on the phone. */
  phoneLogout(): void {
    this.devices.clear();
    this.server.push({ op: 'logout' });
  }

  // People and chats

  addContact(contact: WaContact): WaContact {
    this.world.contacts.set(contact.pn ?? contact.lid ?? '', contact);
    this.server.push({ op: 'data', contacts: [contact] });
    return contact;
  }

  addGroup(group: { id: string; name: string; participants: WaParticipant[]; lidMode?: boolean }): WaChat {
    return this.#addChat({ ...group, t: this.world.tick() });
  }

  /** A channel, `…@newsletter`. */
  addChannel(channel: { id: string; name: string }): WaChat {
    return this.#addChat({ ...channel, t: this.world.tick() });
  }

  /** Somebody joins, leaves, renames, …: add, invite, remove, leave, promote, demote, subject, description. */
  groupEvent(event: { chat: string; author: string; subtype: string; recipients?: string[]; body?: string }): string {
    const { chat, author, subtype, recipients = [], body } = event;
    const message = this.world.groupEvent(chat, author, subtype, recipients, body);
    this.deliver({ op: 'message', message, chat: this.world.chats.get(chat) });
    return message.id;
  }

  // Messages

  /** Somebody else writes, also into `status@broadcast` or a channel. @returns the message's long id */
  receive(incoming: Incoming & { cipher?: Cipher }): string {
    const message = this.world.incoming(incoming);
    const { chat, cipher } = incoming;
    this.deliver({ op: 'message', message, chat: this.world.chats.get(chat), cipher });
    return message.id;
  }

  /** The bot's own account writes, on its phone. @returns the message's long id */
  phoneSends(outgoing: Outgoing): string {
    const message = this.world.outgoing(outgoing);
    this.deliver({ op: 'message', message, chat: this.world.chats.get(outgoing.chat) });
    return message.id;
  }

  edit(id: string, body: string): void {
    const editKey = this.world.edit(id, body);
    this.deliver({ op: 'edit', id, body, editKey, t: this.world.tick() });
  }

  /** People have received a message of the bot; those who read it besides. */
  markRead(id: string, { delivered = [], read = [] }: { delivered?: string[]; read?: string[] }): void {
    for (const person of delivered) this.world.noteReceipt(id, 'delivery', person);
    for (const person of read) this.world.noteReceipt(id, 'read', person);
  }

  /** Deleted for everyone. @returns long id of the tombstone, a new one as in real life */
  revoke(id: string, { hasNewId = true } = {}): string {
    const tombstone = this.world.revoke(id, hasNewId);
    this.deliver({ op: 'revoke', id, tombstone });
    return tombstone;
  }

  react(messageId: string, from: string, emoji: string): void {
    const { chat } = splitMessageId(messageId);
    const reaction = { chat, stanza: newStanza(), messageId, from, emoji, t: this.world.tick() };
    this.deliver({ op: 'reaction', reaction });
  }

  /** Somebody rings; a call that nobody is there to hear is not made up later. */
  call(from: string, call: Partial<WaCall> = {}): void {
    const whole = { id: randomHex(8), peerJid: from, isVideo: false, isGroup: false, ...call };
    if (this.isConnected) this.server.push({ op: 'call', call: whole });
  }

  /** The page tells the library of a change in which nothing has changed. */
  touch(id: string): void {
    this.deliver({ op: 'touch', id });
  }

  // Trouble

  /** CONFLICT, UNPAIRED, UNPAIRED_IDLE, TIMEOUT, OPENING, CONNECTED, … */
  state(state: string): void {
    this.server.push({ op: 'state', state });
  }

  trouble(trouble: Trouble): void {
    this.server.push(trouble);
  }

  /** A connection that looks alive, but nothing passes any more; it ends by itself when the page starts anew. */
  ghost(isGhost = true): void {
    this.isGhost = isGhost;
    this.state(isGhost ? 'OPENING' : 'CONNECTED');
    if (!isGhost) this.server.push({ op: 'flush' });
    this.ring();
  }

  /** The line is down: the page is cut off and every new connection refused. */
  goOffline(): void {
    this.server.isOnline = false;
    this.server.cut();
  }

  goOnline(): void {
    this.server.isOnline = true;
  }

  #addChat(chat: WaChat): WaChat {
    this.world.chats.set(chat.id, chat);
    this.server.push({ op: 'data', chats: [chat] });
    return chat;
  }
}

/** Starts a fake WhatsApp; stop it with `stop()`. */
export async function startFakeWhatsapp(
  settings: Partial<Settings> = {},
  account: WaAccount = ACCOUNT,
): Promise<FakeWhatsapp> {
  const fake = new FakeWhatsapp(settings, account);
  await fake.start();
  return fake;
}
