import type { Article, Query as Asked } from '@dateline/core/base';
import { type Match, matcher, matchIn } from '../../index/match.js';
import type { Query } from '../sql.js';
import { versionsOf } from '../versions.js';

type Row = { place: number; hash: string; deck: string | null };

/** The passages for which a query shows articles, by their numbers; undefined where it asks for no words. */
export async function matchesOf(
  query: Query,
  asked: Asked,
  rows: readonly Row[],
): Promise<Map<number, Match | undefined> | undefined> {
  const pattern = matcher(asked);
  if (!pattern) return undefined;
  const texts = new Map<number, Article>();
  await versionsOf(
    query,
    rows.map(({ place, hash }) => ({ article: place, hash })),
    (text, { article }) => texts.set(article, text),
  );
  return new Map(rows.map(({ place, deck }) => [place, matchIn(texts.get(place), deck, pattern)]));
}
