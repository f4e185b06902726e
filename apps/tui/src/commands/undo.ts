import type { Undone } from '@dateline/core/library';
import type { Command } from '../cli/command.js';
import { withLibrary } from '../cli/library.js';
import { text } from '../cli/options.js';
import { UsageError } from '../cli/usage-error.js';
import { many } from '../print/many.js';

function sentence({ kind, count }: Undone): string {
  return kind === 'remove' ? 'The feed is back.' : `${many(count, 'story is', 'stories are')} marked as before.`;
}

export const command: Command = {
  usage: 'undo [OPTIONS]',
  about:
    'Takes back what was marked last on the command line or for many stories at once, or a feed that was removed. Again for the one before.',
  options: { as: { type: 'string', choices: ['text', 'json'], help: 'json prints { kind, count }, or null' } },
  examples: ['undo'],
  run({ values, positionals }, io) {
    if (positionals.length > 0) throw new UsageError('undo takes no name; it takes back what was done last.');
    return withLibrary(values, async (library) => {
      const undone = await library.undo();
      if (text(values, 'as') === 'json') await io.printJson(undone ?? null);
      else io.say(undone ? sentence(undone) : 'There is nothing to take back.');
      return undone ? 0 : 1;
    });
  },
};
