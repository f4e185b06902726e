import { bare, inCapitals, isCapital, type Run } from '../names/runs.js';
import { CLITIC, DIGIT, PUNCTUATION } from '../text/flags.js';
import { columnFor, type Doc } from '../text/index.js';
import type { DocumentHead, DocumentWords } from './document-words.js';

/** A place where the text speaks of a document. */
export interface Mention extends Run {
  /** The token of the noun: resolution, Act. */
  head: number;
  kind: DocumentHead['kind'];
  weak: boolean;
  process: boolean;
  /** Only stands for a document that is known. */
  loose: boolean;
  determiner?: string;
  number?: string;
  /** Written with capitals: the Clean Air Act, the Treaty of Rome. */
  named: boolean;
}

const MOST_BEFORE = 7;
const NUMBER = /^(?:\d[\d./-]*|[a-z]{1,3}[-.]?\d[\d./-]*)$/i;

/** The number behind a head: Resolution 2397, resolution No. 2397, Bill C-51. */
function numberBehind(doc: Doc, head: number, words: DocumentWords): { number: string; last: number } | undefined {
  let token = head + 1;
  if (words.numbering.has(bare(doc, token))) token++;
  const text = doc.text.slice(doc.start[token], doc.end[token]);
  if (token >= doc.size || doc.paragraph[token] !== doc.paragraph[head] || !NUMBER.test(text)) return undefined;
  // "the report 1998": a year alone is its date; "a bill 20 senators signed" has a space-word behind it in lower case.
  if (
    token === head + 1 &&
    /^[a-z]/.test(doc.text.slice(doc.start[token + 1], doc.end[token + 1])) &&
    !isCapital(doc, head)
  )
    return undefined;
  return { number: text, last: token + 1 };
}

/** What stands behind the head and belongs to the name: of Rome, on the Law of the Sea. */
function nameBehind(doc: Doc, head: number, words: DocumentWords): number {
  let last = head + 1;
  for (let token = last; token < head + 12; ) {
    if (!words.nameJoints.has(doc.lower[token] ?? '')) break;
    let next = token + 1;
    if (words.definite.has(doc.lower[next] ?? '')) next++;
    if (next >= doc.size || !isCapital(doc, next) || doc.sentence[next] !== doc.sentence[head]) break;
    // "of December 11" is its date.
    if ((doc.flags[next + 1] ?? 0) & DIGIT) break;
    while (
      next < doc.size &&
      doc.sentence[next] === doc.sentence[head] &&
      (isCapital(doc, next) || (words.joints.has(doc.lower[next]!) && isCapital(doc, next + 1)))
    )
      next++;
    last = next;
    token = next;
  }
  return last;
}

/** The first token of the noun group that the head closes; the determiner itself is left out. */
function groupBefore(doc: Doc, head: number, words: DocumentWords): { first: number; determiner?: string } {
  const capital = isCapital(doc, head);
  let first = head;
  while (first > 0 && head - first < MOST_BEFORE && doc.sentence[first - 1] === doc.sentence[head]) {
    const before = doc.lower[first - 1]!;
    const possessive = words.possessives.has(before);
    if (words.determiners.has(before) && !possessive)
      return capital && first < head
        ? { first: capitals(doc, first, head), determiner: before }
        : { first, determiner: before };
    const joined = capital && first < head ? joinedName(doc, first, words) : undefined;
    if (joined !== undefined) return { first: joined, determiner: doc.lower[joined - 1]! };
    if ((doc.flags[first - 1]! & PUNCTUATION) !== 0 && !possessive) break;
    if (!possessive && !isCapital(doc, first - 1) && !/^\p{Ll}[\p{Ll}-]+$/u.test(before)) break;
    if (words.breaks.has(before)) break;
    first--;
  }
  // Without a determiner, or before a name in capitals, only the capitalised words before the head are surely its own.
  return { first: capitals(doc, first, head) };
}

/** The Human Rights and Democracy Act: where a name begins that "and" or "of" joins before it, behind its determiner. */
function joinedName(doc: Doc, first: number, { determiners, joinsBefore }: DocumentWords): number | undefined {
  if (!joinsBefore.has(doc.lower[first - 1]!) || !isCapital(doc, first) || first < 2) return undefined;
  const start = capitals(doc, Math.max(0, first - 1 - MOST_BEFORE), first - 1);
  return start < first - 1 && determiners.has(doc.lower[start - 1] ?? '') ? start : undefined;
}

/** Where the capitalised words that end before a head begin. */
function capitals(doc: Doc, from: number, head: number): number {
  let own = head;
  while (own > from && (isCapital(doc, own - 1) || (doc.flags[own - 1]! & CLITIC) !== 0)) own--;
  return own;
}

