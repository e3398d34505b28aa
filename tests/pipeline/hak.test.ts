/** The access matrix through the whole bot: every role × order × kind of chat × own or other desa, and that forbidden sounds like unknown. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { PERAN_LIST, type Peran } from '../../src/domain/petugas.ts';
import { PERINTAH_WARGA_LIST, type PerintahWarga } from '../../src/domain/privasi.ts';
import { createSimulation, type Simulation } from '../../src/simulation/simulation.ts';

/** Somebody of Liyu, somebody of Halong, and nobody; with those two who have no NIK. */
const ORANG_LIST = [
  { siapa: 'own', nama: 'Zubaidah', nik: '6311024107609001', kk: '6311020107159101', kode: 'W-0001', desa: 'Liyu' },
  {
    siapa: 'other',
    nama: 'Rahmawati',
    nik: '6311024107609002',
    kk: '6311020107159102',
    kode: 'W-0002',
    desa: 'Halong',
  },
  { siapa: 'nobody', nama: 'Kartinah', nik: '6311024107609003', kk: '6311020107159103', kode: 'W-0009', desa: 'Uren' },
] as const;
type Orang = (typeof ORANG_LIST)[number];
const TANPA_NIK = ['Misbah', 'Junaidi'];

/** Every way to ask about one person; lists name a desa. */
const TANYA_BY_PERINTAH: Record<PerintahWarga, (orang: Orang) => string[]> = {
  status: ({ nama, nik, kode, desa }) => [
    `status ${nik}`,
    `status ${nik.slice(-4)} ${nama}`,
    `cek ${nama}`,
    `status ${nama} desa ${desa}`,
    `status ${kode}`,
  ],
  riwayat: ({ nama, nik, kode }) => [
    `riwayat ${nik}`,
    `riwayat ${nik.slice(-4)} ${nama}`,
    `riwayat ${nama}`,
    `riwayat ${kode}`,
  ],
  ganda: ({ desa }) => [`ganda ${desa}`],
  pernah: ({ desa }) => [`belum pernah ${desa}`],
  prioritas: ({ desa }) => [`prioritas ${desa}`],
  verval: ({ desa }) => [`verval ${desa}`],
  mungkin_sama: ({ desa }) => [`mungkin sama ${desa}`],
  gabung: ({ kode, nik }) => [`gabung ${kode} ${nik}`],
  pisah: ({ kode }) => [`pisah ${kode}`],
  keadaan: ({ nama, nik }) => [`keadaan ${nik.slice(-4)} ${nama} pindah`, `keadaan ${nik.slice(-4)} ${nama} batal`],
};
const DAFTAR: readonly PerintahWarga[] = ['ganda', 'pernah', 'prioritas', 'verval', 'mungkin_sama'];
const BACA: readonly PerintahWarga[] = ['status', 'riwayat', 'ganda', 'pernah', 'prioritas', 'verval'];
const PEMUTUS: readonly Peran[] = ['tksk', 'pendamping_pkh', 'admin'];
const DESA: readonly Peran[] = ['kesra_desa', 'operator_desa'];

/** The rules as issue C, part 4 writes them, in other words than the code. */
function hakOf(perintah: PerintahWarga, peran: Peran, isGroup: boolean, { siapa }: Orang): string {
  if (peran === 'dinas') return 'tolak';
  if (!BACA.includes(perintah) && (isGroup || !PEMUTUS.includes(peran))) return 'tolak';
  if (siapa === 'nobody' || (siapa === 'other' && DESA.includes(peran))) return 'tidak';
  return isGroup ? 'ringkas' : 'lengkap';
}

/** An answer without what tells whom it is about. */
function samaran(text: string, { nama, nik, kode, desa }: Orang): string {
  return text
    .replaceAll(nik, 'NIK')
    .replaceAll(nik.slice(-4), '0000')
    .replaceAll(kode, 'W-')
    .replace(new RegExp(nama, 'gi'), 'Nama')
    .replaceAll(`desa ${desa}`, 'desa D');
}

