/** How much memory the browser and all its processes take (Linux): growth is why it is started anew each night. */
import { readdirSync, readFileSync } from 'node:fs';

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** The browser's process and everything it started. */
function treeOf(rootPid: number): number[] {
  const childrenByPid = new Map<number, number[]>();
  for (const entry of readdirSync('/proc')) {
    const parent = /^\d+$/.test(entry) ? /^PPid:\s+(\d+)/m.exec(read(`/proc/${entry}/status`) ?? '')?.[1] : undefined;
    if (parent !== undefined)
      childrenByPid.set(Number(parent), [...(childrenByPid.get(Number(parent)) ?? []), Number(entry)]);
  }
  const pidList = [rootPid];
  for (const pid of pidList) pidList.push(...(childrenByPid.get(pid) ?? []));
  return pidList;
}

/** Proportional set size in bytes; null where the system does not tell. */
export function browserBytes(rootPid: number): number | null {
  try {
    const kbList = treeOf(rootPid).map((pid) =>
      Number(/^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`) ?? '')?.[1] ?? 0),
    );
    const kb = kbList.reduce((sum, value) => sum + value, 0);
    return kb > 0 ? kb * 1024 : null;
  } catch {
    return null;
  }
}
