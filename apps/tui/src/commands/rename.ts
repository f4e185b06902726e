import type { Command } from '../cli/command.js';
import { findFeeds } from '../cli/feeds.js';
import { withLibrary } from '../cli/library.js';
import { text } from '../cli/options.js';
import { printRows, rowForms } from '../cli/rows.js';
import { UsageError } from '../cli/usage-error.js';
import { feedsText } from '../print/feeds.js';

export const command: Command = {
  usage: 'rename FEED TITLE [OPTIONS]',
  about: 'Gives a feed, named by its number, address or title, another title; an empty one gives it its own back.',
  options: { as: { type: 'string', choices: rowForms, help: 'the form in which the feed is printed' } },
  examples: ["rename 3 'The Gazette'"],
  run({ values, positionals }, io) {
    const [name, title, ...others] = positionals;
    if (name === undefined || title === undefined || others.length > 0)
      throw new UsageError('Name a feed and say its title, in quotation marks where it is several words.');
    return withLibrary(values, async (library) => {
      const [feed] = await findFeeds(library, [name]);
      const renamed = await library.editFeed(feed!.id, { title });
      await printRows([renamed], text(values, 'as'), io, (rows) => feedsText(rows, io));
      return 0;
    });
  },
};
