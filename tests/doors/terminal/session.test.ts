import { describe, expect, it } from 'vitest';
import { Player } from '../../../src/doors/terminal/player.ts';
import { Screen } from '../../../src/doors/terminal/screen.ts';
import { Session } from '../../../src/doors/terminal/session.ts';
import type { Person, Stage, TerminalEvent } from '../../../src/doors/terminal/stage.ts';
import { createStyle } from '../../../src/doors/terminal/style.ts';

const PEOPLE: Person[] = [
  { waId: '6281200009004', nama: 'Fitriani', peran: 'tksk', desa: null },
  { waId: '6281200009011', nama: 'Rahmadi', peran: 'kesra_desa', desa: 'Liyu' },
  { waId: '6281200009012', nama: 'Mahdiansyah', peran: 'kesra_desa', desa: 'Kapul' },
];

/** An office that answers every message with `jawab: …`, but for `diam`; and posts a recap on Monday at seven. */
function open() {
  let clock = new Date('2026-08-16T09:00:00+08:00');
  const recapAt = new Date('2026-08-17T07:00:00+08:00');
  const eventList: TerminalEvent[] = [];
  let drawn = '';
  const stage: Stage = {
    zona: 'Asia/Makassar',
    grup: 'KASI KESRA HALONG',
    clock: () => clock,
    async feed(event) {
      eventList.push(event);
      if (event.text === 'gangguan') throw new Error('disk penuh');
      if (event.text === 'diam') return [];
      const isGroup = event.chat === 'grup';
      const to = isGroup ? 'KASI KESRA HALONG' : event.from;
      return [
        {
          id: `bot-${eventList.length}`,
          at: clock.toISOString(),
          chat: event.chat,
          to,
          reply_to: event.id,
          text: `jawab: ${event.text}`,
        },
      ];
    },
    async advanceTo(at) {
      const isRecap = clock < recapAt && at >= recapAt;
      clock = at;
      return isRecap
        ? [
            {
              id: 'rekap',
              at: recapAt.toISOString(),
              chat: 'grup',
              to: 'KASI KESRA HALONG',
              text: 'Rekap minggu',
              file: { nama: 'rekap.png', path: '/tmp/rekap.png' },
            },
          ]
        : [];
    },
    people: () => PEOPLE.map((person) => ({ ...person })),
    register: async (text) => ({ fault: `belum: ${text}` }),
    sayData: () => ['usulan 3'],
  };
  const screen = new Screen({
    write: (text) => {
      drawn += text;
    },
    columns: () => 80,
    style: createStyle(false),
    zona: stage.zona,
  });
  const player = new Player(stage, screen);
  const session = new Session(stage, player, screen);
  return {
    session,
    eventList,
    /** what is drawn by these lines */
    async type(...lineList: string[]) {
      drawn = '';
      for (const line of lineList) await session.handle(line);
      return drawn;
    },
  };
}

describe('typing as an officer', () => {
  it('begins as a kesra desa in the group, and each message takes a minute', async () => {
    const { session, type, eventList } = open();
    expect(session.place).toBe('Min 16 Agu 09.00 · Kesra Liyu · grup');
    const drawn = await type('LAPORAN NIHIL minggu ini');
    expect(drawn).toContain('[1]  09.00 · Rahmadi, Kesra Liyu · grup\n     LAPORAN NIHIL minggu ini');
    expect(drawn).toContain('[2]  09.00 · Pak Sotarsa · grup · membalas [1]\n   ┃ jawab: LAPORAN NIHIL minggu ini');
    expect(session.place).toBe('Min 16 Agu 09.01 · Kesra Liyu · grup');
    expect(eventList[0]).toMatchObject({ chat: 'grup', from: '6281200009011', name: 'Rahmadi' });
    expect(eventList[0]).not.toHaveProperty('role');
  });

  it('says that the bot is silent', async () => {
    const { type } = open();
    expect(await type('diam')).toContain('(Pak Sotarsa diam)');
  });

  it('switches person and chat', async () => {
    const { session, type, eventList } = open();
    expect(await type('/siapa')).toContain('2  Rahmadi · Kesra Liyu · …9011  ← Anda');
    await type('/siapa tksk', '/pribadi', 'status U-0001');
    expect(session.place).toContain('TKSK · pribadi');
    expect(eventList[0]).toMatchObject({ chat: 'pribadi', from: '6281200009004' });
    expect((await type('/siapa kesra')).replace(/\s+/g, ' ')).toContain(
      '2 (Rahmadi, Kesra Liyu), 3 (Mahdiansyah, Kesra Kapul)',
    );
    expect(await type('/siapa udin')).toContain('Tidak ada yang cocok');
  });

  it('lets an unregistered number speak', async () => {
    const { session, type, eventList } = open();
    await type('/baru 0812-0000-9031 Bu Imah', '/grup', 'KELUHAN kartu hilang');
    expect(session.place).toContain('Bu Imah · grup');
    expect(eventList[0]).toMatchObject({ from: '6281200009031', name: 'Bu Imah' });
    expect(await type('/siapa')).toContain('4  Bu Imah · belum terdaftar · …9031  ← Anda');
    expect(await type('/baru kesra Budi')).toContain('belum: kesra Budi');
  });

  it('replies, edits and deletes by number, own messages only', async () => {
    const { type, eventList } = open();
    await type('USULAN PKH', '/balas 2 PKH', '/sunting 1 USULAN BPNT', '/hapus 5');
    const [first, reply, edit, deletion] = eventList;
    expect(reply).toMatchObject({ text: 'PKH', reply_to: 'bot-1' });
    expect(edit).toMatchObject({ text: 'USULAN BPNT', edit_of: first?.id });
    // [5] is the edit: what is deleted is the message.
    expect(deletion).toMatchObject({ delete_of: first?.id });
    expect(new Set(eventList.map(({ id }) => id)).size).toBe(4);
    expect(await type('/sunting 2 x')).toContain('Pesan [2] milik Pak Sotarsa');
    expect(await type('/siapa tksk', '/hapus 1')).toContain('Menjadi dia dulu: /siapa 2');
    expect(await type('/balas 99 x')).toContain('Pesan [99] tidak ada');
    expect(eventList).toHaveLength(4);
  });

  it('does not reply into the private chat of somebody else', async () => {
    const { type, eventList } = open();
    await type('/pribadi', 'rekap', '/siapa tksk');
    expect(await type('/balas 2 PKH')).toContain('/siapa 2');
    expect(eventList).toHaveLength(1);
  });

  it('moves the clock and shows what falls due', async () => {
    const { session, type } = open();
    expect(await type('/jam +2 jam')).toContain('Tidak ada kiriman yang jatuh tempo');
    const drawn = await type('/jam senin 07:00');
    expect(drawn).toContain('Senin, 17 Agustus 2026');
    expect(drawn).toContain('07.00 · Pak Sotarsa · grup\n   ┃ Rekap minggu\n   ┃ [berkas: rekap.png, /tmp/rekap.png]');
    expect(session.place).toContain('Sen 17 Agu 07.00');
  });

  it('survives a fault of the office, and ends with /keluar', async () => {
    const { session, type } = open();
    expect(await type('gangguan')).toContain('Gangguan: disk penuh');
    expect(await type('/data', '/bantuan')).toContain('usulan 3');
    expect(await session.handle('/keluar')).toBe(false);
  });
});
