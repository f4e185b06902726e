import { STATES } from '@dateline/core';
import type { ArticleSummary } from '@dateline/core/library';
import { loadedSettings } from '../data/cache.js';
import { loadMoreStories, showRow } from '../data/list-moves.js';
import { listDataOf, loadedStories, pageBeside } from '../data/list-window.js';
import { articleQuery } from '../data/queries.js';

import { withState } from '../data/unread.js';
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
      command: 'original-read',
      run: async () => {
        const id = story();
        if (id === undefined) return;
        await openOriginal(context, id);
        await actions.open(id);
      },
    },
    {
      command: 'pipe',
      run: async () => {
        const id = story();
        const { askPipe } = await import('./pipe.js');
        return id !== undefined && askPipe(context, id);
      },
    },
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

/** The first unread story after those of a list that are loaded, or of all; the list then shows where it stands. */
async function unreadElsewhere(
  context: ReaderContext,
  query: string,
  from: string | undefined,
  after?: string,
): Promise<string | undefined> {
  const { client, library } = context;
  const isOldestFirst = loadedSettings(client)?.lists[query.trim()]?.oldest === true;
  const asked = {
    query: withState(query, 'unread'),
    limit: 1,
    ...(isOldestFirst && { order: 'oldest' as const }),
    ...(after !== undefined && { after }),
  };
  const [found] = (await library.list(asked)).items;
  if (!found || found.id === from) return undefined;
  const isRow = ({ id, story }: ArticleSummary) => id === found.id || (story !== undefined && story === found.story);
  const row = () => loadedStories(client, query).find((each) => !each.read && isRow(each));
  // Mostly it is on the next page.
  if (after !== undefined) await loadMoreStories(context, query);
  if (!row()) await showRow(context, query, found.id);
  // What was read since has left a list of what is unread: its rows then stand elsewhere than they are counted now.
  return row()?.id ?? found.id;
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
  const { client } = context;
  const items = loadedStories(client, query);
  const at = items.findIndex(({ id }) => id === from);
  const found = stepUnread(items, at < 0 || !inclusive ? at : at - 1, 1);
  if (found !== undefined) return found;
  const data = listDataOf(client, query);
  const last = data?.pageParams.at(-1);
  const rest = last && pageBeside(client, query, last, 1, data?.pages.at(-1)?.next);
  const later = rest && (await unreadElsewhere(context, query, from, rest.after));
  if (later !== undefined) return later;
  const first = items.find(({ id, read }) => !read && id !== from)?.id;
  return first ?? (data?.pageParams[0]?.number ? unreadElsewhere(context, query, from) : undefined);
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
