import type { Element } from '../../html/index.js';
import { foreign } from './clean.js';
import type { ElementContext } from './element-contexts.js';
import type { Judged } from './judge.js';
import { PHRASES } from './lexicon.js';
import { HEADING, TYPES } from './text-blocks.js';

/** Posts of other sites, quoted in full. */
const POSTS = /(?:^|\s)(?:twitter-tweet|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|fb-post)/;
const PARAGRAPH = TYPES.indexOf('paragraph');
const ITEM = TYPES.indexOf('item');
const CODE = TYPES.indexOf('code');
const TABLE = TYPES.indexOf('table');
/** Odds, as a logarithm, below which a block is left out whatever stands around it. */
const HOPELESS = -2;
const HEADING_HOPELESS = -2;
/** The same for the mean over a list, in which no item counts as worse than LEAST. */
const LIST_HOPELESS = -1;
/** The same behind a line of the story that ends with a colon. */
const INTRODUCED_HOPELESS = -2.5;
const LEAST = -5;
/** Share of the words of paragraphs in one element that look alike from which the others are kept as well. */
const MOST = 0.6;
/** Of more paragraphs half that share of the first of them is enough: few pages are so long, and their ends are judged too low. */
const LONG = 100;
/** Fewer words may stand twice in a story. */
const COPIED = 8;

