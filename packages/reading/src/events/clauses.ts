import type { TextSpan } from '@dateline/core/reading';
import { CAPITAL, CLOSE_QUOTE, OPEN_QUOTE, PUNCTUATION } from '../text/flags.js';
import { columnFor, type Doc, spanOf } from '../text/index.js';
import type { EventWords } from './event-words.js';

/** A clause reaches no further from its date, in tokens, whatever the text is. */
const LONGEST_CLAUSE = 60;

/** A quoted phrase has so many tokens at most, its marks among them. */
const PHRASE = 12;

const STOPS = new Set([';', ':', '—', '–', '--', '"', '“', '”', '(', ')', '``', "''"]);

const STOP = 1;
const OPENER = 2;
const COMMA = 4;
const RELATIVE = 8;
const JOINT = 16;
const RESUMING = 32;

/** What a form can be to a clause. */
const roles = columnFor(
  ({ clauseOpeners, relatives, joints, resuming }: EventWords) =>
    (lower) =>
      (STOPS.has(lower) ? STOP : 0) |
      (clauseOpeners.has(lower) ? OPENER : 0) |
      (lower === ',' ? COMMA : 0) |
      (relatives.has(lower) ? RELATIVE : 0) |
      (joints.has(lower) ? JOINT : 0) |
      (resuming.has(lower) ? RESUMING : 0),
);

/** Whether a mark is one of a quoted phrase within a clause, which is no sentence of its own: “a major announcement”. */
function isOfPhrase({ flags, sentence, size }: Doc, mark: number): boolean {
  const [other, step] = flags[mark]! & OPEN_QUOTE ? [CLOSE_QUOTE, 1] : [OPEN_QUOTE, -1];
  if (!(flags[mark]! & (OPEN_QUOTE | CLOSE_QUOTE))) return false;
  for (let token = mark + step; token >= 0 && token < size && Math.abs(token - mark) < PHRASE; token += step) {
    if (sentence[token] !== sentence[mark]) return false;
    if (!(flags[token]! & other)) continue;
    const [first, last] = [Math.min(mark, token) + 1, Math.max(mark, token) - 1];
    return first <= last && !(flags[first]! & CAPITAL) && !(flags[last]! & PUNCTUATION);
  }
  return false;
}

/** Whether a clause of its own begins at a token: behind a stop, or at a word that opens one after a comma. */
function opens(doc: Doc, token: number, roleOf: Int16Array): boolean {
  const { form, size } = doc;
  const before = token > 0 ? roleOf[form[token - 1]!]! : 0;
  if (before & STOP && !isOfPhrase(doc, token - 1)) return true;
  const role = token < size ? roleOf[form[token]!]! : 0;
  if (!(role & OPENER)) return false;
  if (before & COMMA || role & RELATIVE) return true;
  // "..., said X and Y": a bare "and" joins words; with a comma-less verb phrase behind it a clause.
  return (role & JOINT) !== 0 && token + 1 < size && (roleOf[form[token + 1]!]! & RESUMING) !== 0;
}

/**
 * The clause around some tokens, never beyond their sentence. It begins no earlier than `from`, where a dated expression
 * before it has a claim to the words on that side.
 */
export function clauseAround(doc: Doc, first: number, last: number, words: EventWords, from = 0): TextSpan {
  const sentence = doc.sentences[doc.sentence[first]!]!;
  const least = Math.max(sentence.first, from, first - LONGEST_CLAUSE);
  const most = Math.min(sentence.last, last + LONGEST_CLAUSE);
  const roleOf = doc.lexicon.numbers(roles(words));
  let start = first;
  while (start > least && !opens(doc, start, roleOf)) start--;
  start = Math.max(start, relative(doc, start, first, words));
  // A clause about a noun ends where the sentence goes on behind its comma.
  let inner = words.relatives.has(doc.lower[start]!);
  for (let token = first - 1; inner && token > start; token--) {
    if (doc.lower[token] !== ',') continue;
    start = token;
    inner = false;
  }
  let end = last;
  while (end < most && !opens(doc, end, roleOf) && !(inner && doc.lower[end] === ',')) end++;
  while (start < first && edge(doc, start, words)) start++;
  while (end > last && isTail(doc, end, words)) end--;
  return spanOf(doc, start, end);
}

/** "a law adopted in March": where the noun begins that a participle before the date describes, else -1. */
function relative(doc: Doc, from: number, first: number, words: EventWords): number {
  const { participle: ending, finite: verbs, adverb, articles } = words;
  if (!ending) return -1;
  let participle = first - 1;
  while (participle > from && first - participle < 4 && !ending.test(doc.lower[participle]!)) participle--;
  const before = doc.lower[participle - 1] ?? '';
  if (
    participle <= from + 2 ||
    !ending.test(doc.lower[participle]!) ||
    verbs.has(before) ||
    !/^\p{L}[\p{L}-]+$/u.test(before) ||
    adverb.test(before)
  )
    return -1;
  let finite = false;
  for (let token = from; token < participle - 1; token++) finite ||= verbs.has(doc.lower[token]!);
  if (!finite) return -1;
  for (let token = participle - 1; token > from && participle - token < 8; token--)
    if (articles.has(doc.lower[token]!)) return token;
  return -1;
}

/** Punctuation that ends a clause is no part of it, nor is a preposition of the clause behind it: "below levels at | which it opens". */
function isTail(doc: Doc, end: number, words: EventWords): boolean {
  const token = end - 1;
  if ((doc.flags[token]! & PUNCTUATION) !== 0) return doc.lower[token] !== '>' && !isOfPhrase(doc, token);
  return words.relatives.has(doc.lower[end] ?? '') && words.leading.has(doc.lower[token]!);
}

/** Joints and punctuation at the head of a clause are no part of what happened. */
function edge(doc: Doc, token: number, words: EventWords): boolean {
  if ((doc.flags[token]! & PUNCTUATION) !== 0) return doc.lower[token] !== '<' && !isOfPhrase(doc, token);
  return words.joints.has(doc.lower[token]!);
}

/** Where a clause of two dates is cut: behind the last comma or opener before the second, else the last preposition. */
export function cutBefore(doc: Doc, first: number, after: number, words: EventWords): number {
  for (let token = first; token > after; token--) {
    const word = doc.lower[token - 1] ?? '';
    if (word === ',' || words.clauseOpeners.has(word)) return token;
  }
  for (let token = first; token > after; token--) if (words.prepositions.has(doc.lower[token - 1] ?? '')) return token;
  return first;
}
