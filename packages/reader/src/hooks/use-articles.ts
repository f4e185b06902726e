import type { ArticleSummary } from '@dateline/core/library';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import { listQuery, outlineQuery, topQuery } from '../data/list-query.js';
import { rowNumber, rowsBefore, rowsInAll } from '../data/list-window.js';
import { newestQuery } from '../data/queries.js';
import { countFresh, firstRows, showFresh } from '../data/stories.js';
import { cappedSentence } from '../view/capped.js';
import { type Growing, useGrowing } from './growing.js';
import { useReader } from './provider.js';
import { useListChoice } from './use-library-settings.js';
import { useStore } from './use-store.js';

export interface ArticleList extends Growing<ArticleSummary> {
  /** How many rows stand before the first of `items`. */
  before: number;
  /** How many rows the list has in all; undefined until that is known. */
  total: number | undefined;
  /** The number of a row of `items`, counted from 1. */
  numberOf(id: string): number | undefined;
  /** Asks for the rows before `items`; does nothing while that runs or where there are none. */
  loadEarlier(): void;
  /** Has `items` be those around a row, counted from 0. */
  showRowAt(row: number): Promise<string | undefined>;
  /** Has `items` be those around an article. */
  showRow(id: string): Promise<unknown>;
  /** How many stories have come that are not in `items` yet. */
  fresh: number;
  /** What is said of a list for which not everything was looked at. */
  capped: string | undefined;
  /** Begins the list again with them. */
  showFresh(): void;
}

/** Only who goes elsewhere in a list needs it. */
const moves = () => import('../data/list-moves.js');

/**
 * A list of articles, newest first, of which the rows around those that are read are loaded. New ones are counted and move
 * nothing that is on the screen.
 */
export function useArticles(query: string): ArticleList {
  const { library, client, news } = useReader();
  const source = useMemo(() => ({ library, client }), [library, client]);
  const list = useInfiniteQuery(listQuery(source, query));
  useQuery(topQuery(source, query));
  useQuery(outlineQuery(source, query));
  const items = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const arrived = useStore(news);
  const loaded = list.isSuccess;
  useEffect(() => {
    // A failure is shown by the list itself when it is next asked for.
    if (arrived > 0 && loaded) client.fetchQuery({ ...newestQuery(library, query), staleTime: 0 }).catch(() => {});
  }, [arrived, loaded, client, library, query]);
  const newest = useQuery({ ...newestQuery(library, query), enabled: false }).data;
  const { oldest } = useListChoice(query);
  // Where the oldest are first, what has come is at the end, and shows when that is reached.
  const isEndShown = !oldest || !list.hasNextPage;
  const fresh = useMemo(
    () => (loaded && isEndShown ? countFresh(newest, oldest ? items : firstRows(client, query).rows) : 0),
    [newest, items, loaded, isEndShown, oldest, client, query],
  );
  const capped = cappedSentence(list.data?.pages[0] ?? {});
  const { hasPreviousPage, isFetchingPreviousPage, fetchPreviousPage } = list;
  const loadEarlier = useCallback(() => {
    if (hasPreviousPage && !isFetchingPreviousPage) void fetchPreviousPage();
  }, [hasPreviousPage, isFetchingPreviousPage, fetchPreviousPage]);
  return {
    items,
    ...useGrowing(list),
    before: rowsBefore(client, query),
    total: rowsInAll(client, query),
    numberOf: useCallback((id: string) => rowNumber(client, query, id), [client, query]),
    loadEarlier,
    showRowAt: useCallback(async (row: number) => (await moves()).showRowAt(source, query, row), [source, query]),
    showRow: useCallback(async (id: string) => (await moves()).showRow(source, query, id), [source, query]),
    fresh,
    capped,
    showFresh: useCallback(() => showFresh(client, query), [client, query]),
  };
}
