import { existsSync } from 'node:fs';
import type { Article } from '@dateline/core';
import type { Library, StoredArticle, VoiceSummary } from '@dateline/library';
import { affiliation, emptyPanelSentence, voiceRows } from '@dateline/reader';
import { type Reading, read } from '@dateline/reading';
import { allPages } from '../cli/all-pages.js';
import { allRead } from '../cli/all-read.js';
import type { Command } from '../cli/command.js';
import { isAddress, readSource } from '../cli/document.js';
import type { Io } from '../cli/io.js';
import { allowPrivate, open } from '../cli/library.js';
import { text, type Values } from '../cli/options.js';
import { printRows, rowForms } from '../cli/rows.js';
import { UsageError } from '../cli/usage-error.js';
import { measure, page } from '../print/page.js';
import { statementLines } from '../print/statements.js';
import { hanging, voiceLines } from '../print/voices.js';
import { type Line, run, spread } from '../text/line.js';

/** Voices of one article, as JSON prints them: each with its statements and their words. */
const rowsOf = (article: Article, reading: Reading) =>
  voiceRows(article, reading).map(({ voice, statements }) => ({
    ...voice,
    statements: statements.map(({ statement, text }) => ({ ...statement, text })),
  }));

async function ofArticles(found: { article: Article; reading?: Reading }[], values: Values, io: Io): Promise<number> {
  const form = text(values, 'as');
  const whole: { article: Article; reading: Reading }[] = [];
  for (const { article, reading } of found) whole.push({ article, reading: reading ?? (await read(article)) });
  const rows = whole.map(({ article, reading }) => ({
    id: article.id,
    headline: article.headline,
    voices: rowsOf(article, reading),
  }));
  await printRows(rows, form, io, () =>
    page(
      whole.flatMap(({ article, reading }, index) => {
        const lines = voiceLines(article, reading, measure(io));
        return [
          ...(index > 0 ? [[]] : []),
          ...(whole.length > 1 ? [[run(article.headline ?? article.id, { ink: 'accent' })]] : []),
          ...(lines.length > 0 ? lines : [[run(emptyPanelSentence('voices', reading), { ink: 'quiet' })]]),
        ] as Line[];
      }),
      io,
    ),
  );
  return 0;
}

function summaryLine(voice: VoiceSummary, cells: number): Line[] {
  const said = `${voice.statements} in ${voice.articles} ${voice.articles === 1 ? 'story' : 'stories'}`;
  const detail = affiliation(voice);
  return [
    spread([run(voice.name, { bold: true })], [run(said, { ink: 'quiet' })], cells),
    ...(detail ? hanging(detail, cells, 2, { ink: 'quiet' }) : []),
  ];
}

async function everything(library: Library, summary: VoiceSummary) {
  return { ...summary, items: await allPages((at) => library.statements({ ...at, voice: summary.id })) };
}

/** What looks like a path was meant as one. */
const nobodyCalled = (name: string) =>
  /[\\/]|\.\w{1,5}$/.test(name)
    ? `There is no file ${name}, and no voice is called so.`
    : `No voice is called ${name}.`;

async function acrossLibrary(library: Library, name: string, values: Values, io: Io): Promise<number> {
  await allRead(library, io);
  const form = text(values, 'as');
  const cells = measure(io);
  const { items } = await library.voices({ limit: 100, ...(name ? { query: name } : {}) });
  if (items.length === 0) io.say(name ? nobodyCalled(name) : 'Nobody speaks in this library yet.');
  if (!name) {
    await printRows(items, form, io, (rows) =>
      page(
        rows.flatMap((voice) => summaryLine(voice, cells)),
        io,
      ),
    );
    return 0;
  }
  const voices = [];
  for (const summary of items) voices.push(await everything(library, summary));
  await printRows(voices, form, io, (rows) =>
    page(
      rows.flatMap((voice, index) => [
        ...(index > 0 ? [[]] : []),
        ...summaryLine(voice, cells),
        ...statementLines(voice.items, { named: false }, cells),
      ]),
      io,
    ),
  );
  return items.length === 0 ? 1 : 0;
}

async function stored(library: Library, id: string): Promise<StoredArticle | undefined> {
  if (!/^[\w-]{4,}$/.test(id)) return undefined;
  try {
    return await library.get(id);
  } catch {
    return undefined;
  }
}

export const command: Command = {
  usage: 'voices [FILE|URL|-|ID|NAME] [OPTIONS]',
  about:
    'Who says what: in a document, in a story of the library, or everything that a person or body of some name says across the library, by day, newest first, each statement once with the outlets that report it. Without a name: all the voices of the library.',
  options: { as: { type: 'string', choices: rowForms, help: 'the form: text for people when nothing is said' } },
  examples: ["voices 'Ines Varga'", 'voices story.html --as json'],
  more: `json prints, of a document or story, [{ id, headline, voices: [{ name, role, organisation, statements }] }];
of a name, [{ name, role, organisation, statements, articles, items: [{ article, day, act, text, repeats, outlets, ... }] }].`,
  async run({ values, positionals }, io) {
    const name = positionals.join(' ').trim();
    if (positionals.length > 0 && !name) throw new UsageError('Name a file, a story or a voice.');
    if (name === '-' || isAddress(name) || (name && existsSync(name))) {
      const { articles } = await readSource(name, { allowPrivate: allowPrivate(values) }, io);
      return ofArticles(
        articles.map((article) => ({ article })),
        values,
        io,
      );
    }
    const library = await open(values);
    try {
      const story = name ? await stored(library, name) : undefined;
      return await (story ? ofArticles([story], values, io) : acrossLibrary(library, name, values, io));
    } finally {
      await library.close();
    }
  },
};
