import { join } from 'node:path';
import { readText } from '@dateline/reading';
import * as chrono from 'chrono-node';
import type { Bench } from '../bench.js';
import { codePoints, jsonLines, score } from '../corpus.js';
import { table } from '../table.js';

interface Timex {
  start: number;
  end: number;
  type?: string;
  value: string;
}

interface Row {
  id: string;
  dct: string;
  text: string;
  timexes: Timex[];
}

/** In UTF-16 code units, as JavaScript counts. */
type Finder = (row: Row) => Promise<Timex[]> | Timex[];

const dateline: Finder = async ({ text, dct }) => {
  const { times } = await readText(text, { published: dct });
  return times.map(({ span, type, value }) => ({ ...span, type, value }));
};

/** As precise as chrono is sure: a day, a month or a year; a time of day where one was written. */
function chronoValue(parts: chrono.ParsedComponents): string {
  const pad = (value: number | null) => String(value ?? 0).padStart(2, '0');
  const year = String(parts.get('year'));
  const dayKnown = ['day', 'weekday'].some((part) => parts.isCertain(part as chrono.Component));
  const day = `${year}-${pad(parts.get('month'))}-${pad(parts.get('day'))}`;
  if (parts.isCertain('hour')) return `${day}T${pad(parts.get('hour'))}:${pad(parts.get('minute'))}`;
  if (dayKnown) return day;
  if (parts.isCertain('month')) return day.slice(0, 7);
  return parts.isCertain('year') ? year : day;
}

const peer: Finder = ({ text, dct }) =>
  chrono.parse(text, new Date(`${dct}T12:00:00`)).map(({ index, text: found, start }) => ({
    start: index,
    end: index + found.length,
    value: chronoValue(start),
  }));

interface Scores {
  relaxed: { f1: number };
  strict: { f1: number };
  value: { f1: number };
}

async function predict(rows: Row[], find: Finder): Promise<Timex[][]> {
  const found: Timex[][] = [];
  for (const row of rows) found.push(await find(row));
  return found;
}

/** The gold holds all rows, so a half is scored by giving the other half's gold for predictions and counting it out. */
function f1(rows: Row[], predicted: Timex[][], test: (gold: Timex, found: Timex) => boolean): number {
  let hits = 0;
  let all = 0;
  rows.forEach(({ text, timexes }, number) => {
    const points = codePoints(text);
    const used = new Set<Timex>();
    const found = predicted[number]!.map((timex) => ({ ...timex, start: points(timex.start), end: points(timex.end) }));
    all += found.length + timexes.length;
    for (const timex of found) {
      const overlap = (gold: Timex) => Math.min(gold.end, timex.end) - Math.max(gold.start, timex.start);
      const gold = timexes
        .filter((one) => !used.has(one) && overlap(one) > 0)
        .sort((a, b) => overlap(b) - overlap(a))[0];
      if (!gold) continue;
      used.add(gold);
      if (test(gold, timex)) hits++;
    }
  });
  return (2 * hits) / Math.max(all, 1);
}

const same = (gold: Timex, found: Timex) => gold.start === found.start && gold.end === found.end;

function half(rows: Row[], predicted: Timex[][], rest: 0 | 1): number[] {
  const numbers = rows.map((_, number) => number).filter((number) => number % 2 === rest);
  const some = numbers.map((number) => rows[number]!);
  const theirs = numbers.map((number) => predicted[number]!);
  const tests = [() => true, same, (gold: Timex, found: Timex) => gold.value === found.value];
  return tests.map((test) => f1(some, theirs, test));
}

/** Up to so many expressions that the corpus and the Reading do not agree on, with the words around them. */
function misses(rows: Row[], predicted: Timex[][], most: number, parity: (number: number) => boolean): string[] {
  const lines: string[] = [];
  rows.forEach(({ dct, text, timexes }, number) => {
    if (!parity(number)) return;
    const points = codePoints(text);
    const chars = [...text];
    const found = predicted[number]!.map((timex) => ({ ...timex, start: points(timex.start), end: points(timex.end) }));
    const show = ({ start, end }: Timex) =>
      `${chars.slice(Math.max(0, start - 45), start).join('')}[[${chars.slice(start, end).join('')}]]${chars.slice(end, end + 30).join('')}`.replace(
        /\s+/g,
        ' ',
      );
    for (const gold of timexes) {
      const hit = found.find((timex) => timex.start < gold.end && gold.start < timex.end);
      if (!hit) lines.push(`missed  ${dct} ${show(gold)} | ${gold.type} ${gold.value}`);
      else if (!same(gold, hit))
        lines.push(
          `extent  ${dct} ${show(gold)} | ${gold.value} | found ${chars.slice(hit.start, hit.end).join('')} ${hit.value}`,
        );
      else if (gold.value !== hit.value)
        lines.push(`value   ${dct} ${show(gold)} | ${gold.value} | found ${hit.value}`);
    }
    for (const timex of found) {
      if (!timexes.some((gold) => timex.start < gold.end && gold.start < timex.end))
        lines.push(`extra   ${dct} ${show(timex)} | ${timex.value}`);
    }
  });
  const step = Math.max(1, lines.length / most);
  return Array.from({ length: Math.min(most, lines.length) }, (_, index) => lines[Math.floor(index * step)]!);
}

function switchValue(rest: string[], name: string): string | undefined {
  const at = rest.indexOf(name);
  return at < 0 ? undefined : (rest[at + 1] ?? '');
}

export const bench: Bench = {
  name: 'timex',
  summary: 'time expressions of 155 news texts: TempEval-3 scores (-- --missed N lists misses, --half 0|1 of one half)',
  corpus: 'timex',
  async run({ corpus, rest }) {
    const rows = jsonLines<Row>(join(corpus, 'timex/dev.jsonl'));
    const finders: Record<string, Finder> = { dateline, 'chrono-node': peer };
    const lines: (string | number)[][] = [];
    for (const [name, find] of Object.entries(finders)) {
      await predict(rows.slice(0, 20), find);
      const before = performance.now();
      const predicted = await predict(rows, find);
      const seconds = (performance.now() - before) / 1000;
      const predictions = rows.map(({ id, text }, number) => {
        const points = codePoints(text);
        return {
          id,
          timexes: predicted[number]!.map(({ start, end, value }) => ({
            start: points(start),
            end: points(end),
            value,
          })),
        };
      });
      const whole = score(corpus, 'timex', 'timex/dev.jsonl', predictions) as unknown as Scores;
      const speed = `${Math.round(rows.length / seconds)} /s`;
      const figures = (name: string, list: number[], last = '') => [
        name,
        ...list.map((figure) => figure.toFixed(4)),
        last,
      ];
      lines.push(figures(name, [whole.relaxed.f1, whole.strict.f1, whole.value.f1], speed));
      lines.push(figures('  even texts', half(rows, predicted, 0)), figures('  odd texts', half(rows, predicted, 1)));
      const missed = switchValue(rest, '--missed');
      if (name === 'dateline' && missed !== undefined) {
        const parity = switchValue(rest, '--half');
        const wanted = (number: number) => parity === undefined || number % 2 === Number(parity);
        console.error(misses(rows, predicted, Number(missed) || 50, wanted).join('\n'));
      }
    }
    console.log(table(['', 'relaxed F1', 'strict F1', 'value F1', 'texts'], lines));
  },
};
