import { QUERY_HELP } from '@dateline/core';
import type { Command } from '../cli/command.js';
import { withLibrary } from '../cli/library.js';
import { exitCode } from '../cli/rows.js';
import { printStories, storyOptions } from '../cli/stories.js';
import { UsageError } from '../cli/usage-error.js';

const form = Math.max(...QUERY_HELP.map((row) => row.form.length)) + 2;

export const command: Command = {
  usage: 'search QUERY [OPTIONS]',
  about:
    'Searches all that is kept and shows the passages that match. Quote the query, so that the shell leaves it alone.',
  options: storyOptions,
  examples: ["search 'grain harvest'", "search 'wheat OR barley' --limit 5", 'search \'by:"Ada Stone"\' --exit-code'],
  more: `A query\n${QUERY_HELP.map((row) => `  ${row.form.padEnd(form)}${row.finds}`).join('\n')}`,
  run({ values, positionals }, io) {
    const query = positionals.join(' ').trim();
    if (!query) throw new UsageError('Say what to search for.');
    return withLibrary(values, async (library) => {
      const count = await printStories(library, query, values, io);
      if (count === 0) io.say('No story is found.');
      return exitCode(values, count);
    });
  },
};
