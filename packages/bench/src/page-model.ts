import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const formats = join(dirname(fileURLToPath(import.meta.url)), '../../formats');

/** What models give for a page whose site they have not seen, as score.py takes it. */
export interface Prediction {
  articleBody: string;
  title?: string | undefined;
  bylines?: string[];
  published?: string | undefined;
  doubtful?: boolean;
  story?: boolean;
}

export type HeldOut = Record<'pages' | 'web', Record<string, Prediction>>;

/**
 * What pages get from models that were trained without their site, for a switch `--held-out`: it trains them, which takes
 * many minutes; with `--held-out=FILE` it is what scripts/page/held-out.ts printed before.
 */
export function heldOut(corpus: string, rest: readonly string[]): HeldOut | undefined {
  const file = rest.find((one) => one.startsWith('--held-out='))?.slice('--held-out='.length);
  if (file) return JSON.parse(readFileSync(file, 'utf8'));
  if (!rest.includes('--held-out')) return undefined;
  const script = join(formats, 'scripts/page/held-out.ts');
  const args = ['--import', join(formats, 'scripts/ts.mjs'), script, corpus];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 }));
}
