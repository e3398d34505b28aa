/** In which groups the bot works: found by name once, then known by id, so that a renamed group stays the same. */
import type { Config } from '../config.ts';
import type { GroupInfo, LiveDoor } from '../doors/door.ts';
import { logger } from '../logger.ts';
import { resolveGrup } from '../store/grup.ts';
import type { Database } from '../store/open.ts';

export interface FoundGroups {
  /** ids of the configured groups, also of one that WhatsApp does not list just now: its messages are no strangers' */
  chatIdList: string[];
  /** those that are listed, with the names that they have now */
  foundList: GroupInfo[];
}

export interface GroupBook {
  /** Looks which groups the account is in; what is missing is told once. */
  look(): Promise<FoundGroups>;
  /** Goes on looking for what is missing: people put the office's number into its group after the pairing. @returns ends it */
  watch(): () => void;
}

export interface GroupBookOptions {
  db: Database;
  config: Pick<Config, 'grupList'>;
  door: Pick<LiveDoor, 'listGroups' | 'state'>;
  now: () => Date;
  everyMs: number;
  onMissing: (complaint: string) => void;
  /** a group that was missing is there */
  onFound: () => void;
}

export function createGroupBook({ db, config, door, now, everyMs, ...tell }: GroupBookOptions): GroupBook {
  let missing: string | null = null;
  let foundCount = 0;

  async function find(): Promise<FoundGroups & { complaint: string | null }> {
    const groupList = await door.listGroups();
    const { chatIdList, unknownList } = resolveGrup(db, config.grupList, groupList, now());
    const foundList = groupList.filter(({ chatId }) => chatIdList.includes(chatId));
    return { chatIdList, foundList, complaint: unknownList.length === 0 ? null : complain(unknownList, groupList) };
  }

  async function lookAgain(): Promise<void> {
    if (missing === null || door.state !== 'ready') return;
    if ((await find()).foundList.length > foundCount) tell.onFound();
  }

  return {
    async look() {
      const { complaint, ...found } = await find();
      if (complaint !== null && complaint !== missing) tell.onMissing(complaint);
      missing = complaint;
      foundCount = found.foundList.length;
      return found;
    },
    watch() {
      const timer = setInterval(() => {
        lookAgain().catch((error: unknown) => logger('service').warn({ err: error }, 'groups not listed'));
      }, everyMs);
      return () => clearInterval(timer);
    },
  };
}

function complain(unknownList: readonly string[], groupList: readonly GroupInfo[]): string {
  const missing = unknownList.map((nama) => `"${nama}"`).join(', ');
  if (groupList.length === 0) {
    return `Grup ${missing} tidak ditemukan: nomor ini belum menjadi anggota grup mana pun. Masukkan nomornya ke grup itu dari HP admin grup.`;
  }
  const known = groupList.map(({ nama }) => `  - ${nama}`).join('\n');
  return `Grup ${missing} tidak ditemukan. Nomor ini ada di grup:\n${known}\nTulis nama yang benar pada GRUP di berkas .env lalu jalankan ulang, atau masukkan nomor ini ke grupnya.`;
}
