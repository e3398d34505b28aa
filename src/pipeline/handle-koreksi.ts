/** Corrections and withdrawals by word. */
import type { Problem } from '../domain/problem.ts';
import type { Tiket } from '../domain/tiket.ts';
import type { Perubahan, Uraian } from '../domain/uraian.ts';
import { mendingExample } from '../render/konfirmasi.ts';
import { problemText } from '../render/problem-text.ts';
import { sayUnclearTarget, sayUnknownTiket } from '../render/tanggapan.ts';
import type { InboxMessage } from '../store/inbox.ts';
import { readIsi } from '../store/isi.ts';
import { parseIsian } from '../urai/parse-isian.ts';
import { correct } from './correct.ts';
import { findTarget } from './find-target.ts';
import { type Office, type Outcome, refuse, type Sender } from './office.ts';
import { withdraw } from './withdraw.ts';

/** `RALAT U-0012 baris 3 RT 004`, or a correction of "the one just now". Good values are taken, bad ones are told. */
export function handleKoreksi(office: Office, message: InboxMessage, sender: Sender, uraian: Uraian): Outcome {
  const tiket = findTarget(office, message, sender, uraian);
  if (tiket === null) return refuse(sayUnclearTarget('RALAT'));
  if (typeof tiket === 'string') return refuse(sayUnknownTiket(tiket));
  const badSet = new Set(uraian.rejects.map((problem) => problem.row));
  const goodList = uraian.perubahan.filter((perubahan, index) => !badSet.has(perubahan.no ?? index + 1));
  const badLines = uraian.rejects.flatMap((problem) => sayBad(problem, tiket));
  const perubahanList = goodList.length > 0 || badLines.length > 0 ? goodList : readHead(office, message, sender);
  if (perubahanList.length === 0) {
    const why =
      badLines.length > 0
        ? badLines
        : ['Apa yang diganti?', `Tulis seperti ini: RALAT ${tiket.kode} ${exampleOf(office, tiket)}`];
    return refuse(why.join('\n'));
  }
  const outcome = correct(office, message, sender, tiket, perubahanList);
  return { ...outcome, reply: [outcome.reply, ...badLines].join('\n') };
}

function sayBad(problem: Problem, tiket: Tiket): string[] {
  if (problem.row === undefined) return [];
  return [
    `Belum diganti: baris ${problem.row}: ${problemText(problem)}`,
    `Perbaiki: RALAT ${tiket.kode} ${mendingExample(problem)}`,
  ];
}

/** The head of a report ("RALAT U-0012 desa Uren") is corrected by the same words that mend a missing one. */
function readHead(office: Office, message: InboxMessage, sender: Sender): Perubahan[] {
  const words = message.text.replace(/^\s*\S*(ralat|koreksi)\S*/i, '').replace(/\b[a-z]-?\d{3,6}\b/i, ' ');
  return parseIsian(words, sender.konteks, office.reference);
}

function exampleOf(office: Office, tiket: Tiket): string {
  return readIsi(office.db, tiket.id).rows.length > 0 ? 'baris 2 RT 004' : 'tersalur 23';
}

/** `BATAL U-0012`: the ticket stays on record, withdrawn. */
export function handleBatal(office: Office, message: InboxMessage, sender: Sender, uraian: Uraian): Outcome {
  const tiket = findTarget(office, message, sender, uraian);
  if (tiket === null) return refuse(sayUnclearTarget('BATAL'));
  if (typeof tiket === 'string') return refuse(sayUnknownTiket(tiket));
  return withdraw(office, message, sender, tiket, 'batal');
}
