import { feedTrouble } from '@dateline/reader';
import type { Command } from '../cli/command.js';
import { withLibrary } from '../cli/library.js';
import { text } from '../cli/options.js';
import { feedFields } from '../cli/row-fields.js';
import { exitCode, exitOption, printList, rowOptions } from '../cli/rows.js';
import { UsageError } from '../cli/usage-error.js';
import { feedsText } from '../print/feeds.js';

export const command: Command = {
  usage: 'feeds [OPTIONS]',
  about: 'Lists the feeds by folder, each with its number, what is unread and what is wrong with it.',
  options: {
    failing: { type: 'boolean', help: 'only those that cannot be read, or not wholly, or have long been silent' },
    folder: { type: 'string', value: 'NAME', help: 'only those of a folder' },
    ...rowOptions,
    ...exitOption,
  },
  examples: ['feeds --failing', "feeds --format '{unread}\\t{title}'"],
  run({ values, positionals }, io) {
    if (positionals.length > 0) throw new UsageError('feeds takes no name; --folder NAME lists those of a folder.');
    const folder = text(values, 'folder')?.toLowerCase();
    return withLibrary(values, async (library) => {
      const feeds = (await library.feeds()).filter(
        (feed) =>
          (!values.failing || feedTrouble(feed) !== undefined) &&
          (folder === undefined || (feed.folder ?? '').toLowerCase() === folder),
      );
      await printList(feeds, values, feedFields, io, (rows) => feedsText(rows, io));
      if (feeds.length === 0) io.say(values.failing ? 'No feed is failing or silent.' : 'There are no feeds.');
      return exitCode(values, feeds.length);
    });
  },
};
