import { type ExportFormat, type Library, markdownFiles } from '@dateline/library';
import type { Command } from '../cli/command.js';
import type { Io } from '../cli/io.js';
import { withLibrary } from '../cli/library.js';
import { text } from '../cli/options.js';
import { jsonTextOutput, textOutput } from '../cli/output-gate.js';
import { UsageError } from '../cli/usage-error.js';
import { FolderOutput, writeWhole } from '../cli/write-files.js';

export const command: Command = {
  usage: 'export [QUERY] [OPTIONS]',
  about:
    'Prints the feeds as OPML, which other readers take. With --as ndjson everything, for dateline import; with --as markdown a file for each story, with its highlights. A QUERY limits the stories.',
  options: {
    as: { type: 'string', choices: ['opml', 'ndjson', 'markdown'], help: 'opml when nothing is said' },
    output: { type: 'string', value: 'PATH', help: 'a file, or for markdown a folder, instead of stdout' },
    secrets: { type: 'boolean', help: 'keep passwords, headers and cookies of feeds, and tokens in addresses' },
  },
  examples: [
    'export > feeds.opml',
    'export --as ndjson --output library.ndjson',
    'export is:saved --as markdown --output ~/Saved',
  ],
  run({ values, positionals }, io) {
    const form = (text(values, 'as') ?? 'opml') as ExportFormat;
    const output = text(values, 'output');
    const secrets = values.secrets === true;
    const query = positionals.length > 0 ? positionals.join(' ') : undefined;
    if (form === 'markdown' && output === undefined)
      throw new UsageError('Stories as Markdown are many files: name a folder for them with --output.');
    if (form === 'markdown' && secrets) throw new UsageError('Stories as Markdown hold no secrets of feeds.');
    return withLibrary(values, async (library) => {
      if (form === 'markdown') await writeStories(library, output!, query, io);
      else await writeExport(library, form, { output, secrets, query }, io);
      return 0;
    });
  },
};

async function writeStories(library: Library, folder: string, query: string | undefined, io: Io): Promise<void> {
  const files = new FolderOutput(folder);
  for await (const { path, text } of markdownFiles(library, query === undefined ? {} : { query })) {
    await files.write(path, textOutput(text, false));
    if (files.count % 100 === 0) io.progress(`${files.count.toLocaleString('en')} stories`);
  }
  io.progress(undefined);
  const stories = files.count === 1 ? '1 story' : `${files.count.toLocaleString('en')} stories`;
  io.say(`Wrote ${stories} into ${folder}.`);
}

interface Choice {
  output: string | undefined;
  secrets: boolean;
  query: string | undefined;
}

async function writeExport(
  library: Library,
  form: ExportFormat,
  { output, secrets, query }: Choice,
  io: Io,
): Promise<void> {
  const pieces = library.export(form, { secrets, ...(query !== undefined && { query }) });
  const safe = form === 'ndjson' ? jsonTextOutput : (piece: string, all: boolean) => textOutput(piece, false, all);
  if (output !== undefined)
    return writeWhole(
      output,
      written(pieces, (piece) => safe(piece, secrets)),
    );
  for await (const piece of pieces) {
    const words = Buffer.from(piece).toString();
    await (form === 'ndjson' ? io.printJsonText(words, { secrets }) : io.print(words, { secrets }));
  }
}

/** Pieces of an export, which are whole lines, as they may leave the command line. */
async function* written(pieces: AsyncIterable<Uint8Array>, safe: (piece: string) => string): AsyncGenerator<string> {
  for await (const piece of pieces) yield safe(Buffer.from(piece).toString());
}
