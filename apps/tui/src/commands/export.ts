import type { Command } from '../cli/command.js';
import { withLibrary } from '../cli/library.js';
import { text } from '../cli/options.js';
import { UsageError } from '../cli/usage-error.js';

export const command: Command = {
  usage: 'export [OPTIONS]',
  about:
    'Prints the feeds as OPML, which other readers take, or with --as json all of the library, for dateline import.',
  options: { as: { type: 'string', choices: ['opml', 'json'], help: 'opml when nothing is said' } },
  run({ values, positionals }, io) {
    if (positionals.length > 0)
      throw new UsageError('export takes no file: dateline export > FILE keeps what it prints.');
    return withLibrary(values, async (library) => {
      const output = await library.exportText(text(values, 'as') === 'json' ? 'json' : 'opml');
      await io.print(output.endsWith('\n') ? output : `${output}\n`);
      return 0;
    });
  },
};
