import type { SaidStatement, VoiceSummary } from '@dateline/core/library';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { problemOf } from '../data/problem.js';
import { voiceQuery } from '../data/queries.js';
import { statementsQuery, voicesQuery } from '../data/view-queries.js';
import { type SaidDay, saidTimeline } from '../view/said-timeline.js';
import { type Growing, useGrowing } from './growing.js';
import { useReader } from './provider.js';

/** The voices of the library; `query` finds some by name, role or organisation. */
export function useVoices(query = ''): Growing<VoiceSummary> {
  const list = useInfiniteQuery(voicesQuery(useReader().library, query));
  const items = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  return { items, ...useGrowing(list) };
}

/** One voice and all it said, newest first, as a timeline. */
export function useVoice(
  id: string,
): Growing<SaidStatement> & { voice: VoiceSummary | undefined; timeline: readonly SaidDay[] } {
  const { library } = useReader();
  const voice = useQuery(voiceQuery(library, id));
  const list = useInfiniteQuery(statementsQuery(library, id));
  const pages = list.data?.pages;
  const items = useMemo(() => pages?.flatMap((page) => page.items) ?? [], [pages]);
  const timeline = useMemo(() => saidTimeline(pages?.map((page) => page.items) ?? []), [pages]);
  const growing = useGrowing(list);
  const problem = voice.error ? problemOf(voice.error) : growing.problem;
  return {
    ...growing,
    voice: voice.data,
    items,
    timeline,
    loading: growing.loading || voice.isPending,
    ...(problem && { problem }),
  };
}
