import type { Mark } from '@dateline/core';
import { breakLines } from '../text/break-lines.js';
import { type Line, lineWidth, type Style } from '../text/line.js';
import type { PageLine, TextPiece } from './page-line.js';

export interface Setting {
  at: TextPiece['at'];
  part?: number;
  marks?: readonly Mark[];
  base?: Style;
  /** Before the first line; takes room from it. */
  lead?: Line;
  /** Before each line, the first one too unless `first` is given. */
  indent?: Line;
  first?: Line;
}

/** Sets one text of an article as lines of at most `cells`. */
export function setText(text: string, cells: number, setting: Setting): PageLine[] {
  const { at, part, marks = [], base = {}, lead = [], indent = [], first = indent } = setting;
  const room = Math.max(8, cells - Math.max(lineWidth(indent), lineWidth(first)));
  const lines = breakLines(text, room, lineWidth(lead));
  return lines.map(({ start, end }, index) => {
    const piece: TextPiece = { text, at, start, end, marks, base, ...(part === undefined ? {} : { part }) };
    return index === 0 ? [...first, ...lead, piece] : [...indent, piece];
  });
}
