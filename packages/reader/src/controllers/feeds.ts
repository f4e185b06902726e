import type { ExportFormat, FeedState, SavedSearch } from '@dateline/core/library';
import { loadedFeeds, loadedSearches } from '../data/cache.js';
import { feedsRows, folderNames } from '../data/feed-rows.js';
import { importCounts, importedSentence } from '../data/import-sentences.js';
import { keys } from '../data/keys.js';
import { problemOf } from '../data/problem.js';
import type { Controller, Handler, ReaderContext } from './controller.js';
import { goTo } from './navigate.js';
import { rowHandlers, selectedRow } from './rows.js';
import { removeSearch, saveSearchQuestion } from './saved-searches.js';
import type { Question } from './shell.js';

/** What asks for the name and folder of a feed. */
export function editFeedQuestion({ client, library }: ReaderContext, feed: FeedState): Question {
  const { id, title, folder } = feed;
  return {
    id: 'edit-feed',
    title: title || feed.url,
    action: 'Keep',
    fields: [
      { name: 'title', label: 'Name', initial: title },
      {
        name: 'folder',
        label: 'Folder',
        prompt: 'Folder, empty for none',
        initial: folder ?? '',
        suggestions: folderNames(loadedFeeds(client)),
      },
    ],
    async submit(values) {
      try {
        await library.editFeed(id, { title: values.title || title, folder: values.folder ?? '' });
        await client.invalidateQueries({ queryKey: keys.feeds });
        return undefined;
      } catch (error) {
        return problemOf(error).message;
      }
    },
  };
}

/** Removes a feed once a person has agreed. */
export async function removeFeed(
  { shell, library, client, say, actions }: ReaderContext,
  feed: FeedState,
): Promise<void> {
  const name = feed.title || feed.url;
  if (!(await shell.confirm(`Remove ${name}? Its stories go too, except saved and highlighted ones.`))) return;
  try {
    await library.removeFeed(feed.id);
    await client.invalidateQueries();
    say(`Removed ${name}`);
  } catch (error) {
    actions.report(error);
  }
}

async function importFile({ shell, library, client, say, actions }: ReaderContext): Promise<void> {
  try {
    const file = await shell.openFile();
    if (!file) return;
    const trial = await library.import(file.content, file.name, { dryRun: true });
    if (!(await shell.confirm(`${importCounts(trial)} Import them?`))) return;
    const result = await library.import(file.content, file.name);
    await client.invalidateQueries();
    say(importedSentence(result));
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

/** The feeds that the view shows. */
export function feedsController(context: ReaderContext): Controller {
  const { client, shell } = context;
  const rows = () => {
    const view = shell.view();
    return feedsRows(loadedFeeds(client), view.name === 'feeds' ? view : {}, loadedSearches(client));
  };
  const ids = () => rows().map(({ id }) => id);
  const selected = () => {
    const id = selectedRow(context, ids());
    return rows().find((row) => row.id === id);
  };
  const forRow = (
    command: 'edit-feed' | 'remove-feed',
    { onFeed, onSearch }: { onFeed(feed: FeedState): unknown; onSearch(search: SavedSearch): unknown },
  ): Handler => ({
    command,
    run: () => {
      const row = selected();
      if (row?.kind === 'feed') return onFeed(row.feed);
      return row?.kind === 'search' && onSearch(row.search);
    },
    unavailable: () =>
      ['feed', 'search'].includes(selected()?.kind ?? '') ? undefined : 'Select a feed first: j goes to the next one.',
  });
  return [
    ...rowHandlers(context, ids),
    {
      command: 'open',
      run: () => {
        const row = selected();
        return row !== undefined && goTo(context, { name: 'list', query: row.query }, 'push');
      },
    },
    forRow('edit-feed', {
      onFeed: (feed) => shell.ask(editFeedQuestion(context, feed)),
      onSearch: ({ query }) => shell.ask(saveSearchQuestion(context, query)),
    }),
    forRow('remove-feed', {
      onFeed: (feed) => removeFeed(context, feed),
      onSearch: (search) => removeSearch(context, search),
    }),
    { command: 'import', run: () => importFile(context) },
    { command: 'export', run: () => exportFile(context, 'dateline.opml', 'opml') },
    { command: 'export-all', run: () => exportFile(context, 'dateline.ndjson', 'ndjson') },
    { command: 'export-stories', run: () => exportFile(context, 'dateline.tar', 'markdown') },
  ];
}
