import { join } from 'node:path';
import { readText } from '@dateline/reading';
import type { Bench } from '../bench.js';
import { codePoints, jsonLines, score } from '../corpus.js';
import { table } from '../table.js';

type Spans = [number, number][];

interface Attribution {
  source: Spans;
  cue: Spans;
  content: Spans;
}

interface Row {
  id: string;
  text: string;
  attributions: Attribution[];
}

interface Scores {
  attributions: { p: number; r: number; f1: number };
  direct: { f1: number };
  content_words: { f1: number };
  source_accuracy: number;
}

/** Attributions in code points, as the corpus counts. */
async function predict({ text }: Row): Promise<Attribution[]> {
  const { statements } = await readText(text);
  const point = codePoints(text);
  const spans = (list: { start: number; end: number }[] = []): Spans =>
    list.map(({ start, end }) => [point(start), point(end)]);
  return statements.map(({ source, cue, content }) => ({
    source: spans(source),
    cue: spans(cue),
    content: spans(content),
  }));
}

const WORD = /[\p{L}\p{N}_]+/gu;

/** The numbers of the words that a list of spans touches. */
function cover(words: readonly (readonly [number, number])[], spans: Spans): Set<number> {
  const covered = new Set<number>();
  words.forEach(([start, end], number) => {
    if (spans.some(([from, to]) => start < to && from < end)) covered.add(number);
  });
  return covered;
}

function overlap(a: Set<number>, b: Set<number>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return a.size + b.size === 0 ? 0 : (2 * both) / (a.size + b.size);
}

/** What a list has and the other one has not, by the corpus's own measure of a found content. */
function without(text: string, list: Attribution[], others: Attribution[]): string[] {
  const points = [...text];
  const point = codePoints(text);
  const words = [...text.matchAll(WORD)].map(
    ({ 0: word, index }) => [point(index), point(index + word.length)] as const,
  );
  const covers = others.map(({ content }) => cover(words, content));
  const show = (spans: Spans) => spans.map(([start, end]) => points.slice(start, end).join('')).join(' … ');
  return list
    .filter(({ content }) => {
      const own = cover(words, content);
      return !covers.some((other) => overlap(own, other) >= 0.8);
    })
    .map(({ source, cue, content }) => `[${show(source)}] ${show(cue)}: ${show(content)}`);
}

/** Lists to stderr what the corpus has and the Reading has not, and the other way round. */
function listMissed(rows: Row[], found: Attribution[][], most: number): void {
  const lines = rows.flatMap((row, number) => [
    ...without(row.text, row.attributions, found[number] ?? []).map((line) => `missed  ${row.id}  ${line}`),
    ...without(row.text, found[number] ?? [], row.attributions).map((line) => `made up ${row.id}  ${line}`),
  ]);
  for (const line of lines.slice(0, most)) console.error(line);
}

/** As measured when the corpus was put together; `source` is the share of found attributions with the right source. */
const PEERS: [string, number, number, number, number][] = [
  ['plain patterns', 0.32, 0.58, 0.67, 0.53],
  ['a crude perceptron', 0.51, 0.83, 0.81, 0.66],
];

export const bench: Bench = {
  name: 'quotes',
  summary: 'who says what, on PolNeAR; `-- --missed 50` lists what was missed or made up',
  corpus: 'quotes',
  async run({ corpus, rest }) {
    const rows = jsonLines<Row>(join(corpus, 'quotes/dev.jsonl'));
    const found: Attribution[][] = [];
    for (const row of rows) found.push(await predict(row));
    const predictions = rows.map(({ id }, number) => ({ id, attributions: found[number] }));
    const scores = score(corpus, 'quotes', 'quotes/dev.jsonl', predictions) as unknown as Scores;
    const own = [scores.attributions.f1, scores.direct.f1, scores.content_words.f1, scores.source_accuracy] as const;
    const head = ['', 'attributions F1', 'direct F1', 'content words F1', 'source accuracy'];
    const figures = (row: readonly number[]) => row.map((value) => value.toFixed(3));
    console.log(
      table(head, [
        ['@dateline/reading', ...figures(own)],
        ...PEERS.map(([name, ...row]) => [`${name} (as published with the corpus)`, ...figures(row)]),
        ['at least', ...figures([0.64, 0.88, 0.85, 0.82])],
      ]),
    );
    console.log(`attributions: precision ${scores.attributions.p}, recall ${scores.attributions.r}`);
    const missed = rest.indexOf('--missed');
    if (missed >= 0) listMissed(rows, found, Number(rest[missed + 1] ?? 50));
  },
};
