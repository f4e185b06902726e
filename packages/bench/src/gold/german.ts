import { splitDateline } from '@dateline/formats';
import type { GoldStory } from './load.js';
import { type Figures, of, type StoryScore, scoreStory, storyFigures } from './tally.js';
import type { Told } from './told.js';
import { overlaps, plain } from './words.js';

/** Times by where they stand. */
export interface TimeResult {
  wanted: number;
  found: number;
  /** Of those found, how many have the right TIMEX3 value. */
  right: number;
  /** Times told with a year, and how many of them stand where the gold has one. */
  told: number;
  known: number;
  misses: string[];
}

export interface GermanScore {
  story: StoryScore;
  times: TimeResult;
  dateline: { wanted?: string; told?: string };
}

/** Only a value that begins with a year is a day of the calendar: PRESENT_REF and durations are not labelled. */
const YEAR = /^\d{4}/;

export function scoreTimes({ story, times }: GoldStory, told: Told): TimeResult {
  const words = ({ start, end }: { start: number; end: number }) => story.text.slice(start, end);
  const wanted = times.filter(({ value }) => value !== undefined);
  const pairs = wanted.map((time) => ({
    time,
    own: told.times.filter((other) => overlaps(time, other)),
  }));
  const calendar = told.times.filter(
    (other) => YEAR.test(other.value) && !times.some((time) => time.value === undefined && overlaps(time, other)),
  );
  const unknown = calendar.filter((other) => !wanted.some((time) => overlaps(time, other)));
  const right = pairs.filter(({ time, own }) => own.some(({ value }) => value === time.value));
  return {
    wanted: wanted.length,
    found: pairs.filter(({ own }) => own.length > 0).length,
    right: right.length,
    told: calendar.length,
    known: calendar.length - unknown.length,
    misses: [
      ...pairs
        .filter((pair) => !right.includes(pair))
        .map(({ time, own }) => `time ${words(time)}: ${own[0]?.value ?? 'nothing'} for ${time.value}`),
      ...unknown.map((other) => `time, made up: ${words(other)} = ${other.value}`),
    ],
  };
}

/** The place of the first dateline with which a paragraph begins. */
function placeOf(text: string): string | undefined {
  for (const paragraph of text.split('\n\n')) {
    const place = splitDateline(paragraph)?.dateline.place;
    if (place !== undefined) return place;
  }
  return undefined;
}

export function scoreGerman(gold: GoldStory, told: Told): GermanScore {
  const place = placeOf(gold.story.text);
  const quoted = told.statements.filter(({ kind }) => kind !== 'indirect');
  return {
    story: { ...scoreStory(gold, told), shown: scoreStory(gold, { ...told, statements: quoted }).shown },
    times: scoreTimes(gold, told),
    dateline: { ...(gold.dateline && { wanted: gold.dateline }), ...(place && { told: place }) },
  };
}

export function germanFigures(scores: readonly GermanScore[]): Figures {
  const total = (field: 'wanted' | 'found' | 'right' | 'told' | 'known') =>
    scores.reduce((all, { times }) => all + times[field], 0);
  const datelines = scores.map(({ dateline }) => dateline);
  const rightDatelines = datelines.filter(({ wanted, told }) => wanted && told && plain(wanted) === plain(told)).length;
  const left = /^(?:all statements|documents|quantities)/;
  return [
    ...storyFigures(scores.map(({ story }) => story)).filter(([what]) => !left.test(what)),
    ['times: found', of(total('found'), total('wanted'))],
    ['times: value right, of those found', of(total('right'), total('found'))],
    ['times: precision, of those with a year', of(total('known'), total('told'))],
    ['datelines: precision', of(rightDatelines, datelines.filter(({ told }) => told).length)],
    ['datelines: recall', of(rightDatelines, datelines.filter(({ wanted }) => wanted).length)],
  ];
}
