/** Replays a written conversation at the pace of a reader. */
import type { Pause, Player } from './player.ts';
import type { Screen } from './screen.ts';
import type { TerminalEvent } from './stage.ts';

/** A line of the sample: an event, time that passes, or both with a note for the viewer. */
export interface SampleLine extends Omit<Partial<TerminalEvent>, 'at'> {
  at: string;
  /** what the next messages show; it is not sent */
  catatan?: string | undefined;
}

/** @throws Error with the number of the line that is no event */
export function readSample(source: string): SampleLine[] {
  return source.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      const value = JSON.parse(line) as SampleLine;
      if (Number.isNaN(Date.parse(value.at))) throw new Error('at');
      return [value];
    } catch (cause) {
      throw new Error(`Percakapan contoh rusak di baris ${index + 1}. Pasang ulang Pak Sotarsa.`, { cause });
    }
  });
}

/** A full event of a sample line; null where only time passes. */
export function eventOf(line: SampleLine, index: number): TerminalEvent | null {
  const { catatan: _, ...event } = line;
  if (event.from === undefined) return null;
  return { ...event, from: event.from, id: event.id ?? `c${index + 1}`, chat: event.chat ?? 'grup' };
}

/** @param isStopped asked before each event */
export async function replay(
  lineList: readonly SampleLine[],
  { player, screen, pause, isStopped }: { player: Player; screen: Screen; pause: Pause; isStopped: () => boolean },
): Promise<void> {
  for (const [index, line] of lineList.entries()) {
    if (isStopped()) return;
    if (line.catatan) {
      const at = new Date(line.at);
      screen.sayNote(line.catatan, at > player.clock ? at : player.clock);
      await pause(line.catatan);
    }
    const event = eventOf(line, index);
    if (event) await player.play(event, pause);
    else await player.advance(new Date(line.at), pause);
  }
}

const LEAST_MS = 350;
const MS_A_LETTER = 9;
const MOST_MS = 2_600;

/** Pauses for as long as the text takes to read, until `isHurried`; `skip` ends the pause that runs. */
export function createPacer(): { pause: Pause; hurry: () => void } {
  let isHurried = false;
  let skip: (() => void) | null = null;
  return {
    pause: (text) => {
      if (isHurried) return Promise.resolve();
      const ms = text === '' ? LEAST_MS : Math.min(MOST_MS, LEAST_MS + text.length * MS_A_LETTER);
      return new Promise((resolve) => {
        const timer = setTimeout(resolve, ms);
        skip = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    },
    hurry: () => {
      isHurried = true;
      skip?.();
    },
  };
}
