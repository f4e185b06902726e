import process from 'node:process';
import type { Command } from '../cli/command.js';
import { allowPrivate, isInDatabase, libraryPath, withLibrary } from '../cli/library.js';
import { text } from '../cli/options.js';
import { UsageError } from '../cli/usage-error.js';
import { libraryFindings } from '../doctor/library.js';
import { networkFindings } from '../doctor/network.js';
import { terminalFindings } from '../doctor/terminal.js';

function terminalHere() {
  const { isTTY = false, columns = 0, rows = 0 } = process.stdout;
  return { isTerminal: isTTY, columns, rows, depth: isTTY ? process.stdout.getColorDepth() : 1 };
}

export const command: Command = {
  usage: 'doctor [OPTIONS]',
  about:
    'Looks at the library, its disk and its feeds, at the terminal, and at the network and the clock by asking one of the feeds, and says what is wrong. The exit is 1 where something is.',
  options: {
    as: { type: 'string', choices: ['text', 'json'], help: 'json prints [{ problem, message }]' },
    offline: { type: 'boolean', help: 'ask no feed; network and clock are not looked at' },
  },
  examples: ['doctor', 'doctor --offline', 'doctor --as json'],
  run({ values, positionals }, io) {
    if (positionals.length > 0) throw new UsageError('doctor takes no name; --library PATH says which library.');
    return withLibrary(values, async (library) => {
      const feeds = await library.feeds();
      const found = [
        ...(await libraryFindings(library, isInDatabase(values) ? undefined : libraryPath(values), feeds)),
        ...terminalFindings(terminalHere()),
        ...(values.offline ? [] : await networkFindings(feeds, allowPrivate(values))),
      ];
      if (text(values, 'as') === 'json') await io.printJson(found, 2);
      else await io.print(found.map(({ problem, message }) => `${problem ? 'wrong' : 'good '}  ${message}\n`).join(''));
      return found.some(({ problem }) => problem) ? 1 : 0;
    });
  },
};
