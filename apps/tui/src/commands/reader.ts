import type { Command } from '../cli/command.js';
import { open } from '../cli/library.js';
import { canDraw } from '../cli/page-articles.js';

export const command: Command = {
  usage: '[OPTIONS]',
  about: 'The terminal reader.',
  options: {},
  examples: ['', '--library ~/news.db'],
  async run(given, io, commandLine) {
    const { values } = given;
    if (!canDraw()) {
      // Where nothing can be drawn, the news is printed.
      const { command: list } = await import('./list.js');
      return list.run(given, io, commandLine);
    }
    // The library opens on its own thread while the reader's code is read.
    const [library, { runReader }] = await Promise.all([open(values, { refresh: true }), import('../reader/run.js')]);
    try {
      return await runReader(library);
    } finally {
      await library.close();
    }
  },
};
