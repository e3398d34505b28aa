/** `sotarsa coba --jsonl`: the whole bot as a filter with simulated time; standard output holds JSON lines only. */
import { z } from 'zod';
import type { Config } from '../config.ts';
import { createSimulation, type SimOutgoing } from '../simulation/simulation.ts';
import { berkasMakerBeside } from './berkas-maker-of.ts';
import { readJsonLines } from './json-lines.ts';

/** Absent and `null` are the same to those who write events by program. */
const optionalText = z.coerce
  .string()
  .nullish()
  .transform((value) => value ?? undefined);

const eventSchema = z.object({
  id: optionalText,
  at: z.string().refine((at) => !Number.isNaN(Date.parse(at)), 'tulis waktu seperti 2026-08-12T09:15:00+08:00'),
  chat: z.enum(['grup', 'pribadi'], 'isi grup atau pribadi').optional(),
  from: optionalText,
  role: optionalText,
  desa: optionalText,
  name: optionalText,
  text: optionalText,
  reply_to: optionalText,
  edit_of: optionalText,
  delete_of: optionalText,
  media: z
    .enum(['gambar', 'dokumen', 'video', 'suara', 'lain'], 'isi gambar, dokumen, video, suara, atau lain')
    .nullish()
    .transform((value) => value ?? undefined),
});

export interface JsonlOptions {
  config: Config;
  /** a path, or `:memory:` */
  databaseFile: string;
  input: AsyncIterable<string | Uint8Array>;
  output: NodeJS.WritableStream;
  errors: NodeJS.WritableStream;
}

/** Reads events line by line until the input ends. A line that cannot be read is told on `errors` and passed over. */
export async function runJsonl({ config, databaseFile, input, output, errors }: JsonlOptions): Promise<void> {
  const berkasMaker = berkasMakerBeside(config, databaseFile);
  const simulation = createSimulation({ config, databaseFile, ...(berkasMaker ? { berkasMaker } : {}) });
  let lineNo = 0;
  try {
    for await (const line of readJsonLines(input)) {
      lineNo += 1;
      if (line.trim() === '') continue;
      try {
        for (const sent of await simulation.feed(readEvent(line))) await write(output, sent);
      } catch (error) {
        errors.write(`Baris ${lineNo} dilewati: ${error instanceof Error ? error.message : String(error)}\n`);
      }
    }
  } finally {
    simulation.close();
    await berkasMaker?.close();
  }
}

function readEvent(line: string): z.infer<typeof eventSchema> {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\ufeff/, ''));
  } catch {
    throw new Error('bukan JSON yang utuh.');
  }
  const result = eventSchema.safeParse(value);
  if (result.success) return result.data;
  throw new Error(result.error.issues.map(({ path, message }) => `${path.join('.') || 'isi'}: ${message}`).join('; '));
}

/** One line, waiting where the reader is slow. */
async function write(output: NodeJS.WritableStream, sent: SimOutgoing): Promise<void> {
  if (!output.write(`${JSON.stringify(sent)}\n`)) await new Promise((resolve) => output.once('drain', resolve));
}
