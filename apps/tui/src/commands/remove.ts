import type { Command } from '../cli/command.js';
import { findFeeds } from '../cli/feeds.js';
import { withLibrary } from '../cli/library.js';
import { text } from '../cli/options.js';
import { printRows, rowForms } from '../cli/rows.js';
import { UsageError } from '../cli/usage-error.js';
import { feedsText } from '../print/feeds.js';
import { many } from '../print/many.js';

/** Feeds at once: as many acts as undo can take back. */
const MOST = 20;

export const command: Command = {
  usage: 'remove FEED ... | --folder NAME [OPTIONS]',
  about:
    'Ends feeds, each named by its number, address or title. Their stories go with them, but for those that are saved, kept for later, tagged or highlighted. dateline undo brings them back, the last one first.',
  options: {
    folder: { type: 'string', value: 'NAME', help: 'all feeds of a folder' },
    'dry-run': { type: 'boolean', help: 'only list what would be removed' },
    as: { type: 'string', choices: rowForms, help: 'the form in which the feeds are printed' },
  },
  examples: ['remove 3', 'remove --folder World --dry-run'],
  run({ values, positionals }, io) {
    const folder = text(values, 'folder');
    if (positionals.length > 0 === (folder !== undefined))
      throw new UsageError('Name feeds, or say --folder NAME; one of the two.');
    return withLibrary(values, async (library) => {
      const feeds =
        folder === undefined
          ? await findFeeds(library, positionals)
          : (await library.feeds()).filter((feed) => feed.folder?.toLowerCase() === folder.toLowerCase());
      const stories = feeds.reduce((sum, { total }) => sum + total, 0);
      io.say(`${many(feeds.length, 'feed', 'feeds')} with ${many(stories, 'story', 'stories')}.`);
      if (feeds.length > MOST)
        throw new UsageError(`At most ${MOST} feeds are removed at once, so that undo can bring all of them back.`);
      await printRows(feeds, text(values, 'as'), io, (rows) => feedsText(rows, io));
      if (values['dry-run']) io.say('Nothing was removed.');
      else for (const { id } of feeds) await library.removeFeed(id);
      return feeds.length > 0 ? 0 : 1;
    });
  },
};
