import type { Command } from '../cli/command.js';
import { withLibrary } from '../cli/library.js';
import { UsageError } from '../cli/usage-error.js';

export const command: Command = {
  usage: 'send ID',
  about:
    'Sends a story, named by its id or the beginning of one, as JSON to the address of dateline config --webhook ADDRESS. Nothing else is ever sent there.',
  options: {},
  examples: ['send 2d4834f1'],
  run({ values, positionals }, io) {
    const [id, ...others] = positionals;
    if (id === undefined || others.length > 0) throw new UsageError('send takes the id of one story.');
    return withLibrary(values, async (library) => {
      await library.send(id);
      io.say('Sent.');
      return 0;
    });
  },
};
