import { statesOf } from '@dateline/core';
import type { Change, Library, StoryPage } from '@dateline/core/library';
import type { QueryClient } from '@tanstack/react-query';
import { loadedArticle, noteArticle } from './cache.js';
import { type MarkChange, patchStates } from './cached-states.js';
import { keys } from './keys.js';
import type { Store } from './store.js';

/** The change log returns a change of this process within so many milliseconds. */
const ECHO = 5000;
/** Changes are gathered for this many milliseconds: a refresh makes thousands. */
const GATHER = 150;
/** The states of more articles than this are not asked for one by one. */
const FEW = 20;

/**
 * Keeps the cache up to date with the library, whoever changes it. Rows of a list never move by themselves.
 * @param own ids of articles whose states this process changed, with the time of each change
 * @param open ids of articles that are open: their text stays as it is
 * @param news counts up when articles came or changed; lists then look for new stories
 * @returns ends it
 */
export function watch(
  library: Library,
  client: QueryClient,
  own: Map<string, number>,
  open: ReadonlySet<string>,
  news: Store<number>,
): () => void {
  let gathered: Change[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const again = (queryKey: readonly unknown[]) => void client.invalidateQueries({ queryKey });

  async function showStates(ids: string[]): Promise<void> {
    const found = await Promise.allSettled(ids.map((id) => library.get(id)));
    const states = new Map<string, MarkChange>();
    for (const result of found) {
      if (result.status !== 'fulfilled') continue;
      const { article, changed, keptUnread } = result.value;
      states.set(article.id, { ...statesOf(result.value), changed, keptUnread });
    }
    patchStates(client, states);
  }

  function apply(): void {
    timer = undefined;
    const changes = gathered;
    gathered = [];
    const of = (...kinds: Change['kind'][]) => changes.filter(({ kind }) => kinds.includes(kind));
    const ids = (list: Change[]) => [...new Set(list.map(({ id }) => id))];
    for (const [id, at] of own) if (Date.now() - at > ECHO) own.delete(id);

    // What another text brings with it is news, whatever was done to the story just before.
    for (const id of ids(of('article'))) own.delete(id);
    const marked = ids(of('state')).filter((id) => !own.has(id));
    if (marked.length > FEW) {
      again(keys.lists);
      again(keys.editions);
    } else if (marked.length > 0) void showStates(marked);
    for (const id of ids(of('article'))) if (open.has(id)) noteArticle(client, id, { outdated: true });
    // Whoever reads a story goes on reading it: another text comes when it is opened again.
    for (const id of ids(of('article', 'reading', 'highlight')))
      if (!loadedArticle(client, id)?.outdated) again(keys.article(id));
    // Lists are asked for anew beside those that are shown, which keep their rows.
    if (of('article', 'story').length > 0) news.set((count) => count + 1);
    // What is new in a Story is worked out anew when it is opened again; it does not change under a reader's eyes.
    if (of('article', 'state', 'reading', 'story').length > 0)
      for (const queryKey of [keys.stories, keys.arounds])
        void client.invalidateQueries({ queryKey, refetchType: 'none' });
    if (of('reading').length > 0) {
      void client.invalidateQueries({
        queryKey: keys.stories,
        predicate: ({ state }) => ((state.data as StoryPage | undefined)?.unreadings ?? 0) > 0,
      });
      again(keys.voices);
      again(keys.everyVoice);
      again(keys.statements);
      again(keys.documents);
      again(keys.everyDocument);
    }
    if (marked.length > 0 || of('article', 'feed', 'refresh').length > 0) {
      again(keys.info);
      again(keys.feeds);
      again(keys.counts);
      again(keys.searches);
    } else if (of('search').length > 0) again(keys.searches);
    if (of('highlight', 'refresh').length > 0) again(keys.passages);
    if (of('rule').length > 0) again(keys.rules);
    if (of('refresh').length > 0) again(keys.settings);
  }

  const end = library.subscribe(
    (changes) => {
      gathered.push(...changes);
      timer ??= setTimeout(apply, GATHER);
    },
    // Whoever watches the connection learns of it now and not at the next look.
    () => again(keys.info),
  );
  return () => {
    clearTimeout(timer);
    end();
  };
}
