import type { Sharp, SharpOptions } from 'sharp';

type Library = (input: Uint8Array, options?: SharpOptions) => Sharp;

/** More pixels than any camera of the press takes; what has more is meant to fill the memory. */
const MOST_PIXELS = 100_000_000;
const QUALITY = 80;
/** What is drawn well at any width, or moves. */
const AS_IT_IS = new Set(['image/gif', 'image/x-icon', 'image/bmp']);

let loading: Promise<Library | undefined> | undefined;

/** The package `sharp`, where a person has installed it. */
function sharp(): Promise<Library | undefined> {
  loading ??= import('sharp').then(
    (module) => module.default as Library,
    () => undefined,
  );
  return loading;
}

/**
 * A picture at most so many pixels wide, as WebP; undefined where it stays as it is: sharp is not installed, it is not wider,
 * it moves, cannot be decoded, or would become no smaller.
 */
export async function resized(bytes: Uint8Array, type: string, width: number): Promise<Uint8Array | undefined> {
  const library = AS_IT_IS.has(type) ? undefined : await sharp();
  if (!library) return undefined;
  try {
    const picture = library(bytes, { limitInputPixels: MOST_PIXELS });
    const { pages = 1, autoOrient } = await picture.metadata();
    if (pages > 1 || autoOrient.width <= width) return undefined;
    const small = await picture.autoOrient().resize({ width }).webp({ quality: QUALITY }).toBuffer();
    return small.length < bytes.length ? small : undefined;
  } catch {
    return undefined;
  }
}
