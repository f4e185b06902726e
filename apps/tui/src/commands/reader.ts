import { canDraw } from '../cli/can-draw.js';
import type { Command } from '../cli/command.js';
import { keepGarbageSmall } from '../cli/keep-garbage-small.js';
import { open } from '../cli/library.js';
import { text } from '../cli/options.js';
import { keyMaps } from '../settings/names.js';
import { openSettings } from '../settings/settings.js';

export const command: Command = {
  usage: '[OPTIONS]',
  about: 'The terminal reader.',
  options: {
    keys: { type: 'string', choices: keyMaps, help: 'the keys to begin with; else what the file of settings says' },
    linear: { type: 'boolean', help: 'one line after another, without panes: for screen readers and braille lines' },
  },
  examples: ['', '--library ~/news.db', '--keys newsboat'],
  async run(given, io, commandLine) {
    const { values } = given;
    // Lines can be written where nothing can be drawn.
    if (!canDraw() && !values.linear) {
      // Where nothing can be drawn, the news is printed.
      const { command: list } = await import('./list.js');
      return list.run(given, io, commandLine);
    }
    keepGarbageSmall();
    const keymap = keyMaps.find((name) => name === text(values, 'keys'));
    const settings = await openSettings({ keymap, ...(values.linear && { linear: true }) });
    // The library opens on its own thread while the reader's code is read.
    const opening = open(values, { refresh: true });
    const run = settings.linear
      ? (await import('../linear/run-linear.js')).runLinear
      : (await import('../reader/run.js')).runReader;
    const library = await opening;
    try {
      return await run(library, settings);
    } finally {
      await library.close();
    }
  },
};
