import { encode } from 'fast-png';
import { type Colours, sixels } from '../sixel.js';
import type { Pixels } from './decode.js';
import type { Form } from './messages.js';

function withoutAlpha({ data, width, height }: Pixels): Uint8Array {
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++)
    for (let channel = 0; channel < 3; channel++) rgb[pixel * 3 + channel] = data[pixel * 4 + channel]!;
  return rgb;
}

/** What each form of a picture consists of; sixels are drawn in these colours. */
export const encoders: Readonly<Record<Form, (pixels: Pixels, colours: Colours) => Uint8Array>> = {
  png: (pixels) => encode({ width: pixels.width, height: pixels.height, data: withoutAlpha(pixels), channels: 3 }),
  sixel: ({ data, ...size }, colours) => Buffer.from(sixels(data, size, colours), 'latin1'),
  blocks: withoutAlpha,
};
