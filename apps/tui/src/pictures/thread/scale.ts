import type { PixelSize } from '../box.js';
import type { Pixels } from './decode.js';

/** Levels of the page that shows through what is transparent: most pictures of that kind are drawn for white paper. */
const PAPER = 255;

/** The picture in another size: each pixel is the mean of those it stands for, on white, opaque. */
export function scaled({ data, width, height }: Pixels, to: PixelSize): Pixels {
  const made = new Uint8Array(to.width * to.height * 4);
  for (let y = 0; y < to.height; y++) {
    const top = Math.floor((y * height) / to.height);
    const bottom = Math.max(top + 1, Math.floor(((y + 1) * height) / to.height));
    for (let x = 0; x < to.width; x++) {
      const left = Math.floor((x * width) / to.width);
      const right = Math.max(left + 1, Math.floor(((x + 1) * width) / to.width));
      let [red, green, blue, alpha] = [0, 0, 0, 0];
      for (let row = top; row < bottom; row++) {
        for (let at = (row * width + left) * 4; at < (row * width + right) * 4; at += 4) {
          const share = data[at + 3]!;
          red += data[at]! * share;
          green += data[at + 1]! * share;
          blue += data[at + 2]! * share;
          alpha += share;
        }
      }
      const count = (bottom - top) * (right - left) * 255;
      const paper = (count - alpha) * PAPER;
      const into = (y * to.width + x) * 4;
      made[into] = Math.round((red + paper) / count);
      made[into + 1] = Math.round((green + paper) / count);
      made[into + 2] = Math.round((blue + paper) / count);
      made[into + 3] = 255;
    }
  }
  return { data: made, ...to };
}

/** Some rows of pixels of a picture. */
export function cut({ data, width }: Pixels, top: number, height: number): Pixels {
  return { data: data.slice(top * width * 4, (top + height) * width * 4), width, height };
}
