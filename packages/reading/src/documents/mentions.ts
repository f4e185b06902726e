import { bare, inCapitals, isCapital, type Run } from '../names/runs.js';
import { ALL_CAPITALS, CLITIC, DIGIT, PUNCTUATION } from '../text/flags.js';
import { columnFor, type Doc } from '../text/index.js';
import type { DocumentHead, DocumentWords } from './document-words.js';
import { caseName, nameBefore } from './name-before.js';

/** A place where the text speaks of a document. */
export interface Mention extends Run {
  /** The token of the noun: resolution, Act. */
  head: number;
  kind: DocumentHead['kind'];
  weak: boolean;
  process: boolean;
  /** With a name it is a document only where somebody issues or owns it. */
  issued: boolean;
  /** Only stands for a document that is known. */
  loose: boolean;
  determiner?: string;
  number?: string;
  /** Written with capitals: the Clean Air Act, the Treaty of Rome. */
  named: boolean;
  /** The name goes on behind the head: of Rome. */
  behind: boolean;
  /** The place or short form that names a treaty in small letters: Geneva. */
  placed?: string;
}

const MOST_BEFORE = 7;
const NUMBER = /^(?:\d[\d./-]*|[a-z]{1,3}[-.]?\d[\d./-]*)$/i;
/** A figure, not a number of a bill: 1.8. */
const FIGURE = /^\d+\.\d+$/;
const YEAR = /^(?:1[6-9]|20)\d\d$/;
/** So many capitals in a row may be a short form; in a longer word they say nothing. */
const SHORT = 3;

