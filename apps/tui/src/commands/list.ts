import type { Command } from '../cli/command.js';
import { withLibrary } from '../cli/library.js';
import { text, type Values, whole } from '../cli/options.js';
import { exitCode } from '../cli/rows.js';
import { printStories, storyOptions, storyPrinter } from '../cli/stories.js';
import { UsageError } from '../cli/usage-error.js';
import { WATCHED, watchStories } from '../cli/watch-stories.js';

/** @throws UsageError for what needs a last row */
function checkWatched(values: Values): void {
  if (values.json !== undefined || text(values, 'as') === 'json')
    throw new UsageError('--watch has no last row, and an array of JSON needs one: --as ndjson prints one a line.');
  if (values['exit-code'])
    throw new UsageError('--watch goes on until it is ended, whatever it finds: --exit-code says nothing there.');
  if (values.order !== undefined) throw new UsageError('--watch prints stories in the order in which they arrive.');
}

export const command: Command = {
  usage: 'list [QUERY] [OPTIONS]',
  about:
    'Lists the stories of the library, newest first; with a query, those it finds, such as is:unread or source:gazette.',
  options: {
    ...storyOptions,
    watch: {
      type: 'boolean',
      help: `go on, and print articles as they arrive among the newest ${WATCHED}; the newest stands last`,
    },
  },
  examples: [
    'list is:unread --limit 20',
    "list source:gazette --format '{time}\\t{headline}'",
    "list 'is:unread before:2026-01' --null | xargs -0 dateline mark --read",
    'list is:unread --json id,headline,source',
    'list ferry --watch',
  ],
  run: ({ values, positionals }, io) =>
    withLibrary(values, async (library) => {
      const query = positionals.join(' ');
      if (values.watch) {
        checkWatched(values);
        await watchStories(library, query, whole(values, 'limit', 0, WATCHED) ?? 50, storyPrinter(values, io));
        return 0;
      }
      const count = await printStories(library, query, values, io);
      if (count === 0) io.say(query ? 'No story is found.' : 'The library is empty.');
      return exitCode(values, count);
    }),
};
