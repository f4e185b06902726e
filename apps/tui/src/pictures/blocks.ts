import type { Line, Run } from '../text/line.js';
import type { Picture } from './picture.js';

const UPPER = '\u2580';
/** Levels of a channel in the cube of 216 colours that terminals of 256 have (xterm). */
const LEVELS = [0, 95, 135, 175, 215, 255];

/** The number of the colour of the cube that is nearest to one. */
function cubeColour(rgb: readonly number[]): number {
  const nearest = (value: number) =>
    LEVELS.reduce((best, level, at) => (Math.abs(level - value) < Math.abs(LEVELS[best]! - value) ? at : best), 0);
  const [red, green, blue] = rgb.map(nearest) as [number, number, number];
  return 16 + 36 * red + 6 * green + blue;
}

/** The SGR parameter of a colour, of the text with 38, behind it with 48. */
const colourOf = (kind: 38 | 48, rgb: readonly number[], depth: number) =>
  depth >= 24 ? `${kind};2;${rgb.join(';')}` : `${kind};5;${cubeColour(rgb)}`;

/**
 * One row of a picture as text: the upper half of each cell has the colour of one pixel, the lower half that of the one below.
 * @param depth bits of a colour that the terminal has
 */
export function blockLine({ columns, bytes }: Picture, row: number, depth: number): Line {
  const pixel = (y: number, x: number) => {
    const at = (y * columns + x) * 3;
    return [bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0];
  };
  const line: Run[] = [];
  for (let column = 0; column < columns; column++) {
    const colours = [colourOf(38, pixel(row * 2, column), depth), colourOf(48, pixel(row * 2 + 1, column), depth)].join(
      ' ',
    );
    const last = line.at(-1);
    if (last?.style.colours === colours) last.text += UPPER;
    else line.push({ text: UPPER, style: { colours } });
  }
  return line;
}
