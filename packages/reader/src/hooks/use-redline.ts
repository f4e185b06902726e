import type { StoryRedline } from '@dateline/core/library';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { redlineQuery } from '../data/view-queries.js';
import { type Answer, answerOf } from './growing.js';
import { useReader } from './provider.js';

/** How a story changed; the person has looked at that from now on. */
export function useRedline(id: string): Answer<StoryRedline> {
  const { library, actions, change } = useReader();
  const answer = answerOf(useQuery(redlineQuery(library, id)));
  const loaded = answer.data !== undefined;
  useEffect(() => change({ type: 'leave-article' }), [change]);
  useEffect(() => {
    if (loaded) void actions.seen(id);
  }, [loaded, id, actions]);
  return answer;
}
