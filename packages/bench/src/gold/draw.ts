import { createHash } from 'node:crypto';
import { type CorpusStory, corpusStories, type SetName } from './story.js';

/** The seed of the draw. Another seed draws other stories. */
const SEED = 'dateline voices 1';

/** How many stories of each corpus are drawn. */
const COUNTS: Record<SetName, number> = { quotes: 25, wire: 20, pages: 10, speakers: 5 };

/** The second reader labels every fourth story. */
const SECOND = 4;

const speaks = (text: string) => /\b(?:said|says|say|told|according to|wrote)\b/i.test(text);
const between = (text: string, least: number, most: number) => text.length >= least && text.length <= most;

/** Which stories can be drawn: long enough to hold statements, short enough to be read with care, English. */
const eligible: Record<SetName, (story: CorpusStory) => boolean> = {
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

const key = ({ set, id }: CorpusStory) => createHash('sha256').update(`${SEED}:${set}:${id}`).digest('hex');

/**
 * Draws the gold stories: of each corpus the eligible ones with the lowest SHA-256 of seed, corpus and id. In the order of
 * the draw they go to `tune` and `held` by turns, and every fourth is for the second reader, who takes both splits alike.
 */
export function draw(corpus: string): Drawn[] {
  const drawn = (Object.keys(COUNTS) as SetName[]).flatMap((set) =>
    corpusStories(corpus, set)
      .filter(eligible[set])
      .map((story) => ({ story, key: key(story) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .slice(0, COUNTS[set])
      .map(({ story }) => story),
  );
  return drawn.map((story, number) => ({
    ...story,
    split: number % 2 === 0 ? 'tune' : 'held',
    second: number % (2 * SECOND) === 0 || number % (2 * SECOND) === SECOND + 1,
  }));
}
