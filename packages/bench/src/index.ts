import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Bench } from './bench.js';

const usage = `Usage: pnpm bench [NAME ...] [--corpus DIR] [-- SWITCHES]
Measures Dateline beside other software. Without a NAME: everything.
--corpus DIR   documents with known answers; ../shared/corpus beside the repository when it is there`;

const folder = join(dirname(fileURLToPath(import.meta.url)), 'commands');

/** The names of all measurements, which are those of their files. */
const names = (): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.js'))
    .map((file) => basename(file, '.js'))
    .sort((a, b) => a.localeCompare(b));

/** Some measurements alone: with the programs that all others compare, collecting garbage takes longer than what many of them measure. */
async function load(wanted: readonly string[]): Promise<Bench[]> {
  const modules = await Promise.all(
    wanted.map((name): Promise<{ bench: Bench }> => import(join(folder, `${name}.js`))),
  );
  return modules.map(({ bench }) => bench);
}

async function main(): Promise<number> {
  const args = process.argv.slice(2);
  const cut = args.indexOf('--');
  const rest = cut < 0 ? [] : args.slice(cut + 1);
  const { values, positionals } = parseArgs({
    args: cut < 0 ? args : args.slice(0, cut),
    allowPositionals: true,
    options: { corpus: { type: 'string' }, help: { type: 'boolean' } },
  });
  const all = names();
  if (values.help) {
    const benches = await load(all);
    console.log(`${usage}\n\n${benches.map(({ name, summary }) => `${name.padEnd(16)} ${summary}`).join('\n')}`);
    return 0;
  }
  const unknown = positionals.filter((name) => !all.includes(name));
  if (unknown.length > 0) {
    console.error(`There is no measurement called ${unknown.join(', ')}. There are: ${all.join(', ')}.`);
    return 2;
  }
  const corpus = resolve(values.corpus ?? join(dirname(fileURLToPath(import.meta.url)), '../../../../shared/corpus'));
  const chosen = positionals.length === 0 ? all : all.filter((name) => positionals.includes(name));
  for (const name of chosen) {
    const [bench] = await load([name]);
    if (!bench) continue;
    if (bench.corpus && !existsSync(join(corpus, bench.corpus))) {
      console.error(`${bench.name}: no ${bench.corpus} in ${corpus}; name the folder with --corpus DIR.`);
      if (positionals.length > 0) return 1;
      continue;
    }
    console.log(`\n== ${bench.name}: ${bench.summary}`);
    await bench.run({ corpus, rest });
  }
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(
    error instanceof Error && 'code' in error && error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
      ? `${error.message}\n${usage}`
      : error,
  );
  process.exitCode =
    error instanceof Error && 'code' in error && error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? 2 : 1;
}
