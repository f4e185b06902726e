import { classAt, isDoubleQuote, LETTER } from './characters.js';
import { ABBREVIATION, CAPITAL, CLITIC, DIGIT, PUNCTUATION, SPACE_BEFORE, WORD } from './flags.js';

interface Words {
  text: string;
  start: Int32Array;
  end: Int32Array;
  flags: Uint16Array;
  lower: readonly string[];
}

const TERMINAL = new Set(['.', '!', '?', '…', '...', '....', '。', '！', '？', '؟', '।']);
const CLOSING = new Set(['”', '"', '’', "'", ')', ']', '»', "''"]);
/** Words that start a sentence far more often than they are a name. */
const STARTERS = new Set(
  (
    'the a an he she it they we i you this that these those in on at but and for so if as when while after before there ' +
    'his her its their our my what who how why no not yes with by from to since then now still even also'
  ).split(' '),
);

function startsSentence({ flags, lower, text, start }: Words, token: number): boolean {
  const set = flags[token]!;
  if (set & (CAPITAL | DIGIT)) return true;
  if (set & PUNCTUATION) return /^["“‘«¿¡([#@$€£—–-]/.test(lower[token]!);
  // Scripts without capitals.
  return (set & WORD) !== 0 && classAt(text, start[token]!) === LETTER && text.charCodeAt(start[token]!) > 0x590;
}

/** Whether a sentence ends behind the token: a stop, its closing marks already passed over. */
function endsBehind(words: Words, stop: number, next: number, last: number): boolean {
  const { flags, lower } = words;
  if (next >= last) return true;
  if (!(flags[next]! & SPACE_BEFORE)) return false;
  const quoted = next > stop + 1;
  if (!startsSentence(words, next)) return false;
  const first = flags[next]! & PUNCTUATION ? next + 1 : next;
  if (flags[stop]! & ABBREVIATION) {
    // "the U.S. Senate" goes on, "in the U.S. The Senate" does not.
    return first < last && STARTERS.has(lower[first]!) && (flags[first]! & CAPITAL) !== 0 && lower[stop]!.length > 2;
  }
  // "Are we ready?" Smith asked.
  if (quoted && lower[stop] !== '.' && first === next && next + 1 < last) {
    return !/(?:ed|said|says|wrote|tells|told|asks)$/.test(lower[next + 1]!) || STARTERS.has(lower[next]!);
  }
  return true;
}

/**
 * The ends of the sentences of one paragraph, as token numbers, half-open: a full stop, its closing quotation marks and
 * brackets, white space, and something that can start a sentence.
 */
export function sentenceEnds(words: Words, first: number, last: number): number[] {
  const { flags, lower } = words;
  const ends: number[] = [];
  for (let token = first; token < last; token++) {
    const stop = flags[token]! & ABBREVIATION || (flags[token]! & PUNCTUATION && TERMINAL.has(lower[token]!));
    if (!stop) continue;
    let next = token + 1;
    while (next < last && !(flags[next]! & SPACE_BEFORE) && (CLOSING.has(lower[next]!) || TERMINAL.has(lower[next]!))) {
      next++;
    }
    // A closing mark set apart from its stop by a space still belongs to it: `. "` before a capital is an opening one.
    if (endsBehind(words, token, next, last)) {
      ends.push(next);
      token = next - 1;
    }
  }
  if (last > first && ends.at(-1) !== last) ends.push(last);
  return ends;
}

/** Whether a double mark opens (true) or closes (false), from what stands beside it. */
export function opensQuotation(words: Words, token: number, inside: boolean): boolean | undefined {
  const { text, start, end, flags } = words;
  const code = text.charCodeAt(start[token]!);
  if (!isDoubleQuote(code) && text.slice(start[token], end[token]) !== "''" && code !== 0x60) return undefined;
  if (code === 0x60 || code === 0x201f || code === 0xab) return true;
  if (code === 0xbb || code === 0x27) return false;
  const free = (flags[token]! & SPACE_BEFORE) !== 0;
  const nextFree = token + 1 >= start.length || end[token]! < start[token + 1]!;
  if (code === 0x201c || code === 0x201e) return !(inside && !free && nextFree);
  if (code === 0x201d) return free && !nextFree && !inside && (flags[token + 1]! & CLITIC) === 0;
  if (free !== nextFree) return free;
  return !inside;
}
