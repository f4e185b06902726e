import type { Command } from '../cli/command.js';
import { manual } from '../cli/manual.js';
import { UsageError } from '../cli/usage-error.js';
import { version } from '../cli/version.js';

export const command: Command = {
  usage: 'man',
  about: 'Prints the manual page of dateline, in roff.',
  options: {},
  examples: ['man | man -l -', 'man > ~/.local/share/man/man1/dateline.1'],
  async run({ positionals }, io, commandLine) {
    if (positionals.length > 0) throw new UsageError('man takes no name; dateline COMMAND --help says more of one.');
    await io.print(manual(await commandLine(), version()));
    return 0;
  },
};
