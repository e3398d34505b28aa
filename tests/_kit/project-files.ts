/** The project's own files as text, for tests that judge the house itself. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface ProjectFile {
  /** from the project's folder, with `/` */
  path: string;
  text: string;
}

export const PROJECT_DIR = fileURLToPath(new URL('../..', import.meta.url));

/** What people write; whatever is built, installed or kept by an office is left out. */
const OWN_LIST = [
  'src',
  'tests',
  'docs',
  'data/reference',
  'scripts',
  'bench',
  'migrations',
  'README.md',
  'CHANGELOG.md',
  '.env.example',
  'package.json',
];
const TEXT = /\.(?:[cm]?[jt]s|md|jsonl?|chat|csv|txt|sql|example|tmpl)$/;

/** Every text file of the project, read once. */
export const projectFileList: readonly ProjectFile[] = OWN_LIST.flatMap((own) => walk(join(PROJECT_DIR, own)))
  .filter((path) => TEXT.test(path))
  .map((path) => ({ path: relative(PROJECT_DIR, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));

function walk(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => walk(join(path, name)));
}

/** One file of the project. @throws Error where it does not exist */
export function projectFile(path: string): ProjectFile {
  const file = projectFileList.find((candidate) => candidate.path === path);
  if (!file) throw new Error(`${path} is missing`);
  return file;
}

/** Names of the folders in a folder of the project, such as the features of a room. */
export function folderList(path: string): string[] {
  return readdirSync(join(PROJECT_DIR, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}
