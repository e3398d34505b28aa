// Before the tests: is there a Chrome or Chromium for those that need one? As root on Debian it is installed; elsewhere, where there is
// none, it is said loudly which tests are left out, and the others run.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, HOW_TO_GET_CHROMIUM } from './chromium/find.mjs';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

function run(command, ...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // What apt-get says belongs to the log of the set-up, not to what the tests print.
  return spawnSync(command, args, { stdio: ['ignore', 2, 2], env }).status === 0;
}

function canInstall() {
  return process.platform === 'linux' && process.getuid() === 0 && !process.env.CHROMIUM_PATH && run('apt-get', '-v');
}

function install() {
  console.error('No Chrome or Chromium here: installing Chromium with apt-get for the tests of the WhatsApp door.');
  const isListed = run('apt-get', 'update', '-qq');
  if (!isListed) console.error('apt-get update failed; trying with the lists that are there.');
  return run(
    'apt-get',
    'install',
    '-y',
    '-qq',
    '-o',
    'DPkg::Lock::Timeout=120',
    '--no-install-recommends',
    'chromium',
    'fonts-liberation',
  );
}

function browserTestList() {
  return readdirSync(join(PROJECT, 'tests'), { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .filter((name) => readFileSync(join(PROJECT, 'tests', name), 'utf8').includes('describeWithChromium('))
    .map((name) => `  tests/${name.replaceAll('\\', '/')}`);
}

if (findChromium() === null && canInstall() && !install()) console.error('apt-get could not install Chromium.');
if (findChromium() === null) {
  console.error('\n*** No Chrome or Chromium: these tests are LEFT OUT ***');
  console.error(browserTestList().join('\n'));
  console.error(`${HOW_TO_GET_CHROMIUM}\n`);
}
