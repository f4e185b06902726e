import type { Command } from '../cli/command.js';
import { withLibrary } from '../cli/library.js';
import { text } from '../cli/options.js';
import { UsageError } from '../cli/usage-error.js';

export const command: Command = {
  usage: 'export [OPTIONS]',
  about:
    'Prints the feeds as OPML, which other readers take, or with --as json all of the library, for dateline import.',
  options: {
    as: { type: 'string', choices: ['opml', 'json'], help: 'opml when nothing is said' },
    secrets: { type: 'boolean', help: 'keep passwords, headers and cookies of feeds, and tokens in addresses' },
  },
  run({ values, positionals }, io) {
    if (positionals.length > 0)
      throw new UsageError('export takes no file: dateline export > FILE keeps what it prints.');
    return withLibrary(values, async (library) => {
      const form = text(values, 'as') === 'json' ? 'json' : 'opml';
      const secrets = values.secrets === true;
      const exported = await library.exportText(form, { secrets });
      const output = exported.endsWith('\n') ? exported : `${exported}\n`;
      await (form === 'json' ? io.printJsonText(output, { secrets }) : io.print(output, { secrets }));
      return 0;
    });
  },
};
