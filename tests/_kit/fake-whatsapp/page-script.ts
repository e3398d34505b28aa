/** The page's own code, folder `page/`: its types are taken off here, and the browser loads it file by file. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const textByName = new Map<string, string>();

/** The one document of the fake WhatsApp. */
export function indexHtml(msgKeyProp: string): string {
  return `<!doctype html><meta charset="utf-8"><title>WhatsApp</title><body>
<script>fakeMsgKeyProp = ${JSON.stringify(msgKeyProp)}</script><script type="module" src="/fake/script/page/main.ts"></script>`;
}

/** A file of `page/`, or of what it shares with the server, as JavaScript; null where there is none. */
export function pageScript(name: string): string | null {
  const known = textByName.get(name);
  if (known !== undefined) return known;
  const file = fileURLToPath(new URL(name, import.meta.url));
  if (!/^(?:page\/[a-z-]+|settings)\.ts$/.test(name) || !existsSync(file)) return null;
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true };
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), { compilerOptions, fileName: file });
  textByName.set(name, outputText);
  return outputText;
}
