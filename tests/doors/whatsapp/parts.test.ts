/** The small parts of the door: the browser's place, LIDs, the order of a chat, keys, own traces, limits, the QR code. */
import { describe, expect, it, vi } from 'vitest';
import { ChatQueue } from '../../../src/doors/whatsapp/chat-queue.ts';
import { findChromium, launchArgs, type Machine } from '../../../src/doors/whatsapp/find-chromium.ts';
import { KeyBook } from '../../../src/doors/whatsapp/key-book.ts';
import { isLibraryNoise } from '../../../src/doors/whatsapp/library-noise.ts';
import { LidResolver } from '../../../src/doors/whatsapp/lid-resolver.ts';
import { CallTimeout, ConnectionLost, uploadLimitMs, withLimit } from '../../../src/doors/whatsapp/limit.ts';
import { OwnTrace } from '../../../src/doors/whatsapp/own-trace.ts';
import { showQr } from '../../../src/doors/whatsapp/qr.ts';

const LID = '111222333444555@lid';
const GROUP = '120363000000000001@g.us';

describe('the browser', () => {
  const machine = (platform: NodeJS.Platform, ...programs: string[]): Machine => ({
    platform,
    path: '/home/kantor/bin',
    programDirList: ['C:\\Program Files', 'C:\\Users\\kantor\\AppData\\Local'],
    isRoot: true,
    isProgram: (file) => programs.includes(file),
  });
  it.each<[string, Machine, string]>([
    ['Linux', machine('linux', '/usr/bin/google-chrome', '/usr/bin/chromium'), '/usr/bin/chromium'],
    ['its PATH', machine('linux', '/home/kantor/bin/google-chrome'), '/home/kantor/bin/google-chrome'],
    ['snap', machine('linux', '/snap/bin/chromium'), '/snap/bin/chromium'],
    [
      'Windows',
      machine('win32', 'C:\\Users\\kantor\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe'),
      'C:\\Users\\kantor\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
    ],
    [
      'macOS',
      machine('darwin', '/Applications/Chromium.app/Contents/MacOS/Chromium'),
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
  ])('is found on %s', (_name, where, file) => expect(findChromium(null, where)).toBe(file));
  it('is the one of the configuration', () => expect(findChromium('/x/y', machine('linux', '/x/y'))).toBe('/x/y'));
  it.each([null, '/x/y'])('where there is none (%s), one sentence says how to get one', (given) =>
    expect(() => findChromium(given, machine('linux'))).toThrow(/^[^.]+tidak [^.]+CHROMIUM_PATH di berkas \.env\.$/),
  );
  it('runs without sandbox only as root on Linux', () => {
    expect(launchArgs(['--x'], machine('linux'))).toEqual(expect.arrayContaining(['--no-sandbox', '--x']));
    expect(launchArgs(['--no-sandbox'], machine('linux')).filter((arg) => arg === '--no-sandbox')).toHaveLength(1);
    expect(launchArgs([], machine('win32'))).not.toContain('--no-sandbox');
    expect(launchArgs([], { ...machine('linux'), isRoot: false })).not.toContain('--no-sandbox');
  });
});

describe('LIDs', () => {
  const book = (known = new Map<string, string | null>()) => ({
    known,
    find: (lid: string) => known.get(lid),
    keep: vi.fn((lid: string, telepon: string | null) => void known.set(lid, telepon)),
  });
  it('are asked once, also when asked for twice at the same time', async () => {
    const ask = vi.fn(async () => '6281200009012@c.us');
    const kept = book();
    const resolver = new LidResolver(kept, ask);
    const [first, second] = await Promise.all([resolver.idsOf(LID), resolver.chatIdOf(LID)]);
    expect([first, second, await resolver.idsOf(LID)]).toEqual([
      ['6281200009012', LID],
      '6281200009012',
      ['6281200009012', LID],
    ]);
    expect(ask).toHaveBeenCalledTimes(1);
    expect(kept.keep).toHaveBeenCalledTimes(1);
  });
  it('without a number stay as they are, and are not asked again', async () => {
    const ask = vi.fn(async () => null);
    const resolver = new LidResolver(book(), ask);
    expect([await resolver.idsOf(LID), await resolver.idsOf(LID)]).toEqual([[LID], [LID]]);
    expect(ask).toHaveBeenCalledTimes(1);
  });
  it('are asked again after no answer', async () => {
    const ask = vi
      .fn<() => Promise<string | null>>()
      .mockRejectedValueOnce(new Error('x'))
      .mockResolvedValue('6281200009012@c.us');
    const resolver = new LidResolver(book(), ask);
    expect([await resolver.idsOf(LID), await resolver.idsOf(LID)]).toEqual([[LID], ['6281200009012', LID]]);
  });
  it('are nobody’s while the page is gone: what was said is read again once it is back', async () => {
    const resolver = new LidResolver(book(), () => Promise.reject(new ConnectionLost('x')));
    await expect(resolver.idsOf(LID)).rejects.toThrow(ConnectionLost);
  });
  it('numbers, groups and strangers need no question', async () => {
    const resolver = new LidResolver(book(), () => Promise.reject(new Error('asked')));
    expect(await resolver.idsOf('6281200009012@c.us')).toEqual(['6281200009012']);
    expect(await resolver.chatIdOf(GROUP)).toBe(GROUP);
    expect(await resolver.chatIdOf('status@broadcast')).toBeNull();
  });
});

describe('the order of a chat', () => {
  it('is kept although the first takes longer, and after a fault; other chats do not wait', async () => {
    const doneList: string[] = [];
    const onError = vi.fn();
    const queue = new ChatQueue(onError);
    const done = (ms: number, name: string) => async () => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      doneList.push(name);
    };
    queue.run('a', done(30, 'a1'));
    queue.run('a', () => Promise.reject(new Error('x')));
    queue.run('a', done(0, 'a2'));
    queue.run('b', done(5, 'b1'));
    await vi.waitFor(() => expect(doneList).toEqual(['b1', 'a1', 'a2']));
    expect(onError).toHaveBeenCalledTimes(1);
  });
});

