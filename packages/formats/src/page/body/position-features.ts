import { NEAREST_NAMES } from './element-contexts.js';
import type { Overview } from './overview.js';
import type { TextBlock } from './text-blocks.js';

/** What is told of the block before and behind, and of those before and behind these. */
const BESIDE = ['words', 'links', 'topInside', 'type', 'terminal', 'sameSignature', 'sameParent'];
const FARTHER = BESIDE.slice(0, 3);
const SIDES = [-1, 1];

/** Names of the features of where a block stands. */
export const POSITION_FEATURES: readonly string[] = [
  ...'depth position titles afterHeadline wordsAfterHeadline signatureShare signatureCount signatureWords'.split(' '),
  ...'ownWords ownLinks ownBlocks upWords upLinks upUpWords upUpLinks'.split(' '),
  ...'topDistance topInside topShare topDepth'.split(' '),
  ...'proseBefore proseAfter proseBeforeGap proseAfterGap sameParentBefore sameParentAfter wordsLeft'.split(' '),
  ...NEAREST_NAMES.map((name) => `near ${name}`),
  ...SIDES.flatMap((side) => BESIDE.map((name) => `${name} ${side}`)),
  ...SIDES.flatMap((side) => FARTHER.map((name) => `${name} ${2 * side}`)),
];

/** Beyond 2,000 words behind the headline, how far says nothing more: stories may be long. */
const FARTHEST = 11;

/** Words up to a row. */
export interface Passed {
  /** With its own. */
  words: number;
  /** Those from behind the headline on. */
  sinceHeadline: number;
}

const parentOf = (row: TextBlock | undefined) => row?.context.element.parent;

/** Writes where a block stands and what stands beside it, in the order of POSITION_FEATURES. @returns the next column */
export function writePosition(out: Float32Array, from: number, at: number, page: Overview, passed: Passed): number {
  const { rows, words: total, h1, top, before, after } = page;
  const row = rows[at]!;
  const { context } = row;
  const style = page.styleTotals[page.styles[at]!]!;
  const up = context.parent ?? context;
  const upUp = up.parent ?? up;
  const steps = page.tops.up[context.number]!;
  const down = page.tops.down[context.number]!;
  const parent = parentOf(row);
  let column = from;
  out[column++] = context.depth;
  out[column++] = at / rows.length;
  out[column++] = Math.min(9, page.titles[at]!);
  out[column++] = h1 < 0 ? -100 : Math.max(-50, Math.min(200, at - h1));
  out[column++] = h1 < 0 ? -1 : at <= h1 ? 0 : Math.min(FARTHEST, Math.log2(1 + passed.sinceHeadline));
  out[column++] = style.words / total;
  out[column++] = Math.log2(1 + style.count);
  out[column++] = style.words / style.count;
  out[column++] = context.words / total;
  out[column++] = context.words ? context.linked / context.words : 0;
  out[column++] = Math.log2(1 + context.blocks);
  out[column++] = up.words / total;
  out[column++] = up.words ? up.linked / up.words : 0;
  out[column++] = upUp.words / total;
  out[column++] = upUp.words ? upUp.linked / upUp.words : 0;
  out[column++] = steps;
  out[column++] = steps + down === 20 || down > 0 ? 0 : 1;
  out[column++] = top && top.score > 0 ? context.score / top.score : 0;
  out[column++] = down;
  out[column++] = before.count[at]!;
  out[column++] = after.count[at]!;
  out[column++] = before.gap[at]!;
  out[column++] = after.gap[at]!;
  out[column++] = at > 0 && parentOf(rows[at - 1]) === parent ? 1 : 0;
  out[column++] = at < rows.length - 1 && parentOf(rows[at + 1]) === parent ? 1 : 0;
  out[column++] = passed.words / total;
  column = page.areas.write(out, column, context);
  for (const side of SIDES) {
    const other = at + side;
    const beside = rows[other];
    column = writeBeside(out, column, page, other);
    out[column++] = beside ? beside.type : -1;
    out[column++] = beside ? (page.ended[other] ? 1 : 0) : -1;
    out[column++] = beside && page.styles[other] === page.styles[at] ? 1 : 0;
    out[column++] = beside && parentOf(beside) === parent ? 1 : 0;
  }
  for (const side of SIDES) column = writeBeside(out, column, page, at + 2 * side);
  return column;
}

function writeBeside(out: Float32Array, from: number, { rows, tops }: Overview, other: number): number {
  const beside = rows[other];
  let column = from;
  out[column++] = beside ? Math.log2(1 + beside.words) : 0;
  out[column++] = beside ? beside.links : -1;
  out[column++] = beside ? (tops.down[beside.context.number] === 0 ? 1 : 0) : -1;
  return column;
}
