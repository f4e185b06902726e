import type { Block } from '@dateline/core';
import { classOf } from '../../html/classes.js';
import {
  type Element,
  type Notes,
  notesOf,
  type PlacedBlock,
  placedBlocks,
  tidied,
  withNotes,
} from '../../html/index.js';
import type { Found } from '../evidence/evidence.js';
import type { Line } from '../fields/lines.js';
import { assemble } from './assemble.js';
import { wordCount } from './counts.js';
import { type BodyModel, type Judged, type Judgement, judge } from './judge.js';
import { keptBlocks } from './keep.js';
import type { Hints } from './overview.js';
import { absolute } from './resolve.js';

/** A story shorter than this is looked for once more, where a page hides or only declares it. */
const SHORT = 60;
/** Fewer words than this are no story; then whatever text there is has to do. */
const FEW = 12;
const ELSEWHERE = new Set(['nav', 'footer', 'aside', 'form', 'header']);

export interface Body {
  blocks: Block[];
  words: number;
  /** Lines near the headline and the first paragraph that are not of the story. */
  lines: Line[];
  /** The blocks it was chosen from, where it was. */
  extracted?: { judgement: Judgement; kept: readonly Judged[] } | undefined;
  /** Whether nothing looked like a story, so that this is whatever text there is. */
  anyText?: boolean;
  found: Found<string>;
}

const count = (judged: readonly Judged[]) => judged.reduce((sum, one) => sum + one.words, 0);

/** The blocks of a page, and those of them that make up the story. */
interface Extraction {
  placed: PlacedBlock[];
  judgement: Judgement;
  kept: Judged[];
  words: number;
}

interface Page {
  root: Element;
  hints: Hints;
  base: string | undefined;
  model: BodyModel | undefined;
  notes: Notes | undefined;
}

function extract({ root, hints, base, model, notes }: Page, hidden: boolean): Extraction {
  const placed = placedBlocks(root, { base, rawLinks: true, hidden, notes });
  const judgement = judge(placed, hints, model);
  const kept = keptBlocks(judgement.rows);
  return { placed, judgement, kept, words: count(kept) };
}

/** The story of a page: found among what it shows, else among what it hides, else as its JSON-LD has it. */
export function bodyOf(
  root: Element,
  hints: Hints,
  base: string | undefined,
  model?: BodyModel,
  links: readonly Element[] = [],
): Body {
  const notes = notesOf(root, links);
  const page = { root, hints, base, model, notes };
  let best = extract(page, false);
  let detail = 'shown';
  if (best.words < SHORT) {
    const all = extract(page, true);
    if (all.words > 3 * best.words + 30) [best, detail] = [all, 'hidden'];
  }
  const lines = linesOf(best.judgement.rows, new Set(best.kept));
  const declared = hints.body ? wordCount(hints.body) : 0;
  if (declared > 2 * best.words + 30) {
    const blocks = paragraphs(hints.body ?? '');
    return {
      blocks,
      words: declared,
      lines,
      found: { value: '', from: 'json-ld', detail: 'articleBody' },
    };
  }
  let { kept } = best;
  let anyText = false;
  if (best.words < FEW) {
    const likely = fallback(best.judgement.rows);
    if (count(likely) > 2 * best.words) [kept, anyText, detail] = [likely, true, 'fallback'];
  }
  const blocks = tidied(absolute(apart(assemble(best.placed, kept), best.placed, notes, base), base));
  const extracted = { judgement: best.judgement, kept };
  return { blocks, words: count(kept), lines, extracted, anyText, found: { value: '', from: 'page', detail } };
}

/** The blocks of the story with those of its notes behind them. */
function apart(
  blocks: Block[],
  placed: readonly PlacedBlock[],
  notes: Notes | undefined,
  base: string | undefined,
): Block[] {
  if (!notes) return blocks;
  const elements = new Map(placed.map(({ block, element }) => [block, element]));
  return withNotes(
    blocks.map((block) => ({ block, element: elements.get(block) })),
    notes,
    base,
  );
}

/** What is left of a page without what is plainly something else, where nothing looks like a story. */
function fallback(judged: readonly Judged[]): Judged[] {
  return judged.filter(({ links, placed: { element } }) => {
    if (links > 0.5) return false;
    for (let at: Element | undefined = element; at; at = at.parent) if (ELSEWHERE.has(at.name)) return false;
    return true;
  });
}

const paragraphs = (text: string): Block[] =>
  text
    .split(/\s*\n\s*/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .map((line) => ({ type: 'paragraph', text: line, marks: [] }));

function namesAround(one: PlacedBlock): string {
  const names: string[] = [];
  for (let at: Element | undefined = one.element, up = 0; at && up < 3; at = at.parent, up++)
    names.push(classOf(at), at.get('itemtype') ?? '');
  return names.join(' ').slice(0, 300);
}

/** Short lines from a little above the first block of the story to a little behind it. */
function linesOf(judged: readonly Judged[], kept: ReadonlySet<Judged>): Line[] {
  const first = judged.findIndex((one) => kept.has(one));
  if (first < 0) return [];
  const near = [...judged.slice(Math.max(0, first - 25), first).reverse(), ...judged.slice(first, first + 3)];
  const last = judged.findLastIndex((one) => kept.has(one));
  near.push(...judged.slice(last + 1, last + 6));
  return near.filter(({ text }) => text.length < 300).map(({ text, placed }) => ({ text, names: namesAround(placed) }));
}
