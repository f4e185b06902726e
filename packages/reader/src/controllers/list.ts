import { loadEarlierStories, loadMoreStories, showEnd, showRowAt, showStart } from '../data/list-moves.js';
import { hasMoreStories, loadedStories, rowsBefore, rowsInAll } from '../data/list-window.js';
import { showFresh } from '../data/stories.js';
import { refusalMessages } from '../messages/en/refusals.js';
import { triageMessages } from '../messages/en/triage.js';
import { stepUnread } from '../view/rows.js';
import { sectionOf } from '../view/sections.js';
import { sameView } from '../view/view.js';
import type { Controller, ReaderContext } from './controller.js';
import { findController } from './find-in-list.js';
import { goTo, openStory } from './navigate.js';
import { rowHandlers, selectedRow, selectRow } from './rows.js';
import { afterwards, nextUnread, selectedStoryHandlers } from './stories.js';
import { triageHandlers } from './triage.js';

/** A list of stories. */
export function listController(context: ReaderContext): Controller {
  const { client, shell, actions, say } = context;
  const query = () => {
    const view = shell.view();
    return view.name === 'list' ? view.query : '';
  };
  const items = () => loadedStories(client, query());
  const ids = () => items().map(({ id }) => id);
  const selected = () => selectedRow(context, ids());
  const open = (id: string) => openStory(context, id, { query: query() }, 'push');
  const select = (id: string | undefined) => {
    if (id !== undefined) actions.prefetch(id);
    return selectRow(context, id);
  };
  const unreadRow = (direction: 1 | -1) => () => {
    const rows = items();
    const at = rows.findIndex(({ id }) => id === selected());
    const found = stepUnread(rows, at, direction);
    if (found !== undefined) return select(found);
    return say(direction > 0 ? refusalMessages.noUnreadBelow : refusalMessages.noUnreadAbove);
  };
  /** The rows of a long list are loaded where a person goes in it. */
  const toEnd = async (show: typeof showEnd | typeof showStart, end: () => unknown) => {
    const view = shell.view();
    try {
      await show(context, query());
      if (sameView(view, shell.view())) end();
    } catch (error) {
      actions.report(error);
    }
  };
  /** Rows beyond those that are loaded are loaded before the selection goes there. */
  const reach = (steps: number) => {
    const rows = ids();
    const to = rows.indexOf(selected() ?? '') + steps;
    const source = { library: context.library, client };
    if (to >= rows.length && hasMoreStories(client, query()))
      return loadMoreStories(source, query()).catch(actions.report);
    return to < 0 && rowsBefore(client, query()) > 0
      ? loadEarlierStories(source, query()).catch(actions.report)
      : undefined;
  };
  /** The row of a number, counted from 1, or the last one, wherever in a long list it is. */
  const toRow = async (number: number) => {
    const view = shell.view();
    const row = Math.min(number, rowsInAll(client, query()) ?? ids().length) - 1;
    try {
      const id = await showRowAt(context, query(), row);
      if (sameView(view, shell.view())) select(id);
    } catch (error) {
      actions.report(error);
    }
  };
  const ends: Controller = rowHandlers(context, ids, selected, reach).map((handler) => {
    if (handler.command !== 'last' && handler.command !== 'first') return handler;
    const isLast = handler.command === 'last';
    return {
      ...handler,
      run: (key, count) => {
        if (!isLast && count === undefined) showFresh(client, query());
        if (isLast ? !hasMoreStories(client, query()) : rowsBefore(client, query()) === 0) {
          if (count === undefined || !hasMoreStories(client, query())) return handler.run(key, count);
        }
        if (count !== undefined) return toRow(count);
        return isLast
          ? toEnd(showEnd, () => selectRow(context, ids().at(-1)))
          : toEnd(showStart, () => handler.run(key));
      },
    };
  });
  return [
    ...ends,
    ...findController(context),
    ...selectedStoryHandlers(context, selected, true),
    {
      command: 'open',
      run: () => {
        const id = selected();
        return id !== undefined && open(id);
      },
    },
    {
      command: 'story',
      run: () => {
        const row = items().find(({ id }) => id === selected());
        return row !== undefined && goTo(context, { name: 'story', id: row.story ?? row.id }, 'push');
      },
      unavailable: () => (selected() === undefined ? refusalMessages.selectStory : undefined),
    },
    { command: 'next-unread-row', run: unreadRow(1) },
    { command: 'previous-unread-row', run: unreadRow(-1) },
    {
      command: 'next-unread',
      run: () => afterwards(context, nextUnread(context, query(), selected(), true), open, refusalMessages.noUnread),
    },
    { command: 'density', run: () => say(triageMessages.densities[shell.nextDensity()]) },
    {
      command: 'limit',
      async run() {
        const { limitQuestion } = await import('./limit.js');
        shell.ask(limitQuestion(context, query()));
      },
    },
    { command: 'stories', run: () => actions.toggleStories() },
    {
      command: 'save-search',
      async run() {
        const { saveSearchQuestion } = await import('./saved-searches.js');
        shell.ask(saveSearchQuestion(context, query().trim()));
      },
      unavailable: () => (sectionOf(shell.view()) ? refusalMessages.searchFirst : undefined),
    },
    ...triageHandlers(context, { query, items, selected }),
  ];
}
