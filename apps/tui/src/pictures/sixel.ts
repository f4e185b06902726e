import { applyPalette, quantize } from 'gifenc';
import { FINALIZER, introducer, sixelEncodeIndexed } from 'sixel/lib/SixelEncoder.js';
import type { PixelSize } from './box.js';

/** Red, green and blue of each. */
export type Colours = [number, number, number][];

/** Colours of one picture: as many as a terminal has registers at most (DEC STD 070). */
const COLOURS = 256;
/** Pixels of height that one line of sixels has. */
const BAND = 6;

/**
 * Pixels of height that a picture has over so many rows of cells: whole lines of sixels, since a terminal may take the cells that
 * a line touches as a whole, and those below belong to the text.
 */
export const sixelHeight = (rows: number, cell: PixelSize): number =>
  Math.max(BAND, Math.floor((rows * cell.height) / BAND) * BAND);

/** The colours that a picture is drawn in: all of them where they are few, else those that stand for most of its pixels. */
export const sixelColours = (rgba: Uint8Array): Colours => quantize(rgba, COLOURS);

/**
 * A picture as a sixel sequence.
 * @param rgba red, green, blue and alpha of each pixel
 * @see https://vt100.net/docs/vt3xx-gp/chapter14.html
 */
export function sixels(rgba: Uint8Array, { width, height }: PixelSize, colours: Colours): string {
  const numbers = Uint16Array.from(applyPalette(rgba, colours));
  // Pixels that are not drawn stay as they are (P2=1).
  return introducer(1) + sixelEncodeIndexed(numbers, width, height, colours) + FINALIZER;
}
