import type { Article, Attachment, Block, CaptionPart, CellPart, Table } from './types.js';

/** The cells of a table, without its caption and credit. */
export function tableCells(parts: Table['parts']): CellPart[] {
  return parts.filter((part) => part.role === 'cell');
}

/** The caption and credit of a figure, table or code. */
export function captionsOf(block: Block): CaptionPart[] {
  const parts: readonly (CaptionPart | CellPart)[] = 'parts' in block ? (block.parts ?? []) : [];
  return parts.filter((part) => part.role !== 'cell');
}

/** Whether more is known of an attachment than its address, so that it is worth a line below the text. */
export function isDescribed({ title, transcript = [], chapters = [] }: Attachment): boolean {
  return title !== undefined || transcript.length > 0 || chapters.length > 0;
}

/** The sign behind words with a note: the number that its id ends with, as `fn1` does, else an id as short as a number. */
export function noteSign(id: string): string {
  return /\d{1,3}$/.exec(id)?.[0] ?? (id.length <= 4 ? id : '*');
}

/** The cells of a table in rows, each row by column. */
export function tableRows(parts: Table['parts']): CellPart[][] {
  const rows = new Map<number, CellPart[]>();
  for (const part of tableCells(parts)) {
    const row = rows.get(part.row);
    if (row) row.push(part);
    else rows.set(part.row, [part]);
  }
  // By the numbers that there are: a table may say that its only row is the millionth.
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row.sort((a, b) => a.column - b.column));
}

function plainBlock(block: Block): string {
  switch (block.type) {
    case 'figure':
    case 'embed':
    case 'separator':
      return '';
    case 'table':
      return tableRows(block.parts)
        .map((row) => row.map((cell) => cell.text).join('\t'))
        .join('\n');
    default:
      return block.text;
  }
}

/**
 * The body as plain text: blocks apart by an empty line, a table's rows by lines and its cells by tabs. Captions,
 * credits and embeds are left out, as is everything around the body.
 */
export function articleText(article: Article): string {
  return article.body.map(plainBlock).filter(Boolean).join('\n\n');
}
