import type { Span } from '@dateline/core';
import type { AddResult, ImportResult, Library, RefreshOptions, StoredArticle } from '@dateline/core/library';
import type { QueryClient } from '@tanstack/react-query';
import { knownMarks, type Marks, patchMarks } from './cache.js';
import { keys } from './keys.js';
import type { Notices } from './notices.js';
import { isAway, problemOf } from './problem.js';
import { type RefreshState, refresh } from './refresh.js';
import type { Store } from './store.js';

/** More unread stories than this are marked without a way back, so a face asks first. */
export const UNDOABLE = 5000;

export interface Desk {
  library: Library;
  client: QueryClient;
  notices: Notices;
  refreshing: Store<RefreshState>;
  /** Ids this process marked last, so that their echo in the change log is not asked for again. */
  own: Map<string, number>;
}

/** What a person can do to the library. Every failure becomes a notice; every deed that can be taken back can be undone. */
export function createActions({ library, client, notices, refreshing, own }: Desk) {
  const tell = (error: unknown) => {
    const problem = problemOf(error);
    notices.say(problem.message, 'problem');
    // Whoever watches the connection learns of it now and not at the next look.
    if (isAway(problem)) void client.invalidateQueries({ queryKey: keys.info });
  };

  /** Shows the marks at once, then keeps them; shows the old ones again where that fails. */
  async function setMarks(changes: ReadonlyMap<string, Marks>): Promise<boolean> {
    const before = new Map<string, Marks>();
    for (const id of changes.keys()) {
      const known = knownMarks(client, id);
      if (known) before.set(id, known);
      own.set(id, Date.now());
    }
    patchMarks(client, changes);
    try {
      // One call for each kind of change, whatever the number of articles.
      const groups = Map.groupBy(changes, ([, state]) => JSON.stringify(state));
      for (const [state, entries] of groups)
        await library.mark(
          entries.map(([id]) => id),
          JSON.parse(state) as Marks,
        );
    } catch (error) {
      patchMarks(client, before);
      tell(error);
      return false;
    }
    // Not waited for: deeds have to be kept for undo in the order in which they were done.
    for (const queryKey of [keys.info, keys.feeds, keys.counts]) void client.invalidateQueries({ queryKey });
    return true;
  }

  /** Marks in a way that can be undone from this moment on, in the order of the deeds, before the library has answered. */
  async function mark(changes: ReadonlyMap<string, Marks>, back: ReadonlyMap<string, Marks>, text: string) {
    const done = setMarks(changes);
    const undo = async () => {
      if (await done) await setMarks(back);
    };
    const forget = notices.did({ text, undo });
    if (!(await done)) forget();
  }

  return {
    /** Asks a list anew the next time it is shown: what was read since leaves the unread. */
    renew(query: string): void {
      void client.resetQueries({ queryKey: ['list', query] });
    },

    /** Fetches an article before it is opened. */
    prefetch(id: string): void {
      void client.prefetchQuery({ queryKey: keys.article(id), queryFn: () => library.get(id) });
    },

    /** The address of the page a story came from; a notice where it has none. */
    async original(id: string): Promise<string | undefined> {
      try {
        const { article } = await client.ensureQueryData({
          queryKey: keys.article(id),
          queryFn: () => library.get(id),
        });
        const url = article.canonicalUrl ?? article.url;
        if (!url) notices.say('This story has no address.');
        return url;
      } catch (error) {
        tell(error);
        return undefined;
      }
    },

    /** Opening an article reads it; no notice, and `undo` does not come back to it. */
    async open(id: string): Promise<void> {
      if (knownMarks(client, id)?.read === false) await setMarks(new Map([[id, { read: true }]]));
    },

    async toggleRead(id: string): Promise<void> {
      const read = !(knownMarks(client, id)?.read ?? false);
      await mark(new Map([[id, { read }]]), new Map([[id, { read: !read }]]), read ? 'Marked read' : 'Marked unread');
    },

    async toggleSaved(id: string): Promise<void> {
      const saved = !(knownMarks(client, id)?.saved ?? false);
      await mark(new Map([[id, { saved }]]), new Map([[id, { saved: !saved }]]), saved ? 'Saved' : 'No longer saved');
    },

    /**
     * Marks everything read that `query` finds and that is not newer than `before`.
     * @param sure a person agreed that more than `UNDOABLE` cannot be taken back
     * @returns how many would be marked, where that is too many to do without asking; else undefined
     */
    async markAllRead(query: string, before = new Date().toISOString(), sure = false): Promise<number | undefined> {
      const unread = query.trim() ? `(${query}) is:unread` : 'is:unread';
      try {
        const total = await library.count(unread);
        if (total === 0) return void notices.say('Everything here is read.');
        if (total > UNDOABLE) {
          if (!sure) return total;
          await library.markAll(query, { read: true }, before);
          await client.invalidateQueries();
          return void notices.say(`Marked ${total.toLocaleString('en')} stories read`);
        }
        const ids: string[] = [];
        let after: string | undefined;
        do {
          const page = await library.list({ query: unread, limit: 500, ...(after ? { after } : {}) });
          for (const { id, time } of page.items) if (time <= before) ids.push(id);
          after = page.next;
        } while (after);
        const all = (read: boolean) => new Map(ids.map((id) => [id, { read }]));
        await mark(all(true), all(false), `Marked ${ids.length} ${ids.length === 1 ? 'story' : 'stories'} read`);
      } catch (error) {
        tell(error);
      }
      return undefined;
    },

    refresh: (options?: RefreshOptions) => refresh(library, refreshing, notices, options),

    /** A feed, a page that points to feeds, or a story. Throws what the library throws, for a form to show. */
    async add(address: string, options?: { folder?: string; title?: string }): Promise<AddResult> {
      const result = await library.add(address, options);
      await client.invalidateQueries();
      const what = result.feed?.title ?? result.article?.headline ?? address;
      notices.say(result.kind === 'known' ? `${what} is here already` : `Added ${what}`);
      return result;
    },

    async editFeed(id: number, change: { title?: string; folder?: string }): Promise<void> {
      try {
        await library.editFeed(id, change);
        await client.invalidateQueries({ queryKey: keys.feeds });
      } catch (error) {
        tell(error);
      }
    },

    async removeFeed(id: number, title: string): Promise<void> {
      try {
        await library.removeFeed(id);
        await client.invalidateQueries();
        notices.say(`Removed ${title}`);
      } catch (error) {
        tell(error);
      }
    },

    /** Throws what the library throws, for a form to show. */
    async importText(text: string, name?: string): Promise<ImportResult> {
      const result = await library.importText(text, name);
      await client.invalidateQueries();
      notices.say(`Imported ${result.feeds} feeds and ${result.articles} stories`);
      return result;
    },

    /** Highlights the words, or takes the highlight away that they are part of. */
    async toggleHighlight(article: string, span: Span): Promise<void> {
      const again = () => client.invalidateQueries({ queryKey: keys.article(article) });
      try {
        const there = client
          .getQueryData<StoredArticle>(keys.article(article))
          ?.highlights.find(({ span: kept }) => kept && covers(kept, span));
        if (there) {
          await library.removeHighlight(there.id);
          const undo = async () => {
            await library.highlight(article, there.span ?? span, there.note);
            await again();
          };
          notices.did({ text: 'Highlight removed', undo });
        } else {
          const { id } = await library.highlight(article, span);
          const undo = async () => {
            await library.removeHighlight(id);
            await again();
          };
          notices.did({ text: 'Highlighted', undo });
        }
        await again();
      } catch (error) {
        tell(error);
      }
    },

    undo: () => notices.undo().catch(tell),
  };
}

export type Actions = ReturnType<typeof createActions>;

function covers(outer: Span, inner: Span): boolean {
  return outer.at === inner.at && outer.part === inner.part && outer.start <= inner.start && outer.end >= inner.end;
}
