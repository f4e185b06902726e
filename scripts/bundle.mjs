// Bundles the entry points of the package in whose folder it runs, named as in src/: one file for what is always needed and
// one for each thing that is loaded when first needed. Opening and linking a hundred files is half of what a program or a
// thread that imports the package needs to start.
import { build } from 'esbuild';

await build({
  entryPoints: process.argv.slice(2).map((name) => `src/${name}.ts`),
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2023',
  packages: 'external',
  logLevel: 'warning',
});
