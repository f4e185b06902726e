import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const formats = join(dirname(fileURLToPath(import.meta.url)), '../../formats');

/** The bodies that the page model finds in pages of sites it was not trained on. Trains it thirty times: takes minutes. */
export function heldOut(pages: string): Record<string, { articleBody: string }> {
  const script = join(formats, 'scripts/page/train.ts');
  const hooks = join(formats, 'scripts/ts.mjs');
  const args = ['--import', hooks, script, pages, '--cross-validate', '--json'];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 }));
}
