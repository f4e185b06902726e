import { isDatelineError } from '@dateline/core/base';
import type { Pictures } from '@dateline/server/pictures';
import { boxOf, type CellBox, type PixelSize } from '../box.js';
import { type Colours, sixelColours, sixelHeight } from '../sixel.js';
import { decode, type Pixels } from './decode.js';
import { encoders } from './encode.js';
import type { Answer, Form, Problem, Wanted } from './messages.js';
import { cut, scaled } from './scale.js';

/** Pixels of width of a PNG at most: the terminal draws it larger where its cells are very fine. */
const WIDEST = 1_200;
/** Pictures that are kept as pixels, for parts of them. */
const KEPT = 4;

interface Scaled extends CellBox {
  pixels: Pixels;
  /** Of the whole picture, so that each part of it has the same. */
  colours: Colours;
  natural: PixelSize;
}

/** Pixels that a picture over so many cells is painted in. */
function pixelSize(form: Form, { columns, rows }: CellBox, cell: PixelSize): PixelSize {
  if (form === 'blocks') return { width: columns, height: rows * 2 };
  const width = columns * cell.width;
  if (form === 'sixel') return { width, height: sixelHeight(rows, cell) };
  const share = Math.min(1, WIDEST / width);
  return { width: Math.round(width * share), height: Math.round(rows * cell.height * share) };
}

const CARRIED = /^\s*data:(image\/[a-z]+);base64,(.*)$/is;

async function fetched(pictures: Pictures, { url, most, cell }: Wanted) {
  const [, type, base64 = ''] = CARRIED.exec(url) ?? [];
  if (type) return { type: type.toLowerCase(), bytes: Buffer.from(base64, 'base64') };
  return pictures.get(url.trim(), Math.min(WIDEST, most.columns * cell.width));
}

/** Some of the rows of cells of a picture. */
function partOf({ pixels, rows }: Scaled, { form, cell, part }: Wanted): Pixels {
  if (!part) return pixels;
  if (form === 'sixel') {
    const top = Math.min(part.from * cell.height, pixels.height - 1);
    return cut(pixels, top, Math.min(sixelHeight(part.shown, cell), pixels.height - top));
  }
  const at = (row: number) => Math.round((row / rows) * pixels.height);
  return cut(pixels, at(part.from), Math.max(1, at(part.from + part.shown) - at(part.from)));
}

/** Fetches, decodes and paints pictures, and remembers the last ones as pixels. */
export function createPaint(pictures: Pictures): (wanted: Wanted) => Promise<Answer> {
  const known = new Map<string, Scaled>();

  async function scaledOf(wanted: Wanted): Promise<Scaled | Problem> {
    const { url, form, most, cell } = wanted;
    const key = JSON.stringify([url, form, most, cell]);
    const before = known.get(key);
    if (before) return before;
    const { bytes, type } = await fetched(pictures, wanted);
    const natural = await decode(bytes, type);
    if (!natural) return { problem: 'decode' };
    const box = boxOf(natural, most, cell);
    const { width, height } = natural;
    const pixels = scaled(natural, pixelSize(form, box, cell));
    const colours = form === 'sixel' ? sixelColours(pixels.data) : [];
    const made = { ...box, pixels, colours, natural: { width, height } };
    // Half blocks are text, and are cut as text.
    if (form !== 'blocks') known.set(key, made);
    if (known.size > KEPT) known.delete(known.keys().next().value!);
    return made;
  }

  return async (wanted) => {
    try {
      const made = await scaledOf(wanted);
      if ('problem' in made) return made;
      const pixels = partOf(made, wanted);
      const { columns, rows, natural } = made;
      const { width, height } = pixels;
      return { columns, rows, natural, pixels: { width, height }, bytes: encoders[wanted.form](pixels, made.colours) };
    } catch (error) {
      return isDatelineError(error) ? { problem: 'fetch', reason: error.message } : { problem: 'decode' };
    }
  };
}
