/** The file that an officer names on the command line: can it be opened at all? */
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { ExportFormatError } from '../doors/chat-export/read-export.ts';

/** What the system says about a file → what the officer can do about it. */
const SENTENCE_BY_CODE: Record<string, (file: string) => string> = {
  ENOENT: (file) => `Berkas «${file}» tidak ditemukan. Periksa nama dan foldernya.`,
  ENOTDIR: (file) => `Berkas «${file}» tidak ditemukan. Periksa nama dan foldernya.`,
  ENAMETOOLONG: (file) => `Berkas «${file.slice(0, 40)}…» tidak ditemukan. Periksa nama dan foldernya.`,
  EISDIR: (file) => `«${file}» sebuah folder. Sebutkan berkas .txt di dalamnya.`,
  EACCES: (file) => `Berkas «${file}» tidak boleh dibaca. Periksa izin berkasnya.`,
  EPERM: (file) => `Berkas «${file}» tidak boleh dibaca. Periksa izin berkasnya.`,
};

/** Makes sure that the file can be read. @throws {ExportFormatError} with one Indonesian sentence and the cure */
export async function checkExportFile(file: string): Promise<void> {
  try {
    if ((await stat(file)).isDirectory()) throw Object.assign(new Error('folder'), { code: 'EISDIR' });
    await access(file, constants.R_OK);
  } catch (error) {
    throw asSentence(file, error);
  }
}

/** The Indonesian sentence for what the system said, or the error itself where it is about something else. */
export function asSentence(file: string, error: unknown): unknown {
  const say = SENTENCE_BY_CODE[(error as NodeJS.ErrnoException).code ?? ''];
  return say === undefined ? error : new ExportFormatError(say(file));
}
