import { readFile } from 'node:fs/promises';
import { convertIndexedToRgb, decode as decodePng } from 'fast-png';
import { imageSize } from 'image-size';
import type { PixelSize } from '../box.js';

/** Red, green, blue and alpha of each pixel, row by row. */
export interface Pixels extends PixelSize {
  data: Uint8Array;
}

/** What has more is meant to fill the memory, or is far larger than any screen. */
const MOST_PIXELS = 40_000_000;

/** The decoders make one of these (HTML, ImageData), which Node does not have. */
class DecodedImage {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;

  constructor(data: Uint8ClampedArray, width: number, height: number) {
    [this.data, this.width, this.height] = [data, width, height];
  }
}
Object.assign(globalThis, { ImageData: DecodedImage });

/** A decoder of jSquash: what it decodes with comes from a file, and what it says of broken pictures is nobody's. */
interface Decoder {
  init(module: object, overrides: object): Promise<void>;
  default(bytes: ArrayBuffer, options: object): Promise<unknown>;
}

const { compile } = (globalThis as unknown as { WebAssembly: { compile(bytes: Uint8Array): Promise<object> } })
  .WebAssembly;

/** A picture by the decoder whose WebAssembly `build.mjs` put beside the thread; a new one each time, since a broken picture ends it. */
async function decodeWith(decoder: unknown, file: string, bytes: ArrayBuffer, options: object = {}): Promise<Pixels> {
  const { init, default: decode } = decoder as Decoder;
  const silence = { print: () => {}, printErr: () => {} };
  await init(await compile(await readFile(new URL(`./${file}`, import.meta.url))), silence);
  const { data, width, height } = (await decode(bytes, options)) as DecodedImage;
  return { data: new Uint8Array(data.buffer, data.byteOffset, data.length), width, height };
}

const jpeg = async (bytes: ArrayBuffer) =>
  // Turned as the camera was held (EXIF).
  decodeWith(await import('@jsquash/jpeg/decode.js'), 'mozjpeg_dec.wasm', bytes, { preserveOrientation: true });
const webp = async (bytes: ArrayBuffer) => decodeWith(await import('@jsquash/webp/decode.js'), 'webp_dec.wasm', bytes);
const avif = async (bytes: ArrayBuffer) =>
  decodeWith(await import('@jsquash/avif/decode.js'), 'avif_dec.wasm', bytes, { bitDepth: 8 });

async function png(bytes: ArrayBuffer): Promise<Pixels> {
  const image = decodePng(bytes);
  const { width, height } = image;
  const [samples, channels] = image.palette
    ? [convertIndexedToRgb(image), image.palette[0]!.length]
    : [image.data, image.channels];
  const depth = image.palette ? 8 : image.depth;
  const most = 2 ** depth - 1;
  const value = (at: number) => Math.round(((samples[at] ?? 0) / most) * 255);
  const data = new Uint8Array(width * height * 4);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const [from, to] = [pixel * channels, pixel * 4];
    const isGrey = channels < 3;
    for (let channel = 0; channel < 3; channel++) data[to + channel] = value(from + (isGrey ? 0 : channel));
    data[to + 3] = channels % 2 === 0 ? value(from + channels - 1) : 255;
  }
  return { data, width, height };
}

const decoders: Readonly<Record<string, (bytes: ArrayBuffer) => Promise<Pixels>>> = {
  'image/jpeg': jpeg,
  'image/png': png,
  'image/webp': webp,
  'image/avif': avif,
};

/** The pixels of a picture; undefined where it is of no type that is known here, is broken, or has far too many. */
export async function decode(bytes: Uint8Array, type: string): Promise<Pixels | undefined> {
  const decoder = decoders[type];
  if (!decoder) return undefined;
  try {
    const { width, height } = imageSize(bytes);
    if (width * height > MOST_PIXELS) return undefined;
    // A copy that is all of its buffer, as the decoders take it.
    return await decoder(new Uint8Array(bytes).buffer);
  } catch {
    return undefined;
  }
}
