import type { ExportFormat, FeedState, Rule, SavedSearch } from '@dateline/core/library';
import { loadedFeeds, loadedRules, loadedSearches } from '../data/cache.js';
import { type FeedsRow, feedsRows, unreadOf } from '../data/feed-rows.js';
import { noticeMessages } from '../messages/en/notices.js';
import { questionMessages } from '../messages/en/questions.js';
import { refusalMessages } from '../messages/en/refusals.js';
import { nextWithUnread } from '../view/rows.js';
import type { Controller, Handler, ReaderContext } from './controller.js';
import { editFeedQuestion, pauseFeed } from './feed-settings.js';
import { goTo } from './navigate.js';
import { rowHandlers, selectedRow, selectRow } from './rows.js';
import { pauseRule, removeRule, ruleQuestion } from './rules.js';
import { removeSearch, saveSearchQuestion } from './saved-searches.js';

/** Removes a feed once a person has agreed. */
export async function removeFeed(
  { shell, library, client, say, actions }: ReaderContext,
  feed: FeedState,
): Promise<void> {
  const name = feed.title || feed.url;
  if (!(await shell.confirm(questionMessages.removeFeed(name)))) return;
  try {
    await library.removeFeed(feed.id);
    await client.invalidateQueries();
    say(noticeMessages.removed(name));
  } catch (error) {
    actions.report(error);
  }
}

async function importFile(context: ReaderContext): Promise<void> {
  const { shell, library, actions } = context;
  try {
    const file = await shell.openFile();
    if (!file) return;
    const { importContent } = await import('./found.js');
    // What can be imported is said by the library.
    if (!(await importContent(context, file.content, file.name)))
      await library.import(file.content, file.name, { dryRun: true });
  } catch (error) {
    actions.report(error);
  }
}

async function exportFile(
  { shell, library, say, actions }: ReaderContext,
  name: string,
  format: ExportFormat,
): Promise<void> {
  try {
    const sentence = await shell.saveFile(name, library.export(format));
    if (sentence) say(sentence);
  } catch (error) {
    actions.report(error);
  }
}

/** The commands that change a feed, a saved search or a rule. */
export function feedRowHandlers(context: ReaderContext, selected: () => FeedsRow | undefined): Controller {
  const { shell } = context;
  const forRow = (
    command: 'edit-feed' | 'remove-feed' | 'pause',
    on: { feed(feed: FeedState): unknown; search?(search: SavedSearch): unknown; rule(rule: Rule): unknown },
  ): Handler => ({
    command,
    run: () => {
      const row = selected();
      if (row?.kind === 'feed') return on.feed(row.feed);
      if (row?.kind === 'rule') return on.rule(row.rule);
      return row?.kind === 'search' && on.search?.(row.search);
    },
    unavailable: () => {
      const kinds = on.search ? ['feed', 'search', 'rule'] : ['feed', 'rule'];
      return kinds.includes(selected()?.kind ?? '') ? undefined : refusalMessages.selectFeed;
    },
  });
  return [
    forRow('edit-feed', {
      feed: (feed) => shell.ask(editFeedQuestion(context, feed)),
      search: ({ query }) => shell.ask(saveSearchQuestion(context, query)),
      rule: (rule) => shell.ask(ruleQuestion(context, rule)),
    }),
    forRow('remove-feed', {
      feed: (feed) => removeFeed(context, feed),
      search: (search) => removeSearch(context, search),
      rule: (rule) => removeRule(context, rule),
    }),
    forRow('pause', { feed: (feed) => pauseFeed(context, feed), rule: (rule) => pauseRule(context, rule) }),
  ];
}

/** The feeds that the view shows. */
export function feedsController(context: ReaderContext): Controller {
  const { client, shell } = context;
  const rows = () => {
    const view = shell.view();
    return feedsRows(
      loadedFeeds(client),
      view.name === 'feeds' ? view : {},
      loadedSearches(client),
      loadedRules(client),
    );
  };
  const ids = () => rows().map(({ id }) => id);
  const selected = () => {
    const id = selectedRow(context, ids());
    return rows().find((row) => row.id === id);
  };
  return [
    ...rowHandlers(context, ids),
    {
      command: 'open',
      run: () => {
        const row = selected();
        return row !== undefined && goTo(context, { name: 'list', query: row.query }, 'push');
      },
    },
    ...feedRowHandlers(context, selected),
    {
      command: 'next-unread',
      run: () => {
        const counted = rows().map((row) => ({ id: row.id, unread: row.kind === 'rule' ? 0 : unreadOf(row) }));
        const id = nextWithUnread(counted, selected()?.id);
        return id === undefined ? context.say(refusalMessages.noUnread) : selectRow(context, id);
      },
    },
    { command: 'new-rule', run: () => shell.ask(ruleQuestion(context)) },
    { command: 'import', run: () => importFile(context) },
    { command: 'export', run: () => exportFile(context, 'dateline.opml', 'opml') },
    { command: 'export-all', run: () => exportFile(context, 'dateline.ndjson', 'ndjson') },
    { command: 'export-stories', run: () => exportFile(context, 'dateline.tar', 'markdown') },
  ];
}
