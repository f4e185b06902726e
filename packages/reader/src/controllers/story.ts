import { loadedStory } from '../data/cache.js';
import { refusalMessages } from '../messages/en/refusals.js';
import { storyRows } from '../story/story-rows.js';
import { stepUnread } from '../view/rows.js';
import type { Controller, ReaderContext } from './controller.js';
import { goTo } from './navigate.js';
import { rowHandlers, selectedRow, selectRow } from './rows.js';
import { selectedStoryHandlers } from './stories.js';

/** A Story: its rows are its articles, what each of them added, and its quotations. */
export function storyController(context: ReaderContext): Controller {
  const { client, shell, say } = context;
  const rows = () => {
    const view = shell.view();
    const page = view.name === 'story' ? loadedStory(client, view.id) : undefined;
    return page ? storyRows(page) : [];
  };
  const ids = () => rows().map(({ id }) => id);
  const selected = () => {
    const id = selectedRow(context, ids());
    return rows().find((row) => row.id === id);
  };
  const articles = () => rows().flatMap(({ id, article }) => (id === article.id ? [article] : []));
  const unreadRow = (direction: 1 | -1) => () => {
    const at = articles().findIndex(({ id }) => id === selected()?.article.id);
    const found = stepUnread(articles(), at, direction);
    if (found !== undefined) return selectRow(context, found);
    return say(direction > 0 ? refusalMessages.noUnreadArticleBelow : refusalMessages.noUnreadArticleAbove);
  };
  return [
    ...rowHandlers(context, ids),
    ...selectedStoryHandlers(context, () => selected()?.article.id),
    {
      command: 'open',
      run: () => {
        const row = selected();
        return row !== undefined && goTo(context, row.view, 'push');
      },
    },
    { command: 'next-unread-row', run: unreadRow(1) },
    { command: 'previous-unread-row', run: unreadRow(-1) },
    {
      command: 'next-unread',
      run: () => {
        const found = articles().find(({ read }) => !read);
        if (!found) return say(refusalMessages.noUnreadInStory);
        selectRow(context, found.id);
        return goTo(context, { name: 'article', id: found.id }, 'push');
      },
    },
  ];
}
