import type { Segment } from '../screen/nodes.js';
import { width } from '../text/width.js';
import type { PictureRow, Placement } from './picture.js';

/** The rows of pictures on one row of the screen, with their columns. */
function rowsAt(segments: readonly Segment[]): { at: PictureRow; column: number }[] {
  const found: { at: PictureRow; column: number }[] = [];
  for (const { column, line } of segments) {
    if (!line.some(({ style }) => style.picture?.picture)) continue;
    let cells = column;
    for (const { text, style } of line) {
      if (style.picture?.picture) found.push({ at: style.picture, column: cells });
      cells += width(text);
    }
  }
  return found;
}

/** The pictures on the screen: what is cut at the edge of a pane, or covered, is not among their rows. */
export function placementsOf(screen: readonly (readonly Segment[])[]): Placement[] {
  const placements: Placement[] = [];
  for (const [row, segments] of screen.entries()) {
    for (const { at, column } of rowsAt(segments)) {
      const before = placements.find(
        (each) =>
          each.picture.key === at.picture!.key &&
          each.column === column &&
          each.row + each.shown === row &&
          each.from + each.shown === at.row,
      );
      if (before) before.shown++;
      else placements.push({ picture: at.picture!, column, row, from: at.row, shown: 1 });
    }
  }
  return placements;
}

/** What tells one placement from every other. */
export const placementKey = ({ picture, column, row, from, shown }: Placement): string =>
  `${picture.key} ${column},${row} ${from}+${shown}`;
