import { type CellPart, type Table, tableCells, tableRows } from '@dateline/core';
import { breakLines } from '../text/break-lines.js';
import { run } from '../text/line.js';
import { width } from '../text/width.js';
import type { PageLine, TextPiece } from './page-line.js';

const GAP = 2;
/** Columns are not made narrower than this; a table that has more of them is set as a list. */
const NARROWEST = 6;

/** The widths of columns that want `natural` cells: the widest give way until all fit. */
export function columnWidths(natural: readonly number[], cells: number): number[] | undefined {
  const room = cells - GAP * (natural.length - 1);
  if (natural.reduce((sum, size) => sum + size, 0) <= room) return [...natural];
  const sorted = [...natural].sort((a, b) => a - b);
  let left = room;
  for (const [index, size] of sorted.entries()) {
    const share = Math.floor(left / (sorted.length - index));
    if (size > share) {
      if (share < NARROWEST) return undefined;
      return natural.map((wanted) => Math.min(wanted, share));
    }
    left -= size;
  }
  return [...natural];
}

/** Sets a table in columns; where it has too many for the line, each row as a list of its cells. */
export function setTable(at: number, table: Table, cells: number): PageLine[] {
  const rows = tableRows(table.parts);
  const count = Math.max(0, ...tableCells(table.parts).map(({ column }) => column + 1));
  const natural = Array.from({ length: count }, (_, column) =>
    Math.max(
      1,
      ...tableCells(table.parts)
        .filter((cell) => cell.column === column && !cell.columnSpan)
        .map(({ text }) => width(text)),
    ),
  );
  const widths = columnWidths(natural, cells);
  const piece = (cell: CellPart, start: number, end: number): TextPiece => ({
    at,
    part: table.parts.indexOf(cell),
    text: cell.text,
    marks: cell.marks,
    base: cell.header ? { bold: true } : {},
    start,
    end,
  });
  if (!widths) {
    return rows.flatMap((row, index) => [
      ...(index > 0 ? [[]] : []),
      ...row.flatMap((cell) => breakLines(cell.text, cells).map(({ start, end }) => [piece(cell, start, end)])),
    ]);
  }
  return rows.flatMap((row) => {
    const columns = row.map((cell) => {
      const span = widths.slice(cell.column, cell.column + (cell.columnSpan ?? 1));
      const room = span.reduce((sum, size) => sum + size, 0) + GAP * (span.length - 1);
      return { cell, room, lines: breakLines(cell.text, room) };
    });
    const height = Math.max(1, ...columns.map(({ lines }) => lines.length));
    return Array.from({ length: height }, (_, number) => {
      const line: PageLine = [];
      let here = 0;
      for (const { cell, lines } of columns) {
        const from = widths.slice(0, cell.column).reduce((sum, size) => sum + size + GAP, 0);
        const range = lines[number];
        if (!range) continue;
        const text = cell.text.slice(range.start, range.end);
        if (from > here) line.push(run(' '.repeat(from - here)));
        line.push(piece(cell, range.start, range.end));
        here = from + width(text);
      }
      return line;
    });
  });
}
