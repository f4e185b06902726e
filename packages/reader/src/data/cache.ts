import type { ArticleSummary, Page, StoredArticle, VoiceStatement, VoiceSummary } from '@dateline/core/library';
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { keys } from './keys.js';

export type Marks = { read?: boolean; saved?: boolean };
export type ListData = InfiniteData<Page<ArticleSummary>, string | undefined>;
export type VoiceData = InfiniteData<VoiceSummary & Page<VoiceStatement>, string | undefined>;

/** Changes the items of pages that `change` gives something else for; the same object where nothing changed. */
function mapPages<T, P extends Page<T>>(
  data: InfiniteData<P, string | undefined> | undefined,
  change: (item: T) => T,
): InfiniteData<P, string | undefined> | undefined {
  if (!data) return data;
  let changed = false;
  const pages = data.pages.map((page) => {
    const items = page.items.map(change);
    if (items.every((item, row) => item === page.items[row])) return page;
    changed = true;
    return { ...page, items };
  });
  return changed ? { ...data, pages } : data;
}

/** Shows the marks of articles everywhere they are in the cache: rows stay where they are until a list is asked anew. */
export function patchMarks(client: QueryClient, marks: ReadonlyMap<string, Marks>): void {
  const summary = <T extends ArticleSummary>(item: T): T => {
    const change = marks.get(item.id);
    return change ? { ...item, ...change } : item;
  };
  client.setQueriesData<ListData>({ queryKey: keys.lists }, (data) =>
    mapPages<ArticleSummary, Page<ArticleSummary>>(data, summary),
  );
  client.setQueriesData<VoiceData>({ queryKey: keys.everyVoice }, (data) =>
    mapPages<VoiceStatement, VoiceSummary & Page<VoiceStatement>>(data, (row) => {
      const article = summary(row.article);
      return article === row.article ? row : { ...row, article };
    }),
  );
  for (const [id, change] of marks) {
    client.setQueryData<StoredArticle>(keys.article(id), (stored) => stored && { ...stored, ...change });
  }
}

/** What the cache knows of an article's marks. */
export function knownMarks(client: QueryClient, id: string): Required<Marks> | undefined {
  const stored = client.getQueryData<StoredArticle>(keys.article(id));
  if (stored) return { read: stored.read, saved: stored.saved };
  for (const [, data] of client.getQueriesData<ListData>({ queryKey: keys.lists })) {
    const found = data?.pages.flatMap(({ items }) => items).find((item) => item.id === id);
    if (found) return { read: found.read, saved: found.saved };
  }
  for (const [, data] of client.getQueriesData<VoiceData>({ queryKey: keys.everyVoice })) {
    const found = data?.pages.flatMap(({ items }) => items).find(({ article }) => article.id === id);
    if (found) return { read: found.article.read, saved: found.article.saved };
  }
  return undefined;
}
