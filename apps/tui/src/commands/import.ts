import { basename } from 'node:path';
import { DatelineError } from '@dateline/core';
import { decode } from '@dateline/formats';
import { importKind } from '@dateline/library';
import type { Command } from '../cli/command.js';
import { fileBytes } from '../cli/document.js';
import { withLibrary } from '../cli/library.js';
import { text } from '../cli/options.js';
import { UsageError } from '../cli/usage-error.js';
import { many } from '../print/many.js';
import { clean } from '../text/clean.js';

export const command: Command = {
  usage: 'import FILE|- [OPTIONS]',
  about:
    'Takes feeds or stories from a file: OPML, the urls file of newsboat, or what dateline export --as json printed.',
  options: {
    as: { type: 'string', choices: ['text', 'json'], help: 'json prints { feeds, articles, skipped, warnings }' },
  },
  async run({ values, positionals }, io) {
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new UsageError('Name one file to import, or - for stdin.');
    const content = decode(await fileBytes(file, io)).text;
    if (!(await importKind(content))) throw new DatelineError('nothing-to-import', { name: file });
    return withLibrary(values, async (library) => {
      io.progress(`Importing ${clean(file)}`);
      const result = await library.importText(content, basename(file));
      io.progress(undefined);
      for (const warning of result.warnings) io.say(clean(warning));
      if (text(values, 'as') === 'json') await io.printJson(result, 2);
      else {
        const { feeds, articles, skipped } = result;
        const left = skipped > 0 ? `; ${skipped} were here already or could not be taken` : '';
        io.say(`Imported ${many(feeds, 'feed', 'feeds')} and ${many(articles, 'story', 'stories')}${left}.`);
      }
      return 0;
    });
  },
};
