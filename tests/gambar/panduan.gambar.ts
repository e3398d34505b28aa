/** Draws the pictures of docs/panduan anew from the chat examples that name one: `npm run gambar`, after an example has changed. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { chromiumPath, testChromiumArgs } from '../_kit/chromium.ts';
import { readExamples } from '../_kit/panduan.ts';
import { drawExample, fingerprintOf } from '../_kit/panduan-gambar.ts';
import { PROJECT_DIR, projectFileList } from '../_kit/project-files.ts';

const folder = join(PROJECT_DIR, 'docs/panduan/gambar');
const pageList = projectFileList.filter(({ path }) => /^docs\/panduan\/.+\.md$/.test(path));
const WIDTH = 380;

function chromium(...argList: string[]): string {
  if (chromiumPath === null) throw new Error('The pictures are drawn by Chrome or Chromium: install one.');
  return execFileSync(chromiumPath, ['--headless', '--hide-scrollbars', ...testChromiumArgs(), ...argList], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

it('draws every picture', { timeout: 600_000 }, () => {
  const scratch = mkdtempSync(join(tmpdir(), 'gambar-'));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const fingerprintByName: Record<string, string> = {};
  for (const example of pageList.flatMap(({ text }) => readExamples(text))) {
    if (example.gambar === null) continue;
    const html = drawExample(example);
    const page = join(scratch, `${example.gambar}.html`);
    // The browser tells how tall the page has become; a picture has to be asked for in its final size.
    writeFileSync(page, `${html}<script>document.title = document.body.offsetHeight</script>`);
    const height = /<title>(\d+)<\/title>/.exec(chromium(`--window-size=${WIDTH},800`, '--dump-dom', page))?.[1];
    const picture = join(folder, `${example.gambar}.png`);
    chromium('--force-device-scale-factor=2', `--window-size=${WIDTH},${height}`, `--screenshot=${picture}`, page);
    fingerprintByName[example.gambar] = fingerprintOf(html);
  }
  writeFileSync(join(folder, 'daftar.json'), `${JSON.stringify(fingerprintByName, null, 2)}\n`);
  rmSync(scratch, { recursive: true, force: true });
  expect(readdirSync(folder)).toHaveLength(Object.keys(fingerprintByName).length + 1);
});