async function office(): Promise<{
  simulation: Simulation;
  ask: (who: object, text: string, chat?: string) => Promise<string>;
}> {
  const config = readConfig({ LOG_LEVEL: 'silent', BATAS_CARI_PER_JAM: '100000' });
  const simulation = createSimulation({ config, databaseFile: ':memory:' });
  let seconds = 0;
  const ask = async (who: object, text: string, chat = 'grup') => {
    const at = new Date(Date.parse('2026-08-05T09:00:00+08:00') + 1000 * seconds++).toISOString();
    const sent = await simulation.feed({ name: 'Penanya', ...who, text, chat: chat as 'grup' | 'pribadi', at });
    return sent.map((message) => message.text).join('\n');
  };
  for (const [at, { nama, nik, kk, desa }] of ORANG_LIST.slice(0, 2).entries()) {
    const kesra = { role: 'kesra_desa', desa, from: `62812000080${at}`, name: `Pelapor ${desa}` };
    await ask(kesra, `USULAN PKH\nDesa ${desa}\n1. ${nama} / ${nik} / ${kk}`);
    const tksk = { role: 'tksk', from: '6281200007001', name: 'Pemutus' };
    await ask(tksk, `VERIFIKASI PKH\nDesa ${desa}\n1. ${nama} / ${nik} / layak`);
    await ask(
      kesra,
      `SALUR BLT-DD\nDesa ${desa}\nBulan: Juli 2026\nTanggal: 4 Agustus 2026\n1. ${TANPA_NIK[at]} / tersalur`,
    );
  }
  return { simulation, ask };
}

describe.each(PERAN_LIST)('%s', (peran) => {
  let bot: Awaited<ReturnType<typeof office>>;
  const desa = DESA.includes(peran) ? 'Liyu' : undefined;
  const who = { role: peran, desa, from: `62813000${PERAN_LIST.indexOf(peran)}000` };
  beforeAll(async () => {
    bot = await office();
  });
  afterAll(() => bot.simulation.close());

  describe.each(['grup', 'pribadi'])('in %s', (chat) => {
    const isGroup = chat === 'grup';

    it.each(PERINTAH_WARGA_LIST)('%s', async (perintah) => {
      const nobodyList = [];
      for (const text of TANYA_BY_PERINTAH[perintah](ORANG_LIST[2])) nobodyList.push(await bot.ask(who, text, chat));
      for (const orang of ORANG_LIST.slice(0, 2)) {
        const hak = hakOf(perintah, peran, isGroup, orang);
        for (const [at, text] of TANYA_BY_PERINTAH[perintah](orang).entries()) {
          const said = await bot.ask(who, text, chat);
          judge(said, { hak, orang, perintah, isGroup }, text);
          if (hak === 'tidak' || hak === 'tolak') {
            const nobody = nobodyList[at] ?? '';
            expect(samaran(said, orang), text).toBe(samaran(nobody, ORANG_LIST[2]));
          }
        }
      }
    });
  });

  it('leaves a trace of every look-up that was answered, and of none that was refused', () => {
    const kunciList = bot.simulation.app.db
      .prepare('SELECT DISTINCT perintah FROM jejak ORDER BY 1')
      .pluck()
      .all() as string[];
    const expected =
      peran === 'dinas' ? [] : PEMUTUS.includes(peran) ? ['keadaan', 'riwayat', 'status'] : ['riwayat', 'status'];
    expect(kunciList).toEqual(expected);
  });
});

interface Cell {
  hak: string;
  orang: Orang;
  perintah: PerintahWarga;
  isGroup: boolean;
}

/** What stands in an answer, by the right to it. */
function judge(said: string, { hak, orang, perintah, isGroup }: Cell, text: string): void {
  const isKode = text.includes(orang.kode);
  const seen = isKode ? TANPA_NIK[ORANG_LIST.indexOf(orang)] : `${orang.nama} …${orang.nik.slice(-4)}`;
  if (isGroup) for (const number of [orang.nik, orang.kk]) expect(said, text).not.toContain(number);
  if (hak === 'tolak') expect(said, text).toMatch(/^(?:Maaf, |Perintah [\w ]+ hanya di chat pribadi)/);
  if (hak !== 'tidak' && hak !== 'tolak' && !DAFTAR.includes(perintah)) expect(said, text).toContain(seen);
  if (hak === 'lengkap' && perintah === 'riwayat' && !isKode) {
    expect(said, text).toContain(`NIK ${orang.nik}`);
    expect(said, text).toContain(`KK ${orang.kk}`);
  }
  if (hak === 'ringkas' && perintah === 'prioritas') expect(said, text).toContain(`${orang.nama} …`);
}

it.each(['grup', 'pribadi'])('a stranger in %s learns nothing', async (chat) => {
  const { simulation, ask } = await office();
  for (const perintah of PERINTAH_WARGA_LIST) {
    for (const orang of ORANG_LIST) {
      for (const text of TANYA_BY_PERINTAH[perintah](orang)) {
        const said = await ask({ from: '6281999000111', role: 'warga', name: 'Warga' }, text, chat);
        expect(said.replace(/^(?:Salam|Terima kasih) Warga\.[^\n]*nomor ini belum terdaftar.*$/i, ''), text).toBe('');
      }
    }
  }
  expect(simulation.app.db.prepare('SELECT count(*) FROM jejak').pluck().get()).toBe(0);
  simulation.close();
});
