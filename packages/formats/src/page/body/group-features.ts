import type { Overview } from './overview.js';
import { TITLE_PHRASES } from './sections.js';
import type { Unit } from './units.js';

const OUTER = 'units words mean share links largest'.split(' ');
const INNER = [...OUTER, ...'headed position fromEnd blocks first'.split(' ')];
const SECTION = 'level words blocks links ended sinceHeading number'.split(' ');

/** Names of the features of the units and the section that a block stands in. */
export const GROUP_FEATURES: readonly string[] = [
  ...INNER.map((name) => `inner unit ${name}`),
  ...OUTER.map((name) => `outer unit ${name}`),
  ...SECTION.map((name) => `section ${name}`),
  ...TITLE_PHRASES.map((phrase) => `under ${phrase}`),
];

/** Writes what a block stands among, in the order of GROUP_FEATURES. @returns the next column */
export function writeGroups(out: Float32Array, from: number, at: number, page: Overview): number {
  const { inner, outer } = page.units[at]!;
  const section = page.sections[at]!;
  let column = from;
  column = writeInner(out, column, at, page, inner);
  column = writeOuter(out, column, page, outer === inner ? undefined : outer);
  out[column++] = section.level;
  out[column++] = Math.log2(1 + section.words);
  out[column++] = Math.log2(1 + section.blocks);
  out[column++] = section.words ? section.linked / section.words : -1;
  out[column++] = section.blocks ? section.ended / section.blocks : -1;
  out[column++] = section.heading < 0 ? -1 : Math.min(60, at - section.heading);
  out[column++] = Math.min(60, section.number);
  for (let bit = 0; bit < TITLE_PHRASES.length; bit++)
    out[column++] = (section.phrases >> bit) & 1 ? 2 : (section.above >> bit) & 1;
  return column;
}

/** Writes no unit. @returns the next column */
function writeNone(out: Float32Array, from: number, columns: number): number {
  out.fill(-1, from, from + columns);
  return from + columns;
}

function writeOuter(out: Float32Array, from: number, page: Overview, unit: Unit | undefined): number {
  if (!unit) return writeNone(out, from, OUTER.length);
  const { context, group } = unit;
  let column = from;
  out[column++] = Math.min(60, group.units);
  out[column++] = Math.log2(1 + context.words);
  out[column++] = Math.log2(1 + group.words / group.units);
  out[column++] = group.words / page.words;
  out[column++] = group.words ? group.linked / group.words : 0;
  out[column++] = group.words ? group.largest / group.words : 0;
  return column;
}

function writeInner(out: Float32Array, from: number, at: number, page: Overview, unit: Unit | undefined): number {
  if (!unit) return writeNone(out, from, INNER.length);
  const { context, group, position } = unit;
  let column = writeOuter(out, from, page, unit);
  out[column++] = group.headed / group.units;
  out[column++] = Math.min(60, position);
  out[column++] = Math.min(60, group.units - 1 - position);
  out[column++] = group.blocks / group.units;
  out[column++] = Math.min(60, at - context.first);
  return column;
}