/** The number behind a head: Resolution 2397, resolution No. 2397, Bill C-51. */
function numberBehind(doc: Doc, head: number, words: DocumentWords): { number: string; last: number } | undefined {
  let token = head + 1;
  if (words.numbering.has(bare(doc, token))) token++;
  const text = doc.text.slice(doc.start[token], doc.end[token]);
  if (token >= doc.size || doc.paragraph[token] !== doc.paragraph[head] || !NUMBER.test(text)) return undefined;
  if (FIGURE.test(text)) return undefined;
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
function nameBehind(doc: Doc, head: number, kind: DocumentHead['kind'], words: DocumentWords): number {
  const joints = words.nameJoints[kind];
  let last = head + 1;
  if (!joints) return last;
  for (let token = last; token < head + 12; ) {
    if (!joints.has(doc.lower[token] ?? '')) break;
    let next = token + 1;
    if (words.definite.has(doc.lower[next] ?? '')) next++;
    // "the National Convention on Tuesday"
    if (words.days.has(doc.lower[next] ?? '')) break;
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

/** How many small words may stand between a determiner and a name: its hefty Community Survey. */
const SMALL_WORDS = 3;

/** The first token of the noun group that the head closes; the determiner itself is left out. */
function groupBefore(doc: Doc, head: number, words: DocumentWords): { first: number; determiner?: string } {
  const named = isCapital(doc, head);
  // Where every word has a capital, the name has no beginning.
  let first = named && !isShouted(doc, head, words) ? nameBefore(doc, head, words) : head;
  const most = named ? SMALL_WORDS : MOST_BEFORE;
  const start = first;
  while (first > 0 && start - first < most && doc.sentence[first - 1] === doc.sentence[head]) {
    const before = doc.lower[first - 1]!;
    const possessive = words.possessives.has(before);
    if (words.determiners.has(before) && (named || !possessive))
      return { first: named ? start : first, determiner: before };
    if ((doc.flags[first - 1]! & PUNCTUATION) !== 0 && !possessive) break;
    if (named && isCapital(doc, first - 1)) break;
    if (!possessive && !isCapital(doc, first - 1) && !/^\p{Ll}[\p{Ll}-]+$/u.test(before)) break;
    if (words.breaks.has(before)) break;
    first--;
  }
  // Without a determiner only the capitalised words before the head are surely its own.
  return { first: named ? start : capitals(doc, first, head) };
}

/** Where the capitalised words that end before a head begin. */
function capitals(doc: Doc, from: number, head: number): number {
  let own = head;
  while (own > from && (isCapital(doc, own - 1) || (doc.flags[own - 1]! & CLITIC) !== 0)) own--;
  return own;
}

const VERSUS = 1;
const HEAD = 2;

/** Whether a form may part the names of a case, or heads the name of a document. */
const heads = columnFor(
  (words: DocumentWords) => (lower) => (words.versus.test(lower) ? VERSUS : words.heads.has(lower) ? HEAD : 0),
);

/**
 * A case by the tokens of its name and the one between the parties. Written out: an object that `{ ...range }` makes shares its hidden
 * class with all ranges, and more properties on it would throw away all code that was compiled for them.
 */
const caseOf = ({ first, last }: Run, head: number): Mention => ({
  first,
  last,
  kind: 'case',
  weak: false,
  process: false,
  issued: false,
  loose: false,
  named: true,
  behind: false,
  head,
});

/** Every mention of a document, in the order of the text. */
export function findMentions(doc: Doc, words: DocumentWords): Mention[] {
  const mentions: Mention[] = [];
  const values = doc.lexicon.numbers(heads(words));
  for (let token = 0; token < doc.size; token++) {
    const what = values[doc.form[token]!]!;
    if (what === 0) continue;
    if (what === VERSUS) {
      // Vladimir V. Putin: an initial
      const run = isCapital(doc, token) ? undefined : caseName(doc, token, words);
      const match = words.match.test(doc.lower[token]!) && !inSentence(doc, token, words.courts);
      if (run && !match) mentions.push(caseOf(run, token));
      continue;
    }
    const head = words.heads.get(doc.lower[token]!);
    if (!head) continue;
    const mention = mentionAt(doc, token, head, words);
    if (mention) mentions.push(mention);
  }
  return mentions;
}

function mentionAt(doc: Doc, head: number, what: DocumentHead, words: DocumentWords): Mention | undefined {
  const { kind, weak = false, noun = false, process = false, legal = false, issued = false, numbered = false } = what;
  if ((doc.flags[head]! & DIGIT) !== 0) return undefined;
  const written = numberBehind(doc, head, words);
  if (numbered && !written) return undefined;
  const { first, determiner } = groupBefore(doc, head, words);
  const capital = isCapital(doc, head);
  // Act 1986: a year alone is no number of a law.
  const isYear = written !== undefined && kind !== 'resolution' && YEAR.test(written.number);
  const number = isYear && !(capital && hasName(doc, first, head, words)) ? undefined : written;
  if (!capital && !number && !determiner && first === head && noun) return undefined;
  // "in order to", "the order of the day": a head that another noun follows only describes it.
  if (!capital && words.described.has(doc.lower[head + 1] ?? '')) return undefined;
  const last = capital ? nameBehind(doc, head, kind, words) : head + 1;
  const behind = last > head + 1;
  const named = capital && (behind || hasName(doc, first, head, words));
  if (capital && !isNoun(doc, { head, behind, named, number: number?.number, determiner }, what, words))
    return undefined;
  // "the Democratic National Convention": a meeting.
  const isMeeting = !behind && words.meetings.has(doc.lower[head]!) && inSentence(doc, head, words.meeting);
  if (isMeeting || (named && isTitle(doc, first, last, words))) return undefined;
  // Order No. 44 is one by its capital and its number.
  const loose = legal && !(capital && number) && !isLegal(doc, first, head, words);
  if (loose && (first < head || !words.pointing.has(determiner ?? ''))) return undefined;
  return {
    first,
    last: Math.max(number?.last ?? 0, last),
    head,
    kind,
    weak,
    process,
    issued,
    loose,
    named,
    behind,
    ...(determiner ? { determiner } : {}),
    ...(number ? { number: number.number } : {}),
  };
}

/** Whether the capitals before a head are a name: those of "the Senate Bill" are none. */
export function hasName(doc: Doc, first: number, head: number, { generic, ordinals }: DocumentWords): boolean {
  for (let token = first; token < head; token++) {
    const lower = doc.lower[token]!;
    if (ordinals.has(lower) ? token === head - 1 : isCapital(doc, token) && !generic.has(lower)) return true;
  }
  return false;
}

/** Whether a head with a capital stands for a document, and is no part of another name. */
function isNoun(
  doc: Doc,
  { head, behind, named, number, determiner }: { head: number } & Partial<Mention>,
  { open = false }: DocumentHead,
  words: DocumentWords,
): boolean {
  if (number !== undefined) return true;
  if (isShouted(doc, head, words)) return false;
  // "President Bill Clinton": somebody's name.
  if (words.givenNames.has(doc.lower[head]!) && !behind) return false;
  // Act Two; Harvard Law School: a head within another name.
  const follows = doc.sentence[head + 1] === doc.sentence[head] && isCapital(doc, head + 1);
  if (!behind && follows && !(named && open)) return false;
  return named === true || determiner !== undefined;
}

/** Whether a head stands where every word has a capital: then capitals make no name. */
function isShouted(doc: Doc, head: number, words: DocumentWords): boolean {
  if (doc.flags[head]! & ALL_CAPITALS && doc.end[head]! - doc.start[head]! > SHORT) return true;
  const { first, last } = doc.sentences[doc.sentence[head]!]!;
  return inCapitals(doc, first, last, words);
}

/** "author of 'The Unwritten Constitution'": a book. */
function isTitle(doc: Doc, first: number, last: number, { works }: DocumentWords): boolean {
  const quote = (token: number) => QUOTES.test(doc.lower[token] ?? '');
  return quote(first - 1) && (quote(last) || quote(last + 1)) && inSentence(doc, first, works);
}

const QUOTES = /^(?:"|''|``|'|“|”|‘)$/;

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
