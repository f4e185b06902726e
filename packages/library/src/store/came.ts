import { cutWords } from '../diary/cut-words.js';
import { dayOfKey } from '../diary/day-key.js';
import type { Folded } from '../diary/fold-tellings.js';
import { comparedOf, stems, type Telling } from '../diary/telling.js';
import type { Database, Value } from './database.js';
import { sightOf, VISIBLE } from './listings.js';
import { placeAt, seconds } from './place.js';
import { WITHIN } from './window.js';

/** Stories that are given, and those that are looked at for each. */
const MOST = 5;
const LOOKED_AT = 40;
/** Seconds from the beginning of the day in which stories are looked for: its own and two more. */
const WINDOW = 3 * 86_400;
/** Words of a clause that headlines are searched for, two of them at once. */
const ASKED = 8;
/** Words that headline and lead have to share with the clause, and the share of the clause that is enough otherwise. */
const LEAST = 3;
const SHARE = 0.5;

interface Row {
  place: number;
  headline: string | null;
  deck: string | null;
  excerpt: string | null;
}

/**
 * What came of an event: stories of its day and the two after that are of a Story with one that told it, or whose headline and
 * lead share a name and most of the words that tell it, oldest first. @returns their places
 */
export function cameOf(db: Database, told: Folded<Telling & { place: number }>, person: number): number[] {
  const begins = seconds(dayOfKey(told[0]!.telling.key)) ?? 0;
  const asking = { db, person, low: placeAt(begins), high: placeAt(begins + WINDOW) - 1 };
  const before = new Set(told.map(({ telling }) => telling.place));
  const found = new Set([...ofStories(asking, told), ...likeIt(asking, told[0]!.telling)]);
  return [...found]
    .filter((place) => !before.has(place))
    .sort((a, b) => a - b)
    .slice(0, MOST);
}

interface Asking {
  db: Database;
  person: number;
  /** The first and the last place that is looked at. */
  low: number;
  high: number;
}

/** What `from` gives of articles `a` that a person sees and has not hidden. */
function seenRows({ db, person }: Asking, from: string, ...values: Value[]): Row[] {
  const { all } = sightOf(db, person);
  return db.all<Row>(
    `select a.place, a.headline, a.deck, a.excerpt from ${from} and coalesce(
       (select hidden from states where person = ? and article = a.place), 0) = 0
       ${all ? '' : `and a.listing in (${VISIBLE})`} order by a.place limit ${LOOKED_AT}`,
    ...values,
    person,
    ...(all ? [] : [person, person]),
  );
}

function ofStories(asking: Asking, told: Folded<Telling>): number[] {
  const stories = [...new Set(told.map(({ story }) => story).filter((story) => story !== undefined))];
  if (stories.length === 0) return [];
  const from = `story_articles s cross join articles a on a.place = s.article
    where s.story in (select value from json_each(?)) and s.article between ? and ?`;
  return seenRows(asking, from, JSON.stringify(stories), asking.low, asking.high).map(({ place }) => place);
}

function likeIt(asking: Asking, { names, words }: Telling): number[] {
  const expression = pairs([...names, ...words.toSorted((a, b) => b.length - a.length)].slice(0, ASKED), names.length);
  if (expression === undefined) return [];
  const from = `search.words w cross join articles a on a.place = w.rowid where words match ? and w.rowid ${WITHIN}`;
  const clause = comparedOf({ names, words });
  return seenRows(asking, from, expression, asking.low, asking.high)
    .filter((row) => isOn(clause, row))
    .map(({ place }) => place);
}

/** Headlines with two of the words, one of them of a name. */
function pairs(asked: readonly string[], names: number): string | undefined {
  const found: string[] = [];
  for (let n = 0; n < Math.min(names, asked.length); n++)
    for (const other of asked.slice(n + 1)) found.push(`("${asked[n]}" AND "${other}")`);
  return found.length > 0 ? `headline : (${found.join(' OR ')})` : undefined;
}

function isOn({ names, all }: ReturnType<typeof comparedOf>, { headline, deck, excerpt }: Row): boolean {
  const cut = new Set(cutWords([headline, deck, excerpt].join('\n')));
  const told = stems([...cut]);
  let shared = 0;
  for (const word of all) if (told.has(word)) shared++;
  return [...names].some((name) => cut.has(name)) && (shared >= LEAST || (shared >= 2 && shared >= SHARE * all.size));
}
