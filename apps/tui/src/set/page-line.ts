import type { Mark } from '@dateline/core';
import { plainAddress, positionKey, type Range, segments } from '@dateline/reader';
import { clean } from '../text/clean.js';
import type { Line, Run, Style } from '../text/line.js';
import { graphemes, width } from '../text/width.js';

/** A stretch of an article's own text on a line. */
export interface TextPiece {
  /** The text it is cut from, and which of the article's texts that is. */
  text: string;
  at: 'headline' | 'deck' | number;
  part?: number;
  start: number;
  end: number;
  marks: readonly Mark[];
  base: Style;
}

/** What a line consists of: text of the article, and what stands between. */
export type Piece = TextPiece | Run;

/** One line of an article as it is set. */
export type PageLine = Piece[];

export const isText = (piece: Piece): piece is TextPiece => 'at' in piece;

/** Says how a stretch that is pointed at looks; undefined leaves it as it is. */
export type Emphasis<R extends Range> = (range: R) => Style | undefined;

/** What points into the text, by `positionKey`, and how it looks. */
export interface Overlay<R extends Range = Range> {
  ranges: ReadonlyMap<string, readonly R[]>;
  style: Emphasis<R>;
}

function styleOf(mark: Mark): Style {
  switch (mark.type) {
    case 'strong':
      return { bold: true };
    case 'emphasis':
      return { italic: true };
    case 'strike':
      return { strike: true };
    case 'link': {
      const link = plainAddress(mark.url);
      return { underline: true, ...(link !== undefined && { link }) };
    }
    case 'highlight':
      return { inverse: true };
    default:
      return {};
  }
}

function textRuns<R extends Range>(piece: TextPiece, overlay: Overlay<R> | undefined): Run[] {
  const { start, end, base } = piece;
  const touches = (range: Range) => range.start < end && range.end > start;
  const marks = piece.marks.filter(touches);
  const ranges = overlay?.ranges.get(positionKey(piece.at, piece.part))?.filter(touches) ?? [];
  if (marks.length === 0 && ranges.length === 0) return [{ text: clean(piece.text.slice(start, end)), style: base }];
  const shift = <T extends Range>(range: T): T => ({ ...range, start: range.start - start, end: range.end - start });
  return segments(piece.text.slice(start, end), marks.map(shift), ranges.map(shift)).map(({ text, marks, spans }) => {
    const styles = [...marks.map(styleOf), ...spans.map((span) => overlay?.style(span) ?? {})];
    return { text: clean(text), style: Object.assign({}, base, ...styles) as Style };
  });
}

/** The line as runs of one style. */
export function drawLine<R extends Range>(line: PageLine, overlay?: Overlay<R>): Line {
  return line.flatMap((piece) => (isText(piece) ? textRuns(piece, overlay) : [piece]));
}

/** The number of the line on which a place of the article stands; -1 where no line has it. */
export function lineOf(
  lines: readonly PageLine[],
  at: TextPiece['at'],
  part: number | undefined,
  offset: number,
): number {
  let before = -1;
  for (const [number, line] of lines.entries()) {
    for (const piece of line) {
      if (!isText(piece) || piece.at !== at || piece.part !== part) continue;
      if (offset < piece.end) return offset >= piece.start || before < 0 ? number : before;
      before = number;
    }
  }
  return before;
}

/** Where in the article its text stands. */
export type TextPlace = Pick<TextPiece, 'at' | 'part' | 'start'>;

/** The first of the article's text on a line or after it. */
export function placeOf(lines: readonly PageLine[], number: number): TextPlace | undefined {
  for (let line = number; line < lines.length; line++) {
    const piece = lines[line]!.find(isText);
    if (piece) return { at: piece.at, start: piece.start, ...(piece.part !== undefined && { part: piece.part }) };
  }
  return undefined;
}

/** The place in the text at a cell of a line; undefined where something else stands there. */
export function placeAtCell(line: PageLine | undefined, cell: number): TextPlace | undefined {
  let at = 0;
  for (const piece of line ?? []) {
    const text = isText(piece) ? clean(piece.text.slice(piece.start, piece.end)) : piece.text;
    const cells = width(text);
    if (cell < at || cell >= at + cells) {
      at += cells;
      continue;
    }
    if (!isText(piece)) return undefined;
    let start = piece.start;
    for (const character of graphemes(piece.text.slice(piece.start, piece.end))) {
      at += width(character.text);
      if (at > cell) break;
      start += character.text.length;
    }
    return { at: piece.at, ...(piece.part !== undefined && { part: piece.part }), start };
  }
  return undefined;
}
