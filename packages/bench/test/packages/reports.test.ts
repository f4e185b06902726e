// What the packages export and how large it is, beside what is written down. `pnpm reports` writes it down anew.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { apiReport } from '../../src/packages/api-report.js';
import { type Entry, entriesOf, isModule, type Packed, root } from '../../src/packages/install.js';
import { bundledSizes, type Sizes } from '../../src/packages/sizes.js';
import { imported, installed, outside } from './installed.js';

const writes = process.env.WRITE_REPORTS === '1';
let packages: Map<string, Packed>;

beforeAll(async () => {
  packages = await installed();
});

describe('what is exported is what the report says', () => {
  const folder = join(root, 'docs/api-report');

  it.each(imported)('%s', (name) => {
    const report = apiReport(packages.get(name)!);
    const file = join(folder, `${name.replace('@dateline/', '')}.md`);
    if (writes) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, report);
    }
    expect(report, 'The API has changed: run `pnpm reports`, and say it in a changeset.').toBe(
      readFileSync(file, 'utf8'),
    );
  });
});

describe('an entry is no larger than it may be', () => {
  const file = new URL('../../size-limits.json', import.meta.url);
  /** Kilobytes in brotli, by entry, without the other packages of this project: these have limits of their own. */
  const limits = (): Record<string, Sizes> => JSON.parse(readFileSync(file, 'utf8'));

  /** Names of other packages that are not counted: those of this project, and those that who installs it brings. */
  const apart = ({ name, manifest }: Packed) => [
    ...imported.filter((one) => one !== name).flatMap((one) => [one, `${one}/*`]),
    ...Object.keys(manifest.peerDependencies ?? {}).flatMap((one) => [one, `${one}/*`]),
  ];

  const modules = (name: string): Entry[] => entriesOf(packages.get(name)!).filter(isModule);

  /** A tenth above what it is. A limit that still fits stays, so that many small steps are noticed too. */
  const renewed = (size: number, limit = 0) =>
    size <= limit && size * 1.25 >= limit ? limit : Math.max(0.1, Number((size * 1.1).toPrecision(3)));

  it.each(imported)('%s', async (name) => {
    const packed = packages.get(name)!;
    const found: Record<string, Sizes> = {};
    for (const entry of modules(name)) {
      found[entry.name] = await bundledSizes(entry.name, outside, apart(packed), 9);
    }
    if (writes) {
      const before = limits();
      const others = Object.entries(before).filter(([entry]) => entry !== name && !entry.startsWith(`${name}/`));
      const own = Object.entries(found).map(([entry, { first, all }]): [string, Sizes] => [
        entry,
        { first: renewed(first, before[entry]?.first), all: renewed(all, before[entry]?.all) },
      ]);
      const sorted = [...others, ...own].sort(([a], [b]) => (a < b ? -1 : 1));
      writeFileSync(file, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
    }
    const permitted = limits();
    expect(Object.keys(found).filter((entry) => !permitted[entry])).toEqual([]);
    const larger = Object.entries(found).filter(
      ([entry, { first, all }]) => first > permitted[entry]!.first || all > permitted[entry]!.all,
    );
    expect(larger, 'An entry has grown by more than a tenth: see why; `pnpm reports` raises its limit.').toEqual([]);
  });

  it('has no limit for an entry that is gone', () => {
    expect(Object.keys(limits()).sort()).toEqual(
      imported
        .flatMap(modules)
        .map(({ name }) => name)
        .sort(),
    );
  });
});
