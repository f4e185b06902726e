import type { ListOptions } from '@dateline/core/library';

export type Order = NonNullable<ListOptions['order']>;

/** The names under which TanStack Query keeps what a Library said. */
export const keys = {
  info: ['info'] as const,
  feeds: ['feeds'] as const,
  searches: ['searches'] as const,
  lists: ['list'] as const,
  list: (query: string, order: Order) => ['list', query, order] as const,
  everyNewest: ['newest'] as const,
  newest: (query: string) => ['newest', query] as const,
  counts: ['count'] as const,
  count: (query: string) => ['count', query] as const,
  editions: ['edition'] as const,
  /** What is shown of an edition, and what it is now, beside it. */
  edition: (day = '') => ['edition', day, 'shown'] as const,
  newestEdition: (day = '') => ['edition', day, 'newest'] as const,
  articles: ['article'] as const,
  redline: (id: string) => ['redline', id] as const,
  article: (id: string) => ['article', id] as const,
  diaries: ['diary'] as const,
  diary: (from: string | undefined) => ['diary', from ?? 'today'] as const,
  stories: ['story'] as const,
  story: (id: string) => ['story', id] as const,
  voices: ['voices'] as const,
  voiceList: (query: string) => ['voices', query] as const,
  voice: (id: string) => ['voice', id] as const,
  everyVoice: ['voice'] as const,
  /** What voices say. */
  statements: ['statements'] as const,
  statementsBy: (voice: string) => ['statements', voice] as const,
  documents: ['documents'] as const,
  documentList: (query: string) => ['documents', query] as const,
  document: (id: string) => ['document', id] as const,
  everyDocument: ['document'] as const,
};
