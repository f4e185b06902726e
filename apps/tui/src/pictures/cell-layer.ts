import { moveTo, type PictureLayer } from './layer.js';
import type { Placement } from './picture.js';
import { placementKey } from './placements.js';

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
        const rows = Array.from({ length: placement.shown }, (_, row) => placement.row + row);
        if (!shown.has(key) || rows.some((row) => written.has(row))) {
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
