import { isCapital, type Run, startsSentence } from '../names/runs.js';
import { CLITIC, DIGIT, SPACE_BEFORE } from '../text/flags.js';
import type { Doc } from '../text/index.js';
import type { DocumentWords } from './document-words.js';

/** How many tokens may stand before the head of a document in its name. */
const MOST_BEFORE = 10;

/** A capital that may belong to a name: articles never do, and what opens a sentence has a capital whatever it is. */
function isNamePart(doc: Doc, token: number, { pointing, indefinite, determiners, breaks, small }: DocumentWords) {
  if (!isCapital(doc, token)) return false;
  const lower = doc.lower[token]!;
  if (pointing.has(lower) || indefinite.has(lower)) return false;
  return !startsSentence(doc, token) || !(determiners.has(lower) || breaks.has(lower) || small.has(lower));
}

const isTight = ({ flags }: Doc, token: number) => (flags[token]! & SPACE_BEFORE) === 0;

/** Where the part of a name before `first` begins: Freedom of Information Act, EC/U.S. Accord, Banking (Amendment) Act. */
function partBefore(doc: Doc, first: number, head: number, words: DocumentWords): number | undefined {
  const token = first - 1;
  const part = (at: number) => at >= 0 && doc.sentence[at] === doc.sentence[head] && isNamePart(doc, at, words);
  // "Equal Justice Under Law"
  if (first === head && words.breaks.has(doc.lower[token] ?? '')) return undefined;
  if (part(token)) return token;
  const lower = doc.lower[token] ?? '';
  if ((doc.flags[token] ?? 0) & CLITIC) return part(token - 1) ? token - 1 : undefined;
  if (lower === ')') {
    let open = token - 1;
    while (open > token - 4 && isCapital(doc, open)) open--;
    return doc.lower[open] === '(' && open < token - 1 && part(open - 1) ? open - 1 : undefined;
  }
  if (first === head || !part(token - 1)) return undefined;
  // EC/U.S. Accord, U.S.-USSR Supply Agreement
  if (/^[/–-]$/.test(lower) && isTight(doc, token) && isTight(doc, first)) return token - 1;
  if (words.insideBefore.has(lower)) {
    const isPart = words.parts.has(doc.lower[token - 1]!) || words.parts.has(doc.lower[token - 2] ?? '');
    return isPart || words.heads.has(doc.lower[token - 1]!) ? undefined : token - 1;
  }
  if (!words.joinsBefore.has(lower) || words.heads.has(doc.lower[token - 1]!)) return undefined;
  // "the Human Rights and Democracy Act": behind a determiner alone, else two things are joined.
  let start = token - 1;
  while (token - start < MOST_BEFORE && part(start - 1)) start--;
  return words.determiners.has(doc.lower[start - 1] ?? '') ? start : undefined;
}

/** Where the name before a head with a capital begins; the head itself where there is none. */
export function nameBefore(doc: Doc, head: number, words: DocumentWords): number {
  // "Americans' Second Amendment rights": an ordinal begins the name.
  if (words.ordinals.has(doc.lower[head - 1] ?? '') && (isCapital(doc, head - 1) || doc.flags[head - 1]! & DIGIT))
    return head - 1;
  let first = head;
  while (head - first < MOST_BEFORE) {
    const next = partBefore(doc, first, head, words);
    if (next === undefined) break;
    first = next;
  }
  while (first < head && (doc.flags[first]! & CLITIC) !== 0) first++;
  return first;
}

/** The two sides of a case around its "v.": Harbour Trust v. Board of Education. */
export function caseName(doc: Doc, versus: number, words: DocumentWords): Run | undefined {
  const part = (at: number) =>
    at >= 0 && at < doc.size && doc.sentence[at] === doc.sentence[versus] && isNamePart(doc, at, words);
  let first = versus;
  while (versus - first < MOST_BEFORE) {
    if (part(first - 1)) first--;
    else if (first < versus && isJoint(doc, first - 1, words) && part(first - 2)) first -= 2;
    else break;
  }
  let last = versus + 1;
  const follows = (at: number) => at < doc.size && isCapital(doc, at) && doc.paragraph[at] === doc.paragraph[versus];
  while (last - versus < MOST_BEFORE) {
    if (follows(last)) last++;
    else if (last > versus + 1 && words.insideBefore.has(doc.lower[last] ?? '') && follows(last + 1)) last += 2;
    else break;
  }
  return first < versus && last > versus + 1 ? { first, last } : undefined;
}

/** Whole Women's Health, National Federation of Independent Business. */
const isJoint = (doc: Doc, token: number, { insideBefore }: DocumentWords) =>
  ((doc.flags[token] ?? 0) & CLITIC) !== 0 || insideBefore.has(doc.lower[token] ?? '');
