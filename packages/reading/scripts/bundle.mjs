// One file for what is always needed and one for each thing that is loaded when first needed: a program that imports
// the package opens one file instead of ninety, which is most of what its start costs.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
for (const file of readdirSync(dist)) if (file.endsWith('.js')) rmSync(join(dist, file));
await build({
  entryPoints: [fileURLToPath(new URL('../src/index.ts', import.meta.url))],
  outdir: dist,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2023',
  packages: 'external',
  logLevel: 'warning',
});
