import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Edition, type Library, notWritten } from '@dateline/library';
import { askedToEnd } from '../cli/asked-to-end.js';
import type { Command } from '../cli/command.js';
import type { Io } from '../cli/io.js';
import { open, withLibrary } from '../cli/library.js';
import { text, type Values } from '../cli/options.js';
import { jsonOutput, textOutput } from '../cli/output-gate.js';
import { UsageError } from '../cli/usage-error.js';
import { writeWhole } from '../cli/write-files.js';
import { daily } from '../edition/daily.js';
import {
  type EditionForm,
  editionEpub,
  editionForms,
  editionHtml,
  editionMarkdown,
  editionText,
} from '../edition/forms.js';

const ENDINGS: Record<EditionForm, string> = { text: 'txt', json: 'json', markdown: 'md', html: 'html', epub: 'epub' };

export const command: Command = {
  usage: 'edition [DAY] [OPTIONS]',
  about:
    'Prints the front page of a day: its Stories by how many outlets tell them, how new they are and what you read, each with the statements that matter and what is new since the day before. DAY is a day such as 2026-05-28, or yesterday; today when nothing is said. With --at it stays, asks feeds when they are due, and writes each day an edition into a folder.',
  options: {
    as: {
      type: 'string',
      choices: editionForms,
      help: 'text when nothing is said; html and epub hold the texts as well',
    },
    output: { type: 'string', value: 'PATH', help: 'a file, or with --at a folder, instead of stdout' },
    at: { type: 'string', value: 'HH:MM', help: 'every day at this time, into the folder of --output' },
  },
  examples: [
    'edition',
    'edition 2026-05-28 --as markdown',
    'edition --as epub --output today.epub',
    'edition --at 06:30 --as epub --output ~/Editions',
  ],
  run({ values, positionals }, io) {
    const [day, ...others] = positionals;
    if (others.length > 0) throw new UsageError('Name one day, such as 2026-05-28.');
    const form = (text(values, 'as') ?? 'text') as EditionForm;
    const output = text(values, 'output');
    const at = text(values, 'at');
    if (at !== undefined) return everyDay({ at, form, output, day }, values, io);
    if (form === 'epub' && output === undefined)
      throw new UsageError('An epub is a file: name it with --output, such as --output today.epub.');
    return withLibrary(values, async (library) => {
      const edition = await library.edition(day);
      if (edition.stories.length === 0) io.say(`No story of ${edition.day} is in the library.`);
      if (output !== undefined) await write(output, library, edition, form, io);
      else if (form === 'json') await io.printJson(edition, 2);
      else if (form === 'text') await io.print(editionText(edition, io), { painted: true });
      else await io.print((await whole(library, edition, form, io)) as string);
      return 0;
    });
  },
};

/** An edition as it is written into a file; what comes from outside has been through the output gate. */
async function whole(library: Library, edition: Edition, form: EditionForm, io: Io): Promise<string | Uint8Array> {
  const textOf = async (id: string) => (await library.get(id)).article;
  if (form === 'epub') return editionEpub(edition, textOf, (text) => textOutput(text, false));
  if (form === 'json') return `${jsonOutput(edition, 2)}\n`;
  if (form === 'html') return textOutput(await editionHtml(edition, textOf), false);
  return textOutput(form === 'markdown' ? editionMarkdown(edition) : editionText(edition, io), false);
}

async function write(path: string, library: Library, edition: Edition, form: EditionForm, io: Io): Promise<void> {
  const content = await whole(library, edition, form, io);
  await writeWhole(
    path,
    (async function* () {
      yield content;
    })(),
  );
  io.say(`Wrote the edition of ${edition.day} into ${path}.`);
}

interface Daily {
  at: string;
  form: EditionForm;
  output: string | undefined;
  day: string | undefined;
}

async function everyDay({ at, form, output, day }: Daily, values: Values, io: Io): Promise<number> {
  if (day !== undefined) throw new UsageError('--at writes the edition of each day; it takes no DAY.');
  if (output === undefined) throw new UsageError('Name a folder for the editions with --output.');
  const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(at) ?? [];
  if (hours === undefined || minutes === undefined) throw new UsageError(`--at is a time such as 06:30; not ${at}.`);
  await mkdir(output, { recursive: true }).catch((error: unknown) => {
    throw notWritten(output, error);
  });
  const ended = askedToEnd();
  const library = await open(values, { refresh: true });
  try {
    io.say(`The edition of each day is written into ${output} at ${at}. Ctrl-C ends it.`);
    const timer = daily({ hours: Number(hours), minutes: Number(minutes) }, async () => {
      try {
        const edition = await library.edition();
        await write(join(output, `${edition.day}.${ENDINGS[form]}`), library, edition, form, io);
      } catch (error) {
        // Tomorrow's may work: a full disk or a library that is busy ends nothing.
        io.complain(error instanceof Error ? error.message : String(error));
      }
    });
    await ended.wait();
    timer.stop();
  } finally {
    await library.close();
  }
  return 0;
}
