import type { Block } from '@dateline/core';
import { classOf } from '../../html/classes.js';
import { type Element, type PlacedBlock, placedBlocks, tidied } from '../../html/index.js';
import type { Found } from '../evidence/evidence.js';
import type { Line } from '../fields/lines.js';
import { assemble } from './assemble.js';
import type { Clues } from './features.js';
import { resolveLinks } from './resolve.js';
import { type Judged, judge } from './select.js';
import { wordCount } from './words.js';

/** A story shorter than this is looked for once more, where a page hides or only declares it. */
const SHORT = 60;

export interface Body {
  blocks: Block[];
  words: number;
  /** Lines near the headline and the first paragraph that are none of the story. */
  lines: Line[];
  /** How surely the story's words are of it: the mean chance, by words. */
  sure: number;
  found: Found<string>;
}

const count = (judged: readonly Judged[]) => judged.reduce((sum, one) => sum + (one.score > 0 ? one.words : 0), 0);

/** The story of a page: found among what it shows, else among what it hides, else as its JSON-LD has it. */
export function bodyOf(root: Element, clues: Clues, base: string | undefined): Body {
  let placed = placedBlocks(root, { base, rawLinks: true });
  let judged = judge(placed, clues);
  let words = count(judged);
  let detail = 'shown';
  if (words < SHORT) {
    const all = placedBlocks(root, { base, rawLinks: true, hidden: true });
    const again = judge(all, clues);
    if (count(again) > 3 * words + 30) [placed, judged, words, detail] = [all, again, count(again), 'hidden'];
  }
  const lines = linesOf(judged);
  const declared = clues.body ? wordCount(clues.body) : 0;
  if (words < SHORT && declared > 3 * words + 30) {
    const blocks = paragraphs(clues.body ?? '');
    return { blocks, words: declared, lines, sure: 1, found: { value: '', from: 'json-ld', detail: 'articleBody' } };
  }
  const blocks = tidied(
    resolveLinks(
      assemble(placed, judged, ({ score }) => score > 0),
      base,
    ),
  );
  return { blocks, words, lines, sure: certainty(judged), found: { value: '', from: 'page', detail } };
}

function certainty(judged: readonly Judged[]): number {
  let sum = 0;
  let words = 0;
  for (const one of judged) {
    if (one.score <= 0) continue;
    sum += one.words / (1 + Math.exp(-one.score));
    words += one.words;
  }
  return words ? sum / words : 0;
}

const paragraphs = (text: string): Block[] =>
  text
    .split(/\s*\n\s*/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .map((line) => ({ type: 'paragraph', text: line, marks: [] }));

function namesAround(one: PlacedBlock): string {
  const names: string[] = [];
  for (let at: Element | undefined = one.element, up = 0; at && up < 3; at = at.parent, up++) names.push(classOf(at));
  return names.join(' ').slice(0, 300);
}

/** Short lines from a little above the first block of the story to a little behind it. */
function linesOf(judged: readonly Judged[]): Line[] {
  const first = judged.findIndex(({ score }) => score > 0);
  if (first < 0) return [];
  const near = [...judged.slice(Math.max(0, first - 25), first).reverse(), ...judged.slice(first, first + 3)];
  const last = judged.findLastIndex(({ score }) => score > 0);
  near.push(...judged.slice(last + 1, last + 6));
  return near.filter(({ text }) => text.length < 300).map(({ text, placed }) => ({ text, names: namesAround(placed) }));
}
