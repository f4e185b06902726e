import type { Judged } from '../body/judge.js';
import { HEADING, TYPES } from '../body/text-blocks.js';
import type { Evidence } from '../evidence/evidence.js';
import { textIn } from '../evidence/json-ld.js';
import { LONG } from './text-shares.js';

/** Names of what `agreement` tells. */
export const AGREEMENT: readonly string[] =
  'declaredWords declaredKept keptDeclared wordCount emptyHeadings likeKept headingsLike areaLeft areaOut prose behind untilFirst goesOn again lists codes'
    .split(' ')
    .map((name) => `agrees ${name}`);

const PARAGRAPH = TYPES.indexOf('paragraph');
const ITEM = TYPES.indexOf('item');
const CODE = TYPES.indexOf('code');
const AREA = new Set(['article', 'main']);
/** Lines behind the beginning of a story whose rest is elsewhere. */
const GOES_ON =
  /\b(?:continue reading|read (?:the )?(?:full|more|rest)|keep reading|show (?:more|all|full)|load(?:ing)? more|view (?:more|full)|see more|expand|subscribe to|sign (?:in|up) to|log ?in to|become a member|weiterlesen|mehr anzeigen|lire la suite|voir plus|seguir leyendo|leer más|continua a leggere|leia mais|lees verder|czytaj (?:dalej|więcej)|читать (?:далее|полностью))\b/i;
const NEAR = 4;
/** Words of a paragraph of prose. */
const PROSE = 18;
/** Share of words in links from which on a row is none of prose. */
const LINKED = 0.3;

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? [];
const longWords = (text: string) => new Set(wordsIn(text).filter(({ length }) => length >= LONG));
const sum = (rows: readonly Judged[]) => rows.reduce((total, { words }) => total + words, 0);
const part = (found: number, total: number) => (total ? found / total : -1);
/** How many times as many, as a logarithm; beyond 64 times says no more. */
const times = (one: number, other: number) => Math.max(-6, Math.min(6, Math.log2((one + 1) / (other + 1))));

function shareOf(words: ReadonlySet<string>, all: ReadonlySet<string>): number {
  let found = 0;
  for (const word of words) if (all.has(word)) found++;
  return part(found, words.size);
}

/** A number that rows share which look the same in elements that look the same. */
const styleOf = ({ context, type }: Judged) =>
  ((context.parent?.signature ?? 0) * 2 ** 20 + context.signature) * 8 + type;

/** The number of the outermost article or main part that a row stands in, or -1. */
function areaOf({ context }: Judged): number {
  let found = -1;
  for (let at: typeof context | undefined = context; at; at = at.parent)
    if (AREA.has(at.element.name)) found = at.number;
  return found;
}

/** How much of what looks like some rows is among them. */
function likeness(rows: readonly Judged[], kept: ReadonlySet<Judged>): number {
  const styles = new Set([...kept].map(styleOf));
  const like = rows.filter((row) => styles.has(styleOf(row)));
  return part(sum(like.filter((row) => kept.has(row))), sum(like));
}

/** The share of kept headings with nothing kept below them. */
function emptyHeadings(rows: readonly Judged[], kept: ReadonlySet<Judged>): number {
  const own = rows.filter((row) => kept.has(row));
  const headings = own.filter(({ type }) => type === HEADING);
  const empty = own.filter(({ type }, at) => type === HEADING && (own[at + 1]?.type ?? HEADING) === HEADING);
  return part(empty.length, headings.length);
}

/** What of the area in which most of the story stands was left out, and what was kept from outside of it. */
function area(rows: readonly Judged[], kept: ReadonlySet<Judged>, own: number): [left: number, out: number] {
  const byArea = new Map<number, { kept: number; left: number }>();
  for (const row of rows) {
    if (row.menu) continue;
    const number = areaOf(row);
    const known = byArea.get(number) ?? { kept: 0, left: 0 };
    if (kept.has(row)) known.kept += row.words;
    else known.left += row.words * (1 - row.links);
    byArea.set(number, known);
  }
  let most = { kept: 0, left: 0 };
  for (const one of byArea.values()) if (one.kept > most.kept) most = one;
  return [most.left / own, 1 - most.kept / own];
}

/** What else there is on a page that agrees or disagrees with what was kept of it, in the order of AGREEMENT. */
export function agreement(rows: readonly Judged[], kept: ReadonlySet<Judged>, { story }: Evidence): number[] {
  const chosen = rows.filter((row) => kept.has(row));
  const own = sum(chosen) || 1;
  const first = rows.findIndex((row) => kept.has(row));
  const last = rows.findLastIndex((row) => kept.has(row));
  const headline = rows.slice(0, Math.max(0, first)).findLastIndex(({ type }) => type === HEADING);
  const declared = textIn(story?.articleBody);
  const said = declared ? longWords(declared) : undefined;
  const mine = said && longWords(chosen.map(({ text }) => text).join('\n'));
  const count = Number(textIn(story?.wordCount) ?? story?.wordCount ?? 0);
  const prose = (list: readonly Judged[]) =>
    sum(list.filter(({ type, words, links }) => type === PARAGRAPH && words >= PROSE && links < LINKED));
  const left = (from: number, to: number) =>
    sum(rows.slice(from, to).filter(({ menu, links }) => !menu && links < LINKED)) / own;
  const headings = new Set(chosen.filter(({ type }) => type === HEADING));
  const ends = rows.slice(last + 1, last + 1 + NEAR);
  return [
    declared ? times(wordsIn(declared).length, own) : -9,
    said && mine ? shareOf(said, mine) : -1,
    said && mine ? shareOf(mine, said) : -1,
    count > 0 ? times(count, own) : -9,
    emptyHeadings(rows, kept),
    likeness(rows, kept),
    likeness(rows, headings),
    ...area(rows, kept, own),
    part(prose(chosen), prose(rows)),
    left(last + 1, rows.length),
    headline < 0 ? -1 : left(headline + 1, first),
    ends.filter(({ text, words }) => words < PROSE && GOES_ON.test(text)).length,
    1 - new Set(chosen.map(({ text }) => text)).size / (chosen.length || 1),
    sum(chosen.filter(({ type }) => type === ITEM)) / own,
    sum(chosen.filter(({ type }) => type === CODE)) / own,
  ];
}
