import type { Edition } from '@dateline/core/library';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import { goTo } from '../controllers/navigate.js';
import { editionQuery, newestEditionQuery } from '../data/queries.js';
import { countFreshStories, showFreshEdition } from '../data/stories.js';
import { allNews } from '../view/sections.js';
import type { ViewOf } from '../view/view.js';
import { type Answer, answerOf } from './growing.js';
import { useReader } from './provider.js';
import { useStore } from './use-store.js';

export interface EditionAnswer extends Answer<Edition> {
  /** How many of its Stories have come or grown since it was shown. */
  fresh: number;
  /** Shows the edition with them. */
  showFresh(): void;
}

/**
 * The edition of a day, which stays as it is on the screen and counts what has come since. Where it is the first view of a
 * reader and has no Story, all news takes its place.
 * @param view absent where no edition is shown
 */
export function useEdition(view: ViewOf<'edition'> | undefined): EditionAnswer {
  const reader = useReader();
  const { library, client, news } = reader;
  const day = view?.day;
  const enabled = view !== undefined;
  const query = useQuery({ ...editionQuery(library, day), enabled });
  const data = enabled ? query.data : undefined;
  const arrived = useStore(news);
  const isShown = enabled && data !== undefined;
  useEffect(() => {
    // A failure is shown by the edition itself when it is next asked for.
    if (arrived > 0 && isShown)
      client.fetchQuery({ ...newestEditionQuery(library, day), staleTime: 0 }).catch(() => {});
  }, [arrived, isShown, client, library, day]);
  const newest = useQuery({ ...newestEditionQuery(library, day), enabled: false }).data;
  const fresh = useMemo(() => countFreshStories(newest, data), [newest, data]);
  const showFresh = useCallback(() => showFreshEdition(client, day), [client, day]);

  const isEmpty = data?.stories.length === 0;
  // An empty page has nothing that could move: what comes is shown at once.
  useEffect(() => {
    if (isEmpty && fresh > 0) showFresh();
  }, [isEmpty, fresh, showFresh]);
  const leaves = isEmpty && view?.first === true;
  useEffect(() => {
    if (leaves) goTo(reader, allNews, 'replace');
  }, [leaves, reader]);
  return { ...answerOf(query), data, ...(leaves && { loading: true }), fresh, showFresh };
}
