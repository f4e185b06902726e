import { TAG } from '../model/tagger.js';
import { type Doc, flags as F } from '../text/index.js';
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

/** What a token is to a clause, as one small number: closed words each their own, others by part of speech and form. */
export function grammarOf(doc: Doc, tags: Uint8Array): Uint16Array {
  const grammar = new Uint16Array(doc.size);
  for (let token = 0; token < doc.size; token++) {
    const lower = doc.lower[token]!;
    const bits = doc.flags[token]!;
    if (bits & F.PUNCTUATION) {
      grammar[token] = bits & F.OPEN_QUOTE ? 40 : bits & F.CLOSE_QUOTE ? 41 : (PUNCTUATION.get(lower) ?? 30);
      continue;
    }
    const own = closed.get(lower);
    if (own) grammar[token] = own;
    else if (bits & F.MARKUP) grammar[token] = 42;
    else grammar[token] = 50 + tags[token]! + (tags[token] === TAG.VERB ? verbForm(lower) * 200 : 0);
  }
  return grammar;
}

/** The kind of cue word each token is, 0 where it is none; nouns count only where they are used as nouns. */
export function cuesOf(doc: Doc, tags: Uint8Array): Uint8Array {
  const cues = new Uint8Array(doc.size);
  for (let token = 0; token < doc.size; token++) {
    if (doc.flags[token]! & (F.PUNCTUATION | F.MARKUP)) continue;
    const kind = cueClass(doc.lower[token]!);
    if (kind === 0) continue;
    const tag = tags[token]!;
    // A name that happens to be a cue word is none: it has a capital in mid-sentence.
    if (tag === TAG.PROPN && !(doc.flags[token]! & F.SENTENCE_START)) continue;
    cues[token] = tag === TAG.VERB || tag === TAG.AUX ? kind : kind + 40;
  }
  return cues;
}
