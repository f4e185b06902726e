import type { Article } from '@dateline/core';

/** Numbers that are the same in every run (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const START = 'b br c ch d dr f fl g gr h j k l m n p pl qu r s sh st t tr v w'.split(' ');
const MIDDLE = 'a e i o u ai ea ou io'.split(' ');
const END = 'b ck d l m n nd nt p r rs s st t th x ng'.split(' ');

/** A word for each number: syllables, so that prefixes are shared as they are in a language. */
export function wordNumber(number: number): string {
  let rest = number;
  let text = '';
  do {
    text += START[rest % START.length]! + MIDDLE[Math.floor(rest / START.length) % MIDDLE.length]!;
    rest = Math.floor(rest / (START.length * MIDDLE.length));
  } while (rest > 0);
  return text + END[number % END.length]!;
}

const VOCABULARY = Array.from({ length: 30_000 }, (_, number) => wordNumber(number));
const PLACES = ['HARTWICK', 'PORT ELLIN', 'SANDERMOND', 'NEW CARROW', 'VELLE'];
const SOURCES = Array.from({ length: 40 }, (_, n) => `The ${wordNumber(n * 37)} Courier`);

/** A word as often as its rank says (Zipf): the first ones stand in nearly every story, the last in a few. */
const zipf = (next: () => number) =>
  VOCABULARY[Math.min(VOCABULARY.length - 1, Math.floor(VOCABULARY.length ** next()) - 1)]!;

/** Words for searches: in most stories, in some tenths of a percent, and the two that stand side by side in many. */
export const COMMON = VOCABULARY[20]!;
export const RARE = VOCABULARY[21_000]!;
export const PHRASE = `${VOCABULARY[1]} ${VOCABULARY[2]}`;

/** A story that says nothing, of some 300 words in 10 paragraphs unless it is short. One a few minutes, back from `newest`. */
export function story(number: number, newest: Date, { short = false } = {}): Article {
  const next = random(number + 1);
  const sentence = () => {
    const words = Array.from({ length: 8 + Math.floor(next() * 18) }, () => zipf(next));
    const text = words.join(' ');
    return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
  };
  const count = short ? 2 : 6 + Math.floor(next() * 8);
  const paragraphs = Array.from({ length: count }, () => `${sentence()} ${sentence()}`);
  const place = PLACES[number % PLACES.length]!;
  const published = new Date(newest.getTime() - number * 311_000);
  return {
    schemaVersion: 2,
    id: `story-${String(number).padStart(7, '0')}`,
    headline: sentence().slice(0, 80),
    deck: sentence(),
    bylines: [{ name: `Ada ${VOCABULARY[1000 + (number % 300)]}` }],
    dateline: { text: `${place}, ${published.toISOString().slice(5, 10)}`, place },
    published: published.toISOString(),
    language: 'en',
    direction: 'ltr',
    url: `https://news.example/${number}`,
    source: { name: SOURCES[number % SOURCES.length]! },
    section: VOCABULARY[500 + (number % 8)]!,
    topics: [VOCABULARY[600 + (number % 50)]!],
    media: [],
    attachments: [],
    body: paragraphs.map((text) => ({ type: 'paragraph', text, marks: [] })),
    provenance: {},
  };
}
