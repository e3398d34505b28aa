/** Asks the whole bot one thing after a fixed beginning: two people of Liyu, one of Halong, one without a NIK. */
import { readConfig } from '../../src/config.ts';
import { sayBerkas } from '../../src/domain/lampiran.ts';
import { createSimulation } from '../../src/simulation/simulation.ts';

const KESRA = { role: 'kesra_desa', desa: 'Liyu', from: '6281200009001', name: 'Budi' };
const HALONG = { role: 'kesra_desa', desa: 'Halong', from: '6281200009002', name: 'Rusdi' };
const TKSK = { role: 'tksk', from: '6281200009003', name: 'Noor' };

const AWAL = [
  {
    ...KESRA,
    text: 'USULAN PKH\nDesa Liyu\n1. Siti Aminah / 6311024107609001 / lansia\n2. Ahmad Fauzi / 6311020107609002',
  },
  { ...HALONG, text: 'USULAN PKH\nDesa Halong\n1. Misrani / 6311020107609003' },
  {
    ...TKSK,
    text: 'VERIFIKASI PKH\nDesa Liyu\n1. Siti Aminah / 6311024107609001 / layak\n2. Ahmad Fauzi / 6311020107609002 / layak',
  },
  { ...KESRA, text: 'SALUR BLT-DD\nDesa Liyu\nBulan: Juli 2026\nTanggal: 4 Agustus 2026\n1. Rahmah / tersalur' },
];

export interface Pertanyaan {
  role: string;
  desa?: string | undefined;
  chat?: 'grup' | 'pribadi' | undefined;
  text: string;
}

/** @returns what the bot says to the last question */
export async function tanya(...askedList: Pertanyaan[]): Promise<string> {
  const config = readConfig({ LOG_LEVEL: 'silent' });
  const simulation = createSimulation({ config, databaseFile: ':memory:' });
  let minute = 0;
  let said = '';
  const events = [...AWAL, ...askedList.map((asked) => ({ from: numberOf(asked), name: 'Penanya', ...asked }))];
  try {
    for (const event of events) {
      const at = `2026-08-05T09:${String(minute++).padStart(2, '0')}:00+08:00`;
      const sent = await simulation.feed({ chat: 'grup', ...event, at });
      said = sent.flatMap(({ text, file }) => [...(text ? [text] : []), ...(file ? [sayBerkas(file)] : [])]).join('\n');
    }
  } finally {
    simulation.close();
  }
  return said;
}

function numberOf({ role, desa = '' }: Pertanyaan): string {
  const no = [...`${role}${desa}`].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9000, 7);
  return `62813000${String(10_000 + no)}`;
}
