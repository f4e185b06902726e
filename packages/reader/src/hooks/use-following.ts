import type { ArticleSummary } from '@dateline/core/library';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { OpenedFrom } from '../data/beside.js';
import { keys } from '../data/keys.js';
import { useReader } from './provider.js';

/** The story after one in the list it was opened from, fetched ahead. */
export function useFollowing(id: string, from: OpenedFrom): ArticleSummary | undefined {
  const { library, client, actions } = useReader();
  const { data: next } = useQuery({
    queryKey: keys.following(id, from),
    queryFn: async () => {
      const { storyBeside } = await import('../data/beside.js');
      return (await storyBeside({ library, client }, from, id, 1)) ?? null;
    },
    // What stands beside it is another story when it is opened from elsewhere, or again.
    gcTime: 0,
  });
  useEffect(() => {
    if (next) actions.prefetch(next.id);
  }, [next, actions]);
  return next ?? undefined;
}
