// Entries as rows, and what may be asked of them.
import type { Article } from '@dateline/core';
import { DatelineError } from '@dateline/core/base';
import type { EntriesOptions, Entry } from '../types.js';
import { booleans, type Flags } from './flags.js';
import { seconds } from './place.js';

const MOST = 10_000;
const MOST_WHOLE = 1_000;
const MOST_OPENED = 100;

/** @throws DatelineError `bad-limit` */
export function entryLimit({ limit = 50, whole, opened }: EntriesOptions): number {
  const most = opened ? MOST_OPENED : whole ? MOST_WHOLE : MOST;
  if (!Number.isInteger(limit) || limit < 1 || limit > most) throw new DatelineError('bad-limit', { most, limit });
  return limit;
}

function momentOf(moment: string | undefined): number | undefined {
  const at = moment === undefined ? undefined : seconds(moment);
  if (moment !== undefined && at === undefined) throw new DatelineError('bad-moment', { moment });
  return at;
}

const MOMENTS = ['since', 'until', 'changedSince', 'changedUntil', 'publishedSince', 'publishedUntil'] as const;
/** Seconds since 1970. */
export type Moments = Partial<Record<(typeof MOMENTS)[number], number | undefined>>;

/** @throws DatelineError `bad-moment` */
export const momentsOf = (options: EntriesOptions): Moments =>
  Object.fromEntries(MOMENTS.map((name) => [name, momentOf(options[name])]));

export interface EntryRow extends Flags {
  place: number;
  number: number;
  id: string;
  hash: string;
  time: string;
  arrived: number;
  changed: number;
  source: string | null;
  feed: number | null;
}

/** Many entries come and change in one second. */
function isoTexts(): (second: number) => string {
  const known = new Map<number, string>();
  return (second) => {
    const text = known.get(second) ?? new Date(second * 1_000).toISOString();
    known.set(second, text);
    return text;
  };
}

/** @param tags by place @param articles by place, where each comes with its article */
export function toEntries(
  rows: readonly EntryRow[],
  tags: ReadonlyMap<number, string[]>,
  articles: ReadonlyMap<number, Article> | undefined,
): Entry[] {
  const iso = isoTexts();
  return rows.map((row) => {
    const article = articles?.get(row.place);
    return {
      number: row.number,
      id: row.id,
      time: row.time,
      arrived: iso(row.arrived),
      changed: iso(row.changed),
      ...booleans(row),
      tags: tags.get(row.place) ?? [],
      ...(row.feed !== null && { feed: row.feed }),
      ...(row.source !== null && { source: row.source }),
      ...(article && { article: { ...article, id: row.id } }),
    };
  });
}
