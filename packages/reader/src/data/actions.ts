import type { AddResult, ImportResult, RefreshOptions } from '@dateline/core/library';
import type { ActionContext } from './context.js';
import { createHighlighting } from './highlight.js';
import { keys } from './keys.js';
import { createMarking } from './mark.js';
import { plural } from './plural.js';
import { isAway, problemOf } from './problem.js';
import { articleQuery } from './queries.js';
import { refresh } from './refresh.js';

/** Whatever a person does to the library. Failures become notices, but for those that a form shows. */
export function createActions(base: Omit<ActionContext, 'report'>) {
  const { library, client, notices, refreshing } = base;
  const report = (error: unknown) => {
    const problem = problemOf(error);
    notices.say(problem.message, 'problem');
    // A front end that watches the connection learns of it now and not at its next look.
    if (isAway(problem)) void client.invalidateQueries({ queryKey: keys.info });
  };
  const context: ActionContext = { ...base, report };

  return {
    ...createMarking(context),
    ...createHighlighting(context),

    /** Asks for a list again when it is next shown: what was read since leaves the unread. */
    renew(query: string): void {
      void client.resetQueries({ queryKey: ['list', query] });
    },

    /** Fetches an article before it is opened. */
    prefetch(id: string): void {
      void client.prefetchQuery(articleQuery(library, id));
    },

    refresh: (options?: RefreshOptions) => refresh(library, refreshing, notices, options),

    /** A feed, a page that points to feeds, or a story. Throws what the library throws, for a form to show. */
    async add(address: string, options?: { folder?: string; title?: string }): Promise<AddResult> {
      const result = await library.add(address, options);
      await client.invalidateQueries();
      const what = result.feed?.title ?? result.article?.headline ?? address;
      notices.say(result.kind === 'known' ? `${what} is in the library already` : `Added ${what}`);
      return result;
    },

    /** Throws what the library throws, for a form to show. */
    async editFeed(id: number, change: { title?: string; folder?: string }): Promise<void> {
      await library.editFeed(id, change);
      await client.invalidateQueries({ queryKey: keys.feeds });
    },

    async removeFeed(id: number, title: string): Promise<void> {
      try {
        await library.removeFeed(id);
        await client.invalidateQueries();
        notices.say(`Removed ${title}`);
      } catch (error) {
        report(error);
      }
    },

    async importText(text: string, name?: string): Promise<ImportResult | undefined> {
      try {
        const result = await library.importText(text, name);
        await client.invalidateQueries();
        notices.say(`Imported ${plural(result.feeds, 'feed')} and ${plural(result.articles, 'story', 'stories')}`);
        return result;
      } catch (error) {
        report(error);
        return undefined;
      }
    },

    /** The feeds as OPML; undefined where that failed. */
    async exportOpml(): Promise<string | undefined> {
      try {
        return await library.exportText('opml');
      } catch (error) {
        report(error);
        return undefined;
      }
    },

    /** Turns a failure into a notice. */
    report,

    undo: () => notices.undo(),
  };
}

export type Actions = ReturnType<typeof createActions>;
