import { createStore } from '@dateline/reader';
import type { Screen, Size } from '../screen/screen.js';
import { createTraits } from '../screen/traits.js';

/** Cells of a line, so that none is cut, and lines of a view that has rows. */
const COLUMNS = 240;
const ROWS = 24;
/** A text is all there at once. */
const WHOLE = 100_000;

export const sizeFor = (isText: boolean): Size => ({ columns: COLUMNS, rows: isText ? WHOLE : ROWS });

/** A screen that nothing is drawn on: the tree is read where something has changed. */
export function linearScreen(write: (bytes: string) => void): Screen {
  const nothing = () => {};
  return {
    size: createStore(sizeFor(false)),
    traits: createTraits(),
    enter: nothing,
    leave: nothing,
    isEntered: true,
    draw: nothing,
    repaint: nothing,
    refresh: nothing,
    drawPictures: nothing,
    point: nothing,
    write,
  };
}
