/** Time limits: no call to the library is waited for without end, and no timer is left behind. */

/** Bytes a second that a line in the mountains still carries. */
const SLOWEST_LINE = 4_096;
/** No file is waited for longer: all other messages wait meanwhile. */
export const LONGEST_UPLOAD_MS = 600_000;

/** How long the sending of a file may take. @param callMs the limit of any call; @param bytes size of the file */
export function uploadLimitMs(callMs: number, bytes: number): number {
  return Math.min(callMs + Math.ceil((bytes / SLOWEST_LINE) * 1000), LONGEST_UPLOAD_MS);
}

/** A call that did not end in its time; it may still go through later. */
export class CallTimeout extends Error {
  override name = 'CallTimeout';
}

/** The connection under a call is gone. */
export class ConnectionLost extends Error {
  override name = 'ConnectionLost';
}

/**
 * Waits for a call, but not longer than its limit, nor than the connection lives.
 * @throws CallTimeout, ConnectionLost, or what the call throws
 */
export function withLimit<T>(call: Promise<T>, limitMs: number, name: string, lost?: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const onLost = () => reject(new ConnectionLost(`${name}: the connection is gone`));
    if (lost?.aborted) onLost();
    const timer = setTimeout(() => reject(new CallTimeout(`${name}: no answer in ${limitMs} ms`)), limitMs);
    lost?.addEventListener('abort', onLost);
    call.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      lost?.removeEventListener('abort', onLost);
    });
  });
}

/** Sleeps, or wakes early when the signal says so. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const wake = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    signal?.addEventListener('abort', wake);
  });
}
