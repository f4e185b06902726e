import { fold, foldsTo } from '../fold.js';
import { Areas, type ElementContext } from './element-contexts.js';
import { numbered } from './numbered.js';
import { type Section, sectionsOf } from './sections.js';
import { Shingles } from './shingles.js';
import { siteOfLink } from './site-of-link.js';
import { HEADING, type TextBlock, type TextBlocks } from './text-blocks.js';
import { Units, type UnitsAround } from './units.js';

/** What a page declares of its story in other places than its text. */
export interface Hints {
  headline?: string | undefined;
  description?: string | undefined;
  /** JSON-LD articleBody. */
  body?: string | undefined;
  /** Where relative links start. */
  base?: string | undefined;
  /** What the page says of its own kind, in the order of KIND_NAMES. */
  kind?: readonly number[] | undefined;
}

/** Totals of blocks that look the same. */
export interface StyleTotals {
  /** Words outside links. */
  words: number;
  count: number;
}

/** How often a text stands on a page, and the parent of the element that it stands in first. */
interface Repeat {
  count: number;
  first: ElementContext | undefined;
}

/** What has to be known of all blocks of a page before one of them can be described. */
export interface Overview {
  rows: readonly TextBlock[];
  words: number;
  linked: number;
  /** By row: whether it ends as a sentence does. */
  ended: readonly boolean[];
  /** By row: whether it is a long text outside links that ends as a sentence does. */
  prose: readonly boolean[];
  /** By row: a number for how it looks, from 0; and the totals by that number. */
  styles: Int32Array;
  styleTotals: readonly StyleTotals[];
  /** By row: how often its text stands on the page, within one element once. */
  repeats: readonly Repeat[];
  /** By row: how often its text stood in other elements before. */
  copies: readonly number[];
  /** Folded; empty where there are none. */
  headline: string;
  description: string;
  body: Shingles | undefined;
  /** The last two names of the page's host. */
  site: string | undefined;
  kind: readonly number[] | undefined;
  /** By row: headings of the first level before it. */
  titles: readonly number[];
  /** The row of the headline, or -1. */
  h1: number;
  /** The element that holds most prose. */
  top: ElementContext | undefined;
  /** By the number of an element: steps up to one that also holds the top, and from there down to it. */
  tops: Steps;
  before: Gaps;
  after: Gaps;
  areas: Areas;
  units: readonly UnitsAround[];
  sections: readonly Section[];
}

const TERMINAL = new Set([...'.!?…。！？؟।:;"”»’)'].map((sign) => sign.charCodeAt(0)));
/** Of a text without white space at its end. */
const ends = (text: string) => TERMINAL.has(text.charCodeAt(text.length - 1));

/** A number that blocks share which look the same in containers that look the same. */
function styleOf({ context, type }: TextBlock): number {
  // Far fewer than a million elements differ, and the product is still a whole number.
  return ((context.parent?.signature ?? 0) * 2 ** 20 + context.signature) * 8 + type;
}

export function overviewOf(blocks: TextBlocks, hints: Hints): Overview {
  const { rows, contexts } = blocks;
  const top = topOf(contexts);
  const headline = fold(hints.headline ?? '');
  const ended = rows.map(({ text }) => ends(text));
  const prose = rows.map(({ words, links }, at) => words >= 18 && links < 0.3 && ended[at]!);
  const byText = new Map<string, Repeat>();
  const repeats: Repeat[] = [];
  const copies: number[] = [];
  for (const { text, context } of rows) {
    let repeat = byText.get(text);
    if (!repeat) {
      repeat = { count: 1, first: context.parent };
      byText.set(text, repeat);
    }
    repeats.push(repeat);
    copies.push(repeat.first === context.parent ? 0 : repeat.count++);
  }
  let found = 0;
  const titles = rows.map(({ placed: { block } }) => {
    const before = found;
    if (block.type === 'heading' && block.level === 1) found++;
    return before;
  });
  const styles = numbered(rows.map(styleOf));
  const units = new Units(blocks);
  return {
    rows,
    words: rows.reduce((sum, { words }) => sum + words, 0) || 1,
    linked: rows.reduce((sum, { words, links }) => sum + words * links, 0),
    ended,
    prose,
    styles,
    styleTotals: totalsOf(rows, styles),
    repeats,
    copies,
    titles,
    headline,
    description: fold(hints.description ?? ''),
    body: hints.body ? new Shingles(hints.body) : undefined,
    site: hints.base === undefined ? undefined : siteOfLink(hints.base),
    kind: hints.kind,
    h1: rows.findIndex(
      ({ placed: { block }, text, type }) =>
        (headline !== '' && foldsTo(text, headline)) ||
        (type === HEADING && block.type === 'heading' && block.level === 1),
    ),
    top,
    tops: stepsTo(top, contexts),
    before: gaps(prose, rows, 1),
    after: gaps(prose, rows, -1),
    areas: new Areas(contexts),
    units: rows.map(({ context }) => units.around(context)),
    sections: sectionsOf(rows, ended),
  };
}

function totalsOf(rows: readonly TextBlock[], styles: Int32Array): StyleTotals[] {
  const totals: StyleTotals[] = [];
  for (let at = 0; at < rows.length; at++) {
    const { words, links } = rows[at]!;
    const style = styles[at]!;
    totals[style] ??= { words: 0, count: 0 };
    totals[style].words += words * (1 - links);
    totals[style].count++;
  }
  return totals;
}

/** Finds the element that holds most prose, as Readability does. */
function topOf(contexts: readonly ElementContext[]): ElementContext | undefined {
  let top: ElementContext | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const one of contexts) {
    const worth = one.score * (1 - (one.words ? one.linked / one.words : 0));
    // Of an element and the only one in it the inner one counts.
    if (worth > most || (worth === most && one.parent === top)) {
      top = one;
      most = worth;
    }
  }
  return top;
}

interface Steps {
  up: Uint8Array;
  down: Uint8Array;
}

/** More steps count as this many. */
const MOST_STEPS = 20;

/** Steps from each element up to one that holds the top, and from there down to the top. */
function stepsTo(top: ElementContext | undefined, contexts: readonly ElementContext[]): Steps {
  const steps = {
    up: new Uint8Array(contexts.length).fill(MOST_STEPS),
    down: new Uint8Array(contexts.length).fill(MOST_STEPS),
  };
  const chain = new Set<ElementContext>();
  for (let at = top, down = 0; at; at = at.parent, down++) {
    chain.add(at);
    steps.up[at.number] = 0;
    steps.down[at.number] = Math.min(MOST_STEPS, down);
  }
  for (const one of contexts) {
    if (chain.has(one) || !one.parent) continue;
    steps.up[one.number] = Math.min(MOST_STEPS, steps.up[one.parent.number]! + 1);
    steps.down[one.number] = steps.down[one.parent.number]!;
  }
  return steps;
}

interface Gaps {
  count: Uint8Array;
  gap: Uint16Array;
}

/** For each row, prose blocks before it (with step 1) or behind it (-1), and words between the nearest of them and it. */
function gaps(prose: readonly boolean[], rows: readonly TextBlock[], step: 1 | -1): Gaps {
  const count = new Uint8Array(rows.length);
  const gap = new Uint16Array(rows.length);
  let seen = 0;
  let words = 0;
  for (let at = step > 0 ? 0 : rows.length - 1; at >= 0 && at < rows.length; at += step) {
    count[at] = Math.min(30, seen);
    gap[at] = seen ? Math.min(500, words) : 500;
    if (prose[at]) {
      seen++;
      words = 0;
    } else words += rows[at]!.words;
  }
  return { count, gap };
}
