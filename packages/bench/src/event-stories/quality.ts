// How well Stories are found, in libraries filled with the corpus `wire`.
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Article } from '@dateline/core';
import { json } from '../corpus.js';
import { edited } from './edits.js';
import { FilledLibrary } from './put.js';
import { bodyWords, withoutRepeats } from './wire-articles.js';

const gold = (path: string) => fileURLToPath(new URL(`../../gold/${path}`, import.meta.url));

const SHORTEST = 80;
const MOST = 3_000;
const OUTLETS = 3;

export interface CopiesFound {
  stories: number;
  /** Of which all three copies are in one Story as one text. */
  joined: number;
  copies: number;
  /** Copies that stand as one text with those of another story. */
  wrong: number;
}

/** Puts stories in three times each, as outlets edit them. */
export async function copies(path: string, wire: readonly Article[]): Promise<CopiesFound> {
  const originals = withoutRepeats(wire.filter((article) => bodyWords(article).length >= SHORTEST)).slice(0, MOST);
  const printed = originals.flatMap((article, n) =>
    Array.from({ length: OUTLETS }, (_, outlet) => ({ of: article.id, article: edited(article, n, outlet) })),
  );
  printed.sort((a, b) => a.article.published!.localeCompare(b.article.published!));
  const filled = new FilledLibrary(path);
  await filled.put(printed.map(({ article }) => article));
  const original = new Map(printed.map(({ of, article }) => [article.id, of]));
  let [joined, wrong] = [0, 0];
  for (const { id } of originals) {
    const story = await filled.story(`${id}-0`);
    const texts = Array.from({ length: OUTLETS }, (_, outlet) => story.get(`${id}-${outlet}`));
    if (texts.every((text) => text !== undefined && text === texts[0])) joined++;
    for (let outlet = 0; outlet < OUTLETS; outlet++) {
      const mine = await filled.story(`${id}-${outlet}`);
      const text = mine.get(`${id}-${outlet}`);
      if ([...mine].some(([other, copy]) => copy === text && original.get(other) !== id)) wrong++;
    }
  }
  await filled.library.close();
  return { stories: originals.length, joined, copies: printed.length, wrong };
}

interface Pair {
  a: string;
  b: string;
  same: boolean;
}

interface Rewrite {
  wire: string;
  also?: string[];
  outlet: string;
  headline: string;
  body: string[];
}

export interface Score {
  pairs: number;
  precision: number;
  recall: number;
  f1: number;
}

/** Half of the pairs was not looked at while weights and bounds were chosen. */
const isUnseen = ({ a, b }: Pair) => (createHash('sha256').update(`${a} ${b}`).digest()[0]! & 1) === 1;

async function scoreOf(filled: FilledLibrary, pairs: readonly Pair[]): Promise<Score> {
  let [right, wrong, missed] = [0, 0, 0];
  for (const { a, b, same } of pairs) {
    const found = (await filled.story(a)).has(b);
    if (found && same) right++;
    else if (found) wrong++;
    else if (same) missed++;
  }
  const [precision, recall] = [right / Math.max(1, right + wrong), right / Math.max(1, right + missed)];
  return { pairs: pairs.length, precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
}

export interface EventsFound {
  seen: Score;
  unseen: Score;
  /** Pairs that the weights were fitted on as well, half of them those that are hardest to tell. */
  training: Score;
  rewrites: number;
  /** Rewrites that are in the Story of what they tell. */
  joined: number;
  /** Rewrites that are in another Story alone. */
  elsewhere: number;
}

/** Hours after the agency at which another outlet has its own text. */
const LATER = 2;

/** Puts the wire in, then stories that others wrote of the same events. */
export async function events(path: string, wire: readonly Article[]): Promise<EventsFound> {
  const filled = new FilledLibrary(path);
  await filled.put(wire, { readings: true });
  const pairs = json<Pair[]>(gold('events/pairs.json'));
  const seen = await scoreOf(
    filled,
    pairs.filter((pair) => !isUnseen(pair)),
  );
  const unseen = await scoreOf(filled, pairs.filter(isUnseen));
  const training = await scoreOf(filled, json<Pair[]>(gold('events/training.json')));
  const byId = new Map(wire.map((article) => [article.id, article]));
  const rewrites = readdirSync(gold('rewrites'))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name, ...json<Rewrite>(gold(`rewrites/${name}`)) }));
  await filled.put(
    rewrites.map(({ name, wire: source, outlet, headline, body }) => ({
      ...byId.get(source)!,
      id: name,
      url: `https://rewrites.example/${name}`,
      headline,
      published: new Date(Date.parse(byId.get(source)!.published!) + LATER * 3_600_000).toISOString(),
      source: { name: outlet },
      body: body.map((text) => ({ type: 'paragraph' as const, text, marks: [] })),
    })),
    { readings: true },
  );
  let [joined, elsewhere] = [0, 0];
  for (const { name, wire: source, also = [] } of rewrites) {
    const story = await filled.story(name);
    if ([source, ...also].some((id) => story.has(id))) joined++;
    else if (story.size > 1) elsewhere++;
  }
  await filled.library.close();
  return { seen, unseen, training, rewrites: rewrites.length, joined, elsewhere };
}
