/** The configured groups: found once by their names, then known by their ids, so that they may be renamed. */
import type { Database } from './open.ts';
import { prepared } from './prepared.ts';
import { inTransaction } from './transaction.ts';

/** A group that the account is in. */
interface Group {
  chatId: string;
  nama: string;
}

export interface ResolvedGrup {
  /** chat ids of the configured groups, in their order */
  chatIdList: string[];
  /** configured names for which the account is in no group now */
  unknownList: string[];
}

/**
 * Finds the configured groups among those that the account is in. A group that was found before and is not listed now keeps its id AND
 * is told as unknown: WhatsApp may only be late with its list, and its messages must not be taken for those of a foreign group.
 * Of several groups with one name the first counts (WhatsApp lists the most recently used one first).
 */
export function resolveGrup(
  db: Database,
  namaList: readonly string[],
  groupInfoList: readonly Group[],
  now: Date,
): ResolvedGrup {
  const chatIdSet = new Set<string>();
  const unknownList: string[] = [];
  const resolve = () => {
    for (const nama of namaList) {
      const known = prepared(db, 'SELECT chat_id FROM grup WHERE nama = ?').pluck().get(nama) as string | undefined;
      const isListed = groupInfoList.some(({ chatId }) => chatId === known);
      const found = isListed ? known : findByName(nama, groupInfoList)?.chatId;
      if (found === undefined) unknownList.push(nama);
      const chatId = found ?? known;
      if (chatId === undefined) continue;
      // Under its new name in the configuration the group leaves the old one behind; two names for one group stay one.
      if (found !== undefined && found !== known && !chatIdSet.has(found)) {
        prepared(db, 'INSERT OR REPLACE INTO grup (nama, chat_id, found_at) VALUES (?, ?, ?)').run(
          nama,
          found,
          now.toISOString(),
        );
      }
      chatIdSet.add(chatId);
    }
  };
  inTransaction(db, resolve);
  return { chatIdList: [...chatIdSet], unknownList };
}

function findByName(nama: string, groupInfoList: readonly Group[]): Group | undefined {
  return (
    groupInfoList.find((group) => group.nama === nama) ??
    groupInfoList.find((group) => plainName(group.nama) === plainName(nama))
  );
}

/** Capitals, blanks and invisible marks are typed differently on a phone and in a configuration. */
function plainName(nama: string): string {
  return nama
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0f\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
