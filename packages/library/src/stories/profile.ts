import { type Article, articleText } from '@dateline/core/base';
import type { Reading } from '@dateline/core/reading';
import { rarity } from './background.js';
import { type Occasion, occasionOf } from './occasion.js';
import { sketchOf } from './sketch.js';
import { hashOf } from './term-hash.js';
import { type Word, wordsOf } from './words.js';

/** Terms that are kept of an article: those that tell most of what it is about. */
const KEPT = 32;
/** Words of the body that count as its lead. */
const LEAD = 60;
/** Words of the body whose terms are looked at; names beyond them count as well. */
const BODY = 200;

/** Bits of the hash of a word that a profile keeps: enough for the few terms of two articles. */
const TERM_BITS = 24;
export const shortHash = (hash: number): number => hash >>> (32 - TERM_BITS);

/** Something that tells what an article is about: a word, a name or a number. */
export interface Term {
  /** Of the whole word in what is counted, short in a profile. */
  hash: number;
  /** How much it tells: how often and where it stands, and how rare it is. */
  weight: number;
  isName: boolean;
  isNumber: boolean;
  /** Whether it stands in the headline, the deck or the lead. */
  isInLead: boolean;
}

/** What an article is compared by. */
export interface Profile {
  /** Hash of the language; 0 where it is not known. */
  language: number;
  /** Words of headline, deck and body. */
  words: number;
  occasion: Occasion;
  sketch: readonly number[];
  /** Those that tell most first. */
  terms: readonly Term[];
}

/** What an article says in words, before it is known how rare they are. */
export interface Counted {
  language: number;
  words: number;
  occasion: Occasion;
  sketch: readonly number[];
  terms: Omit<Term, 'weight'>[];
  /** Of each term how much its places count. */
  places: number[];
}

interface Tally {
  count: number;
  small: number;
  name: boolean;
  number: boolean;
  lead: boolean;
  head: boolean;
}

/** Counts the words of an article. @param reading its names count as such wherever they stand */
export function countWords(article: Article, reading?: Reading, text = articleText(article)): Counted {
  const head = wordsOf([article.headline, article.deck].filter(Boolean).join('\n'));
  const body = wordsOf(text || (article.summary ?? ''));
  const tallies = new Map<number, Tally>();
  const enter = (word: Word, inHead: boolean, inLead: boolean) => {
    let tally = tallies.get(word.hash);
    if (!tally) {
      tally = { count: 0, small: 0, name: false, number: word.isNumber, lead: false, head: false };
      tallies.set(word.hash, tally);
    }
    tally.count++;
    tally.lead ||= inLead;
    tally.head ||= inHead;
    // A headline may be all capitals.
    if (!inHead) {
      tally.name ||= word.isName;
      if (!word.isName && !word.isInitial) tally.small++;
    }
  };
  for (const word of head) enter(word, true, true);
  body.forEach((word, at) => {
    if (at < BODY || word.isName) enter(word, false, at < LEAD);
  });
  for (const hash of namesOf(reading)) {
    const tally = tallies.get(hash);
    if (tally) [tally.name, tally.small] = [true, 0];
  }
  const terms: Counted['terms'] = [];
  const places: number[] = [];
  for (const [hash, { count, small, name, number, lead, head: inHead }] of tallies) {
    terms.push({ hash, isName: name && small === 0, isNumber: number, isInLead: lead });
    places.push((1 + Math.log(count)) * (inHead ? 2 : lead ? 1.5 : 1));
  }
  return {
    language: article.language ? hashOf(article.language.slice(0, 2).toLowerCase()) & 0xffff : 0,
    words: head.length + body.length,
    occasion: occasionOf(article, reading),
    sketch: sketchOf(body),
    terms,
    places,
  };
}

function namesOf(reading: Reading | undefined): number[] {
  return reading?.names.flatMap(({ name }) => wordsOf(name).map(({ hash }) => hash)) ?? [];
}

/**
 * The profile of an article.
 * @param frequencies of each term, how many articles have it
 * @param articles how many there are
 */
export function profileOf(counted: Counted, frequencies: readonly number[], articles: number): Profile {
  const terms = counted.terms
    .map((term, n) => ({
      ...term,
      hash: shortHash(term.hash),
      weight: counted.places[n]! * rarity(term.hash, frequencies[n]!, articles),
    }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.hash - b.hash)
    .slice(0, KEPT);
  const { language, words, occasion, sketch } = counted;
  return { language, words, occasion, sketch, terms };
}
