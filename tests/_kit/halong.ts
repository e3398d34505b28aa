/** The group KASI KESRA HALONG on the fake WhatsApp, with one officer for each desa. */
import { readConfig } from '../../src/config.ts';
import { loadReference } from '../../src/reference/load-reference.ts';
import type { FakeWhatsapp } from './fake-whatsapp/fake-whatsapp.ts';
import { splitMessageId } from './fake-whatsapp/message-id.ts';
import type { SentMessage } from './fake-whatsapp/page-calls.ts';

export const GROUP = '120363000000000001@g.us';
export const GROUP_NAME = 'KASI KESRA HALONG';

export interface Officer {
  nama: string;
  desa: string;
  desaKode: string;
  /** `628…` */
  wa: string;
  /** `628…@c.us` */
  jid: string;
  lid: string;
}

const { referenceDir, kecamatan } = readConfig({});
const { desaList } = loadReference({ dataDir: referenceDir, kecamatan }).wilayah;

/** One officer a desa, in the order of the codes. */
export const officerList: readonly Officer[] = desaList.map(({ nama, kode }, i) => ({
  nama: `Kesra ${nama}`,
  desa: nama,
  desaKode: kode,
  wa: `62812000090${String(i + 10)}`,
  jid: `62812000090${String(i + 10)}@c.us`,
  lid: `5550000000000${String(i + 10)}@lid`,
}));

/** The officer of the n-th desa. */
export function officerAt(n: number): Officer {
  const officer = officerList[n];
  if (!officer) throw new Error(`Halong has no desa ${n}`);
  return officer;
}

export const ADMIN = { nama: 'Admin Contoh', wa: '628120000900', jid: '628120000900@c.us' };

/** Puts the group and its people into the world. */
export function peopleHalong(fake: FakeWhatsapp, options: { lidMode?: boolean } = {}): void {
  const isLid = options.lidMode ?? false;
  for (const { jid, lid, nama } of officerList) fake.addContact({ pn: jid, lid, pushname: nama });
  fake.addContact({ pn: ADMIN.jid, pushname: ADMIN.nama });
  const participants = officerList.map(({ jid, lid }) => ({ id: isLid ? lid : jid }));
  const own = { id: isLid ? fake.world.me.lid : fake.world.me.pn };
  fake.addGroup({ id: GROUP, name: GROUP_NAME, participants: [...participants, own], lidMode: isLid });
}

/** A salur report of `n`, different from all others by its date and figures. */
export function salurText(n: number, { desa }: Pick<Officer, 'desa'>): string {
  const day = 1 + (n % 28);
  const month = 1 + (Math.floor(n / 28) % 9);
  return `SALUR PKH\nDesa ${desa}\nTanggal ${day}/${month}/2026\nSasaran 40\nTersalur 38\nBelum 2`;
}

/** What the bot answers to a message, quoting it. */
export function replyTo(fake: FakeWhatsapp, id: string, ms?: number): Promise<SentMessage> {
  const { stanza } = splitMessageId(id);
  return fake.waitSent(({ quotedStanzaID }) => quotedStanzaID === stanza, ms);
}

/** The bot's messages that hold these words. */
export function sentWith(fake: FakeWhatsapp, words: string | RegExp): SentMessage[] {
  return fake.sent.filter(({ body = '' }) => (typeof words === 'string' ? body.includes(words) : words.test(body)));
}

export const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
