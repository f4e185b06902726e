import type { Block } from '@dateline/core';
import type { Element } from '../../html/index.js';
import { type Candidate, isBareLink, isMenu, settingOf } from './candidates.js';
import { CAPITALS_IN, type Counts, countsOf } from './counts.js';
import { PHRASE_NAMES, PHRASE_SIEVE } from './lexicon.js';
import { NEAR, PLACE_AND_TAG_NAMES, Places, type Surroundings } from './surroundings.js';

/** What the page says elsewhere of its story. */
export interface Clues {
  headline?: string | undefined;
  description?: string | undefined;
  /** JSON-LD articleBody. */
  body?: string | undefined;
}

const NEXT = 2;
const own = [
  'type',
  'level',
  'caption',
  'words',
  'chars',
  'links',
  'wordLength',
  'terminal',
  'sentences',
  'commas',
  'capitals',
  'digits',
  'quoted',
  'strong',
  'emphasis',
  'breaks',
  'repeated',
  'isHeadline',
  'isDescription',
  'inBody',
  'hasBody',
  'colon',
  'question',
];
const place = [
  'depth',
  'position',
  'afterHeadline',
  'wordsAfterHeadline',
  'signatureShare',
  'signatureCount',
  'signatureWords',
  'ownWords',
  'ownLinks',
  'ownBlocks',
  'upWords',
  'upLinks',
  'upUpWords',
  'upUpLinks',
  'topDistance',
  'topInside',
  'topShare',
  'topDepth',
  'proseBefore',
  'proseAfter',
  'proseBeforeGap',
  'proseAfterGap',
  'sameParentBefore',
  'sameParentAfter',
  'wordsLeft',
];
const side = ['type', 'words', 'links', 'terminal', 'sameSignature', 'sameParent', 'topInside'];

export const FEATURE_NAMES: readonly string[] = [
  ...own,
  ...PHRASE_NAMES.map((name) => `says ${name}`),
  ...place,
  ...PLACE_AND_TAG_NAMES.map((name) => `near ${name}`),
  ...Array.from({ length: 2 * NEXT }, (_, at) => at).flatMap((at) =>
    side.map((name) => `${name} ${at < NEXT ? -at - 1 : at - NEXT + 1}`),
  ),
];
export const FEATURES = FEATURE_NAMES.length;

