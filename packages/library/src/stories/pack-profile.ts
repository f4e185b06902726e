import type { Profile, Term } from './profile.js';

// A profile in as few bytes as tell as much: lists of texts take most of a search file.
const HEAD = 6;
const RUN_BYTES = 3;
const TERM_BYTES = 6;
/** Steps of a weight: a term in a headline that one in a million has weighs some 60. */
const STEPS = 4;
const [NAME, NUMBER, LEAD] = [1, 2, 4];

export function packProfile({ language, words, sketch, terms }: Profile): Uint8Array {
  const bytes = new Uint8Array(HEAD + RUN_BYTES * sketch.length + TERM_BYTES * terms.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, language);
  view.setUint16(2, Math.min(words, 0xffff));
  bytes[4] = sketch.length;
  bytes[5] = terms.length;
  let at = HEAD;
  for (const hash of sketch) {
    bytes[at] = hash >>> 16;
    view.setUint16(at + 1, hash & 0xffff);
    at += RUN_BYTES;
  }
  for (const { hash, weight, isName, isNumber, isInLead } of terms) {
    view.setUint32(at, hash);
    bytes[at + 4] = Math.min(255, Math.round(weight * STEPS));
    bytes[at + 5] = (isName ? NAME : 0) | (isNumber ? NUMBER : 0) | (isInLead ? LEAD : 0);
    at += TERM_BYTES;
  }
  return bytes;
}

export function unpackProfile(bytes: Uint8Array): Profile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sketch: number[] = [];
  const terms: Term[] = [];
  let at = HEAD;
  for (let n = 0; n < bytes[4]!; n++, at += RUN_BYTES) sketch.push(bytes[at]! * 0x10000 + view.getUint16(at + 1));
  for (let n = 0; n < bytes[5]!; n++, at += TERM_BYTES) {
    const flags = bytes[at + 5]!;
    terms.push({
      hash: view.getUint32(at),
      weight: bytes[at + 4]! / STEPS,
      isName: (flags & NAME) > 0,
      isNumber: (flags & NUMBER) > 0,
      isInLead: (flags & LEAD) > 0,
    });
  }
  return { language: view.getUint16(0), words: view.getUint16(2), sketch, terms };
}
