// Writes docs/api: the reference of what the packages export.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { makeReference } from './api.ts';
import { root } from './published.ts';

const { pages, warnings } = await makeReference();
for (const warning of warnings) process.stderr.write(`${warning}\n`);
const folder = join(root, 'docs/api');
rmSync(folder, { recursive: true, force: true });
for (const [path, text] of pages) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
process.exitCode = warnings.length > 0 ? 1 : 0;
