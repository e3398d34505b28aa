/** Every order the bot obeys, in the order in which they are looked through. */
import { bantuan } from './bantuan/command.ts';
import { belum } from './belum/command.ts';
import type { CommandDefinition } from './define-command.ts';
import { format } from './format/command.ts';
import { petugasCommand } from './petugas/command.ts';
import { rekap } from './rekap/command.ts';
import { status } from './status/command.ts';

export const commandList: readonly CommandDefinition[] = [bantuan, format, status, rekap, belum, petugasCommand];