describe('what the door remembers', () => {
  it('finds the long id of a recent message, and the address of a chat', () => {
    const keys = new KeyBook();
    keys.note('6281200009012', LID, { fromMe: false, remote: LID, id: '3A', _serialized: 'lang' });
    expect([keys.keyOf('6281200009012', '3A'), keys.jidOf('6281200009012')]).toEqual(['lang', LID]);
    expect([keys.keyOf('6281200009012', '3B'), keys.jidOf('6281200009013'), keys.jidOf(GROUP)]).toEqual([
      null,
      '6281200009013@c.us',
      GROUP,
    ]);
    for (let n = 0; n < 5_001; n++) keys.note(GROUP, GROUP, { fromMe: false, remote: GROUP, id: `${n}` });
    expect(keys.keyOf('6281200009012', '3A')).toBeNull();
  });
  it('recognises an own message by chat and text, since a mark only', () => {
    const trace = new OwnTrace();
    const shown = (remote: string, body: string, id: string) =>
      trace.note({ id: { fromMe: true, remote, id }, type: 'chat', body, from: '', timestamp: 1 });
    shown(GROUP, 'ya', 'lama');
    const { mark } = trace;
    expect(trace.find(mark, GROUP, { text: 'ya' })).toBeNull();
    shown(LID, 'ya', 'japri');
    expect(trace.find(mark, GROUP, { text: 'ya' })).toBeNull();
    expect(trace.find(mark, '6281200009012@c.us', { text: 'ya' })).toBe('japri');
    shown(GROUP, 'ya', 'baru');
    expect(trace.find(mark, GROUP, { text: 'ya' })).toBe('baru');
    const file = { path: 'rekap.png', mime: 'image/png', nama: 'rekap.png' };
    expect(trace.find(mark, GROUP, { text: 'ya', file })).toBeNull();
  });
});

describe('limits', () => {
  it('end a call that does not end, and one whose connection is gone', async () => {
    const never = new Promise<never>(() => {});
    await expect(withLimit(never, 10, 'x')).rejects.toThrow(CallTimeout);
    const lost = new AbortController();
    const waiting = withLimit(never, 10_000, 'x', lost.signal);
    lost.abort();
    await expect(waiting).rejects.toThrow(ConnectionLost);
    await expect(withLimit(never, 10_000, 'x', lost.signal)).rejects.toThrow(ConnectionLost);
    await expect(withLimit(Promise.resolve(1), 10, 'x')).resolves.toBe(1);
  });
});

describe('noise of the library', () => {
  it.each([
    new Error('Execution context was destroyed, most likely because of a navigation.'),
    new Error('Protocol error (Runtime.callFunctionOn): Target closed'),
    new Error("Attempted to use detached Frame '1'."),
    new Error("Failed to add page binding with name onQRChangedEvent: window['onQRChangedEvent'] already exists!"),
    'auth timeout',
  ])('%s', (error) => expect(isLibraryNoise(error)).toBe(true));
  it.each([new Error('SQLITE_CORRUPT'), new TypeError('x is not a function'), 'other', undefined])('not %s', (error) =>
    expect(isLibraryNoise(error)).toBe(false),
  );
});

describe('the QR code', () => {
  it('is drawn with how to scan it and how old it is', () => {
    const text = showQr('2@contoh,kode', '12 detik');
    expect(text).toContain('Perangkat tertaut');
    expect(text).toContain('12 detik');
    expect(text.split('\n').length).toBeGreaterThan(12);
    expect(text).toMatch(/[█▀▄]{20}/);
  });
});

it('an upload gets its time by its size, ten minutes at most', () => {
  expect(uploadLimitMs(30_000, 0)).toBe(30_000);
  expect(uploadLimitMs(30_000, 409_600)).toBe(130_000);
  expect(uploadLimitMs(30_000, 16_000_000)).toBe(600_000);
});
