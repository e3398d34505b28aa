/** The register and kepesertaan follow from what stands, not from the order in which it came, was corrected or withdrawn. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { createSimulation } from '../../src/simulation/simulation.ts';
import { eachKepesertaan } from '../../src/store/kepesertaan.ts';

const KESRA = { role: 'kesra_desa', desa: 'Liyu', from: '6281200009001', name: 'Budi' };
const TKSK = { role: 'tksk', from: '6281200009003', name: 'Noor' };
const SITI = '6311024107609001';
const AHMAD = '6311020107609002';

/** Each at its own time of sending; they arrive in whatever order. */
const LAPORAN = [
  {
    ...KESRA,
    id: 'a',
    hari: 3,
    text: `USULAN PKH\nDesa Liyu\n1. Nama: Siti Aminah\nNIK: ${SITI}\nKK: 6311020107159001\nRT: 001`,
  },
  {
    ...KESRA,
    id: 'b',
    hari: 4,
    text: `USULAN BPNT\nDesa Liyu\n1. Nama: Siti Aminnah\nNIK: ${SITI}\nRT: 002\n2. Nama: Ahmad\nNIK: ${AHMAD}`,
  },
  { ...TKSK, id: 'c', hari: 5, text: `VERIFIKASI PKH\nDesa Liyu\n1. Siti Aminah / ${SITI} / layak` },
  { ...TKSK, id: 'd', hari: 6, text: `VERIFIKASI BPNT\nDesa Liyu\n1. Ahmad / ${AHMAD} / tidak layak, meninggal` },
  {
    ...KESRA,
    id: 'e',
    hari: 7,
    text: `SALUR PKH\nDesa Liyu\nBulan: Juli 2026\nTanggal: 7 Agustus 2026\n1. Siti Aminah / ${SITI} / tersalur`,
  },
  {
    ...KESRA,
    id: 'f',
    hari: 7,
    text: 'SALUR BLT-DD\nDesa Liyu\nBulan: Juli 2026\nTanggal: 7 Agustus 2026\n1. Misrani / tersalur\n2. Rusdi / gagal, pindah',
  },
];

async function play(order: readonly number[], dibatalkan: readonly string[], isSekaliJalan: boolean) {
  const simulation = createSimulation({ config: readConfig({ LOG_LEVEL: 'silent' }), databaseFile: ':memory:' });
  const { db } = simulation.app;
  try {
    await simulation.advanceTo(new Date('2026-08-08T08:00:00+08:00'));
    const isOut = (id: string) => dibatalkan.includes(id);
    for (const no of order) {
      const { hari, ...event } = LAPORAN[no] ?? LAPORAN[0]!;
      if (isSekaliJalan && isOut(event.id)) continue;
      await simulation.feed({ ...event, chat: 'grup', at: `2026-08-0${hari}T09:00:00+08:00` });
    }
    if (!isSekaliJalan) {
      for (const id of dibatalkan) {
        const { from, role, name } = LAPORAN.find((laporan) => laporan.id === id) ?? KESRA;
        await simulation.feed({
          from,
          role,
          name,
          desa: role === 'tksk' ? undefined : 'Liyu',
          chat: 'grup',
          at: '2026-08-08T09:00:00+08:00',
          id: `batal-${id}`,
          text: 'batal',
          reply_to: id,
        });
      }
    }
    const warga = db
      .prepare(
        'SELECT coalesce(nik, nama), nama, kk, desa_nama, rt, kategori, keadaan, keadaan_on FROM warga WHERE is_tercatat = 1 ORDER BY 1',
      )
      .raw()
      .all();
    const sebutan = db.prepare('SELECT coalesce(nik, nama) FROM warga WHERE id = ?').pluck();
    const kepesertaan = [...eachKepesertaan(db)].map(({ wargaId, ...rest }) =>
      JSON.stringify([sebutan.get(wargaId), rest]),
    );
    const mirip = db
      .prepare("SELECT sebab, count(*) FROM mungkin_sama WHERE state = 'terbuka' GROUP BY sebab")
      .raw()
      .all();
    return { warga, kepesertaan: kepesertaan.sort(), mirip };
  } finally {
    simulation.close();
  }
}

const all = LAPORAN.map((_, no) => no);

it('whatever arrives first, and whether a report was withdrawn or never sent', async () => {
  const scene = fc.record({
    order: fc.shuffledSubarray(all, { minLength: all.length }),
    dibatalkan: fc.subarray(LAPORAN.map(({ id }) => id)),
  });
  await fc.assert(
    fc.asyncProperty(scene, async ({ order, dibatalkan }) => {
      expect(await play(order, dibatalkan, false)).toEqual(await play(all, dibatalkan, true));
    }),
    { numRuns: 25 },
  );
}, 120_000);
