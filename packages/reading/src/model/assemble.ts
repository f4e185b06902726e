import { CLOSE_QUOTE, OPEN_QUOTE, SENTENCE_START } from '../text/flags.js';
import type { Doc, TokenRange } from '../text/index.js';
import { begins, CONTENT_AFTER, CONTENT_BEFORE, CUE, GAP, goesOn, OUT, SOURCE_BEFORE } from './labels.js';

/** An attribution as tokens. */
export interface Attribution {
  source: TokenRange[];
  cue: TokenRange[];
  content: TokenRange[];
}

interface Part extends TokenRange {
  label: number;
  /** Of a cue: what it attributes. */
  attribution?: Attribution;
}

/** The labelled stretches, in order. */
export function partsOf(labels: Uint8Array): Part[] {
  const parts: Part[] = [];
  let open: Part | undefined;
  for (let token = 0; token < labels.length; token++) {
    const label = labels[token]!;
    if (begins(label)) {
      open = { label, first: token, last: token + 1 };
      parts.push(open);
    } else if (goesOn(label) && open) open.last = token + 1;
    else if (label === OUT || label === GAP) open = undefined;
  }
  return parts;
}

/** Whether everything between two tokens belongs to some attribution, gaps included. */
function connected(labels: Uint8Array, from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (labels[token] === OUT) return false;
  return true;
}

function nearest(parts: readonly Part[], from: number, step: 1 | -1): Part | undefined {
  let at = from + step;
  while (at >= 0 && at < parts.length && parts[at]!.label !== CUE) at += step;
  return parts[at];
}

/** Of the sentence before a part, the cue that stands behind content that opens it. */
function quotedBefore(
  parts: readonly Part[],
  number: number,
  sentence: Int32Array,
  paragraph: Int32Array,
): Part | undefined {
  const { first } = parts[number]!;
  const before = sentence[first]! - 1;
  let at = number - 1;
  while (at >= 0 && sentence[parts[at]!.first] === before) at--;
  for (at++; at < number; at++) {
    const part = parts[at]!;
    if (part.label === CONTENT_BEFORE && paragraph[part.first] === paragraph[first]) {
      const cue = nearest(parts, at, 1);
      return cue && sentence[cue.first] === before ? cue : undefined;
    }
  }
  return undefined;
}

/** "It is over," said Berg as she left: behind the cue of a quotation, what is not quoted was not said. */
function dropNarration(attribution: Attribution, flags: Uint16Array): void {
  const { content, cue } = attribution;
  const [head] = cue;
  if (!head || !content.some(({ first }) => first < head.first && flags[first]! & OPEN_QUOTE)) return;
  attribution.content = content.filter(
    ({ first, last }) =>
      first < head.first || flags.subarray(first, last).some((bits) => bits & (OPEN_QUOTE | CLOSE_QUOTE)),
  );
}

/**
 * Puts the stretches of a sequence of labels together: each goes to the nearest cue on the side its label names. A cue
 * without a source that follows another one closely shares its source (X said A and promised B).
 */
export function assemble(labels: Uint8Array, { sentence, paragraph, flags }: Doc): Attribution[] {
  const parts = partsOf(labels);
  const attributions: Attribution[] = [];
  for (const part of parts) {
    if (part.label !== CUE) continue;
    part.attribution = { source: [], cue: [part], content: [] };
    attributions.push(part.attribution);
  }
  parts.forEach((part, number) => {
    if (part.label === CUE) return;
    const forward = part.label === CONTENT_BEFORE || part.label === SOURCE_BEFORE;
    let cue = nearest(parts, number, forward ? 1 : -1);
    // The cue that follows stands in another paragraph, and one stands before in this: that one it is.
    if (forward && (!cue || paragraph[cue.first] !== paragraph[part.last - 1])) {
      const other = nearest(parts, number, -1);
      if (other && paragraph[other.first] === paragraph[part.first]) cue = other;
    }
    // "It is over," said Berg, who declined to go on. "We lost.": the cue of the quotation before, whatever came between.
    if (part.label === CONTENT_AFTER && flags[part.first]! & OPEN_QUOTE && flags[part.first]! & SENTENCE_START) {
      cue = quotedBefore(parts, number, sentence, paragraph) ?? cue;
    }
    const attribution = cue?.attribution;
    const content = part.label === CONTENT_BEFORE || part.label === CONTENT_AFTER;
    const range = { first: part.first, last: part.last };
    if (attribution) (content ? attribution.content : attribution.source).push(range);
    else if (content) attributions.push({ source: [], cue: [], content: [range] });
  });
  attributions.forEach((attribution, number) => {
    const before = attributions[number - 1];
    if (attribution.source.length > 0 || !before || before.source.length === 0) return;
    const cue = attribution.cue[0];
    const other = before.cue[0];
    if (!cue || !other || sentence[cue.first] !== sentence[other.first]) return;
    if (connected(labels, other.last, cue.first)) attribution.source = before.source;
  });
  for (const attribution of attributions) dropNarration(attribution, flags);
  return attributions.filter(({ content }) => content.length > 0);
}
