import type { CellPart, Table } from '@dateline/core';
import { Element } from './element.js';

const CELLS = 20_000;

/** Rows of a table in order, without those of tables inside it. */
function rowsOf(table: Element): Element[] {
  const rows: Element[] = [];
  const gather = (element: Element) => {
    for (const child of element.children) {
      if (!(child instanceof Element)) continue;
      if (child.name === 'tr') rows.push(child);
      else if (/^t(?:head|body|foot)$/.test(child.name)) gather(child);
    }
  };
  gather(table);
  return rows;
}

const cellsOf = (row: Element): Element[] =>
  row.children.filter(
    (child): child is Element => child instanceof Element && (child.name === 'td' || child.name === 'th'),
  );

const LAID_OUT = /^(?:table|h[1-6]|article|section|aside|form|figure|blockquote|iframe|video|ul|ol|pre)$/;

function holds(element: Element, fits: (name: string) => boolean): boolean {
  return element.children.some((child) => child instanceof Element && (fits(child.name) || holds(child, fits)));
}

function paragraphs(element: Element): number {
  let count = 0;
  for (const child of element.children) {
    if (child instanceof Element) count += child.name === 'p' ? 1 : paragraphs(child);
  }
  return count;
}

/** Whether a table arranges a page instead of figures: one column or row, or cells that hold what articles are made of. */
export function isLayout(table: Element): boolean {
  const rows = rowsOf(table);
  const widths = rows.map((row) => cellsOf(row).length);
  if (/^(?:presentation|none)$/.test(table.get('role') ?? '')) return true;
  if (rows.length < 2 || Math.max(0, ...widths) < 2) return true;
  if (holds(table, (name) => LAID_OUT.test(name))) return true;
  return rows.some((row) => cellsOf(row).some((cell) => paragraphs(cell) > 2));
}

const span = (cell: Element, name: string, most: number): number => {
  const value = Number.parseInt(cell.get(name) ?? '', 10);
  return value >= 1 ? Math.min(value, most) : 1;
};

/** A table of figures as cells with their places, those that span rows and columns counted (HTML 4.9.12). */
export function tableOf(table: Element, prose: (cell: Element) => Pick<CellPart, 'text' | 'marks'>): Table | undefined {
  const parts: CellPart[] = [];
  /** By column: how many rows below are still taken by a cell above. */
  const taken: number[] = [];
  let row = 0;
  for (const tr of rowsOf(table)) {
    let column = 0;
    let seen = false;
    for (const cell of cellsOf(tr)) {
      while ((taken[column] ?? 0) > 0) column++;
      const columnSpan = span(cell, 'colspan', 100);
      const rowSpan = span(cell, 'rowspan', 1000);
      const header = cell.name === 'th' || cell.parent?.parent?.name === 'thead';
      if (parts.length < CELLS) {
        parts.push({
          role: 'cell',
          row,
          column,
          ...(header && { header }),
          ...(columnSpan > 1 && { columnSpan }),
          ...(rowSpan > 1 && { rowSpan }),
          ...prose(cell),
        });
        seen = true;
      }
      for (let next = column; next < column + columnSpan; next++) taken[next] = rowSpan;
      column += columnSpan;
    }
    for (let at = 0; at < taken.length; at++) if ((taken[at] ?? 0) > 0) taken[at]!--;
    if (seen) row++;
  }
  return parts.some(({ text }) => text !== '') ? { type: 'table', parts } : undefined;
}
