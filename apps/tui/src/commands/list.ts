import type { Command } from '../cli/command.js';
import { withLibrary } from '../cli/library.js';
import { printStories, storyOptions } from '../cli/stories.js';

export const command: Command = {
  usage: 'list [QUERY] [OPTIONS]',
  about:
    'Lists the stories of the library, newest first; with a query, those it finds, such as is:unread or source:gazette.',
  options: storyOptions,
  run: ({ values, positionals }, io) =>
    withLibrary(values, async (library) => {
      const count = await printStories(library, positionals.join(' '), values, io);
      if (count === 0) io.say(positionals.length > 0 ? 'No story is found.' : 'The library is empty.');
      return 0;
    }),
};
