import { loadedFeeds, loadedInfo, loadedSearches } from '../data/cache.js';
import { type SourceRow, sourceRows } from '../data/source-rows.js';
import { refusalMessages } from '../messages/en/refusals.js';
import { nextWithUnread } from '../view/rows.js';
import type { ReaderState } from '../view/state.js';
import { openedFrom, sameView, type View } from '../view/view.js';
import type { Controller, ReaderContext } from './controller.js';
import { feedRowHandlers } from './feeds.js';
import { goTo } from './navigate.js';
import { rowHandlers } from './rows.js';

/** The source that a view shows; that of its list for an article. */
export function sourceOf(rows: readonly SourceRow[], view: View): SourceRow | undefined {
  const { query, edition } = openedFrom(view);
  const isFrom = (row: SourceRow) =>
    sameView(row.view, view) ||
    (query !== undefined && row.view.name === 'list' && row.view.query === query) ||
    (row.view.name === 'edition' && (view.name === 'edition' || edition !== undefined));
  return rows.find(isFrom);
}

/** The source that is selected: the one that was chosen, else the one that is shown. */
export function selectedSource(rows: readonly SourceRow[], { source }: ReaderState, view: View): SourceRow | undefined {
  return rows.find(({ id }) => id === source) ?? sourceOf(rows, view) ?? rows[0];
}

/** Shows what a source has. */
export function openSource(context: ReaderContext, { view }: SourceRow): void {
  context.change({ type: 'source', id: undefined });
  goTo(context, view, 'section');
}

/** The sources beside the view. */
export function sourcesController(context: ReaderContext): Controller {
  const { client, state, shell, change } = context;
  const rows = () => sourceRows(loadedInfo(client)?.unread ?? 0, loadedSearches(client), loadedFeeds(client));
  const ids = () => rows().map(({ id }) => id);
  const selected = () => selectedSource(rows(), state.get(), shell.view());
  const select = (id: string | undefined) => {
    if (id === undefined) return false;
    change({ type: 'source', id });
    return true;
  };
  return [
    { command: 'first', counted: true, run: (_key, count = 1) => select(ids()[Math.min(count, ids().length) - 1]) },
    ...rowHandlers(context, ids, () => selected()?.id, undefined, select),
    {
      command: 'open',
      run: () => {
        const row = selected();
        return row !== undefined && openSource(context, row);
      },
    },
    {
      command: 'next-unread',
      run: () => {
        const id = nextWithUnread(rows(), selected()?.id);
        return id === undefined ? context.say(refusalMessages.noUnread) : select(id);
      },
    },
    ...feedRowHandlers(context, () => selected()?.row),
  ];
}
