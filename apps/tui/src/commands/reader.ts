import type { Library } from '@dateline/library';
import { canDraw } from '../cli/can-draw.js';
import type { Command } from '../cli/command.js';
import { keepGarbageSmall } from '../cli/keep-garbage-small.js';
import { allowPrivate, open, picturesPath } from '../cli/library.js';
import { text, type Values } from '../cli/options.js';
import { keyMaps } from '../settings/names.js';
import { openSettings, type TerminalSettings } from '../settings/settings.js';

type Run = (library: Library, settings: TerminalSettings) => Promise<number>;

const linear = async (): Promise<Run> => (await import('../linear/run-linear.js')).runLinear;

async function drawn(values: Values): Promise<Run> {
  const { runReader } = await import('../reader/run.js');
  const fetching = { allowPrivate: allowPrivate(values), folder: picturesPath(values) };
  return (library, settings) => runReader(library, settings, { fetching });
}

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
    const run = settings.linear ? await linear() : await drawn(values);
    const library = await opening;
    try {
      return await run(library, settings);
    } finally {
      await library.close();
    }
  },
};
