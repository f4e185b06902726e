import { CONTENT_AFTER, CONTENT_BEFORE, CUE, GAP, OUT, SOURCE_AFTER } from '../model/labels.js';
import { flags as F } from '../text/index.js';
import type { Seen } from './features.js';
import type { Quotation } from './quotations.js';

/** Quotations shorter than this may be a word or a title that content holds in part. */
const WHOLE_FROM = 6;
/** How far behind a quotation its own "she said" may stand. */
const NEAR = 6;

/** The longest signature behind a dash. */
const SIGNATURE = 9;

/** The longest source behind "according to", in tokens. */
const LONGEST_SOURCE = 20;

/** The kind of content a label stands for, 0 for none. */
function contentOf(label: number): number {
  const part = label & ~1;
  return part === CONTENT_BEFORE || part === CONTENT_AFTER ? part : 0;
}

function fill(labels: Uint8Array, { first, last }: Quotation, part: number): void {
  const joins = first > 0 && contentOf(labels[first - 1]!) === part;
  labels[first] = joins ? part + 1 : part;
  labels.fill(part + 1, first + 1, last);
  // What went on from inside the quotation ends with it.
  if (last < labels.length && (labels[last]! & 1) === 1 && labels[last]! > CUE && contentOf(labels[last]!) !== part) {
    labels[last] = labels[last]! - 1;
  }
}

function hasCue({ layout }: Seen, labels: Uint8Array, first: number, last: number): boolean {
  for (let token = first; token < last; token++) if (labels[token] === CUE && layout.quotation[token]! < 0) return true;
  return false;
}

/**
 * Holds labels to what is nearly always so of quotations: a whole one is content or is none; one that begins a sentence
 * behind "..., she said." is hers; and content that is not quoted ends with its sentence.
 */
export function repair(seen: Seen, labels: Uint8Array): void {
  const { doc, layout } = seen;
  for (const quotation of layout.quotations) {
    const { first, last, closed } = quotation;
    if (last - first < WHOLE_FROM || !closed) continue;
    let before = 0;
    let after = 0;
    for (let token = first; token < last; token++) {
      const part = contentOf(labels[token]!);
      if (part === CONTENT_BEFORE) before++;
      else if (part === CONTENT_AFTER) after++;
    }
    if (before + after >= (last - first) / 2) fill(labels, quotation, before > after ? CONTENT_BEFORE : CONTENT_AFTER);
    else if (before + after === 0 && followsSpeech(seen, labels, quotation)) {
      fill(
        labels,
        quotation,
        hasCue(seen, labels, last, Math.min(last + NEAR, doc.size)) ? CONTENT_BEFORE : CONTENT_AFTER,
      );
    }
  }
  cut(seen, labels);
  for (const quotation of layout.quotations) signed(seen, labels, quotation);
}

/** "According to" always names its source: what stands behind it, up to the next mark or the next part. */
export function according({ doc }: Seen, labels: Uint8Array): void {
  for (let token = 0; token + 2 < doc.size; token++) {
    if (labels[token] !== CUE || doc.lower[token] !== 'according' || doc.lower[token + 1] !== 'to') continue;
    const start = token + 2;
    const last = Math.min(doc.sentences[doc.sentence[token]!]!.last, start + LONGEST_SOURCE);
    // Content that begins at once has taken the source with it, and begins behind the mark instead.
    const swallowed = labels[start] === CONTENT_AFTER;
    const free = (label: number) => label <= GAP || (swallowed && label === CONTENT_AFTER + 1);
    let end = start + (swallowed ? 1 : 0);
    while (end < last && free(labels[end]!) && !/^[,.;:!?—–-]$/.test(doc.lower[end]!)) end++;
    if (end === start || (swallowed && doc.lower[end] !== ',')) continue;
    if (swallowed) {
      labels[end] = GAP;
      if (labels[end + 1] === CONTENT_AFTER + 1) labels[end + 1] = CONTENT_AFTER;
    }
    labels.fill(SOURCE_AFTER + 1, start, end);
    labels[start] = SOURCE_AFTER;
  }
}

/** A quotation and behind a dash who said it, with nothing more in the paragraph: “We were afraid.” ― Ada Lund */
function signed({ doc }: Seen, labels: Uint8Array, quotation: Quotation): void {
  const { first, last, closed } = quotation;
  if (!closed || last - first < WHOLE_FROM || last >= doc.size || !/^(?:[—–―-]|--)$/.test(doc.lower[last]!)) return;
  let end = doc.paragraphTokens[doc.paragraph[first]!]!.last;
  if (doc.lower[end - 1] === '.') end--;
  const paragraphStart = doc.flags[first]! & F.PARAGRAPH_START;
  if (!paragraphStart || end - last < 2 || end - last > SIGNATURE || !(doc.flags[last + 1]! & F.CAPITAL)) return;
  for (let token = last + 1; token < end; token++) if (/^[.!?:“"]$/.test(doc.lower[token]!)) return;
  labels.fill(CONTENT_BEFORE + 1, first, last);
  labels[first] = CONTENT_BEFORE;
  labels[last] = CUE;
  labels.fill(SOURCE_AFTER + 1, last + 1, end);
  labels[last + 1] = SOURCE_AFTER;
  // What went on from here begins anew.
  if (end < doc.size && labels[end]! > CUE && (labels[end]! & 1) === 1) labels[end] = labels[end]! - 1;
}

function followsSpeech(seen: Seen, labels: Uint8Array, { first }: Quotation): boolean {
  const { doc } = seen;
  const sentence = doc.sentence[first]!;
  if (sentence === 0 || !(doc.flags[first]! & F.SENTENCE_START)) return false;
  if (doc.paragraph[first] !== doc.paragraph[first - 1]) return false;
  const before = doc.sentences[sentence - 1]!;
  return hasCue(seen, labels, before.first, before.last);
}

/** Ends content where a sentence begins outside of quotation marks. */
function cut({ doc, layout }: Seen, labels: Uint8Array): void {
  let token = 0;
  while (token < doc.size) {
    const label = labels[token]!;
    const goesOn = contentOf(label) > 0 && (label & 1) === 1;
    if (!goesOn || !(doc.flags[token]! & F.SENTENCE_START) || layout.quotation[token]! >= 0) {
      token++;
      continue;
    }
    while (token < doc.size && labels[token] === label && layout.quotation[token]! < 0) labels[token++] = OUT;
    if (token < doc.size && labels[token] === label) labels[token] = label - 1;
  }
}
