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
    if (isName(doc, { first: from, last: end }, words) && (!place || where)) {
      if (!place) organisation = { first: from, last: end };
      last = token;
      break;
    }
  }
  const leading = bodies.find(
    (body) => body.first === first || (body.first === first + 1 && words.articles.has(lower[first]!)),
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
