import type { StoredArticle } from '@dateline/core/library';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { type DocumentRow, documentRows } from '../article/documents.js';
import { type Note, notesOf } from '../article/notes.js';
import { type Pointer, pointersOf } from '../article/pointers.js';
import { type TimelineRow, timelineRows } from '../article/timeline.js';
import { type StatementRow, statementRows, type VoiceRow, voiceRows } from '../article/voices.js';
import { keys } from '../data/keys.js';
import { type Problem, problemOf } from '../data/problem.js';
import { useShared } from './provider.js';

export interface Answer<T> {
  data: T | undefined;
  loading: boolean;
  problem?: Problem;
  retry(): void;
}

/** One article; opening it marks it read. */
export function useArticle(id: string): Answer<StoredArticle> {
  const { library, actions } = useShared();
  const { data, isPending, error, refetch } = useQuery({
    queryKey: keys.article(id),
    queryFn: () => library.get(id),
  });
  const there = data !== undefined;
  useEffect(() => {
    if (there) void actions.open(id);
  }, [there, id, actions]);
  return { data, loading: isPending, retry: () => void refetch(), ...(error ? { problem: problemOf(error) } : {}) };
}

export interface ArticleReading {
  notes: Map<string, Note[]>;
  pointers: Map<string, Pointer[]>;
  /** In the order of the text. */
  statements: StatementRow[];
  voices: VoiceRow[];
  timeline: TimelineRow[];
  documents: DocumentRow[];
}

/** All that stands beside an article, worked out once for each version of it. */
export function useArticleReading(stored: StoredArticle | undefined, language?: string): ArticleReading {
  return useMemo(() => readingOf(stored, language), [stored, language]);
}

export function readingOf(stored: StoredArticle | undefined, language?: string): ArticleReading {
  if (!stored?.reading) {
    return {
      notes: new Map(),
      pointers: pointersOf(undefined, stored?.highlights),
      statements: [],
      voices: [],
      timeline: [],
      documents: [],
    };
  }
  const { article, reading, highlights } = stored;
  const notes = notesOf(article, reading, language);
  return {
    notes,
    pointers: pointersOf(reading, highlights, [...notes.values()].flat()),
    statements: statementRows(article, reading),
    voices: voiceRows(article, reading),
    timeline: timelineRows(article, reading, language),
    documents: documentRows(reading, language),
  };
}
