// Runs the examples against the packages of any folder, and compares what each prints with its `expected.*`.
//   node examples/run.mjs FOLDER [NAME ...]      FOLDER has the packages in its node_modules
//   node examples/run.mjs --write FOLDER [NAME]  keeps what they print as what is expected
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const call = promisify(execFile);
const here = fileURLToPath(new URL('.', import.meta.url));

/** The names of the examples: every folder beside this file. */
export const examples = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
  .map(({ name }) => name)
  .sort();

/** The file that holds what an example prints. */
export function expectedFile(name) {
  const file = readdirSync(join(here, name)).find((each) => each.startsWith('expected.'));
  return join(here, name, file ?? 'expected.txt');
}

/**
 * Runs one example in a process of its own. A copy of it runs inside the folder, so that it finds the packages by their
 * names as a program of somebody else does.
 * @param folder has the packages in its node_modules
 * @returns what it printed to stdout
 */
export async function runExample(name, folder) {
  const copies = mkdtempSync(join(resolve(folder), 'node_modules', '.example-'));
  try {
    cpSync(join(here, name), join(copies, name), { recursive: true });
    const { stdout } = await call(process.execPath, ['example.mjs'], { cwd: join(copies, name), maxBuffer: 2 ** 24 });
    return stdout;
  } finally {
    rmSync(copies, { recursive: true, force: true });
  }
}

async function main() {
  const [folder, ...names] = process.argv.slice(2).filter((argument) => argument !== '--write');
  const writes = process.argv.includes('--write');
  if (folder === undefined) {
    process.stderr.write('Name a folder that has the packages in its node_modules.\n');
    process.exitCode = 2;
    return;
  }
  for (const name of names.length > 0 ? names : examples) {
    const printed = await runExample(name, folder);
    if (writes) writeFileSync(expectedFile(name), printed);
    const same = readFileSync(expectedFile(name), 'utf8') === printed;
    process.stdout.write(`${name}: ${same ? 'as expected' : `not as expected; it printed\n${printed}`}\n`);
    if (!same) process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
