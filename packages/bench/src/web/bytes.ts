import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { table } from '../table.js';
import { files } from './library.js';
import type { Figure, Measure } from './measure.js';

/** Scripts of each view that a page may begin with, until it answers the pointer; what they import comes with them. */
const VIEWS = {
  list: ['list-view', 'near-rows'],
  edition: ['edition-view'],
  article: ['article-view'],
};
const assets = join(files, 'assets');

const packed = (name: string) => brotliCompressSync(readFileSync(join(assets, name))).length;

/** A script with all that it imports before it runs. */
function withImports(name: string, seen: Set<string>): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  const text = readFileSync(join(assets, name), 'utf8');
  for (const [, from] of text.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g)) withImports(from!, seen);
  return seen;
}

/** Kilobytes in brotli of what a first view needs, and of each file of the build. */
export const bytesOf: Measure = async () => {
  const names = readdirSync(assets);
  const scripts = names.filter((name) => name.endsWith('.js'));
  const sheets = names.filter((name) => name.endsWith('.css'));
  const sizes = new Map([...scripts, ...sheets].map((name) => [name, packed(name)]));
  const rows = [...sizes].sort((a, b) => b[1] - a[1]).map(([name, bytes]) => [name, (bytes / 1000).toFixed(1)]);
  console.log(`${table(['file', 'brotli kB'], rows)}\n`);
  const sum = (some: Iterable<string>) => [...some].reduce((total, name) => total + (sizes.get(name) ?? 0), 0) / 1000;
  const fonts = names.filter((name) => /-latin-(normal|italic)-.*\.woff2$/.test(name));
  const named = (start: string) => scripts.find((name) => name.startsWith(`${start}-`))!;
  const kB = { unit: 'kB', digits: 1 };
  const first = ([view, own]: [string, string[]]): Figure[] => {
    const needed = new Set<string>();
    for (const name of ['index', 'main', ...own]) withImports(named(name), needed);
    return [
      { what: `JavaScript of the ${view}`, value: sum(needed), most: 100, ...kB },
      { what: `scripts of the ${view}`, unit: 'files', value: needed.size },
    ];
  };
  return [
    ...Object.entries(VIEWS).flatMap(first),
    { what: 'JavaScript of everything', value: sum(scripts), ...kB },
    { what: 'CSS', value: sum(sheets), most: 15, ...kB },
    {
      what: 'fonts for Latin letters',
      value: fonts.reduce((total, name) => total + statSync(join(assets, name)).size, 0) / 1000,
      most: 120,
      ...kB,
    },
  ];
};
