import type { Element } from '../../html/index.js';
import { fold, foldsTo } from '../fold.js';
import { type Candidate, settingOf } from './candidates.js';
import { Shingles } from './shingles.js';
import { Places, type Surroundings } from './surroundings.js';

/** What the page says elsewhere of its story. */
export interface Clues {
  headline?: string | undefined;
  description?: string | undefined;
  /** JSON-LD articleBody. */
  body?: string | undefined;
}

/** What there is of blocks that are set the same way. */
export interface Setting {
  /** Words outside links. */
  words: number;
  count: number;
}

/** What has to be known of all blocks of a page before one of them can be described. */
export interface Overview {
  rows: readonly Candidate[];
  words: number;
  /** By row: whether it ends as a sentence does. */
  ended: readonly boolean[];
  /** By row: a number for how it is set, and what there is of each. */
  keys: readonly number[];
  settings: ReadonlyMap<number, Setting>;
  /** How often each text stands on the page. */
  repeats: ReadonlyMap<string, number>;
  /** Folded; empty where there are none. */
  headline: string;
  description: string;
  body: Shingles | undefined;
  /** The row of the headline, or -1. */
  h1: number;
  /** The element that holds most prose. */
  top: Surroundings | undefined;
  /** By row: steps up to an element that also holds the top, and from there down to it. */
  tops: readonly (readonly [up: number, down: number])[];
  before: Gaps;
  /** From the last row on. */
  after: Gaps;
  places: Places;
}

const TERMINAL = /[.!?…。！？؟।:;"”»’)]$/;
const ends = (text: string) => TERMINAL.test(text.trimEnd().slice(-1));

export function overviewOf(rows: readonly Candidate[], clues: Clues): Overview {
  const top = topOf(rows);
  const chain = new Map<Element, number>();
  for (let at = top, up = 0; at; at = at.parent, up++) chain.set(at.element, up);
  const headline = fold(clues.headline ?? '');
  const ended = rows.map(({ text }) => ends(text));
  const prose = rows.map(({ words, links }, at) => words >= 18 && links < 0.3 && ended[at]!);
  const repeats = new Map<string, number>();
  for (const { text } of rows) repeats.set(text, (repeats.get(text) ?? 0) + 1);
  const keys = rows.map((row) => settingOf(row) * 8 + row.type);
  return {
    rows,
    words: rows.reduce((sum, { words }) => sum + words, 0) || 1,
    ended,
    keys,
    settings: settingsOf(rows, keys),
    repeats,
    headline,
    description: fold(clues.description ?? ''),
    body: clues.body ? new Shingles(clues.body) : undefined,
    h1: rows.findIndex(
      ({ placed: { block }, text }) =>
        (headline !== '' && foldsTo(text, headline)) || (block.type === 'heading' && block.level === 1),
    ),
    top,
    tops: rows.map(({ around }) => stepsTo(around, chain)),
    before: gaps(prose, rows),
    after: gaps([...prose].reverse(), [...rows].reverse()),
    places: new Places(),
  };
}

function settingsOf(rows: readonly Candidate[], keys: readonly number[]): Map<number, Setting> {
  const settings = new Map<number, Setting>();
  rows.forEach((row, at) => {
    const known = settings.get(keys[at]!);
    const prose = row.words * (1 - row.links);
    if (known) {
      known.words += prose;
      known.count++;
    } else settings.set(keys[at]!, { words: prose, count: 1 });
  });
  return settings;
}

/** Finds the element that holds most prose, each ancestor counting less, as Readability scores. */
function topOf(rows: readonly Candidate[]): Surroundings | undefined {
  let top: Surroundings | undefined;
  for (const { around, words, links } of rows) {
    let at: Surroundings | undefined = around;
    for (let up = 0; at; up++, at = at.parent) {
      at.words += words;
      at.linked += words * links;
      at.blocks++;
      if (words >= 10 && up < 6) at.score += ((1 - links) * (words - 5)) / (up < 2 ? 1 : up);
    }
  }
  const worth = (one: Surroundings) => one.score * (1 - (one.words ? one.linked / one.words : 0));
  const seen = new Set<Surroundings>();
  for (const { around } of rows) {
    for (let at: Surroundings | undefined = around; at && !seen.has(at); at = at.parent) {
      seen.add(at);
      if (!top || worth(at) > worth(top)) top = at;
    }
  }
  return top;
}

/** Steps up from a place to one of a chain, and down the chain to its end. */
function stepsTo(from: Surroundings, chain: ReadonlyMap<Element, number>): [number, number] {
  let steps = 0;
  for (let at: Surroundings | undefined = from; at; at = at.parent, steps++) {
    const down = chain.get(at.element);
    if (down !== undefined) return [Math.min(20, steps), Math.min(20, down)];
  }
  return [20, 20];
}

interface Gaps {
  count: readonly number[];
  gap: readonly number[];
}

/** For each row, prose blocks before it and words between the last of them and it. */
function gaps(prose: readonly boolean[], rows: readonly Candidate[]): Gaps {
  let seen = 0;
  let words = 0;
  const result = { count: [] as number[], gap: [] as number[] };
  prose.forEach((is, at) => {
    result.count.push(Math.min(30, seen));
    result.gap.push(seen ? Math.min(500, words) : 500);
    if (is) {
      seen++;
      words = 0;
    } else words += rows[at]!.words;
  });
  return result;
}
