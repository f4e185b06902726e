import type { Command } from '../cli/command.js';
import { findFeeds } from '../cli/feeds.js';
import { withLibrary } from '../cli/library.js';
import { text } from '../cli/options.js';
import { printRows, rowForms } from '../cli/rows.js';
import { UsageError } from '../cli/usage-error.js';
import { feedsText } from '../print/feeds.js';

export const command: Command = {
  usage: 'move FEED ... FOLDER [OPTIONS]',
  about: 'Puts feeds, each named by its number, address or title, into a folder; "" takes them out of theirs.',
  options: { as: { type: 'string', choices: rowForms, help: 'the form in which the feeds are printed' } },
  examples: ['move 3 4 World'],
  run({ values, positionals }, io) {
    const folder = positionals.at(-1);
    const names = positionals.slice(0, -1);
    if (folder === undefined || names.length === 0) throw new UsageError('Name a feed, then its folder.');
    return withLibrary(values, async (library) => {
      const moved = [];
      for (const { id } of await findFeeds(library, names)) moved.push(await library.editFeed(id, { folder }));
      await printRows(moved, text(values, 'as'), io, (rows) => feedsText(rows, io));
      return 0;
    });
  },
};
