import type { StoredArticle } from '@dateline/core/library';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { focusAt } from '../article/pointers.js';
import { articleQuery } from '../data/queries.js';
import { type Answer, answerOf } from './growing.js';
import { useReader } from './provider.js';

/**
 * An article that is open: it is read from now on, and nothing of the one before stays marked. A component shows one
 * article for as long as it is mounted.
 * @param at the `statementPosition` of a statement, or the `eventPosition` of an event, to go to
 */
export function useOpenArticle(id: string, at?: string): Answer<StoredArticle> {
  const { library, actions, change } = useReader();
  const answer = answerOf(useQuery(articleQuery(library, id)));
  const { data } = answer;
  useEffect(() => change({ type: 'leave-article' }), [change]);
  const loaded = data !== undefined;
  useEffect(() => {
    if (loaded) void actions.open(id);
  }, [loaded, id, actions]);

  const reading = data?.reading;
  const shown = useRef<string>(undefined);
  useEffect(() => {
    const wanted = `${id} ${at}`;
    // Once: the same choice again would take it back.
    if (at === undefined || !reading || shown.current === wanted) return;
    shown.current = wanted;
    change({ type: 'focus', focus: focusAt(reading, at) });
  }, [id, at, reading, change]);
  return answer;
}
