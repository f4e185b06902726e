import type { Element } from '../../html/index.js';
import type { Judged } from '../body/judge.js';
import { HEADING } from '../body/text-blocks.js';
import type { Head } from '../evidence/head.js';

/** Names of what `places` tells. */
export const PLACES: readonly string[] = 'contents contentsMost number counted countedLeft firstPass firstPassOut'
  .split(' ')
  .map((name) => `places ${name}`);

/** Headings of a table of contents may stand some elements within the one that it leads to, or beside an anchor. */
const UP = 3;
/** Fewer links to places in a page are no table of contents. */
const FEW = 3;
/** Rows behind a place within which something has to be kept. */
const NEAR = 3;
/** A number in a headline that is no year and no large sum. */
const MOST = 101;

const NUMBER = /(?:^|\s)#?(\d{1,3})(?=\s|\+|$)/;
/** The number that a heading of a list begins with: "3. ", "3) ", "#3", "No. 3". */
const COUNTED = /^(?:#|no\.?\s|nr\.?\s|step\s|tip\s|schritt\s)?(\d{1,3})(?:[.):]|\s*[-–—]|\s|$)/i;

/** By the name of a place in the page: the row that it stands at. */
function rowsByPlace(rows: readonly Judged[], wanted: ReadonlySet<string>): Map<string, number> {
  const found = new Map<string, number>();
  const seen = new Set<Element>();
  const add = (element: Element, at: number) => {
    for (const name of [element.get('id'), element.get('name')])
      if (name !== undefined && wanted.has(name) && !found.has(name)) found.set(name, at);
  };
  rows.forEach(({ placed: { element } }, at) => {
    for (const child of element.children) if (typeof child !== 'string') add(child, at);
    for (
      let up: Element | undefined = element, steps = 0;
      up && steps <= UP && !seen.has(up);
      up = up.parent, steps++
    ) {
      seen.add(up);
      add(up, at);
    }
  });
  return found;
}

/** The share of the places to which a table of contents leads that were kept, and how much of the story's part of it is. */
function contents(rows: readonly Judged[], kept: ReadonlySet<Judged>, { innerLinks }: Head): [number, number] {
  if (innerLinks.length < FEW) return [-1, -1];
  const names = new Set(innerLinks.map((link) => (link.get('href') ?? '').slice(1)).filter(Boolean));
  const places = [...rowsByPlace(rows, names).values()].filter((at) => {
    const { type } = rows[at]!;
    return type === HEADING || rows[at + 1]?.type === HEADING;
  });
  if (places.length < FEW) return [-1, places.length];
  const has = (at: number) => rows.slice(at, at + NEAR).some((row) => kept.has(row));
  return [places.filter(has).length / places.length, places.length];
}

/** The highest number that headings begin with, and among how many. */
function counted(headings: readonly Judged[]): { most: number; count: number } {
  const numbers = headings
    .map(({ text }) => Number(COUNTED.exec(text)?.[1] ?? 0))
    .filter((one) => one > 0 && one < MOST);
  return { most: Math.max(0, ...numbers), count: new Set(numbers).size };
}

const times = (one: number, other: number) => Math.log2((one + 1) / (other + 1));

/** What parts of a story the page itself counts or names, and whether they were kept; and what another look at the blocks keeps. */
export function places(
  rows: readonly Judged[],
  kept: ReadonlySet<Judged>,
  first: Float32Array,
  head: Head,
  headline: string,
): number[] {
  const headings = rows.filter((row) => row.type === HEADING && !row.menu);
  const own = headings.filter((row) => kept.has(row));
  const said = Number(NUMBER.exec(headline)?.[1] ?? 0);
  const all = counted(headings);
  const mine = counted(own);
  let [both, either, alone] = [0, 0, 0];
  rows.forEach((row, at) => {
    const [one, other] = [kept.has(row), first[at]! > 0];
    if (one && other) both += row.words;
    if (one || other) either += row.words;
    if (one && !other) alone += row.words;
  });
  return [
    ...contents(rows, kept, head),
    said > 1 && said < MOST ? times(own.length, said) : -9,
    mine.count > 1 ? mine.count / mine.most : -1,
    all.count > 1 ? times(mine.count, all.count) : -9,
    either ? both / either : -1,
    both + alone ? alone / (both + alone) : -1,
  ];
}
