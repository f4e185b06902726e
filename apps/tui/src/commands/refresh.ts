import { refreshSentence } from '@dateline/reader';
import type { Command } from '../cli/command.js';
import { withLibrary } from '../cli/library.js';
import { text } from '../cli/options.js';
import { UsageError } from '../cli/usage-error.js';
import { clean } from '../text/clean.js';

export const command: Command = {
  usage: 'refresh [OPTIONS]',
  about: 'Asks the feeds that are due. A feed that fails is told and the exit is 1; the others are still asked.',
  options: {
    force: { type: 'boolean', help: 'ask every feed now, whatever it says of when to come back' },
    as: {
      type: 'string',
      choices: ['text', 'json'],
      help: 'json prints { feeds, added, updated, unchanged, problems }',
    },
  },
  examples: ['refresh', 'refresh --force'],
  run({ values, positionals }, io) {
    if (positionals.length > 0) throw new UsageError('refresh asks every feed that is due; it takes no name.');
    return withLibrary(values, async (library) => {
      const result = await library.refresh({ force: values.force === true }, ({ done, total, feed }) =>
        io.progress(clean(`${done} of ${total}  ${feed?.title ?? ''}`)),
      );
      io.progress(undefined);
      for (const { title, url, message } of result.problems) io.complain(clean(`${title || url}: ${message}`));
      if (text(values, 'as') === 'json') await io.printJson(result, 2);
      else await io.print(`${refreshSentence(result)}\n`);
      return result.problems.length > 0 ? 1 : 0;
    });
  },
};
