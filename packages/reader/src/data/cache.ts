import type {
  Edition,
  FeedState,
  LibraryInfo,
  Rule,
  SavedSearch,
  Settings,
  StoredArticle,
  StoryPage,
} from '@dateline/core/library';
import type { QueryClient } from '@tanstack/react-query';
import { keys } from './keys.js';

/** A story as the cache holds it: one that is open stays as it was opened. */
export interface HeldArticle extends StoredArticle {
  /** There is another version meanwhile, which is shown when it is opened again. */
  outdated?: true;
  /** It was changed when it was opened, which takes the mark away. */
  wasChanged?: true;
}

/** A Story, by the id that it was asked for with. */
export function loadedStory(client: QueryClient, id: string): StoryPage | undefined {
  return client.getQueryData<StoryPage>(keys.story(id));
}

export function loadedFeeds(client: QueryClient): readonly FeedState[] {
  return client.getQueryData<FeedState[]>(keys.feeds) ?? [];
}

export function loadedSearches(client: QueryClient): readonly SavedSearch[] {
  return client.getQueryData<SavedSearch[]>(keys.searches) ?? [];
}

export function loadedSettings(client: QueryClient): Settings | undefined {
  return client.getQueryData<Settings>(keys.settings);
}

export function loadedRules(client: QueryClient): readonly Rule[] {
  return client.getQueryData<Rule[]>(keys.rules) ?? [];
}

export function loadedInfo(client: QueryClient): LibraryInfo | undefined {
  return client.getQueryData<LibraryInfo>(keys.info);
}

/** The edition of a day, of today without one. */
export function loadedEdition(client: QueryClient, day?: string): Edition | undefined {
  return client.getQueryData<Edition>(keys.edition(day));
}

/** An article that is loaded already; nothing is asked for. */
export function loadedArticle(client: QueryClient, id: string): HeldArticle | undefined {
  return client.getQueryData<HeldArticle>(keys.article(id));
}

/** Notes something about a story that is loaded. */
export function noteArticle(client: QueryClient, id: string, note: Pick<HeldArticle, 'outdated' | 'wasChanged'>): void {
  client.setQueryData<HeldArticle>(keys.article(id), (stored) => stored && { ...stored, ...note });
}

/** Whether an open story is to say that it changed since it was read. */
export const saysChanged = (stored: HeldArticle | undefined): boolean =>
  stored?.changed === true || stored?.wasChanged === true;

/** A story that is no longer open is asked for again where it changed meanwhile. */
export function closeArticle(client: QueryClient, id: string): void {
  const stored = loadedArticle(client, id);
  // Not removed: whoever still looks at it would give back a query that is in no cache, with a timer that nobody ends.
  if (stored?.outdated) void client.resetQueries({ queryKey: keys.article(id), exact: true });
  else if (stored?.wasChanged) {
    const { wasChanged: _, ...rest } = stored;
    client.setQueryData<HeldArticle>(keys.article(id), rest);
  }
}
