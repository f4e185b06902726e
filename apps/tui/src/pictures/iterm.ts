import type { CellBox } from './box.js';

/**
 * A picture in the text (OSC 1337, File), over so many cells, at the place of the cursor.
 * @param png the bytes of the picture
 * @see https://iterm2.com/documentation-images.html
 */
export function inlineImage(png: Uint8Array, { columns, rows }: CellBox): string {
  const size = `size=${png.length};width=${columns};height=${rows};preserveAspectRatio=0`;
  return `\u001b]1337;File=inline=1;${size};doNotMoveCursor=1:${Buffer.from(png).toString('base64')}\u0007`;
}
