import type { Article } from '@dateline/core';
import type { Reading } from '@dateline/core/reading';
import { random, story, wordNumber } from '../stories.js';

const DAY = 86_400_000;
const NAMES = Array.from({ length: 400 }, (_, n) => {
  const word = wordNumber(n * 61 + 7);
  return `${word[0]!.toUpperCase()}${word.slice(1)}`;
});
const DEEDS = [
  'sign the treaty on',
  'open the bridge of',
  'vote on the budget of',
  'hear the case of',
  'meet ministers of',
];

/** A story of some hundred words that tells of a few days that are past and, every second, of one to come; with its Reading. */
export function dated(number: number, published: Date): { article: Article; reading: Reading } {
  const next = random(number + 17);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const base = story(number, published, { short: true });
  const reading: Reading = {
    engine: 'bench',
    language: 'en',
    anchor: published.toISOString().slice(0, 10),
    statements: [],
    voices: [],
    times: [],
    events: [],
    names: [],
    documents: [],
    quantities: [],
    structure: { background: [] },
  };
  const clauses: string[] = [];
  const tell = (days: number, verb: string) => {
    const day = new Date(published.getTime() + days * DAY).toISOString().slice(0, 10);
    const [who, where, what] = [pick(NAMES), pick(NAMES), pick(NAMES)];
    const text = `${who} of ${where} ${verb} ${pick(DEEDS)} ${what} on ${day}`;
    const start = clauses.join('. ').length + (clauses.length > 0 ? 2 : 0);
    const at = base.body.length;
    const span = (word: string) => {
      const from = start + text.lastIndexOf(word);
      return { at, start: from, end: from + word.length };
    };
    clauses.push(text);
    reading.times.push({ span: span(day), type: 'DATE', value: day });
    reading.events.push({
      kind: 'event',
      span: { at, start, end: start + text.length },
      value: day,
      time: reading.times.length - 1,
    });
    for (const name of [who, where, what])
      reading.names.push({ kind: 'place', name, aliases: [], mentions: [span(name)] });
  };
  for (let n = 0; n < 3; n++) tell(-Math.floor(next() ** 3 * 400), 'did');
  if (number % 2 === 0) tell(1 + Math.floor(next() ** 2 * 60), 'will');
  const article: Article = {
    ...base,
    headline: `${pick(NAMES)} and ${pick(NAMES)} ${base.headline?.slice(0, 40)}`,
    published: published.toISOString(),
    body: [...base.body, { type: 'paragraph', text: `${clauses.join('. ')}.`, marks: [] }],
  };
  return { article, reading };
}
