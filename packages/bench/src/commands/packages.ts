import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Bench } from '../bench.js';
import { type Contender, install, installOthers } from '../packages/contenders.js';
import { importTimes } from '../packages/import-times.js';
import { entriesOf, installPackages, isModule, isScript, type Packed } from '../packages/install.js';
import { inRuntimes } from '../packages/runtimes.js';
import { bundledSizes } from '../packages/sizes.js';
import { table } from '../table.js';

/** The packages that one of ours needs of this project, itself included. */
function needed(packed: Packed, all: readonly Packed[]): Packed[] {
  const names = Object.keys(packed.manifest.dependencies ?? {});
  return [packed, ...all.filter(({ name }) => names.includes(name)).flatMap((one) => needed(one, all))];
}

/** Installs each of our packages alone, from its tarball. */
async function installOurs(all: readonly Packed[], folder: string): Promise<Contender[]> {
  const tarballs = readdirSync(join(folder, 'tarballs'));
  const tarballOf = ({ name, manifest }: Packed) => {
    const file = `${name.replace('@', '').replace('/', '-')}-${manifest.version}.tgz`;
    if (!tarballs.includes(file)) throw new Error(`${name} was not packed.`);
    return join(folder, 'tarballs', file);
  };
  const ours: Contender[] = [];
  for (const packed of all.filter(({ manifest }) => manifest.exports)) {
    const entries = entriesOf(packed)
      .filter((entry) => isModule(entry) && !isScript(packed, entry))
      .map(({ name }) => name);
    const specs = [...new Set(needed(packed, all).map(tarballOf))];
    // What a package expects beside it is installed with it, as npm does; React is counted for the reader.
    const place = join(folder, `own-${ours.length}`);
    ours.push(await install(`${packed.name} ${packed.manifest.version}`, entries, specs, place));
  }
  return ours;
}

/** The address of a module in a folder that imports an entry, and does nothing else. */
function importing(entry: string, folder: string): string {
  const file = join(folder, `import-${entry.replaceAll('/', '-')}.mjs`);
  writeFileSync(file, `import '${entry}';\n`);
  return pathToFileURL(file).href;
}

async function compare(all: readonly Packed[], folder: string): Promise<void> {
  const contenders = [...(await installOurs(all, folder)), ...(await installOthers(folder))];
  const times = importTimes(
    Object.fromEntries(contenders.flatMap((one) => one.entries.map((entry) => [entry, importing(entry, one.folder)]))),
  );
  const rows: (string | number)[][] = [];
  for (const { entries, folder: place, megabytes, packages } of contenders) {
    for (const [number, entry] of entries.entries()) {
      const apart = ['sharp', 'react', 'jsdom'];
      const { first, all: whole } = await bundledSizes(entry, place, apart);
      const installed = number === 0 ? [megabytes.toFixed(1), packages] : ['', ''];
      const kilobytes = [first, whole].map((size) => (size < 0.1 ? '0' : size.toFixed(1)));
      rows.push([entry, ...kilobytes, `${times[entry]!.toFixed(0)}`, ...installed]);
    }
  }
  console.log(table(['import', 'first kB', 'all kB', 'import ms', 'installed MB', 'packages'], rows));
  console.log(`\n${contenders.map(({ name }) => name).join(', ')}`);
  console.log(
    'kB: bundled and minified by esbuild, in brotli; all: with what is loaded later. ms: in fresh processes, the median of fifteen.',
  );
}

async function runtimes(folder: string): Promise<boolean> {
  const found = await inRuntimes(folder);
  const node = found.get('Node 24');
  const expected = typeof node === 'object' ? node.hash : undefined;
  const rows = [...found].map(([name, one]) =>
    typeof one === 'string'
      ? [name, '', '', '', '', one]
      : [
          name,
          one.version,
          one.stories,
          one.statements,
          one.compiles ? 'compiled' : 'refused',
          one.hash === expected ? 'the same' : 'something else',
        ],
  );
  console.log(`\n${table(['runtime', 'version', 'stories', 'statements', 'WebAssembly', 'found'], rows)}`);
  return rows.every((row) => row.at(-1) === 'the same');
}

export const bench: Bench = {
  name: 'packages',
  summary:
    'sizes and import times of the packages beside other software; -- --runtimes: in Node 20, Deno, Bun and workerd',
  async run({ rest }) {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-packages-'));
    try {
      const all = await installPackages(folder);
      await compare(all, folder);
      if (!rest.includes('--runtimes')) return;
      if (!(await runtimes(folder))) throw new Error('A runtime does not find what Node 24 finds.');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
