import { basename } from 'node:path';
import { type FileOnDisk, type Library, recogniseImport } from '@dateline/library';
import { importCounts, importedSentence } from '@dateline/reader';
import type { Command } from '../cli/command.js';
import { withFile } from '../cli/document.js';
import type { Io } from '../cli/io.js';
import { withLibrary } from '../cli/library.js';
import { text, type Values } from '../cli/options.js';
import { UsageError } from '../cli/usage-error.js';
import { clean } from '../text/clean.js';

export const command: Command = {
  usage: 'import FILE|- [OPTIONS]\n       dateline import --from newsboat [FOLDER] [OPTIONS]',
  about:
    'Takes feeds or stories, with what was read, saved and tagged, from a file of another reader or of Dateline: OPML, newsboat (urls, cache.db), Google Reader, Miniflux, Feedly and wallabag JSON, Pocket, Instapaper and Readwise, bookmarks, mail. Only a list of feeds adds feeds. --from newsboat takes all there is of newsboat: its feeds, the stories of its cache with what was read and flagged, and the keys, macros, browser and colours of its config, which go into the file of settings where there is none; it says what it took and what it left.',
  options: {
    from: {
      type: 'string',
      choices: ['newsboat'],
      help: 'take the files of this program, from where it has them or from a folder',
    },
    as: { type: 'string', choices: ['text', 'json'], help: 'json prints the counts and the warnings' },
    'dry-run': { type: 'boolean', help: 'say what would come in, and import nothing' },
  },
  examples: ['import subscriptions.opml', 'import ~/.newsboat/urls --dry-run', 'import --from newsboat'],
  async run({ values, positionals }, io) {
    const [file, ...others] = positionals;
    if (values.from !== undefined) {
      if (others.length > 0) throw new UsageError('Name one folder of newsboat, or none for the usual one.');
      const { importNewsboat } = await import('../newsboat/import-newsboat.js');
      return importNewsboat(file, values, io, (path) => importOne(path, values, io));
    }
    if (file === undefined || others.length > 0) throw new UsageError('Name one file to import, or - for stdin.');
    return importOne(file, values, io);
  },
};

function importOne(file: string, values: Values, io: Io): Promise<number> {
  return withFile(file, io, async (content) => {
    // A file that is none of them makes no library.
    const format = await recogniseImport(content, file);
    // A library that is made of an export is what was exported, and nothing else.
    const edition = format.name !== 'dateline';
    return withLibrary(values, (library) => importFile(library, content, file, values, io), { edition });
  });
}

async function importFile(
  library: Library,
  content: Blob | FileOnDisk,
  file: string,
  values: Values,
  io: Io,
): Promise<number> {
  const name = file === '-' ? 'This text' : basename(file);
  const dryRun = values['dry-run'] === true;
  const asJson = text(values, 'as') === 'json';
  io.progress(`Reading ${clean(file)}`);
  let result = await library.import(content, name, { dryRun: true });
  io.progress(undefined);
  if (!asJson || !dryRun) io.say(clean(importCounts(result)));
  if (!dryRun) {
    io.progress(`Importing ${clean(file)}`);
    result = await library.import(content, name);
    io.progress(undefined);
  }
  for (const warning of result.warnings) io.say(clean(warning));
  if (asJson) await io.printJson(result, 2);
  else if (!dryRun) io.say(`${importedSentence(result)}.`);
  return 0;
}
