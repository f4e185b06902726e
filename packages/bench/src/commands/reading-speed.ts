import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { readText } from '@dateline/reading';
import winkModel from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import type { Bench } from '../bench.js';
import { jsonLines } from '../corpus.js';
import { table } from '../table.js';
import { median, race } from '../timing.js';

const LENGTH = 4000;
const PUBLISHED = '1998-10-01';

/** Texts of one length, cut from the corpus's texts laid end to end. */
function texts(corpus: string): string[] {
  const rows = jsonLines<{ text: string }>(join(corpus, 'timex/dev.jsonl'));
  const all = rows.map(({ text }) => text.trim()).join('\n\n');
  return Array.from({ length: Math.floor(all.length / LENGTH) }, (_, number) =>
    all.slice(number * LENGTH, (number + 1) * LENGTH),
  );
}

/** Measures inside a fresh process, so that nothing is warm: milliseconds to import, to the first Reading, and megabytes. */
const freshProcess = `
const start = performance.now();
const { readText } = await import(process.argv[1]);
const imported = performance.now();
await readText('MOSCOW, Feb. 8 - "It is done," Mr. Smith said on Thursday.', { published: '2018-02-08' });
const first = performance.now();
console.log(JSON.stringify({ imported: imported - start, first: first - imported, rss: process.memoryUsage.rss() / 2 ** 20 }));
`;

interface Fresh {
  imported: number;
  first: number;
  rss: number;
}

function fresh(): Fresh {
  const address = import.meta.resolve('@dateline/reading');
  const args = ['--input-type=module', '-e', freshProcess, address];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Fresh;
}

/** Memory of a process that has read all texts. */
function memoryAfter(corpus: string): number {
  const script = `
const { readText } = await import(process.argv[1]);
const { readFileSync } = await import('node:fs');
const rows = readFileSync(process.argv[2], 'utf8').split('\\n').filter(Boolean).map((line) => JSON.parse(line));
for (const { text } of rows) await readText(text, { published: '${PUBLISHED}' });
console.log(process.memoryUsage.rss() / 2 ** 20);
`;
  const args = [
    '--input-type=module',
    '-e',
    script,
    import.meta.resolve('@dateline/reading'),
    join(corpus, 'timex/dev.jsonl'),
  ];
  return Number(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

/** Milliseconds of the longest piece for which something holds the event loop. */
async function longestPiece(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  let next: NodeJS.Immediate;
  const tick = () => {
    look();
    next = setImmediate(tick);
  };
  next = setImmediate(tick);
  await work();
  look();
  clearImmediate(next);
  return longest;
}

/** The same of a fresh process that reads a long text first. */
function freshLongest(text: string): number {
  const script = `
${longestPiece.toString()}
const { readText } = await import(process.argv[1]);
const { readFileSync } = await import('node:fs');
const text = readFileSync(0, 'utf8');
console.log(await longestPiece(() => readText(text, { published: '${PUBLISHED}' })));
`;
  const args = ['--input-type=module', '-e', script, import.meta.resolve('@dateline/reading')];
  return Number(execFileSync(process.execPath, args, { encoding: 'utf8', input: text }));
}

async function linearity(all: string): Promise<[length: number, time: number, longest: number][]> {
  const lengths = [25_000, 50_000, 100_000, 200_000];
  const rows: [number, number, number][] = [];
  for (const length of lengths) {
    const text = all.repeat(Math.ceil(length / all.length)).slice(0, length);
    const rounds: number[] = [];
    const pieces: number[] = [];
    for (let round = 0; round < 5; round++) {
      const start = performance.now();
      pieces.push(await longestPiece(() => readText(text, { published: PUBLISHED })));
      rounds.push(performance.now() - start);
    }
    rows.push([length, median(rounds), median(pieces)]);
  }
  return rows;
}

export const bench: Bench = {
  name: 'reading-speed',
  summary: 'whole Readings of 4,000-character articles beside the entities of wink-nlp; start-up, memory, long texts',
  corpus: 'timex',
  async run({ corpus }) {
    const articles = texts(corpus);
    const nlp = winkNlp(winkModel);
    const times = await race({
      'dateline, the whole Reading': async () => {
        for (const text of articles) await readText(text, { published: PUBLISHED });
      },
      'wink-nlp, entities alone': () => {
        for (const text of articles) nlp.readDoc(text).entities().out();
      },
    });
    const rate = (milliseconds: number) => (articles.length / milliseconds) * 1000;
    const rows = Object.entries(times).map(([name, milliseconds]) => [name, `${Math.round(rate(milliseconds))} /s`]);
    const [ours, theirs] = Object.values(times);
    console.log(table(['articles of 4,000 characters', 'one core'], rows));
    console.log(`ratio ${(theirs! / ours!).toFixed(2)}\n`);
    const all = articles.join('\n\n');
    const cold = median(Array.from({ length: 3 }, () => freshLongest(all.slice(0, 200_000))));
    const starts = Array.from({ length: 5 }, fresh);
    const middle = (pick: (one: Fresh) => number) => median(starts.map(pick)).toFixed(0);
    console.log(
      table(
        ['a fresh process', ''],
        [
          ['import', `${middle(({ imported }) => imported)} ms`],
          ['first Reading', `${middle(({ first }) => first)} ms`],
          ['memory after it', `${middle(({ rss }) => rss)} MB`],
          ['longest piece of 200,000 characters read first', `${cold.toFixed(0)} ms`],
          ['memory after 155 texts', `${memoryAfter(corpus).toFixed(0)} MB`],
        ],
      ),
    );
    const lengths = await linearity(all);
    console.log(
      `\n${table(
        ['characters', 'milliseconds', 'a thousand', 'longest piece'],
        lengths.map(([length, time, longest]) => [
          length,
          time.toFixed(0),
          (time / (length / 1000)).toFixed(3),
          longest.toFixed(0),
        ]),
      )}`,
    );
  },
};
