import { PHRASE_NAMES } from './lexicon.js';
import type { Overview } from './overview.js';
import type { Unit } from './units.js';

const UNIT = 'units words mean share links headed largest position fromEnd blocks first headedHere'.split(' ');
const SECTION = 'level words blocks links ended sinceHeading number'.split(' ');
/** Phrases that say of a heading what stands under it. */
const TITLES = ['more', 'subscribe', 'legal', 'author', 'comment', 'share', 'tags', 'note'].map((name) =>
  PHRASE_NAMES.indexOf(name as (typeof PHRASE_NAMES)[number]),
);

/** Names of the features of the units and the section that a block stands in. */
export const GROUP_FEATURES: readonly string[] = [
  'unitDepth',
  ...UNIT.map((name) => `inner unit ${name}`),
  ...UNIT.map((name) => `outer unit ${name}`),
  ...SECTION.map((name) => `section ${name}`),
  ...TITLES.map((at) => `under ${PHRASE_NAMES[at]}`),
];

/** Writes what a block stands among, in the order of GROUP_FEATURES. @returns the next column */
export function writeGroups(out: Float32Array, from: number, at: number, page: Overview): number {
  const { inner, outer, depth } = page.units[at]!;
  const section = page.sections[at]!;
  let column = from;
  out[column++] = depth;
  column = writeUnit(out, column, at, page, inner);
  column = writeUnit(out, column, at, page, outer === inner ? undefined : outer);
  out[column++] = section.level;
  out[column++] = Math.log2(1 + section.words);
  out[column++] = Math.log2(1 + section.blocks);
  out[column++] = section.words ? section.linked / section.words : -1;
  out[column++] = section.blocks ? section.ended / section.blocks : -1;
  out[column++] = section.heading < 0 ? -1 : Math.min(60, at - section.heading);
  out[column++] = Math.min(60, section.number);
  const own = section.phrases;
  for (const title of TITLES) out[column++] = (own >> title) & 1 ? 2 : (section.above >> title) & 1;
  return column;
}

function writeUnit(out: Float32Array, from: number, at: number, page: Overview, unit: Unit | undefined): number {
  if (!unit) return out.fill(-1, from, from + UNIT.length).length && from + UNIT.length;
  const { context, group, position } = unit;
  let column = from;
  out[column++] = Math.min(60, group.units);
  out[column++] = Math.log2(1 + context.words);
  out[column++] = Math.log2(1 + group.words / group.units);
  out[column++] = group.words / page.words;
  out[column++] = group.words ? group.linked / group.words : 0;
  out[column++] = group.headed / group.units;
  out[column++] = group.words ? group.largest / group.words : 0;
  out[column++] = Math.min(60, position);
  out[column++] = Math.min(60, group.units - 1 - position);
  out[column++] = group.blocks / group.units;
  out[column++] = Math.min(60, at - context.first);
  out[column++] = context.headings > 0 ? 1 : 0;
  return column;
}
