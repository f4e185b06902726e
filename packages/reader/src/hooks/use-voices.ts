import type { VoiceStatement, VoiceSummary } from '@dateline/core/library';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { voiceQuery, voicesQuery } from '../data/queries.js';
import { type Growing, useGrowing } from './growing.js';
import { useReader } from './provider.js';

/** The voices of the library; `query` finds some by name, role or organisation. */
export function useVoices(query = ''): Growing<VoiceSummary> {
  const list = useInfiniteQuery(voicesQuery(useReader().library, query));
  const items = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  return { items, ...useGrowing(list) };
}

/** One voice and all it said, newest first. */
export function useVoice(id: string): Growing<VoiceStatement> & { voice: VoiceSummary | undefined } {
  const list = useInfiniteQuery(voiceQuery(useReader().library, id));
  const items = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  return { voice: list.data?.pages[0], items, ...useGrowing(list) };
}
