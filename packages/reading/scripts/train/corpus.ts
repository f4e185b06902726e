import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export type Spans = [number, number][];

/** An attribution as the corpus has it, in UTF-16 code units. */
export interface Gold {
  source: Spans;
  cue: Spans;
  content: Spans;
}

export interface Example {
  id: string;
  text: string;
  attributions: Gold[];
}

/** UTF-16 offsets of the code points of a text. */
function units(text: string): (point: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (point) => point;
  const map: number[] = [];
  let at = 0;
  for (const character of text) {
    map.push(at);
    at += character.length;
  }
  map.push(at);
  return (point) => map[point] ?? at;
}

const lines = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

export function readQuotes(corpus: string, file: string): Example[] {
  return lines(readFileSync(join(corpus, 'quotes', file), 'utf8')).map(({ id, text, attributions }) => {
    const unit = units(text);
    const spans = (list: Spans): Spans => list.map(([start, end]) => [unit(start), unit(end)]);
    return {
      id,
      text,
      attributions: attributions.map(({ source, cue, content }: Gold) => ({
        source: spans(source),
        cue: spans(cue),
        content: spans(content),
      })),
    };
  });
}

/** A name as the corpus has it: half-open, in UTF-16 code units, with PER, ORG, LOC or MISC. */
export type GoldName = [start: number, end: number, kind: string];

export interface NamedText {
  id: string;
  text: string;
  names: GoldName[];
}

export function readNames(corpus: string, file: string): NamedText[] {
  return lines(readFileSync(join(corpus, 'names', file), 'utf8')).map(({ id, text, names }) => {
    const unit = units(text);
    return { id, text, names: names.map(([start, end, kind]: GoldName) => [unit(start), unit(end), kind]) };
  });
}

/** Bodies of agency stories, for words alone. */
export function readWire(corpus: string, count: number): string[] {
  const stories = lines(gunzipSync(readFileSync(join(corpus, 'wire', 'stories.jsonl.gz'))).toString('utf8'));
  return stories.slice(0, count).map(({ body }) => body as string);
}

/** Numbers between 0 and 1, the same in every run (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffled<T>(list: readonly T[], next: () => number): T[] {
  const all = [...list];
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [all[i], all[j]] = [all[j]!, all[i]!];
  }
  return all;
}