/** Ends as a sentence does. */
const SENTENCE = /[.!?…。！？]['"”’»)]*$/;

const signOf = (context: ElementContext) => context.parent?.number ?? -1;

function grouped(rows: readonly Judged[], keyOf: (row: Judged) => number): Map<number, Judged[]> {
  const groups = new Map<number, Judged[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** Paragraphs that stand in the same element and look alike, as those of one story do. */
function alike(rows: readonly Judged[]): Judged[][] {
  const paragraphs = rows.filter((row) => row.type === PARAGRAPH && !row.menu);
  const groups = grouped(paragraphs, ({ context }) => signOf(context) * 2 ** 20 + context.signature);
  return [...groups.values()].filter(({ length }) => length > 3);
}

/** Longer paragraphs that were in doubt among others of their kind that were not. */
function filled(rows: readonly Judged[], kept: ReadonlySet<Judged>): Judged[] {
  return alike(rows).flatMap((group) => {
    const words = (list: readonly Judged[]) => list.reduce((sum, row) => sum + row.words, 0);
    const most = group.length > LONG ? MOST / 2 : MOST;
    const asked = group.slice(0, LONG);
    if (words(asked.filter((row) => kept.has(row))) < most * words(asked)) return [];
    return group.filter((row) => row.words >= 15 && row.score > HOPELESS);
  });
}

const LIST = new Set(['ul', 'ol', 'dl']);

/** The number of the list that an item stands in, else of the element around it. */
function listOf({ context }: Judged): number {
  for (let at = context.parent; at; at = at.parent) if (LIST.has(at.element.name)) return at.number;
  return signOf(context);
}

/** Lists judged as a whole: those that are more likely than not of the story, or in little doubt in the midst of it. */
function lists(rows: readonly Judged[], kept: ReadonlySet<Judged>): Judged[] {
  const first = rows.findIndex((row) => kept.has(row));
  const last = rows.findLastIndex((row) => kept.has(row));
  const items = rows.slice(first, last).filter((row) => row.type === ITEM && !row.menu);
  return [...grouped(items, listOf).values()].flatMap((list) => {
    const mean = list.reduce((sum, { score }) => sum + Math.max(LEAST, score), 0) / list.length;
    const before = rows[rows.indexOf(list[0]!) - 1]!;
    const introduced = kept.has(before) && before.type === PARAGRAPH && COLON.test(before.text);
    return list.length > 1 && mean > (introduced ? INTRODUCED_HOPELESS : LIST_HOPELESS) ? list : [];
  });
}

const COLON = /[:：]$/;

/** Odds, as a logarithm, below which a paragraph below the headline is none of the story. */
const STANDFIRST_HOPELESS = -1;
/** Words of such a paragraph, and rows behind the headline among which it stands. */
const STANDFIRST_WORDS = 12;
const STANDFIRST_AWAY = 3;

/** The paragraph right below the last headline before the story: it opens the story, set in larger letters. */
function standfirst(rows: readonly Judged[], kept: ReadonlySet<Judged>): Judged[] {
  const first = rows.findIndex((row) => kept.has(row));
  const headline = rows
    .slice(0, Math.max(0, first))
    .findLastIndex(({ placed: { block } }) => block.type === 'heading' && block.level === 1);
  if (headline < 0) return [];
  return rows
    .slice(headline + 1, Math.min(first, headline + 1 + STANDFIRST_AWAY))
    .filter(
      ({ type, words, links, text, score }) =>
        type === PARAGRAPH &&
        words >= STANDFIRST_WORDS &&
        links < 0.3 &&
        SENTENCE.test(text) &&
        score > STANDFIRST_HOPELESS,
    )
    .slice(0, 1);
}

/** Code among what was kept: pages have none around their stories. */
function code(rows: readonly Judged[], kept: ReadonlySet<Judged>): Judged[] {
  const first = rows.findIndex((row) => kept.has(row));
  const last = rows.findLastIndex((row) => kept.has(row));
  return rows.slice(first, last).filter((row) => row.type === CODE && row.score > HOPELESS);
}

/** Odds, as a logarithm, below which a table is none of the story. */
const TABLE_HOPELESS = -3;
/** Share of its text in links from which on a table is a menu. */
const TABLE_LINKED = 0.5;

/** The share of a table's text that stands in links, cell by cell. */
function linkedInCells({ placed: { block }, text }: Judged): number {
  if (block.type !== 'table') return 0;
  const marks = block.parts.flatMap((part) => part.marks).filter(({ type }) => type === 'link');
  return marks.reduce((sum, { start, end }) => sum + end - start, 0) / text.length;
}

/** Tables of data among what was kept, or right under a heading of it: cells are judged too low, since they are no prose. */
function tables(rows: readonly Judged[], kept: ReadonlySet<Judged>): Judged[] {
  const first = rows.findIndex((row) => kept.has(row));
  const last = rows.findLastIndex((row) => kept.has(row));
  return rows.slice(first, last + 2).filter((row, at, near) => {
    if (row.type !== TABLE || row.score < TABLE_HOPELESS || linkedInCells(row) > TABLE_LINKED) return false;
    return first + at < last || near[at - 1]?.type === HEADING;
  });
}

/** Headings that were in doubt over text that was not. */
function headings(rows: readonly Judged[], kept: ReadonlySet<Judged>): Judged[] {
  return rows.filter((row, at) => {
    if (row.type !== HEADING || row.score < HEADING_HOPELESS) return false;
    const next = rows.slice(at + 1, at + 4);
    const end = next.findIndex(({ type }) => type === HEADING);
    return next.slice(0, end < 0 ? 3 : end).some((one) => kept.has(one));
  });
}

/** Words of a name under a letter or a story. */
const SIGNED = 5;
/** A time alone, as over an entry of a live blog. */
const TIME = /^\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\.?)?(?:\s\p{L}{2,5})?$/iu;

/** Short blocks that belong to those beside them: sign-off lines, sentences that are a link, times over entries. */
function attached(rows: readonly Judged[], kept: ReadonlySet<Judged>): Judged[] {
  const last = rows.findLastIndex((row) => kept.has(row));
  return rows.filter((row, at) => {
    if (row.type !== PARAGRAPH || row.score < HOPELESS || kept.has(row)) return false;
    const before = rows[at - 1];
    const after = rows[at + 1];
    if (at === last + 1 && row.words <= 20) {
      const like = before?.context.parent === row.context.parent && before?.type === PARAGRAPH;
      return like && (PHRASES.note.test(row.text) || (row.words <= SIGNED && row.links === 0 && row.score > -1));
    }
    if (row.words <= 2 && TIME.test(row.text)) return after?.type === HEADING && after.score > HEADING_HOPELESS;
    if (row.links < 0.9 || row.words < 12 || !SENTENCE.test(row.text) || !before || !after) return false;
    return [before, after].every((one) => kept.has(one) && one.links < 0.5 && one.words >= 12);
  });
}

/** Share of an element's words that stand in a larger element, or one before it, from which on it is a copy of that. */
const COPY = 0.7;

/** Elements that hold the same as another of the story: a second copy for other screens, a beginning before the whole. */
function copied(rows: readonly Judged[]): Set<Judged> {
  const elements = [...grouped(rows, ({ context }) => signOf(context)).values()];
  const size = (list: readonly Judged[]) => list.reduce((sum, { words }) => sum + words, 0);
  const sizes = elements.map(size);
  const holders = new Map<string, number[]>();
  elements.forEach((element, at) => {
    for (const { text } of element) {
      const known = holders.get(text);
      if (known) known.push(at);
      else holders.set(text, [at]);
    }
  });
  const better = (other: number, at: number) =>
    sizes[other]! > sizes[at]! || (sizes[other] === sizes[at] && other < at);
  const found = new Set<Judged>();
  elements.forEach((element, at) => {
    const again = element.filter(({ text }) => holders.get(text)!.some((other) => other !== at && better(other, at)));
    if (size(again) >= COPIED && size(again) > COPY * sizes[at]!) for (const row of element) found.add(row);
  });
  return found;
}

function inside(element: Element, is: (element: Element) => boolean): boolean {
  for (let at: Element | undefined = element; at; at = at.parent) if (is(at)) return true;
  return false;
}

const isPost = ({ placed: { block, element } }: Judged) =>
  block.type === 'quote' && inside(element, (one) => POSTS.test(one.get('class') ?? ''));

/**
 * The blocks that make up the story: those more likely than not of it, with what stands among them and looks as they do,
 * headings over them and posts that they quote, and without second copies and words that are set under a picture.
 */
export function keptBlocks(rows: readonly Judged[]): Judged[] {
  const kept = new Set(rows.filter(({ score }) => score > 0));
  for (const row of filled(rows, kept)) kept.add(row);
  for (const row of lists(rows, kept)) kept.add(row);
  for (const row of code(rows, kept)) kept.add(row);
  for (const row of tables(rows, kept)) kept.add(row);
  for (const row of headings(rows, kept)) kept.add(row);
  for (const row of attached(rows, kept)) kept.add(row);
  for (const row of standfirst(rows, kept)) kept.add(row);
  const first = rows.findIndex((row) => kept.has(row));
  const last = rows.findLastIndex((row) => kept.has(row));
  const chosen = rows.filter((row, at) => {
    if (!kept.has(row) && !(at > first && at < last && isPost(row))) return false;
    return !(row.placed.caption && inside(row.placed.element, ({ name }) => name === 'figure'));
  });
  const left = new Set([...copied(chosen), ...foreign(rows, chosen)]);
  return chosen.filter((row) => !left.has(row));
}
