import type { Block, Code, Figure, Table } from '@dateline/core';
import { aroundMessages, plainAddress } from '@dateline/reader';
import { type Line, run } from '../text/line.js';
import type { LinkNumbers } from './link-signs.js';
import type { PageLine } from './page-line.js';
import { setTable } from './set-table.js';
import { setText } from './set-text.js';

const indentOf = (cells: number): Line => (cells > 0 ? [run(' '.repeat(cells))] : []);

/** The caption and credit of a table or code, below it. */
function setCaptions(at: number, block: Table | Code, cells: number): PageLine[] {
  return (block.parts ?? []).flatMap(({ role, text, marks }, part) =>
    role === 'cell' ? [] : setText(text, cells, { at, part, marks, base: { ink: 'quiet' }, indent: indentOf(2) }),
  );
}

/**
 * What stands beneath a picture.
 * @param isDrawn whether it is seen, and need not be named
 */
export function setFigure(at: number, figure: Figure, cells: number, isDrawn = false): PageLine[] {
  const indent = indentOf(isDrawn ? 0 : 2);
  const label = [run(`${aroundMessages.figures[figure.kind]}  `, { ink: 'accent' as const })];
  const lines = figure.parts.flatMap(({ role, text, marks }, part) => {
    const first = role === 'caption' && !isDrawn ? label : indent;
    return setText(text, cells, { at, part, marks, base: { ink: 'quiet' }, indent, first });
  });
  if (lines.length > 0) return lines;
  if (isDrawn) return figure.alt ? [[run(figure.alt, { ink: 'quiet' })]] : [];
  return [
    [
      run(aroundMessages.figures[figure.kind], { ink: 'accent' }),
      ...(figure.alt ? [run(`  ${figure.alt}`, { ink: 'quiet' })] : []),
    ],
  ];
}

/** The number of what stands in a text as a whole. */
function sign(url: string, numbers: LinkNumbers | undefined): Line {
  const number = numbers?.get(plainAddress(url) ?? '');
  return number === undefined ? [] : [run(` [${number}]`, { ink: 'quiet' })];
}

/**
 * One block of a body as lines.
 * @param lead stands before a paragraph's first words, as a dateline does
 * @param numbers those that stand behind links
 */
export function setBlock(at: number, block: Block, cells: number, lead: Line = [], numbers?: LinkNumbers): PageLine[] {
  switch (block.type) {
    case 'paragraph':
      return setText(block.text, cells, { at, numbers, marks: block.marks, lead });
    case 'heading':
      return setText(block.text, cells, { at, numbers, marks: block.marks, base: { bold: true } });
    case 'quote':
      return setText(block.text, cells, {
        at,
        numbers,
        marks: block.marks,
        base: { italic: true },
        indent: indentOf(4),
      });
    case 'item': {
      const depth = (Math.min(block.depth, 6) - 1) * 2;
      const sign = block.ordered ? `${block.number ?? '-'}.` : '•';
      const first = [...indentOf(depth + 1), run(`${sign} `, { ink: 'accent' })];
      return setText(block.text, cells, {
        at,
        numbers,
        marks: block.marks,
        first,
        indent: indentOf(depth + 2 + sign.length),
      });
    }
    case 'code':
      return [
        ...setText(block.text, cells, { at, isCode: true, indent: indentOf(2), base: { ink: 'accent' } }),
        ...setCaptions(at, block, cells),
      ];
    case 'note': {
      const sign = block.label === undefined ? '' : `${block.label} `;
      return setText(block.text, cells, {
        at,
        numbers,
        marks: block.marks,
        base: { ink: 'quiet' },
        first: [run(sign, { ink: 'accent' })],
        indent: indentOf(sign.length),
      });
    }
    case 'table':
      return [...setTable(at, block, cells), ...setCaptions(at, block, cells)];
    case 'figure':
      return setFigure(at, block, cells);
    case 'embed':
      return [
        [run('↗ ', { ink: 'accent' }), run(block.title ?? block.url, { ink: 'quiet' }), ...sign(block.url, numbers)],
      ];
    case 'separator':
      return [[run(' '.repeat(Math.max(0, Math.floor((cells - 5) / 2)))), run('*  *  *', { ink: 'quiet' })]];
  }
}
