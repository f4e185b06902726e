import { type States, statesOf } from '@dateline/core';
import type {
  ArticleSummary,
  DiaryEntry,
  DiaryPage,
  DocumentPage,
  DocumentStory,
  Edition,
  Page,
  SaidStatement,
  StoredArticle,
  StoryPage,
} from '@dateline/core/library';
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { keys } from './keys.js';
import type { ListData, ListPage } from './list-window.js';
import type { DiaryData, DocumentData, StatementsData } from './loaded-views.js';

/** States that change; the others stay as they are. */
export type StateChange = Partial<States> & { keptUnread?: boolean | undefined };
/** States that change, with how many articles of the Story of a row are unread then. */
export type ShownChange = StateChange & { unread?: number };
/** With the mark of a change since it was read. */
export type MarkChange = ShownChange & { changed?: true | undefined };

/** Changes the items of pages that `change` gives something else for; the same object where nothing changed. */
function mapPages<T, P extends Page<T>, Param = string | undefined>(
  data: InfiniteData<P, Param> | undefined,
  change: (item: T) => T,
): InfiniteData<P, Param> | undefined {
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

const storiesIn = ({ stories, came = [] }: DiaryEntry): readonly ArticleSummary[] => [...stories, ...came];

/** An entry of the diary with its stories changed; the same object where none is. */
function withStories(entry: DiaryEntry, change: (item: ArticleSummary) => ArticleSummary): DiaryEntry {
  if (storiesIn(entry).every((item) => change(item) === item)) return entry;
  const { article, stories, came } = entry;
  return { ...entry, article: change(article), stories: stories.map(change), ...(came && { came: came.map(change) }) };
}

/** Shows the states of articles wherever the cache has them. Rows stay where they are until a list is asked for again. */
export function patchStates(client: QueryClient, changes: ReadonlyMap<string, MarkChange>): void {
  const summary = <T extends ArticleSummary>(item: T): T => patched(item, changes.get(item.id));
  client.setQueriesData<ListData>({ queryKey: keys.lists }, (data) =>
    mapPages<ArticleSummary, Page<ArticleSummary>, ListPage>(data, summary),
  );
  const row = <T extends { article: ArticleSummary }>(item: T): T => {
    const article = summary(item.article);
    return article === item.article ? item : { ...item, article };
  };
  client.setQueriesData<StatementsData>({ queryKey: keys.statements }, (data) =>
    mapPages<SaidStatement, Page<SaidStatement>>(data, row),
  );
  client.setQueriesData<DocumentData>({ queryKey: keys.everyDocument }, (data) =>
    mapPages<DocumentStory, DocumentPage>(data, row),
  );
  client.setQueriesData<DiaryData>({ queryKey: keys.diaries }, (data) =>
    mapPages<DiaryEntry, DiaryPage>(data, (entry) => withStories(entry, summary)),
  );
  client.setQueriesData<StoryPage>({ queryKey: keys.stories }, (page) =>
    page?.entries.some(({ article }) => changes.has(article.id))
      ? { ...page, entries: page.entries.map((entry) => ({ ...entry, article: summary(entry.article) })) }
      : page,
  );
  client.setQueriesData<Edition>({ queryKey: keys.editions }, (data) => {
    if (!data?.stories.some(({ article }) => changes.has(article.id))) return data;
    return { ...data, stories: data.stories.map((story) => ({ ...story, article: summary(story.article) })) };
  });
  client.setQueriesData<StoredArticle>({ queryKey: keys.articles }, (stored) => {
    if (!stored) return stored;
    const { unread: _ofRows, ...states } = changes.get(stored.article.id) ?? {};
    return Object.keys(states).length > 0 ? patched(stored, states) : stored;
  });
}

/** The row of a list or of an edition that shows an article, as the cache has it. */
export function knownRow(client: QueryClient, id: string): ArticleSummary | undefined {
  for (const [, data] of client.getQueriesData<ListData>({ queryKey: keys.lists }))
    for (const { items } of data?.pages ?? []) {
      const row = items.find((item) => item.id === id);
      if (row) return row;
    }
  return editionRows(client).find((row) => row.id === id);
}

function editionRows(client: QueryClient): ArticleSummary[] {
  const editions = client.getQueriesData<Edition>({ queryKey: keys.editions });
  return editions.flatMap(([, data]) => data?.stories.map(({ article }) => article) ?? []);
}

/** The object with its states changed; the same one where nothing is said of it. */
function patched<T extends States & { changed?: true; keptUnread?: true }>(item: T, change: MarkChange | undefined): T {
  if (!change) return item;
  const { changed, keptUnread, ...states } = change;
  const next = { ...item, ...states };
  if (keptUnread) next.keptUnread = true;
  // What is marked read is kept unread no longer.
  else if ('keptUnread' in change || states.read) delete next.keptUnread;
  if (changed) next.changed = true;
  else if ('changed' in change) delete next.changed;
  return next;
}

type KnownStates = States & { unread?: number; keptUnread?: true | undefined };

/** What the cache knows of the states of some articles. */
export function knownStates(client: QueryClient, ids: ReadonlySet<string>): Map<string, KnownStates> {
  const found = new Map<string, KnownStates>();
  const add = (id: string, states: KnownStates) => {
    const known = found.get(id);
    const { unread, keptUnread } = states;
    if (ids.has(id) && (!known || (known.unread === undefined && unread !== undefined)))
      found.set(id, { ...statesOf(states), ...(unread !== undefined && { unread }), keptUnread });
  };
  for (const [, stored] of client.getQueriesData<StoredArticle>({ queryKey: keys.articles })) {
    if (stored) add(stored.article.id, stored);
  }
  for (const [, data] of client.getQueriesData<ListData>({ queryKey: keys.lists })) {
    for (const { items } of data?.pages ?? []) for (const item of items) add(item.id, item);
  }
  for (const queryKey of [keys.statements, keys.everyDocument])
    for (const [, data] of client.getQueriesData<StatementsData | DocumentData>({ queryKey }))
      for (const { items } of data?.pages ?? []) for (const { article } of items) add(article.id, article);
  for (const [, data] of client.getQueriesData<DiaryData>({ queryKey: keys.diaries })) {
    for (const { items } of data?.pages ?? [])
      for (const entry of items) for (const item of storiesIn(entry)) add(item.id, item);
  }
  for (const row of editionRows(client)) add(row.id, row);
  return found;
}
