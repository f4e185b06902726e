import type { PictureRow } from '../pictures/picture.js';
import { clean } from './clean.js';
import { fit, width } from './width.js';

/** The inks of the page; a theme says what each looks like. */
export type Ink = 'accent' | 'quiet' | 'problem';

export interface Style {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strike?: boolean;
  /** Dark on light where the page is light on dark, and the other way round. */
  inverse?: boolean;
  ink?: Ink;
  /** The address it leads to, in printable ASCII (`plainAddress`). */
  link?: string;
  /** SGR parameters of colours of its own, apart by blanks. */
  colours?: string;
  /** A picture stands here: the run has no text, the cells behind it are blank. */
  picture?: PictureRow;
}

/** A stretch of one style. Its text is shown, never obeyed: `clean` has been over it. */
export interface Run {
  text: string;
  style: Style;
}

/** One row of a terminal, or a part of one. */
export type Line = Run[];

const plain: Style = {};

/** One run of text that comes from anywhere. */
export function run(text: string, style: Style = plain): Run {
  return { text: clean(text), style };
}

export function lineWidth(line: Line): number {
  let cells = 0;
  for (const { text } of line) cells += width(text);
  return cells;
}

/** The line, cut with an ellipsis where it takes more than `cells`. */
export function fitLine(line: Line, cells: number): Line {
  if (lineWidth(line) <= cells) return line;
  const cut: Line = [];
  let left = cells;
  for (const [index, part] of line.entries()) {
    const size = width(part.text);
    const more = index < line.length - 1;
    if (size < left || (size === left && !more)) {
      cut.push(part);
      left -= size;
      continue;
    }
    cut.push({ ...part, text: size <= left ? fit(`${part.text}…`, left) : fit(part.text, left) });
    break;
  }
  return cut;
}

/** The line with blanks after it up to `cells`, cut where it takes more. */
export function fillLine(line: Line, cells: number): Line {
  const whole = fitLine(line, cells);
  const missing = cells - lineWidth(whole);
  return missing > 0 ? [...whole, { text: ' '.repeat(missing), style: plain }] : whole;
}

/** Two lines as one: the second at the right end; the first is cut where both do not fit. */
export function spread(left: Line, right: Line, cells: number): Line {
  const size = lineWidth(right);
  if (size === 0) return fitLine(left, cells);
  if (size + 2 > cells) return fitLine(right, cells);
  return [...fillLine(left, cells - size - 1), { text: ' ', style: plain }, ...right];
}