const TERMINAL = /[.!?…。！？؟।:;"”»’)]$/;
/** Whether a text, which has no white space at its end, ends as a sentence does. */
const ends = (text: string) => TERMINAL.test(text.trimEnd().slice(-1));
const FIRST_LETTER = /[\p{L}\p{N}]/u;
const firstLetter = (text: string) => FIRST_LETTER.exec(text)?.[0].toLowerCase();

const squash = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether a text is the same as a squashed one. The first letter tells nearly all others apart. */
function says(text: string, squashed: string): boolean {
  const initial = squashed === '' ? undefined : firstLetter(text);
  return initial !== undefined && squashed.startsWith(initial) && squash(text) === squashed;
}

function marked(block: Block, type: string): number {
  if (!('marks' in block) || block.text.length === 0) return 0;
  let length = 0;
  for (const mark of block.marks) if (mark.type === type) length += mark.end - mark.start;
  return Math.min(1, length / block.text.length);
}

/** Share of words that begin with a capital, in the first few hundred characters. */
function capitals(text: string, words: number, { capitals: found }: Counts): number {
  const share = text.length > CAPITALS_IN ? (words * CAPITALS_IN) / text.length : words;
  return found / (share || 1);
}

/** Four-word shingles of a text, over words or, without spaces, over characters. */
function shingles(text: string): string[] {
  const words = text.toLowerCase().match(/[\u3040-\u30ff\u3400-\u9fff]|[\p{L}\p{N}]+/gu) ?? [];
  const found: string[] = [];
  for (let at = 0; at + 4 <= words.length || (at === 0 && words.length > 0); at++)
    found.push(words.slice(at, at + 4).join(' '));
  return found;
}

/** Finds the element that holds most prose, each ancestor counting less, as Readability scores. */
function topOf(rows: Candidate[]): Surroundings | undefined {
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

/** Steps up from one place until it holds the other. */
function stepsTo(from: Surroundings, to: Surroundings | undefined, chain: Map<Element, number>): [number, number] {
  let steps = 0;
  for (let at: Surroundings | undefined = from; at; at = at.parent, steps++) {
    const down = chain.get(at.element);
    if (down !== undefined) return [Math.min(20, steps), to ? Math.min(20, down) : 20];
  }
  return [20, 20];
}

/**
 * Describes each block by numbers: what it says, how it is set, where it stands, and what stands beside it. Row by row in
 * the order of FEATURE_NAMES; zeros for menus. Nothing in it is of one site or one language alone.
 */
export function featuresOf(rows: Candidate[], clues: Clues): Float32Array {
  const out = new Float32Array(rows.length * FEATURES);
  const places = new Places();
  const top = topOf(rows);
  const chain = new Map<Element, number>();
  for (let at = top, up = 0; at; at = at.parent, up++) chain.set(at.element, up);
  const total = rows.reduce((sum, { words }) => sum + words, 0) || 1;
  const settings = new Map<number, { words: number; count: number }>();
  const repeats = new Map<string, number>();
  const keys = rows.map((row) => settingOf(row) * 8 + row.type);
  rows.forEach((row, at) => {
    const known = settings.get(keys[at]!);
    const prose = row.words * (1 - row.links);
    if (known) {
      known.words += prose;
      known.count++;
    } else settings.set(keys[at]!, { words: prose, count: 1 });
    repeats.set(row.text, (repeats.get(row.text) ?? 0) + 1);
  });
  const headline = squash(clues.headline ?? '');
  const description = squash(clues.description ?? '');
  const body = clues.body ? new Set(shingles(clues.body)) : undefined;
  const prose = rows.map(({ words, links, text }) => words >= 18 && links < 0.3 && ends(text));
  const h1 = rows.findIndex(
    ({ placed: { block }, text }) => says(text, headline) || (block.type === 'heading' && block.level === 1),
  );
  const before = gaps(prose, rows);
  const after = gaps([...prose].reverse(), [...rows].reverse());
  let passed = 0;
  let sinceHeadline = 0;
  const tops = rows.map(({ around }) => stepsTo(around, top, chain));
  rows.forEach((row, at) => {
    const { placed, text, words, links, around } = row;
    const { block } = placed;
    passed += words;
    if (h1 >= 0 && at > h1) sinceHeadline += words;
    if (isMenu(row)) return;
    const bare = isBareLink(row);
    const initial = text.length < 400 ? firstLetter(text) : undefined;
    const folded = initial !== undefined && (initial === headline[0] || initial === description[0]) ? squash(text) : '';
    const setting = settings.get(keys[at]!)!;
    const up = around.parent ?? around;
    const upUp = up.parent ?? up;
    const [steps, down] = tops[at]!;
    const mirrored = rows.length - 1 - at;
    let found = 0;
    if (body) {
      const pieces = shingles(text);
      for (const piece of pieces) if (body.has(piece)) found++;
      found /= pieces.length || 1;
    }
    const counts = countsOf(text);
    let column = at * FEATURES;
    const put = (value: number) => {
      out[column++] = value;
    };
    put(row.type);
    put(block.type === 'heading' ? block.level : block.type === 'item' ? 6 + block.depth : 0);
    put(placed.caption ? 1 : 0);
    put(Math.log2(1 + words));
    put(Math.log2(1 + text.length));
    put(links);
    put(text.length / (words || 1));
    put(ends(text) ? 1 : 0);
    put(bare ? 0 : Math.min(20, counts.sentences));
    put(bare ? 0 : counts.commas / (words || 1));
    put(bare ? 0 : capitals(text, words, counts));
    put(bare ? 0 : counts.digits / text.length);
    put(/^\s*["“„«‘「]/.test(text) ? 1 : 0);
    put(marked(block, 'strong'));
    put(marked(block, 'emphasis'));
    put(Math.min(20, counts.breaks));
    put(Math.min(5, repeats.get(text)!));
    put(folded !== '' && folded === headline ? 1 : folded !== '' && headline.startsWith(folded) ? 0.5 : 0);
    put(
      folded !== '' && folded === description
        ? 1
        : folded.length > 20 && description.startsWith(folded.slice(0, 60))
          ? 0.5
          : 0,
    );
    put(body ? found : -1);
    put(body ? 1 : 0);
    put(/[:：]$/.test(text.trimEnd().slice(-1)) ? 1 : 0);
    put(/[?？؟]$/.test(text.trimEnd().slice(-1)) ? 1 : 0);
    const beginning = text.length > 200 ? text.slice(0, 200) : text;
    const said = bare ? 0 : PHRASE_SIEVE.fitting(beginning);
    for (let phrase = 0; phrase < PHRASE_NAMES.length; phrase++) put((said >> phrase) & 1);
    put(around.depth);
    put(at / rows.length);
    put(h1 < 0 ? -100 : Math.max(-50, Math.min(200, at - h1)));
    put(h1 < 0 ? -1 : at <= h1 ? 0 : Math.log2(1 + sinceHeadline));
    put(setting.words / total);
    put(Math.log2(1 + setting.count));
    put(setting.words / setting.count);
    put(around.words / total);
    put(around.words ? around.linked / around.words : 0);
    put(Math.log2(1 + around.blocks));
    put(up.words / total);
    put(up.words ? up.linked / up.words : 0);
    put(upUp.words / total);
    put(upUp.words ? upUp.linked / upUp.words : 0);
    put(steps);
    put(steps + down === 20 || down > 0 ? 0 : 1);
    put(top && top.score > 0 ? around.score / top.score : 0);
    put(down);
    put(before.count[at]!);
    put(after.count[mirrored]!);
    put(before.gap[at]!);
    put(after.gap[mirrored]!);
    put(rows[at - 1] && parentOf(rows[at - 1]!) === parentOf(row) ? 1 : 0);
    put(rows[at + 1] && parentOf(rows[at + 1]!) === parentOf(row) ? 1 : 0);
    put(passed / total);
    const near = places.near(around);
    for (let one = 0; one < NEAR; one++) put(near[one]!);
    for (let one = 0; one < 2 * NEXT; one++) {
      const other = at + (one < NEXT ? -one - 1 : one - NEXT + 1);
      const beside = rows[other];
      put(beside ? beside.type : -1);
      put(beside ? Math.log2(1 + beside.words) : 0);
      put(beside ? beside.links : -1);
      put(beside ? (ends(beside.text) ? 1 : 0) : -1);
      put(beside && keys[other] === keys[at] ? 1 : 0);
      put(beside && parentOf(beside) === parentOf(row) ? 1 : 0);
      put(beside ? (tops[other]![1] === 0 ? 1 : 0) : -1);
    }
  });
  return out;
}

const parentOf = ({ around }: Candidate) => around.element.parent;

/** For each row, prose blocks before it and words between the last of them and it. */
function gaps(prose: boolean[], rows: Candidate[]): { count: number[]; gap: number[] } {
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
