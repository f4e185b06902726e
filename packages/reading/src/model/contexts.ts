import { type Doc, flags as F } from '../text/index.js';

/** A capital that says what it says, one that every sentence has, and one of a sentence that has them throughout; the last two with what the rest of the text says. */
export const CONTEXTS = 6;
const OPENER = 0;
const HEADLINE = 3;
/** The word stands elsewhere without a capital, or with one of its own. */
const SMALL = 1;
const CAPITAL = 2;

/** A word of so many letters has a capital wherever headlines have them. */
const LONG = 4;
/** A sentence of so many words can be told from a headline. */
const WORDS = 3;

/** Whether a sentence has capitals throughout: every long word of it, and three of them or more. */
function isHeadline({ flags, start, end }: Doc, first: number, last: number): boolean {
  let capitals = 0;
  for (let token = first; token < last; token++) {
    const bits = flags[token]!;
    if (!(bits & F.WORD) || bits & F.CLITIC) continue;
    if (bits & F.CAPITAL) capitals++;
    else if (end[token]! - start[token]! >= LONG && !(bits & F.DIGIT)) return false;
  }
  return capitals >= WORDS;
}

/** Somebody asks how a word stands elsewhere. */
const ASKED = 4;
/** What is known of each word of the lexicon; nothing of any before a text is read. */
let seen = new Uint8Array(4096);

const NOT_ASKED = 0xff;

/** What the capital of each token is worth; 0 where nothing is known against it. */
export function contextsOf(doc: Doc): Uint8Array {
  const { size, sentences, flags, form, lexicon } = doc;
  const contexts = new Uint8Array(size);
  const bases = new Uint8Array(size).fill(NOT_ASKED);
  const asked: number[] = [];
  const ask = (token: number, base: number) => {
    if (!(flags[token]! & F.CAPITAL)) return;
    bases[token] = base;
    asked.push(token);
  };
  for (const { first, last } of sentences) {
    if (isHeadline(doc, first, last)) for (let token = first; token < last; token++) ask(token, HEADLINE);
    // A sentence may begin with a mark.
    else ask(flags[first]! & F.PUNCTUATION && first + 1 < last ? first + 1 : first, OPENER);
  }
  if (asked.length === 0) return contexts;
  if (seen.length < lexicon.size) seen = new Uint8Array(2 * lexicon.size);
  for (const token of asked) seen[lexicon.wordOf(form[token]!)] = ASKED;
  for (let token = 0; token < size; token++) {
    const word = lexicon.wordOf(form[token]!);
    if (seen[word] === 0 || bases[token] !== NOT_ASKED) continue;
    seen[word] = seen[word]! | (flags[token]! & F.CAPITAL ? CAPITAL : SMALL);
  }
  for (const token of asked) {
    const evidence = seen[lexicon.wordOf(form[token]!)]! & (SMALL | CAPITAL);
    // What stands both ways says as little as what never comes back.
    contexts[token] = bases[token]! + (evidence === (SMALL | CAPITAL) ? 0 : evidence);
  }
  for (const token of asked) seen[lexicon.wordOf(form[token]!)] = 0;
  return contexts;
}
