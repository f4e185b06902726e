import { readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, resolve } from 'node:path';
import type { FeedState } from '@dateline/core/library';
import { problemOf, useActions, useLibrary, useSay } from '@dateline/reader';
import type { Handlers } from '../shell/commands.js';
import { useReader } from '../shell/state.js';

/** A path as it is typed: `~` is the home of the person. */
const pathOf = (typed: string) => resolve(typed.replace(/^~(?=\/|$)/, homedir()));

/** What can be done to a feed, and to all of them. */
export function useFeedCommands(): (feed: FeedState | undefined) => Handlers {
  const { ask } = useReader();
  const actions = useActions();
  const library = useLibrary();
  const say = useSay();
  const told = (error: unknown) => say(problemOf(error).message, 'problem');

  const rename = ({ id, title, folder }: FeedState) =>
    ask({
      kind: 'line',
      label: 'Name:',
      initial: title,
      submit: (name) =>
        ask({
          kind: 'line',
          label: 'Folder, empty for none:',
          initial: folder ?? '',
          submit: (to) => void actions.editFeed(id, { title: name || title, folder: to }),
        }),
    });

  const importFile = async (typed: string) => {
    try {
      const path = pathOf(typed);
      // Only who imports waits for the formats to be read.
      const { decode } = await import('@dateline/formats');
      await actions.importText(decode(await readFile(path)).text, basename(path));
    } catch (error) {
      told(error);
    }
  };
  const exportFile = async (typed: string) => {
    try {
      const path = pathOf(typed);
      await writeFile(path, await library.exportText('opml'), { flag: 'wx' });
      say(`Wrote ${path}`);
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
      if (taken) say(`${typed} is there already; nothing was written.`, 'problem');
      else told(error);
    }
  };

  return (feed) => ({
    'edit-feed': () => feed && rename(feed),
    'remove-feed': () =>
      feed &&
      ask({
        kind: 'sure',
        label: `Remove ${feed.title}? Its saved stories stay.`,
        yes: () => void actions.removeFeed(feed.id, feed.title),
      }),
    import: () => ask({ kind: 'line', label: 'Import the file:', submit: (typed) => typed && void importFile(typed) }),
    export: () =>
      ask({
        kind: 'line',
        label: 'Export to the file:',
        initial: 'dateline.opml',
        submit: (typed) => typed && void exportFile(typed),
      }),
  });
}
