import type { WrittenCells } from '../screen/frame-bytes.js';
import type { Placement } from './picture.js';

/** What draws pictures over the text of the screen. */
export interface PictureLayer {
  /**
   * Whether pictures stand in the cells themselves, so that text written there removes them. Otherwise they lie over the text,
   * and are there until they are taken away.
   */
  readonly isInCells: boolean;
  /**
   * The bytes that show these pictures and no others.
   * @param written the cells of each row of the screen whose text was written just before
   */
  show(placements: readonly Placement[], written: readonly WrittenCells[]): string;
  /** The bytes that remove every picture from the terminal; nothing is known of its screen then. */
  clear(): string;
}

/** The upper left cell of a picture. */
export const moveTo = ({ row, column }: Placement): string => `\u001b[${row + 1};${column + 1}H`;
