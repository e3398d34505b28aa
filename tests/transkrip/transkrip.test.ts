import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTranscript, runScenario } from '../_kit/transcript.ts';

const folder = new URL('.', import.meta.url);
const fileList = readdirSync(folder).filter((name) => name.endsWith('.chat'));

describe.each(fileList)('%s', (name) => {
  const scenarioList = readTranscript(readFileSync(new URL(name, folder), 'utf8'));
  it.each(scenarioList.map((scenario) => [scenario.title, scenario] as const))('%s', async (_title, scenario) => {
    expect(scenario.stepList.length).toBeGreaterThan(0);
    expect(await runScenario(scenario)).toBe('');
  });
});
