import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serve } from '@dateline/server';
import { askedToEnd } from '../cli/asked-to-end.js';
import type { Command } from '../cli/command.js';
import { allowPrivate, beside, open, picturesPath } from '../cli/library.js';
import { openAddress } from '../cli/open-address.js';
import { whole } from '../cli/options.js';
import { UsageError } from '../cli/usage-error.js';

const PORT = 4747;

export const command: Command = {
  usage: 'serve [OPTIONS]',
  about:
    'Serves the web reader on this machine alone, and prints its address. The library is made where there is none.',
  options: {
    port: { type: 'string', value: 'N', help: `the port; ${PORT} when nothing is said, 0 for any that is free` },
    open: { type: 'boolean', help: 'open it in the browser, where there is one' },
  },
  examples: ['serve --port 8080'],
  async run({ values, positionals }, io) {
    if (positionals.length > 0) throw new UsageError('serve takes no name; --library PATH says which library.');
    const port = whole(values, 'port', 0, 65_535) ?? PORT;
    const ended = askedToEnd();
    const library = await open(values, { refresh: true });
    try {
      const files = fileURLToPath(beside('./web'));
      const served = await serve(library, {
        port,
        allowPrivate: allowPrivate(values),
        pictures: picturesPath(values),
        ...(existsSync(files) ? { files } : {}),
      });
      await io.print(`${served.url}\n`);
      io.say('Ctrl-C ends it.');
      if (values.open) openAddress(served.url);
      await ended.wait();
      await served.close();
    } finally {
      await library.close();
    }
    return 0;
  },
};
