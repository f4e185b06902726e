// Bundles the entry points of the package in whose folder it runs, named as in src/: one file for what is always needed and
// one for each thing that is loaded when first needed. Opening and linking a hundred files is half of what a program or a
// thread that imports the package needs to start. With --with-base they hold @dateline/core/base too: for threads, which nobody
// imports.
import { build } from 'esbuild';

const names = process.argv.slice(2);
const withBase = names[0] === '--with-base';
if (withBase) names.shift();

/** Leaves everything that is installed where it is, but for the base of core. */
const packagesApart = {
  name: 'packages-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^[^.]/ }, ({ path, kind }) => {
      if (kind === 'entry-point' || (withBase && path === '@dateline/core/base')) return undefined;
      return { path, external: true };
    });
  },
};

await build({
  entryPoints: names.map((name) => `./src/${name}.ts`),
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2023',
  plugins: [packagesApart],
  logLevel: 'warning',
});
