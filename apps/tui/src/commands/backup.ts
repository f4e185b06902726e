import type { Command } from '../cli/command.js';
import { withLibrary } from '../cli/library.js';
import { text } from '../cli/options.js';
import { UsageError } from '../cli/usage-error.js';
import { clean } from '../text/clean.js';

export const command: Command = {
  usage: 'backup FILE [OPTIONS]',
  about:
    'Copies the library into a file, whole and checked, while it is in use. The copy is a library itself: dateline --library FILE opens it. An earlier copy is written over.',
  options: {
    as: { type: 'string', choices: ['text', 'json'], help: 'json prints the file, its bytes and its stories' },
    force: { type: 'boolean', help: 'write over a file that is no copy of a library' },
  },
  examples: ['backup ~/backups/dateline.db'],
  run({ values, positionals }, io) {
    const [file, ...others] = positionals;
    if (!file || others.length > 0) throw new UsageError('Name one file for the copy.');
    return withLibrary(values, async (library) => {
      io.progress(`Copying into ${clean(file)}`);
      const copy = await library.backup(file, { overwrite: values.force === true });
      io.progress(undefined);
      if (text(values, 'as') === 'json') await io.printJson(copy, 2);
      else {
        const stories = copy.articles === 1 ? '1 story' : `${copy.articles.toLocaleString('en')} stories`;
        io.say(`Copied ${stories} into ${clean(copy.path)} (${(copy.bytes / 2 ** 20).toFixed(1)} MB).`);
      }
      return 0;
    });
  },
};