function caseName(doc: Doc, token: number): Run | undefined {
  let first = token;
  let last = token + 1;
  while (first > 0 && isCapital(doc, first - 1) && token - first < 5 && doc.sentence[first - 1] === doc.sentence[token])
    first--;
  while (last < doc.size && isCapital(doc, last) && last - token < 6 && doc.paragraph[last] === doc.paragraph[token])
    last++;
  return first < token && last > token + 1 ? { first, last } : undefined;
}

const VERSUS = 1;
const HEAD = 2;

/** Whether a form may part the names of a case, or heads the name of a document. */
const heads = columnFor(
  (words: DocumentWords) => (lower) => (words.versus.test(lower) ? VERSUS : words.heads.has(lower) ? HEAD : 0),
);

/** Every mention of a document, in the order of the text. */
export function findMentions(doc: Doc, words: DocumentWords): Mention[] {
  const mentions: Mention[] = [];
  const values = doc.lexicon.numbers(heads(words));
  for (let token = 0; token < doc.size; token++) {
    const what = values[doc.form[token]!]!;
    if (what === 0) continue;
    if (what === VERSUS) {
      const run = caseName(doc, token);
      const match = words.match.test(doc.lower[token]!) && !inSentence(doc, token, words.courts);
      if (run && !match)
        mentions.push({ ...run, head: token, kind: 'case', weak: false, process: false, loose: false, named: true });
      continue;
    }
    const head = words.heads.get(doc.lower[token]!);
    if (!head) continue;
    const mention = mentionAt(doc, token, head, words);
    if (mention) mentions.push(mention);
  }
  return mentions;
}

function mentionAt(
  doc: Doc,
  head: number,
  { kind, weak = false, noun = false, process = false, legal = false, verb = false, numbered = false }: DocumentHead,
  words: DocumentWords,
): Mention | undefined {
  const { first, determiner } = groupBefore(doc, head, words);
  const number = numberBehind(doc, head, words);
  const capital = isCapital(doc, head);
  if (numbered && !number) return undefined;
  // Bill Clinton, Act Two: a capital without capitals before it is a document only with a number or a name behind it.
  const behind = capital ? nameBehind(doc, head, words) : head + 1;
  const before = first < head && isCapital(doc, head - 1);
  const named = capital && (before || behind > head + 1);
  if (capital && !named && !number && isCapital(doc, head + 1)) return undefined;
  // "President Bill Clinton", "the Democratic National Convention": somebody's name, a meeting.
  if (capital && !number && words.givenNames.has(doc.lower[head]!) && behind === head + 1) return undefined;
  if (words.meetings.has(doc.lower[head]!) && doc.lower.slice(first, head).some((word) => words.meeting.has(word)))
    return undefined;
  if (capital && !named && !number && !determiner) return undefined;
  if (noun && !named && !number && determiner === undefined && first === head) return undefined;
  // "in order to", "the order of the day": a head that another noun follows only describes it.
  if (!capital && words.described.has(doc.lower[head + 1] ?? '')) return undefined;
  if ((doc.flags[head]! & DIGIT) !== 0) return undefined;
  // "The agency reports that"
  if (verb && !capital && isCapital(doc, head - 1)) return undefined;
  // Papers and sites are called so: the Velm Report.
  if (weak && named && !number && !determiner && kind === 'report') return undefined;
  // Order No. 44 is one by its capital and its number.
  const loose = legal && !(capital && number) && !isLegal(doc, first, head, words);
  if (loose && (first < head || !words.pointing.has(determiner ?? ''))) return undefined;
  const { first: opens, last: closes } = doc.sentences[doc.sentence[head]!]!;
  // Where every word has a capital, capitals make no name.
  if (capital && !number && inCapitals(doc, opens, closes, words)) return undefined;
  return {
    first,
    last: Math.max(number?.last ?? 0, behind),
    head,
    kind,
    weak,
    process,
    loose,
    named,
    ...(determiner ? { determiner } : {}),
    ...(number ? { number: number.number } : {}),
  };
}

function inSentence(doc: Doc, token: number, wanted: ReadonlySet<string>): boolean {
  const { first, last } = doc.sentences[doc.sentence[token]!]!;
  for (let at = Math.max(first, token - NEAR); at < Math.min(last, token + NEAR); at++)
    if (wanted.has(doc.lower[at]!)) return true;
  return false;
}

/** "an executive order", "the judge's order", "signed an order": not what somebody bought. */
function isLegal(doc: Doc, first: number, head: number, { legal, courts, ordered, ordering }: DocumentWords): boolean {
  for (let token = first; token < head; token++)
    if (legal.has(doc.lower[token]!) || courts.has(doc.lower[token]!)) return true;
  if (ordered.has(doc.lower[head + 1] ?? '')) return false;
  return ordering.has(doc.lower[first - 2] ?? '');
}

/** How far, in tokens, a word of law may stand from two names that are set against each other. */
const NEAR = 20;
