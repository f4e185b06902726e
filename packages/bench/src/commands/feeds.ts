import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatelineError } from '@dateline/core';
import { type DocumentResult, readDocument } from '@dateline/formats';
import type { Bench } from '../bench.js';
import { bytes, json } from '../corpus.js';
import { type Expectation, FIELDS, fieldOf, holds, valueAt } from '../feeds/expectations.js';
import { NOT_FOLLOWED } from '../feeds/not-followed.js';
import { table } from '../table.js';

/** Where the corpus's own server stood when it was made; relative addresses are expected to start there. */
const ORIGIN = 'http://127.0.0.1:8097';

interface Known {
  expect: Expectation[];
  http?: Record<string, string>;
}

/** The headers to assume: those the expectations give, and those a comment at the beginning of a file asks for. */
function headers(content: Buffer, { http = {} }: Known): Record<string, string> {
  const asked = [
    ...content
      .subarray(0, 2000)
      .toString('latin1')
      .matchAll(/^Header:\s*([\w-]+):[ \t]*(.*)$/gim),
  ];
  const all = [...asked.map(([, name = '', value = '']) => [name, value.trim()] as const), ...Object.entries(http)];
  return Object.fromEntries(all.map(([name, value]) => [name.toLowerCase(), value]));
}

function base(location: string | undefined): string {
  const address = URL.canParse(location ?? '', ORIGIN) ? new URL(location ?? '', ORIGIN) : undefined;
  return address && /^https?:$/.test(address.protocol) ? address.href : `${ORIGIN}/`;
}

interface Outcome {
  file: string;
  milliseconds: number;
  result?: DocumentResult;
  error?: unknown;
}

async function read(file: string, path: string, known: Known): Promise<Outcome> {
  const content = bytes(path);
  const sent = headers(content, known);
  const start = performance.now();
  try {
    const result = await readDocument(content, {
      url: base(sent['content-location']),
      contentType: sent['content-type'],
    });
    return { file, result, milliseconds: performance.now() - start };
  } catch (error) {
    return { file, error, milliseconds: performance.now() - start };
  }
}

const percent = (part: number, whole: number) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`);

/** Every file of the corpus ends in articles, in a feed without any, or in one typed error; what is known of it holds. */
export const bench: Bench = {
  name: 'feeds',
  summary: 'odd feeds: how each ends, and how much of what is known of them holds (-- --failures lists the rest)',
  corpus: 'feeds',
  async run({ corpus, rest }) {
    const folder = join(corpus, 'feeds');
    const known = json<Record<string, Known>>(join(folder, 'expectations.json'));
    const outcomes: Outcome[] = [];
    for (const file of readdirSync(join(folder, 'files')).sort())
      outcomes.push(await read(file, join(folder, 'files', file), known[file] ?? { expect: [] }));
    print(outcomes);
    printExpectations(outcomes, known, rest.includes('--failures'));
  },
};

function print(outcomes: Outcome[]): void {
  const counts = new Map<string, number>();
  for (const { result, error } of outcomes) {
    const kind = result
      ? `${result.format}, ${result.articles.length > 0 ? 'articles' : 'feed without items'}`
      : error instanceof DatelineError
        ? `error ${error.code}`
        : 'CRASH';
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  console.log(
    table(
      ['outcome', 'files'],
      [...counts].sort((a, b) => b[1] - a[1]),
    ),
  );
  const [worst] = [...outcomes].sort((a, b) => b.milliseconds - a.milliseconds);
  console.log(`\n${outcomes.length} files; the slowest took ${worst?.milliseconds.toFixed(1)} ms (${worst?.file})\n`);
  for (const { file, error } of outcomes) if (error) console.log(`${file}: ${error}`);
}

function printExpectations(outcomes: Outcome[], known: Record<string, Known>, list: boolean): void {
  const rows = new Map<string, { held: number; known: number; notFollowed: number; heldOfThose: number }>();
  const missed: string[] = [];
  const reasons = new Map<string, string[]>();
  for (const { file, result } of outcomes) {
    for (const expectation of known[file]?.expect ?? []) {
      const field = fieldOf(expectation.path);
      const row = rows.get(field) ?? { held: 0, known: 0, notFollowed: 0, heldOfThose: 0 };
      rows.set(field, row);
      row.known++;
      const held = result !== undefined && holds(result, expectation);
      if (held) row.held++;
      const rule = NOT_FOLLOWED.find(({ files, path }) => files.test(file) && (path?.test(expectation.path) ?? true));
      if (rule) {
        row.notFollowed++;
        if (held) row.heldOfThose++;
        reasons.set(rule.reason, [...(reasons.get(rule.reason) ?? []), `${file}: ${expectation.path}`]);
      } else if (!held)
        missed.push(
          `${file}: ${expectation.path}\n    expected ${JSON.stringify(expectation.equals)}\n    read     ${JSON.stringify(result && valueAt(result, expectation.path))}`,
        );
    }
  }
  const order = [...rows].sort(([a], [b]) => FIELDS.indexOf(a as never) - FIELDS.indexOf(b as never));
  const sum = { held: 0, known: 0, notFollowed: 0, heldOfThose: 0 };
  for (const [, row] of order) for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += row[key];
  console.log(
    table(
      ['field', 'held', 'known', 'all', 'not to follow', 'without these'],
      [...order, ['together', sum] as const].map(([field, row]) => [
        field,
        row.held,
        row.known,
        percent(row.held, row.known),
        row.notFollowed,
        percent(row.held - row.heldOfThose, row.known - row.notFollowed),
      ]),
    ),
  );
  for (const [reason, files] of reasons) console.log(`\nNot to be followed, ${reason}:\n  ${files.join('\n  ')}`);
  if (list && missed.length > 0) console.log(`\nMissed:\n  ${missed.join('\n  ')}`);
}
