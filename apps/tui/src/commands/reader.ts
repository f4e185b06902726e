import process from 'node:process';
import type { Command } from '../cli/command.js';
import { open } from '../cli/library.js';
import { UsageError } from '../cli/usage-error.js';

export const command: Command = {
  usage: '[OPTIONS]',
  about: 'The terminal reader.',
  options: {},
  async run({ values }) {
    if (!process.stdin.isTTY || !process.stdout.isTTY)
      throw new UsageError(
        'The reader needs a terminal. dateline list prints the news, dateline --help names the rest.',
      );
    // The library opens on its own thread while the reader's code is read.
    const [library, { runReader }] = await Promise.all([open(values, { refresh: true }), import('../reader/run.js')]);
    try {
      return await runReader(library);
    } finally {
      await library.close();
    }
  },
};
