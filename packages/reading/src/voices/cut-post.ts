import { isRole } from '../names/roles.js';
import { type Doc, flags as F, type TokenRange } from '../text/index.js';
import type { VoiceWords } from './voice-words.js';

/** An office taken apart. */
interface Post {
  role: TokenRange;
  /** For which body; several words in capitals. */
  organisation?: TokenRange;
}

export const textOf = ({ text, start, end }: Doc, { first, last }: TokenRange): string =>
  text.slice(start[first], end[last - 1]).replace(/\s+/g, ' ');

export const withoutStop = (lower: string): string => (lower.endsWith('.') ? lower.slice(0, -1) : lower);

const isCapital = (doc: Doc, token: number) => (doc.flags[token]! & F.CAPITAL) !== 0;

/** Whether all words are those of a name: capitals, and the small words that join them. */
function isName(doc: Doc, { first, last }: TokenRange, words: VoiceWords): boolean {
  if (last <= first || !isCapital(doc, first)) return false;
  for (let token = first; token < last; token++) {
    const small = words.names.connectors.has(doc.lower[token]!) || words.possessives.has(doc.lower[token]!);
    if (!isCapital(doc, token) && !small && !(doc.flags[token]! & F.PUNCTUATION)) return false;
  }
  return true;
}

/** "the Lund campaign’s director": where a body with a name ends that owns the office; 0 where none does. */
function ownerEnd(doc: Doc, { first, last }: TokenRange, words: VoiceWords): number {
  const { lower } = doc;
  if (!isCapital(doc, first)) return 0;
  for (let token = first + 1; token < last - 1; token++) {
    if (words.possessives.has(lower[token]!)) return words.bodies.has(lower[token - 1]!) ? token : 0;
    if (words.roleJoints.has(lower[token]!) || words.nearJoints.has(lower[token]!)) return 0;
  }
  return 0;
}

/** "The United States' UN envoy": the country that owns an office, which is called after it all the same. */
function owningPlace(
  doc: Doc,
  { first, last }: TokenRange,
  words: VoiceWords,
  isPlace: (token: number) => boolean,
): TokenRange | undefined {
  const from = words.articles.has(doc.lower[first]!) ? first + 1 : first;
  if (!isPlace(from)) return undefined;
  let end = from + 1;
  while (end < last && isCapital(doc, end)) end++;
  return end < last && words.possessives.has(doc.lower[end]!) ? { first: from, last: end } : undefined;
}

/**
 * "FBI Director", "Bank of Norway governor": letters, or a name with a word for a body in it, at the head of an office are for
 * whom it is, whether they were found as a name or not.
 */
function leadingName(
  doc: Doc,
  { first, last }: TokenRange,
  words: VoiceWords,
  isPlace: (token: number) => boolean,
): TokenRange | undefined {
  const { names } = words;
  // A country is no body: the United States' envoy is what its envoy is called.
  if (isPlace(words.articles.has(doc.lower[first]!) ? first + 1 : first)) return undefined;
  if (!isCapital(doc, first) || names.demonyms.has(doc.lower[first]!)) return undefined;
  const letters = (doc.flags[first]! & (F.ALL_CAPITALS | F.ABBREVIATION)) === F.ALL_CAPITALS;
  if (letters && last - first > 1 && !names.noBodies.has(doc.lower[first]!)) return { first, last: first + 1 };
  let end = first + 1;
  while (end + 1 < last && (isCapital(doc, end) || (words.genitives.has(doc.lower[end]!) && isCapital(doc, end + 1))))
    end++;
  if (end - first < 2 || isCapital(doc, end)) return undefined;
  for (let token = first; token < end; token++) {
    if (names.bodyHeads.has(doc.lower[token]!) || names.companyEnds.has(withoutStop(doc.lower[token]!)))
      return { first, last: end };
  }
  return undefined;
}

/**
 * "analyst at Prescott, Ball and Turben" and "Federal Reserve Board chairman": the office alone, and the body. What is said of
 * the office in plain words stays ("professor of history"), and so does a place ("ambassador to Pyongyang").
 */
export function cutPost(
  doc: Doc,
  range: TokenRange,
  bodies: readonly TokenRange[],
  words: VoiceWords,
  isPlace: (token: number) => boolean,
): Post {
  const { lower } = doc;
  let { first, last } = range;
  let organisation: TokenRange | undefined;
  for (let token = first + 1; token < last - 1; token++) {
    const joint = words.roleJoints.has(lower[token]!) || words.nearJoints.has(lower[token]!);
    if (!joint || words.joints.has(lower[token]!)) continue;
    const from = words.articles.has(lower[token + 1]!) ? token + 2 : token + 1;
    const place = isPlace(from);
    const where = words.locatives.has(lower[token]!);
    // A body ends where a place behind it says where it is: Rider University in Lawrenceville.
    let end = last;
    for (let at = from + 1; at < last - 1; at++)
      if (words.locatives.has(lower[at]!) && isPlace(at + 1)) end = Math.min(end, at);
    // An aide to Senator Lund works for nobody else.
    const titled = words.names.titles.has(withoutStop(lower[from]!)) || isRole(lower[from]!, words.names);
    if (isName(doc, { first: from, last: end }, words) && (!place || where) && !titled) {
      if (!place) organisation = { first: from, last: end };
      last = token;
      break;
    }
  }
  const owner = ownerEnd(doc, { first, last }, words);
  if (owner > 0) {
    organisation ??= { first, last: owner };
    first = owner + 1;
  }
  organisation ??= owningPlace(doc, { first, last }, words, isPlace);
  const led = leadingName(doc, { first, last }, words, isPlace);
  if (led && !bodies.some((body) => body.first === first)) bodies = [led, ...bodies];
  const leading = bodies.find(
    (body) =>
      body.first === first ||
      (body.first === first + 1 && (words.articles.has(lower[first]!) || words.qualifiers.has(lower[first]!))),
  );
  if (leading && leading.last < last) {
    let from = leading.last;
    if (words.possessives.has(lower[from]!)) from++;
    if (from < last) {
      organisation ??= { first: leading.first, last: leading.last };
      first = from;
    }
  }
  return { role: { first, last }, ...(organisation ? { organisation } : {}) };
}
