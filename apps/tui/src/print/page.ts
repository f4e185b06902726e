import type { Io } from '../cli/io.js';
import { fitLine, type Line } from '../text/line.js';
import { paint } from '../text/paint.js';

/** The longest line that is still read with ease. */
const LONGEST = 78;

/** How many cells a line of prose has. */
export const measure = (io: Io) => Math.max(20, Math.min(io.columns, LONGEST));

/** Lines as a terminal takes them, each cut at its width. */
export function page(lines: readonly Line[], io: Io): string {
  const cells = Math.max(20, io.columns);
  // A file keeps whole what a screen cuts off.
  const cut = (line: Line) => (io.palette.styled ? fitLine(line, cells) : line);
  return `${lines.map((line) => paint(cut(line), io.palette).trimEnd()).join('\n')}\n`;
}
