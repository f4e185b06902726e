import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Passage, passagesQuery, passagesWith } from '../data/passages.js';
import { answerOf, type Growing } from './growing.js';
import { useReader } from './provider.js';

/** What the person marked, by story; `query` finds some by words of the passage, the note, the headline or the source. */
export function usePassages(query = ''): Growing<Passage> {
  const { data, ...answer } = answerOf(useQuery(passagesQuery(useReader().library)));
  const items = useMemo(() => passagesWith(data ?? [], query), [data, query]);
  return { ...answer, items, more: false, loadingMore: false, loadMore: () => undefined };
}
