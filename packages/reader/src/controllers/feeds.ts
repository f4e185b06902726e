import type { FeedState } from '@dateline/core/library';
import { loadedFeeds } from '../data/cache.js';
import { feedsRows, foldersOf } from '../data/feed-rows.js';
import { problemOf } from '../data/problem.js';
import type { Controller, Handler, ReaderContext } from './controller.js';
import { goTo } from './navigate.js';
import { rowHandlers, selectedRow } from './rows.js';
import type { Question } from './shell.js';

/** The names of the folders that feeds are in. */
export function folderNames(feeds: readonly FeedState[]): string[] {
  return foldersOf(feeds)
    .map(({ name }) => name)
    .filter(Boolean);
}

/** What asks for the name and folder of a feed. */
export function editFeedQuestion({ client, actions }: ReaderContext, feed: FeedState): Question {
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
    submit: (values) =>
      actions.editFeed(id, { title: values.title || title, folder: values.folder ?? '' }).then(
        () => undefined,
        (error: unknown) => problemOf(error).message,
      ),
  };
}

/** Removes a feed once a person has agreed. */
export async function removeFeed({ shell, actions }: ReaderContext, feed: FeedState): Promise<void> {
  const name = feed.title || feed.url;
  if (await shell.confirm(`Remove ${name}? Its stories go too, except saved and highlighted ones.`))
    await actions.removeFeed(feed.id, name);
}

/** The feeds by folder. */
export function feedsController(context: ReaderContext): Controller {
  const { client, shell, actions, say } = context;
  const rows = () => feedsRows(loadedFeeds(client));
  const ids = () => rows().map(({ id }) => id);
  const selected = () => {
    const id = selectedRow(context, ids());
    return rows().find((row) => row.id === id);
  };
  const forFeed = (command: 'edit-feed' | 'remove-feed', act: (feed: FeedState) => unknown): Handler => {
    const feed = () => {
      const row = selected();
      return row?.kind === 'feed' ? row.feed : undefined;
    };
    return {
      command,
      run: () => act(feed()!),
      unavailable: () => (feed() ? undefined : 'Select a feed first: j goes to the next one.'),
    };
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
    forFeed('edit-feed', (feed) => shell.ask(editFeedQuestion(context, feed))),
    forFeed('remove-feed', (feed) => removeFeed(context, feed)),
    {
      command: 'import',
      run: async () => {
        try {
          const file = await shell.openFile();
          if (file) await actions.importText(file.text, file.name);
        } catch (error) {
          actions.report(error);
        }
      },
    },
    {
      command: 'export',
      run: async () => {
        const text = await actions.exportOpml();
        if (text === undefined) return;
        try {
          const sentence = await shell.saveFile('dateline.opml', text);
          if (sentence) say(sentence);
        } catch (error) {
          actions.report(error);
        }
      },
    },
  ];
}
