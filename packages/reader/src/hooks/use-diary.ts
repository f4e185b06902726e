import type { DiaryEntry } from '@dateline/core/library';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { diaryQuery } from '../data/view-queries.js';
import { type Growing, useGrowing } from './growing.js';
import { useReader } from './provider.js';

export interface Diary extends Growing<DiaryEntry> {
  /** The last day before it of which something was told. */
  earlier: string | undefined;
}

/** What is said of days from one on; from today on without it. */
export function useDiary(from?: string): Diary {
  const list = useInfiniteQuery(diaryQuery(useReader().library, from));
  const items = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  return { items, earlier: list.data?.pages[0]?.earlier, ...useGrowing(list) };
}
