import { TAG } from '../model/tagger.js';
import { Column, type Doc, flags as F } from '../text/index.js';
import { cueClass } from './cue-words.js';

const CLOSED = (
  'that to by of for in on at with from about as if when while because since after before who which whom whose what why ' +
  'how where whether he she it they we i you him her them us me his their its our my your this these those the a an ' +
  'be is are was were been being am have has had having do does did will would can could may might must shall should ' +
  "'s n't 're 've 'll 'd 'm not no never also and or but nor so than then there all both many most some more " +
  'according himself herself themselves itself out up over against into through during until though although however ' +
  'mr. ms. mrs. former president sen. rep. gov. i'
).split(' ');
/** Closed words keep a number of their own: their kind says too little. */
const closed = new Map([...new Set(CLOSED)].map((word, number) => [word, number + 100]));
const PUNCTUATION = new Map(
  [
    ',',
    '.',
    ':',
    ';',
    '?',
    '!',
    '—',
    '–',
    '--',
    '-',
    '(',
    ')',
    '[',
    ']',
    '“',
    '”',
    '"',
    '‘',
    '’',
    "'",
    '...',
    '…',
    '$',
    '%',
  ].map((mark, number) => [mark, number + 1]),
);

function verbForm(lower: string): number {
  if (lower.endsWith('ing')) return 1;
  if (lower.endsWith('ed')) return 2;
  return lower.endsWith('s') && !lower.endsWith('ss') ? 3 : 4;
}

/**
 * Of a form what it is to a clause: a mark, a closed word; below zero, for open ones, the form of the verb it may be.
 * Above it stands the kind of cue word it can be.
 */
const grammar = new Column((lower, flags) => {
  const own = flags & F.PUNCTUATION ? (PUNCTUATION.get(lower) ?? 30) : (closed.get(lower) ?? -verbForm(lower));
  const cue = flags & (F.PUNCTUATION | F.MARKUP) ? 0 : cueClass(lower);
  return (own & 0xffff) | (cue << 16);
});

/** What a token is to a clause, as one small number: closed words each their own, others by part of speech and form. */
export function grammarOf({ size, flags, form, lexicon }: Doc, tags: Uint8Array): Uint16Array {
  const numbers = new Uint16Array(size);
  const values = lexicon.numbers(grammar);
  for (let token = 0; token < size; token++) {
    const own = (values[form[token]! + grammar.at]! << 16) >> 16;
    const bits = flags[token]!;
    if (bits & F.OPEN_QUOTE) numbers[token] = 40;
    else if (bits & F.CLOSE_QUOTE) numbers[token] = 41;
    else if (own > 0) numbers[token] = own;
    else if (bits & F.MARKUP) numbers[token] = 42;
    else numbers[token] = 50 + tags[token]! + (tags[token] === TAG.VERB ? -own * 200 : 0);
  }
  return numbers;
}

/** The kind of cue word each token is, 0 where it is none; nouns count only where they are used as nouns. */
export function cuesOf({ size, flags, form, lexicon }: Doc, tags: Uint8Array): Uint8Array {
  const kinds = new Uint8Array(size);
  const values = lexicon.numbers(grammar);
  for (let token = 0; token < size; token++) {
    const kind = values[form[token]! + grammar.at]! >>> 16;
    if (kind === 0) continue;
    const tag = tags[token]!;
    // A name that happens to be a cue word is none: it has a capital in mid-sentence.
    if (tag === TAG.PROPN && !(flags[token]! & F.SENTENCE_START)) continue;
    kinds[token] = tag === TAG.VERB || tag === TAG.AUX ? kind : kind + 40;
  }
  return kinds;
}
