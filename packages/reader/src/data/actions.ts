import type { Article } from '@dateline/core';
import { DatelineError } from '@dateline/core/base';
import type { AddResult, Position, RefreshOptions } from '@dateline/core/library';
import { noticeMessages } from '../messages/en/notices.js';
import { stateMessages } from '../messages/en/states.js';
import type { HeldArticle } from './cache.js';
import type { ActionContext } from './context.js';
import { keys } from './keys.js';
import { createMarking } from './mark.js';
import { isAway, problemOf } from './problem.js';
import { articleQuery } from './queries.js';
import { beginAgain } from './stories.js';
import { createTriage } from './triage.js';
import { createWebhook } from './webhook.js';

const joined = (before: Position | undefined, { heard, ...rest }: Position): Position => ({
  ...before,
  ...rest,
  heard: { ...before?.heard, ...heard },
});

/** Whatever a person does to the library. Failures become notices, but for those that a form shows. */
export function createActions(base: Omit<ActionContext, 'report' | 'reportQuietly'>) {
  const { library, client, notices, refreshing } = base;
  const report = (error: unknown) => {
    const problem = problemOf(error);
    notices.say(problem.message, 'problem');
    // A front end that watches the connection learns of it now and not at its next look.
    if (isAway(problem)) void client.invalidateQueries({ queryKey: keys.info });
  };
  const reportQuietly = (error: unknown) => {
    if (isAway(problemOf(error))) void client.invalidateQueries({ queryKey: keys.info });
    else report(error);
  };
  const context: ActionContext = { ...base, report, reportQuietly };

  const marking = createMarking(context);

  /** Takes back what was added. @returns whether it was */
  const takenBack = async (undo: () => Promise<unknown>): Promise<boolean> => {
    try {
      await undo();
      await client.invalidateQueries();
      return true;
    } catch (error) {
      report(error);
      return false;
    }
  };

  const removed = (id: string, gone: (id: string) => void) =>
    takenBack(async () => {
      await library.removeArticle(id);
      // Before anything is asked again: the story is shown no longer.
      gone(id);
      client.removeQueries({ queryKey: keys.article(id) });
    });

  return {
    ...marking,
    ...createTriage(context, marking),
    ...createWebhook(context),

    /** Asks for a list again when it is next shown: what was read since leaves the unread. */
    renew(query: string): void {
      void beginAgain(client, query);
    },

    /** Asks for the diary again when it is next shown. */
    renewDiary(): void {
      void client.resetQueries({ queryKey: keys.diaries });
    },

    /** Asks for an edition again, with what has come since. */
    renewEdition(day = ''): void {
      void client.resetQueries({ queryKey: [...keys.editions, day] });
    },

    /** Fetches an article before it is opened. */
    prefetch(id: string): void {
      void client.prefetchQuery(articleQuery(library, id));
    },

    /** Asks the feeds for news; how far it is stands in `refreshing`, what it brought becomes a notice. */
    async refresh(options?: RefreshOptions): Promise<void> {
      const { refresh } = await import('./refresh.js');
      await refresh(library, refreshing, notices, options);
    },

    /**
     * A feed, a page that points to feeds, or a story. Throws what the library throws, for a form to show.
     * @param gone told of the id of a story whose adding was taken back
     */
    async add(
      address: string,
      options: { folder?: string; title?: string } | undefined,
      gone: (id: string) => void,
    ): Promise<AddResult> {
      const result = await library.add(address, options);
      await client.invalidateQueries();
      const { kind, feed, article } = result;
      const what = feed?.title ?? article?.headline ?? address;
      if (kind === 'known') notices.say(noticeMessages.known(what));
      else
        notices.keep({
          text: noticeMessages.added(what),
          undo: () => (feed ? takenBack(() => library.removeFeed(feed.id)) : removed(article!.id, gone)),
        });
      return result;
    },

    /**
     * Keeps a story that was found, and saves it. Throws what the library throws, for a form to show.
     * @param from its address, or the story itself
     * @param gone told of its id where that is taken back
     * @returns its id
     */
    async keepStory(from: string | Article, gone: (id: string) => void): Promise<string> {
      const { article, added } =
        typeof from === 'string' ? await library.add(from) : { article: from, added: await library.put([from]) };
      // At the address of a story there is a feed by now.
      if (!article) throw new DatelineError('nothing-to-add', { address: String(from) });
      const { id } = article;
      const saved = await library.mark([id], { saved: true });
      await client.invalidateQueries();
      const text = noticeMessages.added(article.headline ?? stateMessages.label.saved);
      // One that was here before stays.
      const undo = () => (added > 0 ? removed(id, gone) : takenBack(() => library.mark(saved, { saved: false })));
      notices.keep({ text, undo });
      return id;
    },

    /** Has one row stand for all articles of a Story, or a row for each; every list begins again. */
    async toggleStories(): Promise<void> {
      try {
        const { stories } = await library.setSettings({ stories: !(await library.settings()).stories });
        await Promise.all([
          client.resetQueries({ queryKey: keys.lists }),
          client.resetQueries({ queryKey: keys.everyNewest }),
        ]);
        notices.say(stories ? noticeMessages.oneRow : noticeMessages.rowEach);
      } catch (error) {
        report(error);
      }
    },

    /** Keeps how far the person came in a story, here and in the library. */
    async keepPosition(id: string, position: Position): Promise<void> {
      client.setQueryData<HeldArticle>(
        keys.article(id),
        (stored) => stored && { ...stored, position: joined(stored.position, position) },
      );
      try {
        await library.keepPosition(id, position);
      } catch (error) {
        reportQuietly(error);
      }
    },

    /** Turns a failure into a notice. */
    report,

    /** Takes back the act that the last notice offers to take back. */
    undo: () => notices.undo(),
  };
}

/** Whatever a person does to the library. Failures become notices, but for those that a form shows. */
export type Actions = ReturnType<typeof createActions>;
