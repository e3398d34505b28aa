/** Finds the machine's own Chrome, Chromium or Edge, and says with which arguments it is started. */
import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { ConfigError } from '../../config.ts';

export interface Machine {
  platform: NodeJS.Platform;
  /** folders in which programs are looked for, as PATH has them */
  path: string;
  /** folders of programs on Windows */
  programDirList: readonly string[];
  isRoot: boolean;
  isProgram(file: string): boolean;
}

const LINUX_NAME_LIST = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const LINUX_DIR_LIST = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/opt/google/chrome',
  '/var/lib/flatpak/exports/bin',
];
const MAC_LIST = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const WINDOWS_LIST = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];
const WINDOWS_DIR_LIST = ['C:\\Program Files', 'C:\\Program Files (x86)'];

const CARA = 'pasang Google Chrome atau Chromium (Debian: apt install chromium), atau isi CHROMIUM_PATH di berkas .env';

/** This machine, as it is. */
export function thisMachine(): Machine {
  return {
    platform: process.platform,
    path: ['/usr/bin', '/usr/local/bin', '/snap/bin'].join(delimiter),
    programDirList: [...WINDOWS_DIR_LIST, `${homedir()}\\AppData\\Local`],
    isRoot: process.getuid?.() === 0,
    isProgram(file) {
      try {
        accessSync(file, process.platform === 'win32' ? constants.F_OK : constants.X_OK);
        return true;
      } catch {
        return false;
      }
    },
  };
}

function candidateList({ platform, path, programDirList }: Machine): string[] {
  if (platform === 'win32') return WINDOWS_LIST.flatMap((file) => programDirList.map((dir) => `${dir}\\${file}`));
  if (platform === 'darwin') return MAC_LIST;
  const dirList = [...new Set([...path.split(delimiter), ...LINUX_DIR_LIST])].filter((dir) => dir !== '');
  return LINUX_NAME_LIST.flatMap((name) => dirList.map((dir) => join(dir, name)));
}

/**
 * The browser's program: the one of the configuration, else the first in the usual places.
 * @throws ConfigError with one Indonesian sentence how to get one
 */
export function findChromium(given: string | null, machine: Machine = thisMachine()): string {
  if (given !== null) {
    if (machine.isProgram(given)) return given;
    throw new ConfigError(`CHROMIUM_PATH menunjuk ${given}, tetapi di sana tidak ada program; ${CARA}.`);
  }
  const found = candidateList(machine).find((file) => machine.isProgram(file));
  if (found === undefined) throw new ConfigError(`Chrome atau Chromium tidak ditemukan di komputer ini; ${CARA}.`);
  return found;
}

/** No calls home, no first-run pages, no GPU of an office PC. */
const ARG_LIST = [
  '--no-first-run',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** The arguments of the browser; Chromium refuses to start as root with its sandbox. */
export function launchArgs(given: readonly string[], machine: Machine = thisMachine()): string[] {
  const needsNoSandbox = machine.isRoot && machine.platform === 'linux' && !given.includes('--no-sandbox');
  return [...ARG_LIST, ...(needsNoSandbox ? ['--no-sandbox'] : []), ...given];
}
