import type { ArticleSummary } from '@dateline/core/library';
import { refusalMessages } from '../messages/en/refusals.js';
import { stepUnread } from '../view/rows.js';
import type { View } from '../view/view.js';
import type { Controller, ReaderContext } from './controller.js';
import { goTo } from './navigate.js';
import { rowHandlers, selectedRow, selectRow } from './rows.js';
import { selectedStoryHandlers } from './stories.js';

/** A row that stands for something in a story. */
export interface StoryRow {
  id: string;
  article: ArticleSummary;
  /** What opening it shows. */
  view: View;
}

/**
 * The commands of a view whose rows lead into stories.
 * @param nothing a sentence for when every story is read
 */
export function storyRowHandlers(context: ReaderContext, rows: () => readonly StoryRow[], nothing: string): Controller {
  const { say } = context;
  const ids = () => rows().map(({ id }) => id);
  const selected = () => {
    const id = selectedRow(context, ids());
    return rows().find((row) => row.id === id);
  };
  const open = (row: StoryRow | undefined) => row !== undefined && goTo(context, row.view, 'push');
  /** The rows as `stepUnread` takes them, and the number of the selected one. */
  const reading = () => {
    const all = rows().map(({ id, article }) => ({ id, read: article.read }));
    return { all, at: all.findIndex(({ id }) => id === selectedRow(context, ids())) };
  };
  const unreadRow = (direction: 1 | -1) => () => {
    const { all, at } = reading();
    const found = stepUnread(all, at, direction);
    if (found !== undefined) return selectRow(context, found);
    return say(direction > 0 ? refusalMessages.noUnreadBelow : refusalMessages.noUnreadAbove);
  };
  const nextUnread = () => {
    const { all, at } = reading();
    const found = stepUnread(all, at - (at < 0 ? 0 : 1), 1) ?? stepUnread(all, -1, 1);
    if (found === undefined) return say(nothing);
    selectRow(context, found);
    return open(rows().find(({ id }) => id === found));
  };
  return [
    ...rowHandlers(context, ids),
    ...selectedStoryHandlers(context, () => selected()?.article.id),
    { command: 'open', run: () => open(selected()) },
    { command: 'next-unread-row', run: unreadRow(1) },
    { command: 'previous-unread-row', run: unreadRow(-1) },
    { command: 'next-unread', run: nextUnread },
  ];
}
