import { FAR, NEAREST, NEAREST_NAMES } from './element-contexts.js';
import type { Overview } from './overview.js';
import type { TextBlock } from './text-blocks.js';

const NEXT = 2;
const BESIDE = Array.from({ length: 2 * NEXT }, (_, at) => (at < NEXT ? -at - 1 : at - NEXT + 1));
const SIDE = ['type', 'words', 'links', 'terminal', 'sameSignature', 'sameParent', 'topInside'];

/** Names of the features of where a block stands. */
export const POSITION_FEATURES: readonly string[] = [
  ...'depth position titles afterHeadline wordsAfterHeadline signatureShare signatureCount signatureWords'.split(' '),
  ...'ownWords ownLinks ownBlocks upWords upLinks upUpWords upUpLinks'.split(' '),
  ...'topDistance topInside topShare topDepth'.split(' '),
  ...'proseBefore proseAfter proseBeforeGap proseAfterGap sameParentBefore sameParentAfter wordsLeft'.split(' '),
  ...NEAREST_NAMES.map((name) => `near ${name}`),
  ...BESIDE.flatMap((away) => SIDE.map((name) => `${name} ${away}`)),
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
  const style = page.styleTotals.get(page.styles[at]!)!;
  const up = context.parent ?? context;
  const upUp = up.parent ?? up;
  const [steps, down] = page.tops[at]!;
  const mirrored = rows.length - 1 - at;
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
  out[column++] = after.count[mirrored]!;
  out[column++] = before.gap[at]!;
  out[column++] = after.gap[mirrored]!;
  out[column++] = at > 0 && parentOf(rows[at - 1]) === parent ? 1 : 0;
  out[column++] = mirrored > 0 && parentOf(rows[at + 1]) === parent ? 1 : 0;
  out[column++] = passed.words / total;
  const nearest = page.areas.nearest(context);
  for (let one = 0; one < NEAREST; one++) out[column++] = Math.min(FAR, context.depth - nearest[one]!);
  for (const away of BESIDE) {
    const other = at + away;
    const beside = rows[other];
    out[column++] = beside ? beside.type : -1;
    out[column++] = beside ? Math.log2(1 + beside.words) : 0;
    out[column++] = beside ? beside.links : -1;
    out[column++] = beside ? (page.ended[other] ? 1 : 0) : -1;
    out[column++] = beside && page.styles[other] === page.styles[at] ? 1 : 0;
    out[column++] = beside && parentOf(beside) === parent ? 1 : 0;
    out[column++] = beside ? (page.tops[other]![1] === 0 ? 1 : 0) : -1;
  }
  return column;
}
