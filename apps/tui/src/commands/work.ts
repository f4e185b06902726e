import { askedToEnd } from '../cli/asked-to-end.js';
import type { Command } from '../cli/command.js';
import { open } from '../cli/library.js';
import { logOf, logOption } from '../cli/log.js';
import { UsageError } from '../cli/usage-error.js';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const stories = (count: number) => (count === 1 ? '1 new story' : `${count} new stories`);

export const command: Command = {
  usage: 'work [OPTIONS]',
  about:
    'Asks feeds whenever they are due and reads their stories, without a reader, until it is ended. Readers and other commands can use the library meanwhile; two that work share the feeds.',
  options: { log: logOption },
  examples: ['work', 'work --log json'],
  async run({ values, positionals }, io) {
    const log = logOf(values, io);
    if (positionals.length > 0) throw new UsageError('work takes no name; --library PATH says which library.');
    const ended = askedToEnd();
    const library = await open(values, { refresh: true });
    try {
      let known = (await library.info()).articles;
      const stop = library.subscribe(async (changes) => {
        if (!changes.some(({ kind }) => kind === 'refresh')) return;
        const { articles } = await library.info();
        const added = articles - known;
        if (added > 0) log.note('info', 'added', `${clock.format(new Date())}  ${stories(added)}`, { stories: added });
        known = articles;
      });
      log.note('info', 'started', 'Feeds are asked when they are due. Ctrl-C ends it.');
      await ended.wait();
      log.note('info', 'ending', undefined);
      stop();
    } finally {
      await library.close();
      // What was claimed is given back, so that others ask it now.
      log.note('info', 'ended', undefined);
    }
    return 0;
  },
};
