import { fold, foldsTo } from '../fold.js';
import { Areas, type ElementContext } from './element-contexts.js';
import { type Section, sectionsOf } from './sections.js';
import { Shingles } from './shingles.js';
import { siteOfLink } from './site-of-link.js';
import { HEADING, type TextBlock } from './text-blocks.js';
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

/** What has to be known of all blocks of a page before one of them can be described. */
export interface Overview {
  rows: readonly TextBlock[];
  words: number;
  linked: number;
  /** By row: whether it ends as a sentence does. */
  ended: readonly boolean[];
  /** By row: whether it is a long text outside links that ends as a sentence does. */
  prose: readonly boolean[];
  /** By row: a number for how it looks, and the totals by number. */
  styles: readonly number[];
  styleTotals: ReadonlyMap<number, StyleTotals>;
  /** How often each text stands on the page, within one element once. */
  repeats: ReadonlyMap<string, number>;
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
  /** By row: steps up to an element that also holds the top, and from there down to it. */
  tops: readonly (readonly [up: number, down: number])[];
  before: Gaps;
  /** From the last row on. */
  after: Gaps;
  areas: Areas;
  units: readonly UnitsAround[];
  sections: readonly Section[];
}

const TERMINAL = /[.!?…。！？؟।:;"”»’)]$/;
const ends = (text: string) => TERMINAL.test(text.trimEnd().slice(-1));

/** A number that blocks share which look the same in containers that look the same. */
export function styleOf({ context, type }: TextBlock): number {
  // Far fewer than a million elements differ, and the product is still a whole number.
  return ((context.parent?.signature ?? 0) * 2 ** 20 + context.signature) * 8 + type;
}

export function overviewOf(rows: readonly TextBlock[], hints: Hints): Overview {
  const top = topOf(rows);
  const chain = new Map<ElementContext, number>();
  for (let at = top, up = 0; at; at = at.parent, up++) chain.set(at, up);
  const headline = fold(hints.headline ?? '');
  const ended = rows.map(({ text }) => ends(text));
  const prose = rows.map(({ words, links }, at) => words >= 18 && links < 0.3 && ended[at]!);
  const repeats = new Map<string, number>();
  const first = new Map<string, ElementContext | undefined>();
  const copies = rows.map(({ text, context: { parent } }) => {
    const before = repeats.get(text) ?? 0;
    if (before === 0) first.set(text, parent);
    const again = before > 0 && first.get(text) === parent;
    if (!again) repeats.set(text, before + 1);
    return again ? 0 : before;
  });
  let found = 0;
  const titles = rows.map(({ placed: { block } }) => {
    const before = found;
    if (block.type === 'heading' && block.level === 1) found++;
    return before;
  });
  const styles = rows.map(styleOf);
  const units = new Units(rows);
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
    tops: rows.map(({ context }) => stepsTo(context, chain)),
    before: gaps(prose, rows),
    after: gaps([...prose].reverse(), [...rows].reverse()),
    areas: new Areas(),
    units: rows.map(({ context }) => units.around(context)),
    sections: sectionsOf(rows, ended),
  };
}

function totalsOf(rows: readonly TextBlock[], styles: readonly number[]): Map<number, StyleTotals> {
  const totals = new Map<number, StyleTotals>();
  rows.forEach((row, at) => {
    const known = totals.get(styles[at]!);
    const prose = row.words * (1 - row.links);
    if (known) {
      known.words += prose;
      known.count++;
    } else totals.set(styles[at]!, { words: prose, count: 1 });
  });
  return totals;
}

/** Finds the element that holds most prose, as Readability does. */
function topOf(rows: readonly TextBlock[]): ElementContext | undefined {
  let top: ElementContext | undefined;
  const worth = (one: ElementContext) => one.score * (1 - (one.words ? one.linked / one.words : 0));
  const seen = new Set<ElementContext>();
  for (const { context } of rows) {
    for (let at: ElementContext | undefined = context; at && !seen.has(at); at = at.parent) {
      seen.add(at);
      if (!top || worth(at) > worth(top)) top = at;
    }
  }
  return top;
}

/** Steps up from an element to one of a chain, and down the chain to its end. */
function stepsTo(from: ElementContext, chain: ReadonlyMap<ElementContext, number>): [number, number] {
  let steps = 0;
  for (let at: ElementContext | undefined = from; at; at = at.parent, steps++) {
    const down = chain.get(at);
    if (down !== undefined) return [Math.min(20, steps), Math.min(20, down)];
  }
  return [20, 20];
}

interface Gaps {
  count: readonly number[];
  gap: readonly number[];
}

/** For each row, prose blocks before it and words between the last of them and it. */
function gaps(prose: readonly boolean[], rows: readonly TextBlock[]): Gaps {
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
