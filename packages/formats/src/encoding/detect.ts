import { ALPHABETS, type Alphabet } from './alphabets.js';
import { countUtf8 } from './utf8.js';
import { decodeWindows1252 } from './windows-1252.js';

/** Bytes that are enough to tell encodings apart. */
const SAMPLE = 16_384;
/** Hardly ever met without being declared. */
const RARE = /^(macintosh|x-mac-cyrillic|ibm866)$/;
/** Typography of any language: says nothing. */
const NEUTRAL = /[“”‘’„‚«»‹›–—…•·°©®™€£§¶\u00a0№]/;

/**
 * The encoding of bytes that say nothing of it, or that belie what they say: UTF-8 where they mostly are, else the
 * legacy encoding in which they read as letters of one language, as they come in words; windows-1252 where none does.
 */
export function detectEncoding(bytes: Uint8Array): string {
  const { characters, strays } = countUtf8(bytes);
  if (strays === 0 && characters === 0) return isIso2022(bytes) ? 'iso-2022-jp' : 'utf-8';
  if (strays <= characters) return 'utf-8';
  const sample = sampleOf(bytes);
  const texts = new Map<string, string>();
  let best = { encoding: 'windows-1252', score: 0.3 };
  for (const alphabet of ALPHABETS) {
    const letters = weights(alphabet);
    for (const encoding of alphabet.encodings) {
      let text = texts.get(encoding);
      if (text === undefined) {
        text = encoding === 'windows-1252' ? decodeWindows1252(sample) : new TextDecoder(encoding).decode(sample);
        texts.set(encoding, text);
      }
      const score = fit(text, letters, alphabet) * (RARE.test(encoding) ? 0.8 : 1);
      if (score > best.score + 0.001) best = { encoding, score };
    }
  }
  return best.encoding;
}

/** Bytes that make a run no Latin word has: four letters above ASCII side by side. */
const RUN = 4;
/** Fewer bytes above ASCII say nothing for certain. */
const ENOUGH = 24;
const OTHER_SCRIPTS = new Set(ALPHABETS.filter(({ own, share }) => own || share).flatMap(({ encodings }) => encodings));

/**
 * The encoding of bytes that are declared to be Latin letters, as programs do who never thought of any others, and are words
 * of another script; undefined where they may be Latin.
 */
export function otherScript(bytes: Uint8Array): string | undefined {
  let high = 0;
  let inRuns = 0;
  let run = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at]! < 0x80) run = 0;
    else {
      high++;
      run++;
      if (run >= RUN) inRuns += run === RUN ? RUN : 1;
    }
  }
  if (high < ENOUGH || inRuns * 2 < high) return undefined;
  const encoding = detectEncoding(bytes);
  return OTHER_SCRIPTS.has(encoding) ? encoding : undefined;
}

/** From the first byte above ASCII, cut where no character of any encoding goes on. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  let start = first;
  while (start > 0 && first - start < 40 && bytes[start - 1]! > 0x20) start--;
  let end = Math.min(bytes.length, start + SAMPLE);
  if (end < bytes.length) while (end > start + 1 && bytes[end - 1]! > 0x20) end--;
  return bytes.subarray(start, end > start + 1 ? end : start + SAMPLE);
}

/** How much of what is above ASCII reads as an alphabet, about 1 for a text in it; less where letters stand as in no word. */
function fit(text: string, letters: ReadonlyMap<string, number>, { own, share = 1 }: Alphabet): number {
  let points = 0;
  let counted = 0;
  let previous = '';
  for (const character of text) {
    if (character > '\u007f' && !NEUTRAL.test(character)) {
      counted++;
      points += value(character, previous, letters, own === true || share < 1);
    } else if (own && /[a-z]/i.test(character) && letters.has(previous.toLowerCase())) points -= 0.5;
    previous = character;
  }
  return counted === 0 ? 0.9 : points / counted / share;
}

/** What each letter says: in a script of its own the frequent ones, which stand first, more than the rare ones. */
function weights({ letters, own }: Alphabet): Map<string, number> {
  const all = [...letters];
  return new Map(all.map((letter, at) => [letter, own ? 1.1 - (0.6 * at) / all.length : 1]));
}

function value(character: string, previous: string, letters: ReadonlyMap<string, number>, own: boolean): number {
  const latin = own && /[a-z]/i.test(previous);
  const weight = letters.get(character);
  if (weight !== undefined) return latin ? 0 : weight;
  const lower = character.toLowerCase();
  const inWord = /\p{L}/u.test(previous);
  if (lower !== character && letters.has(lower)) {
    if (!inWord) return 0.8;
    return latin || previous === previous.toLowerCase() ? -0.5 : 0.4;
  }
  if (character === '\ufffd' || /[\u0080-\u009f\ue000-\uf8ff]/.test(character)) return -3;
  if (/\p{L}|\p{M}/u.test(character)) return 0;
  return inWord ? -0.7 : -0.2;
}

/** Japanese in seven bits: an escape sequence to one of its sets (RFC 1468). */
export function isIso2022(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1))
    if (bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40)) return true;
  return false;
}
