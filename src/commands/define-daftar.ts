/** The shape of an order for a list of people, of one desa or of all that the officer may see. */
import type { Desa } from '../domain/petugas.ts';
import { readDesaDiminta } from '../urai/desa-diminta.ts';
import { type CommandContext, type CommandDefinition, defineCommand } from './define-command.ts';

export interface DaftarDefinition extends Omit<CommandDefinition, 'run' | 'isPribadi'> {
  /** words between the order and the desa that say nothing more */
  pengisi?: RegExp;
  /** @param desa null = all that the officer may see. @returns the reply */
  say(desa: Desa | null, context: CommandContext): string;
}

/** Names the desa that is asked for, or what is wrong with it; in a group what is no desa is talk. */
export function defineDaftar({ pengisi, say, ...definition }: DaftarDefinition): CommandDefinition {
  return defineCommand({
    ...definition,
    isPribadi: false,
    run(context) {
      const { argumen, reference, petugas, isGroup, kata } = context;
      const asked = readDesaDiminta(pengisi ? (argumen ?? '').replace(pengisi, '') : argumen, reference, petugas);
      if (asked.apa === 'asing') return isGroup ? null : `Desa "${asked.kata.slice(0, 20)}" belum saya kenal.`;
      if (asked.apa === 'lain')
        return `Maaf, Anda terdaftar untuk Desa ${petugas.desa?.nama ?? '-'}. Kirim saja: *${kata}*`;
      return say(asked.apa === 'desa' ? asked.desa : null, context);
    },
  });
}
