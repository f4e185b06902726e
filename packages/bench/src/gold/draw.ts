import { createHash } from 'node:crypto';
import { siteOf } from '../site-split.js';
import { type CorpusStory, corpusStories, type SetName } from './story.js';

/** The seed of the draw. Another seed draws other stories. */
const SEED = 'dateline voices 1';

type EnglishSet = Exclude<SetName, 'web'>;

/** How many stories of each corpus are drawn. */
const COUNTS: Record<EnglishSet, number> = { quotes: 25, wire: 20, pages: 10, speakers: 5 };

/** The second reader labels every fourth story. */
const SECOND = 4;

const speaks = (text: string) => /\b(?:said|says|say|told|according to|wrote)\b/i.test(text);
const between = (text: string, least: number, most: number) => text.length >= least && text.length <= most;

/** Which stories can be drawn: long enough to hold statements, short enough to be read with care, English. */
const eligible: Record<EnglishSet, (story: CorpusStory) => boolean> = {
  quotes: ({ text }) => between(text, 1500, 6000),
  wire: ({ text }) => between(text, 700, 4000) && speaks(text),
  pages: ({ text }) => between(text, 1000, 6000) && / the /.test(text) && speaks(text),
  speakers: ({ text }) => between(text, 800, 4000) && speaks(text),
};

export interface Drawn extends CorpusStory {
  split: 'tune' | 'held';
  /** Whether a second reader labels it too. */
  second: boolean;
}

/** The stories of one corpus with the lowest SHA-256 of seed, corpus and id. */
function lowest(stories: readonly CorpusStory[], seed: string, count: number): CorpusStory[] {
  return stories
    .map((story) => ({
      story,
      key: createHash('sha256').update(`${seed}:${story.set}:${story.id}`).digest('hex'),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, count)
    .map(({ story }) => story);
}

/**
 * Draws the gold stories of each corpus among those that can be drawn. In the order of the draw they go to `tune` and `held`
 * by turns, and every fourth is for the second reader, who takes both splits alike.
 */
export function draw(corpus: string): Drawn[] {
  return (Object.keys(COUNTS) as EnglishSet[])
    .flatMap((set) => lowest(corpusStories(corpus, set).filter(eligible[set]), SEED, COUNTS[set]))
    .map((story, number) => ({
      ...story,
      split: number % 2 === 0 ? 'tune' : 'held',
      second: number % (2 * SECOND) === 0 || number % (2 * SECOND) === SECOND + 1,
    }));
}

const DOCUMENT_SEED = 'dateline documents 1';

/** Words that documents are called by, and many other things too. */
const KIND =
  /\b(?:Act|Bill|Treaty|Resolution|Amendment|Accord|Convention|Agreement|Pact|Report|Law|Proposition|Code|Rule|Order|Constitution|Charter|Protocol|v\.|vs\.|H\.R\.|S\.)/;

/** Those words behind a capital, as in a proper name. */
const NAMED =
  /\b\p{Lu}\p{Ll}+ (?:Act|Bill|Treaty|Resolution|Amendment|Accords?|Pact|Proposition|Protocol|v\. \p{Lu})\b/u;

/** Of which corpus how many stories are drawn for their documents, among those that such words stand in. */
const DOCUMENT_DRAWS: [SetName, RegExp, number][] = [
  ['quotes', KIND, 20],
  ['wire', KIND, 10],
  ['quotes', NAMED, 20],
];

/** Draws stories of which only the documents are labelled, since few of the others lean on any. */
export function drawForDocuments(corpus: string): Drawn[] {
  const taken = new Set(draw(corpus).map(({ set, id }) => `${set} ${id}`));
  const drawn: CorpusStory[] = [];
  for (const [set, words, count] of DOCUMENT_DRAWS) {
    const stories = corpusStories(corpus, set).filter(
      ({ id, text }) => !taken.has(`${set} ${id}`) && between(text, 700, 5000) && words.test(text),
    );
    drawn.push(...lowest(stories, DOCUMENT_SEED, count));
    for (const { id } of drawn) taken.add(`${set} ${id}`);
  }
  return drawn.map((story, number) => ({ ...story, split: number % 2 === 0 ? 'tune' : 'held', second: false }));
}

const GERMAN_SEED = 'dateline german 1';
const GERMAN_COUNT = 30;

/** Four words or more in quotation marks. */
const QUOTATION = /[„»«“"”](?:[^\s„“”"«»]+\s+){3,}[^„“”"«»\n]+[“”"«»]/;
const germanWords = (text: string) => (text.match(/ (?:der|die|das|und|nicht|ist|ein|eine|zu|den|mit) /g) ?? []).length;

/** Draws German web pages with a quotation in their text, no two of a site, whatever they are about. */
export function drawGerman(corpus: string): Drawn[] {
  const stories = corpusStories(corpus, 'web').filter(
    ({ text }) =>
      between(text, 800, 3500) && !text.includes('\ufffd') && germanWords(text) >= 10 && QUOTATION.test(text),
  );
  const sites = new Set<string>();
  return lowest(stories, GERMAN_SEED, stories.length)
    .filter(({ url }) => {
      const site = siteOf(url!);
      return !sites.has(site) && sites.add(site);
    })
    .slice(0, GERMAN_COUNT)
    .map((story, number) => ({ ...story, split: number % 2 === 0 ? 'tune' : 'held', second: false }));
}
