/** A message of the library → the plain values of the rooms. */
import { describe, expect, it } from 'vitest';
import {
  isTalk,
  type LibraryMessage,
  mapEdit,
  mapIncoming,
  mapOwn,
  mapRevoke,
  senderJid,
  textOf,
} from '../../../src/doors/whatsapp/map-message.ts';
import { fixId, serializedKey } from '../../../src/doors/whatsapp/message-key.ts';

const GROUP = '120363000000000001@g.us';
const BUDI = '6281200009012@c.us';
const WHERE = { chatId: GROUP, senderIdList: ['6281200009012'] as [string] };

function message(part: Partial<LibraryMessage> = {}, data: LibraryMessage['_data'] = {}): LibraryMessage {
  const id = {
    fromMe: false,
    remote: GROUP,
    id: '3A01',
    participant: BUDI,
    _serialized: `false_${GROUP}_3A01_${BUDI}`,
  };
  return { id, type: 'chat', body: 'halo', from: GROUP, author: BUDI, timestamp: 1_780_000_000, _data: data, ...part };
}

describe('words of a message', () => {
  it.each([
    ['a text', message(), 'halo'],
    ['a caption', message({ type: 'image', body: 'dGh1bWI=' }, { caption: 'musdes' }), 'musdes'],
    ['a picture without caption: its thumbnail is no text', message({ type: 'image', body: 'dGh1bWI=' }), ''],
    ['a document that shows its name', message({ type: 'document' }, { caption: 'a.xlsx', filename: 'a.xlsx' }), ''],
    ['a document with a caption', message({ type: 'document' }, { caption: 'USULAN', filename: 'a.xlsx' }), 'USULAN'],
    ['a place', message({ type: 'location', body: '/9j/4AAQ' }), ''],
    ['a contact card', message({ type: 'vcard', body: 'BEGIN:VCARD' }), ''],
  ])('%s', (_name, given, text) => expect(textOf(given)).toBe(text));
});

describe('the sender', () => {
  it.each<[string, LibraryMessage]>([
    ['in a group', message()],
    ['where only the key names it', message({ author: undefined })],
    [
      'in a private chat',
      { ...message({ author: undefined, from: BUDI }), id: { fromMe: false, remote: BUDI, id: '3A' } },
    ],
  ])('%s', (_name, given) => expect(senderJid(given)).toBe(BUDI));
});

describe('what is talk', () => {
  const inChat = (remote: string, part: Partial<LibraryMessage> = {}) => {
    const given = message(part);
    return { ...given, id: { ...given.id, remote } };
  };
  it.each([GROUP, BUDI, '111222333444555@lid'])('a chat with %s', (remote) =>
    expect(isTalk(inChat(remote))).toBe(true),
  );
  it.each(['status@broadcast', '6281200009012@broadcast', '120363000000000003@newsletter', '867051314767696@bot'])(
    'not %s',
    (remote) => expect(isTalk(inChat(remote))).toBe(false),
  );
  it.each(['gp2', 'e2e_notification', 'call_log', 'ciphertext', 'protocol', 'revoked', 'reaction'])('not %s', (type) =>
    expect(isTalk(message({ type }))).toBe(false),
  );
  it('not a broadcast list', () => expect(isTalk(message({ broadcast: true }))).toBe(false));
});

describe('incoming', () => {
  it('carries what WhatsApp tells', () => {
    const given = message(
      { type: 'document' },
      { notifyName: 'Budi', quotedStanzaID: '3A00', filename: 'a.csv', mimetype: 'text/csv', size: '12' },
    );
    expect(mapIncoming(given, WHERE)).toEqual({
      chatId: GROUP,
      stanzaId: '3A01',
      isGroup: true,
      senderIdList: ['6281200009012'],
      senderName: 'Budi',
      sentAt: new Date(1_780_000_000_000),
      text: '',
      quotedStanzaId: '3A00',
      editOf: null,
      deleteOf: null,
      hasMedia: true,
      media: { jenis: 'dokumen', mime: 'text/csv', namaBerkas: 'a.csv', ukuran: 12 },
    });
  });
  it.each([
    ['image', 'gambar'],
    ['video', 'video'],
    ['ptt', 'suara'],
    ['audio', 'suara'],
    ['sticker', 'lain'],
  ])('%s is %s', (type, jenis) => {
    const mapped = mapIncoming(message({ type }, { mimetype: 'a/b' }), WHERE);
    expect(mapped.media).toEqual({ jenis, mime: 'a/b', namaBerkas: null, ukuran: null });
  });
});

describe('edits and deletions', () => {
  const editKey = { fromMe: false, remote: GROUP, id: '3A02' };
  it('an edit has its own id and time', () => {
    const edit = mapEdit(message({ latestEditMsgKey: editKey, latestEditSenderTimestampMs: 1_780_000_060_000 }), WHERE);
    expect(edit).toMatchObject({ stanzaId: '3A02', editOf: '3A01', sentAt: new Date(1_780_000_060_000), text: 'halo' });
  });
  it('one that reuses the id gets one made of its time, the same each time', () => {
    const same = message({
      latestEditMsgKey: { ...editKey, id: '3A01' },
      latestEditSenderTimestampMs: 1_780_000_060_000,
    });
    expect(mapEdit(same, WHERE)?.stanzaId).toBe('3A01-ubah-1780000060000');
    expect(mapEdit(same, WHERE)).toEqual(mapEdit(same, WHERE));
  });
  it('a ciphertext that became readable is none', () => expect(mapEdit(message(), WHERE)).toBeNull());
  it('is never older than what it edits', () => {
    const edit = mapEdit(message({ latestEditMsgKey: editKey, latestEditSenderTimestampMs: 5 }), WHERE);
    expect(edit?.sentAt).toEqual(new Date(1_780_000_000_000));
  });
  it('a tombstone names the original', () => {
    const protocolMessageKey = { fromMe: false, remote: GROUP, id: '3A00' };
    const now = new Date(1_780_000_090_000);
    const deletion = mapRevoke(message({ type: 'revoked', protocolMessageKey }), WHERE, now);
    expect(deletion).toMatchObject({ stanzaId: '3A01', deleteOf: '3A00', text: '', hasMedia: false, sentAt: now });
    const told = mapRevoke(message({ type: 'revoked' }, { revokeTimestamp: 1_780_000_030 }), WHERE, now);
    expect(told).toMatchObject({ stanzaId: '3A01-hapus', deleteOf: '3A01', sentAt: new Date(1_780_000_030_000) });
  });
});

describe('own messages', () => {
  it('an error of sending is no ack', () => expect(mapOwn(message({ ack: -1 }), GROUP).ack).toBe(0));
});

describe('keys (wwebjs #201830)', () => {
  it('are mended on builds that call them $1, and where they have no name at all', () => {
    const fresh = { fromMe: false, remote: GROUP, id: '3A01', participant: { _serialized: BUDI }, $1: 'from-build' };
    expect(fixId(message({ id: fresh })).id._serialized).toBe('from-build');
    expect(serializedKey({ fromMe: true, remote: { _serialized: GROUP }, id: '3E' })).toBe(`true_${GROUP}_3E`);
    expect(serializedKey({ fromMe: false, remote: GROUP, id: '3A', participant: BUDI })).toBe(
      `false_${GROUP}_3A_${BUDI}`,
    );
  });
});
