/** In which groups the bot works: found by name once, then known by id, so that a renamed group stays the same. */
import type { Config } from '../config.ts';
import type { GroupInfo } from '../doors/door.ts';
import { resolveGrup } from '../store/grup.ts';
import type { Database } from '../store/open.ts';

export interface FoundGroups {
  /** configured groups that the account is in, with the names that they have now */
  foundList: GroupInfo[];
  /** what to tell the person where a group was not found; null = all are there */
  complaint: string | null;
}

/** @param groupList all groups that the account is in */
export function findGroups(db: Database, config: Config, groupList: readonly GroupInfo[], now: Date): FoundGroups {
  const { chatIdList, unknownList } = resolveGrup(db, config.grupList, groupList, now);
  const foundList = groupList.filter(({ chatId }) => chatIdList.includes(chatId));
  return { foundList, complaint: unknownList.length === 0 ? null : complain(unknownList, groupList) };
}

function complain(unknownList: readonly string[], groupList: readonly GroupInfo[]): string {
  const missing = unknownList.map((nama) => `"${nama}"`).join(', ');
  if (groupList.length === 0) {
    return `Grup ${missing} tidak ditemukan: nomor ini belum menjadi anggota grup mana pun. Masukkan nomornya ke grup itu dari HP admin grup.`;
  }
  const known = groupList.map(({ nama }) => `  - ${nama}`).join('\n');
  return `Grup ${missing} tidak ditemukan. Nomor ini ada di grup:\n${known}\nTulis nama yang benar pada GRUP di berkas .env, atau masukkan nomor ini ke grupnya.`;
}
