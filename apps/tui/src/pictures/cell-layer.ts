import type { WrittenCells } from '../screen/frame-bytes.js';
import { moveTo, type PictureLayer } from './layer.js';
import type { Placement } from './picture.js';
import { placementKey } from './placements.js';

/** Whether text was written over some of its cells. */
const isTouched = ({ picture, column, row, shown }: Placement, written: readonly WrittenCells[]): boolean =>
  written
    .slice(row, row + shown)
    .some((cells) => cells.some(([from, to]) => from < column + picture.columns && to > column));

/**
 * Pictures that stand in the cells of the screen: they go where text is written over them, and are written again where a row of
 * theirs was.
 * @param bytesOf what shows a placement, the cursor being at its corner; undefined where that is still made
 */
export function cellLayer(bytesOf: (placement: Placement) => string | undefined): PictureLayer {
  /** The placements that are on the screen. */
  let shown = new Set<string>();
  return {
    isInCells: true,
    show(placements, written) {
      const next = new Set<string>();
      let drawn = '';
      for (const placement of placements) {
        const key = placementKey(placement);
        if (!shown.has(key) || isTouched(placement, written)) {
          const bytes = bytesOf(placement);
          if (bytes === undefined) continue;
          drawn += moveTo(placement) + bytes;
        }
        next.add(key);
      }
      shown = next;
      return drawn;
    },
    clear() {
      shown = new Set();
      return '';
    },
  };
}
