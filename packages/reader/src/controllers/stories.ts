import { STATES } from '@dateline/core';
import type { ArticleSummary } from '@dateline/core/library';
import { loadedStories } from '../data/cache.js';
import { articleQuery } from '../data/queries.js';
import { loadMoreStories, withState } from '../data/unread.js';
import { refusalMessages } from '../messages/en/refusals.js';
import { stepUnread } from '../view/rows.js';
import { sameView } from '../view/view.js';
import type { Controller, Handler, ReaderContext } from './controller.js';
import { addressOf, goTo, visit } from './navigate.js';
import { targetsOf } from './triage.js';

/**
 * The commands that set and unset each state of a story, keep it unread and tag it; of several where several are picked.
 * @param isRow whether it is a row of a list, which may stand for several articles
 */
export function stateHandlers(context: ReaderContext, story: () => string | undefined, isRow = false): Controller {
  const { actions } = context;
  const targets = () => targetsOf(context, story());
  return [
    ...STATES.map(
      ({ command, name }): Handler => ({
        command,
        run: () => {
          const ids = targets();
          if (ids.length > 1) return actions.toggleAll(ids, name);
          return ids[0] !== undefined && actions.toggle(ids[0], name, isRow);
        },
      }),
    ),
    { command: 'keep-unread', run: () => actions.keepUnread(targets()) },
    {
      command: 'tag',
      run: async () => {
        const { askTags } = await import('./tag.js');
        return askTags(context, targets());
      },
    },
  ];
}

/** Opens the page that a story came from. */
export async function openOriginal(context: ReaderContext, id: string): Promise<void> {
  const { client, library, say, actions } = context;
  try {
    const { article } = await client.ensureQueryData(articleQuery(library, id));
    const url = addressOf(article);
    if (url) visit(context, url);
    else say(refusalMessages.noAddress);
  } catch (error) {
    actions.report(error);
  }
}

/** Says what rules did to a story. The words for it are loaded when they are first wanted. */
export async function sayWhy({ client, library, say, actions }: ReaderContext, id: string): Promise<void> {
  try {
    const [stored, effects] = await Promise.all([client.ensureQueryData(articleQuery(library, id)), library.why(id)]);
    const { whySentences } = await import('../data/rule-sentences.js');
    say(whySentences(effects, stored).join(' '));
  } catch (error) {
    actions.report(error);
  }
}

/** Shows how a story changed. */
export function showChanges(context: ReaderContext, id: string): void {
  const view = context.shell.view();
  const query = view.name === 'list' || view.name === 'article' ? view.query : undefined;
  goTo(context, { name: 'changes', id, ...(query !== undefined && { query }) }, 'push');
}

/** The commands for the selected one of several stories. */
export function selectedStoryHandlers(
  context: ReaderContext,
  selected: () => string | undefined,
  isRow = false,
): Controller {
  const unavailable = () => (selected() === undefined ? refusalMessages.selectStory : undefined);
  const original: Handler = {
    command: 'original',
    run: () => {
      const id = selected();
      return id !== undefined && openOriginal(context, id);
    },
  };
  const why: Handler = {
    command: 'why',
    run: () => {
      const id = selected();
      return id !== undefined && sayWhy(context, id);
    },
  };
  const changes: Handler = {
    command: 'changes',
    run: () => {
      const id = selected();
      return id !== undefined && showChanges(context, id);
    },
  };
  const mute: Handler = {
    command: 'mute',
    run: async () => {
      const { askMute } = await import('./mute.js');
      return askMute(context, selected()!);
    },
  };
  const one = [original, why, changes, mute].map((handler) => ({ ...handler, unavailable }));
  const nothing = () => (targetsOf(context, selected()).length > 0 ? undefined : unavailable());
  return [...stateHandlers(context, selected, isRow).map((handler) => ({ ...handler, unavailable: nothing })), ...one];
}

/** Loads rows of a list until one after row `at` is unread. */
async function unreadAfter(context: ReaderContext, query: string, at: number): Promise<string | undefined> {
  const { client, library } = context;
  const unread = (items: readonly ArticleSummary[]) =>
    items.reduce((sum, row) => sum + (row.unread ?? Number(!row.read)), 0);
  let items = loadedStories(client, query);
  let found = stepUnread(items, at, 1);
  if (found !== undefined) return found;
  // A list of thousands of read stories is not loaded in search of an unread one that is not there.
  if ((await library.count(withState(query, 'unread'))) <= unread(items)) return undefined;
  while (found === undefined && (await loadMoreStories(context, query))) {
    items = loadedStories(client, query);
    found = stepUnread(items, at, 1);
  }
  return found;
}

/**
 * The unread story of a list after `from`, the first one of the list after its end.
 * @param inclusive whether `from` itself will do
 */
export async function nextUnread(
  context: ReaderContext,
  query: string,
  from: string | undefined,
  inclusive: boolean,
): Promise<string | undefined> {
  const at = loadedStories(context.client, query).findIndex(({ id }) => id === from);
  const found = await unreadAfter(context, query, at < 0 || !inclusive ? at : at - 1);
  return found ?? loadedStories(context.client, query).find(({ id, read }) => !read && id !== from)?.id;
}

/** Runs `then` with what was found, unless the person has gone elsewhere meanwhile or nothing was found. */
export async function afterwards<T>(
  { shell, say, actions }: ReaderContext,
  search: Promise<T | undefined>,
  then: (found: T) => void,
  nothing: string,
): Promise<void> {
  const view = shell.view();
  try {
    const found = await search;
    if (!sameView(view, shell.view())) return;
    if (found === undefined) say(nothing);
    else then(found);
  } catch (error) {
    actions.report(error);
  }
}
