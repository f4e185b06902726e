import type { Mark } from '@dateline/core';
import { breakLines } from '../text/break-lines.js';
import { type Line, lineWidth, type Run, run, type Style } from '../text/line.js';
import { type LinkNumbers, signed } from './link-signs.js';
import type { PageLine, TextPiece } from './page-line.js';

export interface Setting {
  at: TextPiece['at'];
  part?: number;
  marks?: readonly Mark[];
  /** The numbers that stand behind links. */
  numbers?: LinkNumbers | undefined;
  base?: Style;
  /** Keeps the indentation of each line. */
  isCode?: boolean;
  /** Before the first line; takes room from it. */
  lead?: Line;
  /** Before each line, the first one too unless `first` is given. */
  indent?: Line;
  first?: Line;
}

/** Sets one text of an article as lines of at most `cells`. */
export function setText(text: string, cells: number, setting: Setting): PageLine[] {
  const { at, part, marks = [], numbers, isCode = false, base = {}, lead = [], indent = [], first = indent } = setting;
  const room = Math.max(8, cells - Math.max(lineWidth(indent), lineWidth(first)));
  const signs = numbers && signed(text, marks, numbers);
  const lines = breakLines(signs?.text ?? text, room, lineWidth(lead), isCode);
  return lines.map((line, index) => {
    const pieces = (signs?.cut(line) ?? [line]).map((cut): TextPiece | Run => {
      if (typeof cut === 'string') return run(cut, { ink: 'quiet' });
      return { text, at, ...cut, marks, base, ...(part === undefined ? {} : { part }) };
    });
    return index === 0 ? [...first, ...lead, ...pieces] : [...indent, ...pieces];
  });
}
