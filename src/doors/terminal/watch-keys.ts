/** Keys while the sample runs: Ctrl-C and Ctrl-D leave, any other key ends the waiting. */

const LEAVE = /[\u0003\u0004]/;

interface KeyInput extends NodeJS.ReadableStream {
  isTTY?: boolean;
  setRawMode?: (isRaw: boolean) => unknown;
}

/**
 * Listens until the returned function is called. Raw mode keeps what is pressed from being drawn into the transcript.
 * An input that is no terminal is left alone.
 */
export function watchKeys(input: KeyInput, on: { leave: () => void; other: () => void }): () => void {
  if (!input.isTTY) return () => {};
  const listener = (data: Buffer | string) => (LEAVE.test(String(data)) ? on.leave() : on.other());
  input.setRawMode?.(true);
  input.on('data', listener);
  input.resume();
  return () => {
    input.off('data', listener);
    input.setRawMode?.(false);
    input.pause();
  };
}
