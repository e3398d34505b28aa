/** The browsers and bots that run on a Windows computer: it has no `SingletonLock`, so a profile's holder is found by its command line. */
import { execFileSync } from 'node:child_process';
import { z } from 'zod';

const processSchema = z.object({
  ProcessId: z.number(),
  ParentProcessId: z.number(),
  CommandLine: z.string().nullable(),
});
export type WindowsProcess = z.infer<typeof processSchema>;

const QUESTION = [
  "$f = \"Name='chrome.exe' OR Name='chromium.exe' OR Name='msedge.exe' OR Name='node.exe'\";",
  'ConvertTo-Json -Compress -InputObject @(Get-CimInstance Win32_Process -Filter $f |',
  'Select-Object ProcessId,ParentProcessId,CommandLine)',
].join(' ');
const ASK_MS = 20_000;

/** Empty where Windows does not tell. */
export function windowsProcesses(): WindowsProcess[] {
  try {
    const ask = ['-NoProfile', '-NonInteractive', '-Command', QUESTION];
    return readProcesses(execFileSync('powershell.exe', ask, { encoding: 'utf8', timeout: ASK_MS }));
  } catch {
    return [];
  }
}

export function readProcesses(json: string): WindowsProcess[] {
  return z.array(processSchema).parse(JSON.parse(json));
}

/** The browser itself (not its children, which have a `--type`) that was started on the profile; null = none. */
export function holderOf(profileDir: string, processList: readonly WindowsProcess[]): WindowsProcess | null {
  const plain = (text: string) => text.toLowerCase().replaceAll('"', '');
  const argument = plain(`--user-data-dir=${profileDir}`);
  const isHolder = ({ CommandLine }: WindowsProcess) => {
    const command = plain(CommandLine ?? '');
    return (command.includes(`${argument} `) || command.endsWith(argument)) && !command.includes(' --type=');
  };
  return processList.find(isHolder) ?? null;
}
