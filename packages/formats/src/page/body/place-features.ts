import type { Candidate } from './candidates.js';
import type { Overview } from './overview.js';
import { FAR, NEAR, PLACE_AND_TAG_NAMES } from './surroundings.js';

const NEXT = 2;
const BESIDE = Array.from({ length: 2 * NEXT }, (_, at) => (at < NEXT ? -at - 1 : at - NEXT + 1));
const SIDE = ['type', 'words', 'links', 'terminal', 'sameSignature', 'sameParent', 'topInside'];

/** Names of what is told of where a block stands. */
export const PLACE_FEATURES: readonly string[] = [
  ...'depth position afterHeadline wordsAfterHeadline signatureShare signatureCount signatureWords'.split(' '),
  ...'ownWords ownLinks ownBlocks upWords upLinks upUpWords upUpLinks'.split(' '),
  ...'topDistance topInside topShare topDepth'.split(' '),
  ...'proseBefore proseAfter proseBeforeGap proseAfterGap sameParentBefore sameParentAfter wordsLeft'.split(' '),
  ...PLACE_AND_TAG_NAMES.map((name) => `near ${name}`),
  ...BESIDE.flatMap((away) => SIDE.map((name) => `${name} ${away}`)),
];

/** Words up to a row. */
export interface Passed {
  /** With its own. */
  words: number;
  /** Those from behind the headline on. */
  sinceHeadline: number;
}

const parentOf = (row: Candidate | undefined) => row?.around.element.parent;

/** Writes where a block stands and what stands beside it, in the order of PLACE_FEATURES. */
export function writePlace(out: Float32Array, from: number, at: number, page: Overview, passed: Passed): void {
  const { rows, words: total, h1, top, before, after } = page;
  const row = rows[at]!;
  const { around } = row;
  const setting = page.settings.get(page.keys[at]!)!;
  const up = around.parent ?? around;
  const upUp = up.parent ?? up;
  const [steps, down] = page.tops[at]!;
  const mirrored = rows.length - 1 - at;
  const parent = parentOf(row);
  let column = from;
  out[column++] = around.depth;
  out[column++] = at / rows.length;
  out[column++] = h1 < 0 ? -100 : Math.max(-50, Math.min(200, at - h1));
  out[column++] = h1 < 0 ? -1 : at <= h1 ? 0 : Math.log2(1 + passed.sinceHeadline);
  out[column++] = setting.words / total;
  out[column++] = Math.log2(1 + setting.count);
  out[column++] = setting.words / setting.count;
  out[column++] = around.words / total;
  out[column++] = around.words ? around.linked / around.words : 0;
  out[column++] = Math.log2(1 + around.blocks);
  out[column++] = up.words / total;
  out[column++] = up.words ? up.linked / up.words : 0;
  out[column++] = upUp.words / total;
  out[column++] = upUp.words ? upUp.linked / upUp.words : 0;
  out[column++] = steps;
  out[column++] = steps + down === 20 || down > 0 ? 0 : 1;
  out[column++] = top && top.score > 0 ? around.score / top.score : 0;
  out[column++] = down;
  out[column++] = before.count[at]!;
  out[column++] = after.count[mirrored]!;
  out[column++] = before.gap[at]!;
  out[column++] = after.gap[mirrored]!;
  out[column++] = at > 0 && parentOf(rows[at - 1]) === parent ? 1 : 0;
  out[column++] = mirrored > 0 && parentOf(rows[at + 1]) === parent ? 1 : 0;
  out[column++] = passed.words / total;
  const nearest = page.places.nearest(around);
  for (let one = 0; one < NEAR; one++) out[column++] = Math.min(FAR, around.depth - nearest[one]!);
  for (const away of BESIDE) {
    const other = at + away;
    const beside = rows[other];
    out[column++] = beside ? beside.type : -1;
    out[column++] = beside ? Math.log2(1 + beside.words) : 0;
    out[column++] = beside ? beside.links : -1;
    out[column++] = beside ? (page.ended[other] ? 1 : 0) : -1;
    out[column++] = beside && page.keys[other] === page.keys[at] ? 1 : 0;
    out[column++] = beside && parentOf(beside) === parent ? 1 : 0;
    out[column++] = beside ? (page.tops[other]![1] === 0 ? 1 : 0) : -1;
  }
}
