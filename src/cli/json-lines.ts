/** Lines of a stream that holds JSON: only a line feed ends them (Node's readline also breaks at U+2028, which JSON allows in a text). */
import { StringDecoder } from 'node:string_decoder';

/** Yields line after line, without its end; the last one also where no line feed follows. */
export async function* readJsonLines(input: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of input) {
    const lineList = (rest + (typeof chunk === 'string' ? chunk : decoder.write(Buffer.from(chunk)))).split('\n');
    rest = lineList.pop() ?? '';
    for (const line of lineList) yield line.endsWith('\r') ? line.slice(0, -1) : line;
  }
  rest += decoder.end();
  if (rest !== '') yield rest;
}
