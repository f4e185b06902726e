import type { Segment } from './nodes.js';
import { rowBytes, type SegmentBytes, segmentBytes } from './row-bytes.js';

/** A row of the screen as it was written: its panes from left to right, and what tells the line of each from any other. */
export interface ShownRow {
  segments: readonly Segment[];
  parts: readonly SegmentBytes[];
  keys: readonly string[];
}

/** The columns of a row that were written, from the first to the one behind the last. */
export type WrittenCells = readonly [from: number, to: number][];

/** What pictures stand in the cells of a line: other ones are other cells. */
const pictureMark = ({ line }: Segment) =>
  line.map(({ style }) => (style.picture?.picture ? `${style.picture.picture.key} ${style.picture.row}` : '')).join('');

/** @param inCells whether pictures stand in the cells of the screen */
export function shownRow(segments: readonly Segment[], columns: number, reorders: boolean, inCells: boolean): ShownRow {
  const parts = segments.map((segment) => segmentBytes(segment, columns, reorders));
  return { segments, parts, keys: parts.map(({ bytes }, at) => bytes + (inCells ? pictureMark(segments[at]!) : '')) };
}

const isSamePlace = (a: Segment, b: Segment) => a.column === b.column && a.width === b.width;

const at = (row: number, column: number) => (column === 0 ? `\u001b[${row + 1}H` : `\u001b[${row + 1};${column + 1}H`);

/**
 * The bytes that make one row of the screen another one. Panes whose line is the same are left alone, and those that change are
 * written by themselves, up to the first that has, or had, anything but ASCII: a terminal may write further for that than into the
 * cells of the pane, so that where anything changes from there on, all of it is written.
 * @param before undefined where nothing is known of the row
 */
export function changedBytes(
  row: number,
  before: ShownRow | undefined,
  after: ShownRow,
  columns: number,
  reorders: boolean,
): { bytes: string; written: WrittenCells } {
  const { segments, parts, keys } = after;
  const isComparable =
    before?.segments.length === segments.length &&
    segments.every((segment, index) => isSamePlace(segment, before.segments[index]!));
  if (!isComparable) return { bytes: at(row, 0) + rowBytes(segments, columns, reorders), written: [[0, columns]] };
  const last = keys.findLastIndex((key, index) => key !== before.keys[index]);
  let bytes = '';
  const written: [number, number][] = [];
  for (const [index, { column, width }] of segments.slice(0, last + 1).entries()) {
    if (!parts[index]!.isSure || !before.parts[index]!.isSure) {
      bytes += at(row, column) + rowBytes(segments.slice(index), columns, reorders, column);
      return { bytes, written: [...written, [column, columns]] };
    }
    if (keys[index] === before.keys[index] || column >= columns) continue;
    bytes += at(row, column) + parts[index]!.bytes;
    written.push([column, column + width]);
  }
  return { bytes, written };
}
