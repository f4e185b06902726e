import type { Profile, Term } from './profile.js';

// A profile in as few bytes as tell as much: lists of texts take most of a search file.
const HEAD = 11;
const RUN_BYTES = 3;
const TERM_BYTES = 4;
/** Steps of the first weight: a term in a headline that one in a million has weighs some 60. */
const STEPS = 4;
/** Each further weight is told by how many of these steps make a half it is below the one before. */
const HALVING = 16;
const MOST_STEPS = 31;
const [NAME, NUMBER, LEAD] = [1, 2, 4];

export function packProfile({ language, words, occasion, sketch, terms }: Profile): Uint8Array {
  const { outlet, day, told } = occasion;
  const weights = terms.length > 0 ? 1 + TERM_BYTES * terms.length : 0;
  const bytes = new Uint8Array(HEAD + told.length + RUN_BYTES * sketch.length + weights);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, language);
  view.setUint16(2, Math.min(words, 0xffff));
  bytes[4] = sketch.length;
  bytes[5] = terms.length;
  view.setUint16(6, outlet);
  view.setUint16(8, Math.min(day, 0xffff));
  bytes[10] = told.length;
  let at = HEAD;
  for (const away of told) view.setInt8(at++, away);
  for (const hash of sketch) at = put24(bytes, at, hash);
  const [first] = terms;
  if (!first) return bytes;
  let weight = firstWeight(first.weight);
  bytes[at++] = weight * STEPS;
  for (const term of terms) {
    const steps = Math.max(0, Math.min(MOST_STEPS, Math.round(HALVING * Math.log2(weight / term.weight))));
    weight = below(weight, steps);
    at = put24(bytes, at, term.hash);
    bytes[at++] = (steps << 3) | (term.isName ? NAME : 0) | (term.isNumber ? NUMBER : 0) | (term.isInLead ? LEAD : 0);
  }
  return bytes;
}

export function unpackProfile(bytes: Uint8Array): Profile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sketch: number[] = [];
  const terms: Term[] = [];
  const told = Array.from({ length: bytes[10]! }, (_, n) => view.getInt8(HEAD + n));
  const occasion = { outlet: view.getUint16(6), day: view.getUint16(8), told };
  let at = HEAD + told.length;
  for (let n = 0; n < bytes[4]!; n++, at += RUN_BYTES) sketch.push(get24(bytes, at));
  let weight = bytes[at++]! / STEPS;
  for (let n = 0; n < bytes[5]!; n++, at += TERM_BYTES) {
    const flags = bytes[at + 3]!;
    weight = below(weight, flags >>> 3);
    terms.push({
      hash: get24(bytes, at),
      weight,
      isName: (flags & NAME) > 0,
      isNumber: (flags & NUMBER) > 0,
      isInLead: (flags & LEAD) > 0,
    });
  }
  return { language: view.getUint16(0), words: view.getUint16(2), occasion, sketch, terms };
}

const firstWeight = (weight: number): number => Math.max(1, Math.min(255, Math.round(weight * STEPS))) / STEPS;
const below = (weight: number, steps: number): number => weight * POWERS[steps]!;
const POWERS = Array.from({ length: MOST_STEPS + 1 }, (_, steps) => 2 ** (-steps / HALVING));

function put24(bytes: Uint8Array, at: number, number: number): number {
  bytes[at] = number >>> 16;
  bytes[at + 1] = number >>> 8;
  bytes[at + 2] = number;
  return at + 3;
}

const get24 = (bytes: Uint8Array, at: number): number => (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!;
