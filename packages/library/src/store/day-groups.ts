import type { DayStory } from './day-stories.js';

/** Articles of a day that are looked at, the newest: more than anybody's feeds bring. */
export const MOST = 8_000;
/** Articles of a feed that are as good as never read, so that the first that is read does not make it a favourite. */
const DOUBT = 20;

/** An article of a day. */
export interface DayRow {
  place: number;
  /** Seconds since 1970. */
  at: number;
  id: string;
  length: number;
  listing: number;
  source: string | null;
  image: string | null;
  story: number | null;
  copy: number | null;
}

/** A Story as the person sees it, of all days. */
export interface Whole {
  number: number;
  id: string;
  /** Seconds since 1970: when its first article came. */
  first: number;
  articles: number;
  sources: number;
}

/** The share of its articles that the person reads of a listing that has `n`, and has read `done`. */
export const interestOf = ({ n, done }: { n: number; done: number }): number => done / (n + DOUBT);

/**
 * The Stories among the articles of a day, in the order of their first ones.
 * @param rows the oldest first
 * @param interest by listing
 */
export function storiesOfDay(
  rows: readonly DayRow[],
  wholes: ReadonlyMap<number, Whole>,
  interest: ReadonlyMap<number, number>,
): DayStory[] {
  const groups = Map.groupBy(rows, (row) => (row.story === null ? row.id : `story ${row.story}`));
  return [...groups.values()].map((group) => {
    const [first] = group as [DayRow];
    const whole = first.story === null ? undefined : wholes.get(first.story);
    return {
      ...(whole && whole.articles > 1 && { story: whole.id }),
      inAll: { sources: whole?.sources ?? 1, articles: whole?.articles ?? 1 },
      articles: group.map(({ place, id, source, length, copy, image }) => ({
        place,
        id,
        length,
        copy: copy ?? 0,
        ...(source !== null && { source }),
        ...(image !== null && { image }),
      })),
      outlets: new Set(group.map(({ source }) => source)).size,
      ...(first.source !== null && { source: first.source }),
      began: whole?.first ?? first.at,
      length: Math.max(...group.map(({ length }) => length)),
      interest: Math.max(...group.map(({ listing }) => interest.get(listing) ?? 0)),
    };
  });
}
