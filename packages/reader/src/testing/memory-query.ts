import { type Article, holds, type Query, type QueryTerm, STATES, type States } from '@dateline/core';
import type { FeedState, Highlight, Page, Position, StoryRedline } from '@dateline/core/library';
import type { Reading } from '@dateline/core/reading';

/** A story in memory, with what a person did with it. */
export interface Kept extends States {
  article: Article;
  reading?: Reading;
  feed?: number;
  /** How it changed since it was read, and whether that was looked at. */
  redline?: StoryRedline;
  changed?: true;
  keptUnread?: true;
  position?: Position;
  /** The id of its Story. */
  story?: string;
  /** Equal for articles of a Story that tell the same text; each its own when absent. */
  copy?: number;
  tags: string[];
  highlights: Highlight[];
}

/** Whether the part of a query that these tests use finds an article. */
export function finds(query: Query, kept: Kept, feeds: readonly FeedState[]): boolean {
  return holds(query, (term) => judge(term, kept, feeds));
}

function judge(term: QueryTerm, kept: Kept, feeds: readonly FeedState[]): boolean {
  switch (term.kind) {
    case 'text':
      return JSON.stringify(kept.article).toLowerCase().includes(term.value.toLowerCase());
    case 'is':
      if (term.state === 'highlighted') return kept.highlights.length > 0;
      if (term.state === 'kept') return kept.keptUnread === true;
      if (term.state === 'changed' || term.state === 'unchanged')
        return (kept.changed === true) === (term.state === 'changed');
      return STATES.some(({ name, word, opposite }) => term.state === (kept[name] ? word : opposite));
    case 'field': {
      if (term.field === 'tag') return kept.tags.includes(term.value);
      const feed = feeds.find(({ id }) => id === kept.feed);
      return term.field === 'feed' ? String(feed?.id) === term.value : feed?.folder === term.value;
    }
    default:
      throw new Error(`these tests do not ask for ${term.kind}`);
  }
}

/** Items from after a cursor on, which is the key of the last item before. */
export function pageOf<T>(items: readonly T[], keyOf: (item: T) => string, limit: number, after?: string): Page<T> {
  const from = after === undefined ? 0 : items.findIndex((item) => keyOf(item) === after) + 1;
  const shown = items.slice(from, from + limit);
  const last = shown.at(-1);
  return { items: shown, ...(last !== undefined && from + limit < items.length ? { next: keyOf(last) } : {}) };
}
