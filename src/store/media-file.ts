/** Files of messages on disk: `<aa>/<sha256>.<ending>` under the folder of media, each content once. */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface KeptFile {
  sha256: string;
  /** from the folder of media, with `/` */
  berkas: string;
}

/**
 * Writes a file under its content's hash, unless it lies there already. It is never seen half written: a power cut leaves at most
 * a `.tmp` beside it, which the next attempt overwrites.
 * @throws Error where the disk refuses
 */
export function writeMediaFile(mediaDir: string, data: Uint8Array, ending: string): KeptFile {
  const sha256 = createHash('sha256').update(data).digest('hex');
  const berkas = `${sha256.slice(0, 2)}/${sha256}.${ending}`;
  const path = join(mediaDir, berkas);
  if (existsSync(path) && statSync(path).size === data.length) return { sha256, berkas };
  // Faces, cards and lists of persons: for the account that runs the bot only.
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = `${path}.tmp`;
  const handle = openSync(temporary, 'w', 0o600);
  try {
    writeFileSync(handle, data);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(temporary, path);
  return { sha256, berkas };
}
