import { CONTENT_AFTER, CONTENT_BEFORE, CUE, GAP, OUT, SOURCE_AFTER, SOURCE_BEFORE } from '../../../model/labels.js';
import { type Doc, flags as F } from '../../../text/index.js';

/** The longest source, in tokens. */
const LONGEST_SOURCE = 20;
/** Words that begin a clause, before which no source reaches. */
const CLAUSE = new Set('and but or that when while as because if after before since where which who whom'.split(' '));
/** Words that an office set beside a name begins with. */
const ARTICLE = new Set('the a an his her its their'.split(' '));
const ENDS = /^[,.;:!?—–-]$/;

/** Holds sources to what is nearly always so of them: no name is cut in two, and "according to" names one. */
export function labelSources(doc: Doc, labels: Uint8Array): void {
  for (let token = 0; token < doc.size; token++) {
    const label = labels[token]!;
    if (label === SOURCE_BEFORE) {
      widen(doc, labels, token);
      office(doc, labels, token);
    }
    if (label === SOURCE_BEFORE || label === SOURCE_AFTER) drop(doc, labels, token);
    else if (label === CUE && doc.lower[token] === 'according' && doc.lower[token + 1] === 'to') {
      name(doc, labels, token + 2);
    }
  }
}

/** A word of a name: it has a capital, and not because a sentence begins. */
const isName = ({ flags }: Doc, token: number) =>
  (flags[token]! & F.CAPITAL) !== 0 && (flags[token]! & (F.SENTENCE_START | F.PUNCTUATION)) === 0;

/** A source that begins in the midst of a name begins where the phrase does: "Norway’s envoy to Rome Ada| Lund". */
function widen(doc: Doc, labels: Uint8Array, source: number): void {
  if (labels[source - 1] !== OUT || !isName(doc, source) || !isName(doc, source - 1)) return;
  const { first } = doc.sentences[doc.sentence[source]!]!;
  let start = source;
  while (start > first && source - start < LONGEST_SOURCE && labels[start - 1] === OUT) {
    const before = start - 1;
    const apostrophe = doc.lower[before] === "'" || doc.lower[before] === "'s";
    if (CLAUSE.has(doc.lower[before]!) || (doc.flags[before]! & F.PUNCTUATION && !apostrophe)) break;
    start--;
  }
  labels.fill(SOURCE_BEFORE + 1, start, source + 1);
  labels[start] = SOURCE_BEFORE;
}

/**
 * "..., the deputy chief of the port office, Ivan Petrov, said": the office before a name is no end of what was said, but
 * belongs to the name.
 */
function office(doc: Doc, labels: Uint8Array, source: number): void {
  const { lower, flags } = doc;
  const content = (token: number) => labels[token] === CONTENT_BEFORE + 1;
  if (lower[source - 1] !== ',' || !(flags[source]! & F.CAPITAL) || !content(source - 2)) return;
  let comma = source - 2;
  while (source - comma < LONGEST_SOURCE && content(comma) && lower[comma] !== ',') comma--;
  if (lower[comma] !== ',' || !content(comma) || !ARTICLE.has(lower[comma + 1]!)) return;
  labels[comma] = GAP;
  labels.fill(SOURCE_BEFORE + 1, comma + 1, source + 1);
  labels[comma + 1] = SOURCE_BEFORE;
}

/** A source without a letter is none, but the year of a date before the verb. */
function drop({ flags, size }: Doc, labels: Uint8Array, source: number): void {
  let end = source;
  do {
    if (flags[end]! & F.WORD) return;
    end++;
  } while (end < size && labels[end] === labels[source]! + 1);
  labels.fill(GAP, source, end);
}

/** What stands behind "according to", up to the next mark or the next part, is the source, whatever else it was taken for. */
function name(doc: Doc, labels: Uint8Array, start: number): void {
  if (start >= doc.size) return;
  const last = Math.min(doc.sentences[doc.sentence[start]!]!.last, start + LONGEST_SOURCE);
  // Content that begins at once has taken the source with it, and begins behind the mark instead.
  const swallowed = labels[start] === CONTENT_AFTER;
  const free = (label: number) => label <= GAP || (swallowed && label === CONTENT_AFTER + 1);
  let end = start + (swallowed ? 1 : 0);
  while (end < last && free(labels[end]!) && !ENDS.test(doc.lower[end]!)) end++;
  if (end === start || (swallowed && doc.lower[end] !== ',')) return;
  if (swallowed) {
    labels[end] = GAP;
    if (labels[end + 1] === CONTENT_AFTER + 1) labels[end + 1] = CONTENT_AFTER;
  }
  labels.fill(SOURCE_AFTER + 1, start, end);
  labels[start] = SOURCE_AFTER;
  restAsContent(doc, labels, start, end);
}

/** "According to Berg, the port is old.": where nothing of such a sentence was taken for content, what follows is. */
function restAsContent(doc: Doc, labels: Uint8Array, source: number, comma: number): void {
  const { first, last } = doc.sentences[doc.sentence[source]!]!;
  if (source - first !== 2 || doc.lower[comma] !== ',') return;
  let end = last;
  while (end > comma && ENDS.test(doc.lower[end - 1]!)) end--;
  if (end - comma < 3 || labels.subarray(comma + 1, end).some((label) => label > GAP)) return;
  labels.fill(CONTENT_AFTER + 1, comma + 1, end);
  labels[comma + 1] = CONTENT_AFTER;
}
