import type { IndexText } from '../../index/entry.js';
import type { SaidTexts, StatementText } from '../../index/said-texts.js';
import { segmentWords } from '../../index/segment.js';
import { Vector } from './vector.js';

/** Before the words of a field that are asked of it alone; no token begins with a colon. The first of them has a `^` as well. */
export const MARKS = {
  headline: ':h',
  deck: ':d',
  byline: ':b',
  source: ':s',
  section: ':c',
  topic: ':t',
  language: ':l',
  site: ':u',
} as const;

/** The same of what is said: of statements one by one, and of the article as a whole. */
export const SPOKEN_MARKS = {
  said: ':a',
  voice: ':v',
  same: ':=',
  place: ':p',
  document: ':o',
  quantity: ':q',
} as const;

/** All words of an article. Words of the body alone have the weight D. */
export const articleVector = (text: IndexText, source: string | null): string =>
  new Vector()
    .add(text.headline, 'A', MARKS.headline)
    .add(text.deck, 'B', MARKS.deck)
    .add(text.byline, 'C', MARKS.byline)
    .add(segmentWords(source ?? ''), 'C', MARKS.source)
    .add(text.section, 'C', MARKS.section)
    .add(text.topic, 'C', MARKS.topic)
    .add(text.language, 'C', MARKS.language)
    .add(text.site, 'C', MARKS.site)
    .add(text.body, 'D')
    .toString();

/** What one statement is found by. */
export const statementVector = ({ said, voice, same }: StatementText): string =>
  new Vector()
    .addMarked(same, SPOKEN_MARKS.same)
    .addMarked(voice, SPOKEN_MARKS.voice)
    .addMarked(said, SPOKEN_MARKS.said)
    .toString();

/** What is asked of an article as a whole. */
export const wholeVector = ({ spoken: { place, document, quantity } }: SaidTexts): string =>
  new Vector()
    .addMarked(place, SPOKEN_MARKS.place)
    .addMarked(document, SPOKEN_MARKS.document)
    .addMarked(quantity, SPOKEN_MARKS.quantity)
    .toString();
