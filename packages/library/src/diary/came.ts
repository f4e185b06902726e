// Which stories of a day and those after it are what came of an event that was told in advance.
import { cutWords } from './cut-words.js';
import type { Folded } from './fold-tellings.js';
import { comparedOf, stems, type Telling } from './telling.js';

/** Stories that are given of an event, and those that are looked at of a day: the first that name somebody of its events. */
export const MOST = 5;
export const LOOKED_AT = 1_000;
/** Seconds from the beginning of the day in which stories are looked for: its own and two more. */
export const WINDOW = 3 * 86_400;
/** Names of an event that headlines are searched for, and of all events at once: SQLite bounds what it takes. */
const NAMES = 6;
const ASKED = 300;
/** Words that headline and lead have to share with the clause, and the share of the clause that is enough otherwise. */
const LEAST = 3;
const SHARE = 0.5;
/** Of these so many stand in the headline. */
const IN_HEADLINE = 2;

/** One of the events of a day, with the stories that told it in advance. */
export type Event = Folded<Telling & { place: number }>;

/** The words of the names that headlines are searched for. */
export const namesOf = (events: readonly Event[]): Set<string> =>
  new Set(events.flatMap(([told]) => told!.telling.names.slice(0, NAMES)).slice(0, ASKED));

/** A story as events are compared with it. */
export interface Likely {
  /** The words of its headline. */
  words: ReadonlySet<string>;
  place: number;
  /** The stems of its headline, and those of headline and lead: these only where its headline says enough. */
  headline: ReadonlySet<string>;
  all(): ReadonlySet<string>;
}

/** @param lead gives the deck and the first words, where the headline says enough */
export function likelyStory(place: number, headline: string | null, lead: () => string): Likely {
  const head = cutWords(headline ?? '');
  let all: ReadonlySet<string> | undefined;
  return {
    place,
    words: new Set(head),
    headline: stems(head),
    all() {
      all ??= stems([...new Set([...head, ...cutWords(lead())])]);
      return all;
    },
  };
}

export function likeIt(likely: ReadonlyMap<string, Likely[]>, { names, words }: Telling): number[] {
  const clause = comparedOf({ names, words });
  const candidates = new Set(names.flatMap((name) => likely.get(name) ?? []));
  return [...candidates].filter((story) => isOn(clause.all, story)).map(({ place }) => place);
}

function isOn(clause: ReadonlySet<string>, { headline, all }: Likely): boolean {
  let inHeadline = 0;
  for (const word of clause) if (headline.has(word)) inHeadline++;
  if (inHeadline < IN_HEADLINE) return false;
  const words = all();
  const shared = [...clause].filter((word) => words.has(word)).length;
  return shared >= LEAST || shared >= SHARE * clause.size;
}
