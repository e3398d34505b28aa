/** What really happens to a WhatsApp bot (wwebjs #201821, #201734, #201830, #3219, …), played in a real browser. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumPath, describeWithChromium, processesNaming, testChromiumArgs } from '../../_kit/chromium.ts';
import { BUDI, BUDI_LID, GROUP, openStage, pause, type Stage, stanzaOf, until } from './door-stage.ts';

/** The processes of the door's browser that are no children: the browser itself. */
function browserPid(stage: Stage): number {
  const pidList = processesNaming(stage.profileDir);
  const parentOf = (pid: number) =>
    Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }));
  return pidList.find((pid) => !pidList.includes(parentOf(pid))) ?? 0;
}

const isAlive = (stage: Stage, pid: number) => processesNaming(stage.profileDir).includes(pid);

describeWithChromium('trouble at the WhatsApp door', () => {
  describe('while it is open', () => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await openStage();
    });
    afterAll(() => stage.end());
    beforeEach(async () => {
      stage.told.messages.length = 0;
      stage.told.states.length = 0;
      await stage.fake.configure({
        hangSend: false,
        failSend: false,
        dropSend: false,
        hangAfterSend: false,
        offlineDelivery: 'after-ready',
      });
    });

    /** After each trouble: one message in is one event, one send is one message. */
    async function provesWell(name: string): Promise<void> {
      stage.fake.receive({ chat: GROUP, from: BUDI, body: `masuk ${name}` });
      await stage.hears(({ text }) => text === `masuk ${name}`);
      const result = await stage.door.send({ id: 9, chatId: GROUP, text: `keluar ${name}`, quotedStanzaId: null });
      expect(result.state).toBe('sent');
      await pause(50);
      expect(stage.told.messages.filter(({ text }) => text === `masuk ${name}`)).toHaveLength(1);
      expect(stage.fake.sent.filter(({ body }) => body === `keluar ${name}`)).toHaveLength(1);
    }

    it('says ready again at each resynchronisation, and hears each message once', async () => {
      await stage.readyAfter(() => stage.fake.trouble({ op: 'resync' }));
      stage.fake.trouble({ op: 'pushState', url: '/#x' });
      stage.fake.trouble({ op: 'iframe' });
      await pause(300);
      await stage.readyAfter(() => stage.fake.trouble({ op: 'resync' }));
      await provesWell('resync');
    });

    it('survives a reload by WhatsApp; a question that was under way is asked again', async () => {
      const browser = browserPid(stage);
      await stage.fake.configure({ hangSend: true });
      const inFlight = stage.door.send({ id: 1, chatId: GROUP, text: 'di tengah jalan', quotedStanzaId: null });
      await pause(50);
      await stage.fake.configure({ hangSend: false });
      await stage.readyAfter(async () => {
        stage.fake.trouble({ op: 'reload' });
        expect((await inFlight).state).toBe('unknown');
        expect(await stage.door.listGroups()).toHaveLength(2);
      });
      expect(stage.told.states.map(({ state }) => state)).toContain('starting');
      expect(isAlive(stage, browser), 'the same browser').toBe(true);
      await provesWell('reload');
    });

    it('starts anew after a crash of the page', async () => {
      const before = browserPid(stage);
      await stage.readyAfter(async () => {
        for (const pid of processesNaming(stage.profileDir))
          if (execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).includes('--type=renderer'))
            process.kill(pid, 'SIGKILL');
        await until(() => stage.door.state !== 'ready');
      });
      expect(stage.told.states[0]).toEqual({ state: 'offline', reason: 'page crashed' });
      expect(isAlive(stage, before)).toBe(false);
      await provesWell('page crash');
    });

    it('starts anew after its browser was killed', async () => {
      await stage.readyAfter(async () => {
        process.kill(browserPid(stage), 'SIGKILL');
        await until(() => stage.door.state !== 'ready');
        const result = await stage.door.send({ id: 2, chatId: GROUP, text: 'tidak sampai', quotedStanzaId: null });
        expect(result.state).toBe('offline');
      });
      await provesWell('browser kill');
    });

    it('notices a ghost connection and starts anew; what was missed is in the history', async () => {
      const since = new Date();
      await stage.fake.configure({ offlineDelivery: 'silent' });
      await stage.readyAfter(async () => {
        stage.fake.ghost();
        stage.fake.receive({ chat: GROUP, from: BUDI, body: 'tidak terdengar' });
        await until(() => stage.door.state === 'offline', 2_000);
      });
      expect(stage.told.states.map(({ reason }) => reason)).toContain('not connected for too long');
      const history = await stage.door.readHistory(GROUP, new Date(since.getTime() - 60_000));
      expect(history.incomingList.map(({ text }) => text)).toContain('tidak terdengar');
      await provesWell('ghost');
    });

    it('takes a short blip for what it is: ready again without a new browser', async () => {
      const before = browserPid(stage);
      await stage.readyAfter(() => {
        stage.fake.state('TIMEOUT');
        stage.fake.state('OPENING');
        stage.fake.state('CONNECTED');
      });
      expect(browserPid(stage)).toBe(before);
      await provesWell('blip');
    });

    it('does not know what became of a send that hangs, and starts anew so that it cannot leave later', async () => {
      await stage.fake.configure({ hangSend: 1 });
      const started = Date.now();
      await stage.readyAfter(async () => {
        const result = await stage.door.send({ id: 3, chatId: GROUP, text: 'macet', quotedStanzaId: null });
        expect(result.state).toBe('unknown');
        expect(Date.now() - started).toBeLessThan(4_000);
      });
      await provesWell('hang');
      expect(stage.fake.sent.filter(({ body }) => body === 'macet')).toEqual([]);
    });

    it('does not know what became of a send that fails, and goes on', async () => {
      await stage.fake.configure({ failSend: 1 });
      const result = await stage.door.send({ id: 4, chatId: GROUP, text: 'gagal', quotedStanzaId: null });
      expect(result.state).toBe('unknown');
      expect(stage.door.state).toBe('ready');
      await provesWell('fail');
    });

    it('says unknown where a send never leaves the browser: it was shown with ack 0', async () => {
      await stage.fake.configure({ dropSend: 1 });
      await stage.readyAfter(async () => {
        const result = await stage.door.send({ id: 5, chatId: GROUP, text: 'hilang', quotedStanzaId: null });
        expect(result.state).toBe('unknown');
      });
      const lost = stage.told.own.find(({ text }) => text === 'hilang');
      expect(lost?.ack).toBe(0);
      expect(stage.told.acks.some(({ stanzaId }) => stanzaId === lost?.stanzaId)).toBe(false);
      await provesWell('drop');
    });

    it('finds in the history what left although the call hung', async () => {
      await stage.fake.configure({ hangAfterSend: 1 });
      const since = new Date(Date.now() - 60_000);
      await stage.readyAfter(async () => {
        const result = await stage.door.send({
          id: 6,
          chatId: GROUP,
          text: 'terkirim diam-diam',
          quotedStanzaId: null,
        });
        expect(result.state).toBe('unknown');
      });
      const { ownList } = await stage.door.readHistory(GROUP, since);
      expect(ownList.filter(({ text }) => text === 'terkirim diam-diam')).toHaveLength(1);
      await provesWell('hang after send');
    });

    it('comes back after each CONFLICT with a new browser', async () => {
      for (const _ of [1, 2]) {
        await stage.readyAfter(async () => {
          stage.fake.state('CONFLICT');
          await until(() => stage.door.state !== 'ready');
        });
      }
      expect(stage.told.states).toContainEqual({ state: 'offline', reason: 'CONFLICT' });
      await provesWell('conflict');
    });

    it('hears after an offline spell, and finds in the history what raised no event', async () => {
      await stage.fake.configure({ offlineDelivery: 'silent' });
      const since = new Date(Date.now() - 60_000);
      let missed = '';
      await stage.readyAfter(async () => {
        stage.fake.goOffline();
        await pause(200);
        missed = stage.fake.receive({ chat: GROUP, from: BUDI, body: 'saat putus' });
        await pause(200);
        stage.fake.goOnline();
      }, 20_000);
      const { incomingList } = await stage.door.readHistory(GROUP, since);
      expect(incomingList.map(({ stanzaId }) => stanzaId)).toContain(stanzaOf(missed));
      await provesWell('offline');
    });

    it('shows a code again after LOGOUT, once, with the old pairing wiped; a person pairs anew', async () => {
      stage.isScanning = false;
      const before = stage.told.qrCount;
      stage.fake.phoneLogout();
      await until(() => stage.told.qrCount > before, 10_000);
      await pause(500);
      expect(stage.told.qrCount).toBe(before + 1);
      expect(stage.door.state).toBe('unpaired');
      expect(stage.told.states.map(({ state }) => state)).not.toContain('ready');
      await expect(stage.door.restart('in vain')).rejects.toThrow('unpaired');
      stage.isScanning = true;
      await stage.readyAfter(() => stage.fake.newQr());
      await provesWell('logout');
    });

    it('unpairs: WhatsApp is told, and the pairing is forgotten', async () => {
      await stage.door.unpair();
      expect(stage.door.state).toBe('stopped');
      expect(stage.fake.log.map(({ what }) => what)).toContain('logout');
      expect(existsSync(stage.profileDir)).toBe(false);
    });
  });

  describe('when it starts', () => {
    it('helps a `ready` that never fires, also where WhatsApp is never in step', async () => {
      const stage = await openStage({ settings: { neverSync: true, syncDelayMs: 0 }, times: { siapMs: 700 } });
      expect(stage.told.readyCount).toBeGreaterThan(0);
      stage.fake.receive({ chat: GROUP, from: BUDI, body: 'setelah ditolong' });
      await stage.hears(({ text }) => text === 'setelah ditolong');
      await stage.end();
    });

    it('starts anew when no new QR code comes', async () => {
      const stage = await openStage({ isScanning: false, times: { qrMs: 800 } });
      await until(() => stage.told.qrCount > 0);
      stage.fake.state('UNPAIRED_IDLE');
      await until(() => stage.told.qrCount > 1);
      expect(stage.told.states.map(({ reason }) => reason)).toContain('no new QR code');
      stage.isScanning = true;
      await stage.readyAfter(() => stage.fake.newQr());
      await stage.end();
    });
  });

  describe('when it starts again on its profile', () => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await openStage();
      await stage.door.close(); // at once: the fresh pairing must be on disk all the same
      stage.isScanning = false;
    });
    afterAll(() => stage.end());

    it('is still paired, and removes the lock of another computer', async () => {
      for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) {
        rmSync(join(stage.profileDir, name), { force: true });
        symlinkSync('komputer-lain-4242', join(stage.profileDir, name));
      }
      await stage.reopen();
      expect(stage.told.qrCount).toBe(1);
      await stage.door.close();
    });

    it('knows under which LID a private chat stands before anything is said in it', async () => {
      const since = new Date(Date.now() - 60_000);
      const send = (id: number, text: string) =>
        stage.door.send({ id, chatId: '6281200009012', text, quotedStanzaId: null });
      await stage.reopen();
      stage.fake.receive({ chat: BUDI_LID, body: 'lewat LID' });
      await stage.hears(({ text }) => text === 'lewat LID');
      await send(1, 'sebelum');
      await stage.door.close();
      await stage.reopen();
      const { ownList } = await stage.door.readHistory('6281200009012', since);
      expect(ownList.map(({ text }) => text)).toEqual(['sebelum']);
      await send(2, 'sesudah');
      expect(stage.fake.sent.map(({ to, body }) => ({ to, body }))).toEqual([
        { to: BUDI_LID, body: 'sebelum' },
        { to: BUDI_LID, body: 'sesudah' },
      ]);
      await stage.door.close();
    });

    it('ends the orphan on its own profile, and no other browser', async () => {
      const start = (profile: string) => {
        mkdirSync(profile, { recursive: true });
        const args = [...testChromiumArgs(), '--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
        spawn('sh', ['-c', '"$0" "$@" >/dev/null 2>&1 &', chromiumPath ?? '', ...args], { detached: true }).unref();
      };
      const otherProfile = stage.profileDir.replace(/session$/, 'lain');
      start(stage.profileDir);
      start(otherProfile);
      const isHeld = () => lstatSync(join(stage.profileDir, 'SingletonLock'), { throwIfNoEntry: false }) !== undefined;
      await until(() => isHeld() && browserPid(stage) > 0 && processesNaming(otherProfile).length > 0);
      const orphan = browserPid(stage);
      await stage.reopen();
      expect(isAlive(stage, orphan)).toBe(false);
      expect(processesNaming(otherProfile)).not.toEqual([]);
      for (const pid of processesNaming(otherProfile)) process.kill(pid, 'SIGKILL');
      await until(() => processesNaming(otherProfile).length === 0);
      await stage.door.close();
    });

    it('can be stopped while it is still starting, and leaves nothing behind', async () => {
      void stage.reopen().catch(() => {});
      await pause(100);
      await stage.door.close();
      expect(stage.door.state).toBe('stopped');
      await until(() => processesNaming(stage.profileDir).length === 0, 1_000);
    });

    it('keeps trying while there is no line; in step at once, it is ready all the same', async () => {
      stage.fake.goOffline();
      await stage.fake.configure({ syncDelayMs: 0, offlineAfterMs: 0 });
      const ready = stage.reopen();
      await until(() => stage.door.state === 'offline', 15_000);
      stage.fake.goOnline();
      await ready;
      stage.fake.receive({ chat: GROUP, from: BUDI, body: 'akhirnya' });
      await stage.hears(({ text }) => text === 'akhirnya');
    });
  });
});
