import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8 } from './utf8.js';

const whole = new TextDecoder('utf-8', { ignoreBOM: true });
const PIECE = 4096;

/** Bytes as they come at the seams of pieces: whole characters, broken ones, strays. */
const odd = fc.oneof(
  fc.constantFrom([0xc3, 0xa9], [0xe2, 0x80, 0x99], [0xf0, 0x9f, 0x98, 0x80], [0xe2, 0x80], [0xf0, 0x9f], [0x80, 0x80]),
  fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 12 }),
);

describe('decodeUtf8', () => {
  it('gives what a decoder gives that sees all bytes at once', () => {
    fc.assert(
      fc.property(fc.array(odd, { maxLength: 8 }), fc.integer({ min: 0, max: 24 }), (seam, before) => {
        const bytes = new Uint8Array(2 * PIECE + 100).fill(0x61);
        bytes.set(seam.flat().slice(0, 80), PIECE - before);
        bytes.set(seam.flat().slice(0, 80), 2 * PIECE - before);
        expect(decodeUtf8(bytes)).toBe(whole.decode(bytes));
      }),
    );
  });
});
