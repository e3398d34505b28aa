/** `npm run bench`: every goal in one run; a table for people, and one JSON line an entry for machines. */
import { benchBerkas } from './berkas.mjs';
import { benchDurable } from './durable.mjs';
import { benchImpor } from './impor.mjs';
import { benchImporBot } from './impor-bot.mjs';
import { benchImport } from './import.mjs';
import { benchJawab } from './jawab.mjs';
import { benchKembar } from './kembar.mjs';
import { benchMemory } from './memory.mjs';
import { benchNama } from './nama.mjs';
import { benchParse } from './parse.mjs';
import { benchRecap } from './recap.mjs';
import { benchStatus } from './status.mjs';

const entryList = [];
for (const measure of [
  benchMemory,
  benchParse,
  benchDurable,
  benchImport,
  benchImpor,
  benchImporBot,
  benchRecap,
  benchStatus,
  benchNama,
  benchKembar,
  benchBerkas,
  benchJawab,
]) {
  for (const { bench, ratio, goal, atLeast } of await measure()) {
    entryList.push({
      bench,
      ratio: Number(ratio.toPrecision(4)),
      goal,
      ok: goal === null || (atLeast ? ratio >= goal : ratio <= goal),
      atLeast,
    });
  }
}

const width = Math.max(...entryList.map(({ bench }) => bench.length));
for (const { bench, ratio, goal, ok, atLeast } of entryList) {
  const figure = String(ratio).padStart(10);
  const verdict = goal === null ? '' : `   goal ${atLeast ? '≥' : '≤'} ${goal}   ${ok ? 'reached' : 'MISSED'}`;
  console.log(`${bench.padEnd(width)} ${figure}${verdict}`);
}
console.log();
for (const { bench, ratio, goal, ok } of entryList) console.log(JSON.stringify({ bench, ratio, goal, ok }));
process.exitCode = entryList.every(({ ok }) => ok) ? 0 : 1;
