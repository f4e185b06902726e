import type { FeedState, Rule, SavedSearch } from '@dateline/core/library';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Folder, foldersOf } from '../data/feed-rows.js';
import { type TroubleGroup, troubleGroups } from '../data/feed-trouble.js';
import { feedsQuery, rulesQuery, searchesQuery } from '../data/queries.js';
import { type Answer, answerOf } from './growing.js';
import { useReader } from './provider.js';

/** The feeds that the person follows, also by folder. */
export function useFeeds(): Answer<FeedState[]> & { folders: Folder[] } {
  const answer = answerOf(useQuery(feedsQuery(useReader().library)));
  const { data } = answer;
  return { ...answer, folders: useMemo(() => foldersOf(data ?? []), [data]) };
}

/** The saved searches by name, with what is unread of each. */
export function useSearches(): Answer<SavedSearch[]> {
  return answerOf(useQuery(searchesQuery(useReader().library)));
}

/** The rules in the order in which they were made. */
export function useRules(): Answer<Rule[]> {
  return answerOf(useQuery(rulesQuery(useReader().library)));
}

/** The feeds in trouble by kind. */
export function useTroubledFeeds(): TroubleGroup[] {
  const { data } = useFeeds();
  return useMemo(() => troubleGroups(data ?? []), [data]);
}
