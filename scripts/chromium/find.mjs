// Where Chrome or Chromium is on this machine, for tests; the bot itself has a search of its own.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAME_LIST = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const MAC_LIST = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const WINDOWS_LIST = ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe'];

function placeList(env, platform) {
  if (platform === 'darwin') return MAC_LIST;
  if (platform === 'win32') {
    const folderList = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return folderList.flatMap((folder) => WINDOWS_LIST.map((place) => join(folder, place)));
  }
  const folderList = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'].filter(Boolean);
  return NAME_LIST.flatMap((name) => folderList.map((folder) => join(folder, name)));
}

/** CHROMIUM_PATH, or the usual places; null where there is none. */
export function findChromium(env = process.env, platform = process.platform) {
  const wanted = env.CHROMIUM_PATH ? [env.CHROMIUM_PATH] : placeList(env, platform);
  return wanted.find((path) => existsSync(path)) ?? null;
}

/** How people get one. */
export const HOW_TO_GET_CHROMIUM =
  'Install Chromium or Chrome (Debian, Ubuntu: apt-get install chromium; others: https://www.google.com/chrome), or set CHROMIUM_PATH to one.';
