import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { commandCalls } from './command-calls.js';
import { commandPage } from './command-page.js';
import { describeCommands } from './describe-commands.js';
import { table } from './table.js';

const page = fileURLToPath(new URL('../../../../docs/command-line.md', import.meta.url));
const source = fileURLToPath(new URL('../', import.meta.url));

it('docs/command-line.md is what `pnpm run docs` writes', async () => {
  await expect(commandPage(await describeCommands())).toMatchFileSnapshot(page);
});

/** The text of a file and of all that it imports of this package. */
function textBehind(file: string, seen = new Set<string>()): string {
  if (seen.has(file)) return '';
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  const imported = [...text.matchAll(/(?:from|import\() ?'(\.[^']+)\.js'/g)].map(([, path = '']) =>
    join(dirname(file), path),
  );
  return text + imported.map((path) => textBehind(sourceOf(path), seen)).join('\n');
}

function sourceOf(path: string): string {
  try {
    readFileSync(`${path}.ts`);
    return `${path}.ts`;
  } catch {
    return `${path}.tsx`;
  }
}

it.each(['', ...Object.keys(table)])('"%s" calls what its page says it calls', (name) => {
  const file = join(source, 'commands', `${name || 'reader'}.ts`);
  const calls = commandCalls[name];
  expect(calls).toBeDefined();
  const behind = textBehind(file);
  const missing = calls!.filter((call) => {
    const [owner, called] = call.split('.') as [string, string];
    // What is handed on, as in `bare.map(toMarkdown)`, is called as well.
    return !(owner === 'Library' ? behind.includes(`.${called}(`) : new RegExp(`\\b${called}[(),]`).test(behind));
  });
  expect(missing).toEqual([]);
});

it.each(Object.keys(table))('the page of "%s" names each method of the library that its own file calls', (name) => {
  const text = readFileSync(join(source, 'commands', `${name}.ts`), 'utf8');
  const called = [...text.matchAll(/\blibrary\.(\w+)\(/g)].map(([, method = '']) => method);
  // A story is got, and feeds are listed, on the way to what a command is for.
  const onTheWay = ['close', 'get', 'feeds', 'count', 'info'];
  const named = commandCalls[name]!.map((call) => call.split('.')[1]);
  expect(called.filter((method) => !onTheWay.includes(method) && !named.includes(method))).toEqual([]);
});
