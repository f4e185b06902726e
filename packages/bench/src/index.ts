import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Bench } from './bench.js';

const usage = `Usage: pnpm bench [NAME ...] [--corpus DIR] [-- SWITCHES]
Measures Dateline beside other software. Without a NAME: everything.
--corpus DIR   documents with known answers; ../shared/corpus beside the repository when it is there`;

async function commands(): Promise<Bench[]> {
  const folder = join(dirname(fileURLToPath(import.meta.url)), 'commands');
  const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
  const modules = await Promise.all(files.map((file): Promise<{ bench: Bench }> => import(join(folder, file))));
  return modules.map(({ bench }) => bench).sort((a, b) => a.name.localeCompare(b.name));
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
  const all = await commands();
  if (values.help) {
    console.log(`${usage}\n\n${all.map(({ name, summary }) => `${name.padEnd(16)} ${summary}`).join('\n')}`);
    return 0;
  }
  const unknown = positionals.filter((name) => !all.some((bench) => bench.name === name));
  if (unknown.length > 0) {
    console.error(
      `There is no measurement called ${unknown.join(', ')}. There are: ${all.map(({ name }) => name).join(', ')}.`,
    );
    return 2;
  }
  const corpus = resolve(values.corpus ?? join(dirname(fileURLToPath(import.meta.url)), '../../../../shared/corpus'));
  for (const bench of all.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
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
