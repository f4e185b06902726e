import type { ArticleSummary, ListChoice } from '@dateline/core/library';
import { loadedSettings } from '../data/cache.js';
import { keys } from '../data/keys.js';
import { firstRows } from '../data/stories.js';
import { listMessages } from '../messages/en/list.js';
import { noticeMessages } from '../messages/en/notices.js';
import { refusalMessages } from '../messages/en/refusals.js';
import { pickedIn } from '../view/state.js';
import type { Controller, Handler, ReaderContext } from './controller.js';

/** A list that is gone through. */
interface TriagedList {
  query(): string;
  items(): readonly ArticleSummary[];
  selected(): string | undefined;
}

/** How the list of a query is shown, as far as that is loaded. */
export function listChoiceOf({ client }: ReaderContext, query: string): ListChoice {
  return loadedSettings(client)?.lists[query.trim()] ?? {};
}

/** The rows that a command is about: those that are picked, else the selected one. */
export function targetsOf(context: ReaderContext, selected: string | undefined): readonly string[] {
  const picked = pickedIn(context.state.get(), context.shell.view());
  if (picked.length > 0) return picked;
  return selected === undefined ? [] : [selected];
}

/** Marks a list read, all of it or what stands after a row. */
export function markListRead(
  context: ReaderContext,
  list: TriagedList,
  except: readonly ArticleSummary[] = [],
): Promise<void> {
  const { client, actions, shell } = context;
  const query = list.query();
  const isOldestFirst = listChoiceOf(context, query).oldest === true;
  const from = isOldestFirst ? client.getQueryState(keys.top(query))?.dataUpdatedAt : undefined;
  const { rows, more } = firstRows(client, query);
  return actions.markAllRead(query, rows, more, (count) => shell.confirm(listMessages.confirmMarkAll(count)), {
    from,
    except,
  });
}

/** What goes through a list: rows that are picked, what is above and below, how it is shown. */
export function triageHandlers(context: ReaderContext, list: TriagedList): Controller {
  const { shell, actions, say, change } = context;
  const { items, selected } = list;
  const at = () => items().findIndex(({ id }) => id === selected());
  const noRow = () => (at() < 0 ? refusalMessages.selectStory : undefined);
  const empty = () => (items().length === 0 ? refusalMessages.emptyList : undefined);

  const choose = (
    command: 'unread-only' | 'oldest-first',
    name: keyof ListChoice,
    done: () => [string, string],
  ): Handler => ({
    command,
    async run() {
      const choice = await actions.chooseList(list.query(), (before) => ({ [name]: !before[name] }));
      const isOn = choice?.[name] === true;
      if (!choice) return;
      say(done()[isOn ? 0 : 1]);
      // In another order the same place shows other stories: a person is where they were, or at the beginning.
      const id = at() >= 0 ? selected() : items()[0]?.id;
      shell.scroll(id === undefined ? { to: 'top' } : { to: 'row', id, keepsFocus: true });
    },
  });
  return [
    {
      command: 'mark-above-read',
      run: () => actions.markRead(items().slice(0, at()), noticeMessages.allReadAbove),
      unavailable: noRow,
    },
    {
      command: 'mark-below-read',
      run: () => markListRead(context, list, items().slice(0, at() + 1)),
      unavailable: noRow,
    },
    { command: 'mark-all-read', run: () => markListRead(context, list), unavailable: empty },
    choose('unread-only', 'unread', () => [noticeMessages.unreadOnly, noticeMessages.readToo]),
    choose('oldest-first', 'oldest', () => [noticeMessages.oldestFirst, noticeMessages.newestFirst]),
    {
      command: 'pick',
      run: () => change({ type: 'pick', view: shell.view(), ids: [selected()!], last: selected()! }),
      unavailable: noRow,
    },
    {
      command: 'pick-all',
      run: () => {
        const ids = items().map(({ id }) => id);
        change({ type: 'pick', view: shell.view(), ids, last: ids.at(-1)! });
      },
      unavailable: empty,
    },
  ];
}
