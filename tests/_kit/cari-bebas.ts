/** Look-ups without a limit and without a trace, for commands that are run alone. */
import type { CariWarga } from '../../src/commands/define-command.ts';

export const CARI_BEBAS: CariWarga = { tahan: () => null, catat: () => undefined };
