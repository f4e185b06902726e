import type { CellBox, PixelSize } from './box.js';

/** A picture as the terminal is to get it. */
export interface Picture extends CellBox {
  /** Tells it from every other, also from the same one at another size. */
  key: string;
  /** Of what `bytes` holds. */
  pixels: PixelSize;
  /** All of it: a PNG, a sixel sequence, or for half blocks red, green and blue of two pixels a cell, row by row. */
  bytes: Uint8Array;
}

/** One row of cells in a text that a picture has. */
export interface PictureRow {
  /** The address of the picture. */
  url: string;
  /** From the top of the picture. */
  row: number;
  /** Absent while the picture is not here. */
  picture?: Picture;
}

/** Where a picture is on the screen: whole, or those of its rows that are in view. */
export interface Placement {
  picture: Picture;
  /** Of its upper left corner on the screen, from 0. */
  column: number;
  row: number;
  /** Its first row that is shown, and how many are. */
  from: number;
  shown: number;
}
