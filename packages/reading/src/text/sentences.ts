import { classAt, isDoubleQuote, LETTER } from './characters.js';
import { ABBREVIATION, CAPITAL, CLITIC, DIGIT, PUNCTUATION, SPACE_BEFORE, WORD } from './flags.js';
import { columnFor, type Lexicon } from './lexicon.js';
import type { TextWords } from './text-words.js';

/** The tokens of a text, as far as they are known before its sentences are. */
export interface Words {
  codes: Uint16Array;
  size: number;
  start: Int32Array;
  end: Int32Array;
  flags: Uint16Array;
  form: Int32Array;
  lexicon: Lexicon;
  language: TextWords;
}

const TERMINAL = new Set(['.', '!', '?', '…', '...', '....', '。', '！', '？', '؟', '।']);
const CLOSING = new Set(['”', '"', '’', "'", ')', ']', '»', "''"]);

const ORDINAL = /^\d{1,2}$/;

const IS_TERMINAL = 1;
const IS_CLOSING = 2;
const IS_STARTER = 4;
/** A mark that may open a sentence. */
const OPENS = 8;
/** Ends as verbs of saying do. */
const SAYS = 16;
/** Keeps a full stop that stands behind it. */
export const KEEPS_STOP = 32;

/** What a form can be at the end of a sentence or behind it. */
export const roles = columnFor(
  ({ beforeName, capitalShort, anyShort, starters, saying, ordinalStop }: TextWords) =>
    (lower, flags) =>
      (beforeName.has(lower) || anyShort.has(lower) || (capitalShort.has(lower) && flags & CAPITAL) ? KEEPS_STOP : 0) |
      (ordinalStop && ORDINAL.test(lower) ? KEEPS_STOP : 0) |
      (TERMINAL.has(lower) ? IS_TERMINAL : 0) |
      (CLOSING.has(lower) ? IS_CLOSING : 0) |
      (starters.has(lower) ? IS_STARTER : 0) |
      (/^(?:["“‘«„¿¡([#@$€£—–`-]|''$)/.test(lower) ? OPENS : 0) |
      (saying.test(lower) ? SAYS : 0),
);

function startsSentence({ flags, codes, start }: Words, token: number, role: number): boolean {
  const set = flags[token]!;
  if (set & (CAPITAL | DIGIT)) return true;
  if (set & PUNCTUATION) return (role & OPENS) !== 0;
  // Scripts without capitals.
  return (set & WORD) !== 0 && codes[start[token]!]! > 0x590 && classAt(codes, start[token]!) === LETTER;
}

/** Whether a sentence ends behind the token: a stop, its closing marks already passed over. */
function endsBehind(words: Words, role: Int16Array, stop: number, next: number, last: number): boolean {
  const { flags, form, codes, start, end } = words;
  if (next >= last) return true;
  if (!(flags[next]! & SPACE_BEFORE)) return false;
  const quoted = next > stop + 1;
  if (!startsSentence(words, next, role[form[next]!]!)) return false;
  const first = flags[next]! & PUNCTUATION ? next + 1 : next;
  if (flags[stop]! & ABBREVIATION) {
    // "the U.S. Senate" goes on, "in the U.S. The Senate" does not.
    const starter = first < last && (role[form[first]!]! & IS_STARTER) !== 0 && (flags[first]! & CAPITAL) !== 0;
    return starter && end[stop]! - start[stop]! > 2;
  }
  // "Are we ready?" Smith asked.
  const dot = codes[start[stop]!] === 0x2e && end[stop]! - start[stop]! === 1;
  if (quoted && !dot && first === next && next + 1 < last) {
    return !(role[form[next + 1]!]! & SAYS) || (role[form[next]!]! & IS_STARTER) !== 0;
  }
  return true;
}

/**
 * The ends of the sentences of one paragraph, as token numbers, half-open: a full stop, its closing quotation marks and
 * brackets, white space, and something that can start a sentence.
 */
export function sentenceEnds(words: Words, first: number, last: number): number[] {
  const { flags, form, lexicon, language } = words;
  const role = lexicon.numbers(roles(language));
  const ends: number[] = [];
  for (let token = first; token < last; token++) {
    const set = flags[token]!;
    if (!(set & (ABBREVIATION | PUNCTUATION))) continue;
    if (!(set & ABBREVIATION) && !(role[form[token]!]! & IS_TERMINAL)) continue;
    let next = token + 1;
    while (next < last && !(flags[next]! & SPACE_BEFORE) && role[form[next]!]! & (IS_CLOSING | IS_TERMINAL)) next++;
    // A closing mark set apart from its stop by a space still belongs to it: `. "` before a capital is an opening one.
    if (endsBehind(words, role, token, next, last)) {
      ends.push(next);
      token = next - 1;
    }
  }
  if (last > first && ends.at(-1) !== last) ends.push(last);
  return ends;
}

/**
 * Whether a double mark opens (true) or closes (false), from what stands beside it and from the mark that is open, 0 where
 * none is: “so”, „so“, «so» and »so«.
 */
export function opensQuotation(words: Words, token: number, open: number): boolean | undefined {
  const { codes, size, start, end, flags } = words;
  const from = start[token]!;
  const code = codes[from]!;
  const twoSingle = code === 0x27 && codes[from + 1] === 0x27 && end[token] === from + 2;
  if (!isDoubleQuote(code) && !twoSingle && code !== 0x60) return undefined;
  const inside = open !== 0;
  if (code === 0x60 || code === 0x201f) return true;
  const free = (flags[token]! & SPACE_BEFORE) !== 0;
  const nextFree = token + 1 >= size || end[token]! < start[token + 1]!;
  // ``so'' and ''so''
  if (code === 0x27) return !inside && !nextFree && (free || token === 0);
  if (code === 0xab) return open !== 0xbb;
  if (code === 0xbb) return !inside && free && !nextFree;
  if (code === 0x201c && open === 0x201e) return false;
  if (code === 0x201c || code === 0x201e) return !(inside && !free && nextFree);
  if (code === 0x201d) return free && !nextFree && !inside && (flags[token + 1]! & CLITIC) === 0;
  if (free !== nextFree) return free;
  return !inside;
}
