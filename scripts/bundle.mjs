// Bundles the entry points of the package in whose folder it runs, named as in src/: one file for what is always needed and
// one for each thing that is loaded when first needed. Opening and linking a hundred files is half of what a program or a
// thread that imports the package needs to start. With --with-base they hold @dateline/core/base too: for threads, which nobody
// imports.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { writeNotices } from './third-party/notices.mjs';
import { bundledFiles, record } from './third-party/record.mjs';

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

const { metafile } = await build({
  entryPoints: names.map((name) => `./src/${name}.ts`),
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2023',
  plugins: [packagesApart],
  logLevel: 'warning',
  metafile: true,
});
record(bundledFiles(metafile));
writeNotices();

// esbuild escapes what is outside ASCII in strings, not in regular expressions and comments. A single such letter makes an engine
// keep the whole text of a file at twice its size. A backslash before one would come to stand before another backslash.
for (const file of readdirSync('dist').filter((name) => name.endsWith('.js'))) {
  const path = join('dist', file);
  const code = readFileSync(path, 'utf8');
  if (/(?<!\\)(?:\\\\)*\\[^\0-\x7f]/.test(code)) throw new Error(`${file}: a backslash before a letter outside ASCII`);
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(path, code.replace(/[^\0-\x7f]/g, escaped));
}
