import { type Article, isDatelineError, toHtml, toMarkdown } from '@dateline/core';
import { type DocumentResult, readDocuments } from '@dateline/formats';
import { type Reading, read } from '@dateline/reading';
import { canDraw } from '../cli/can-draw.js';
import type { Command } from '../cli/command.js';
import { contextOf, type DocumentOptions, openSource, readSource } from '../cli/document.js';
import type { Io } from '../cli/io.js';
import { allowPrivate } from '../cli/library.js';
import { text, type Values } from '../cli/options.js';
import { pageArticles } from '../cli/page-articles.js';
import { UsageError } from '../cli/usage-error.js';
import { articleLines } from '../print/article.js';
import { measure, page } from '../print/page.js';
import { clean } from '../text/clean.js';
import { type Line, run } from '../text/line.js';

const forms = ['text', 'json', 'ndjson', 'markdown', 'html'] as const;
type Form = (typeof forms)[number];

type Read = Omit<DocumentResult, 'articles' | 'kind'> & { articles: (Article & { reading: Reading })[] };
type Entry = ({ file: string } & Read) | { file: string; error: { code: string; message: string } };

async function readWhole(result: DocumentResult): Promise<Read> {
  const articles = [];
  for (const article of result.articles) articles.push({ ...article, reading: await read(article) });
  const { format, feed, feeds, warnings } = result;
  return { format, ...(feed ? { feed } : {}), ...(feeds ? { feeds } : {}), articles, warnings };
}

function problemOf(error: unknown): { code: string; message: string } {
  const code = isDatelineError(error) ? error.code : 'internal';
  return { code, message: error instanceof Error ? error.message : String(error) };
}

function textOf({ articles, feed }: Read, io: Io): string {
  const rule: Line[] = [[], [run('─'.repeat(measure(io)), { ink: 'quiet' })], []];
  const title: Line[] = feed?.title ? [[run(feed.title, { ink: 'accent' })], []] : [];
  const lines = articles.flatMap(({ reading, ...article }, index) => [
    ...(index > 0 ? rule : []),
    ...articleLines(article, reading, io),
  ]);
  return page([...title, ...lines], io);
}

function printed(entry: Entry, form: Exclude<Form, 'json' | 'ndjson'>, io: Io): string {
  if ('error' in entry) return '';
  const bare = entry.articles.map(({ reading: _, ...article }) => article);
  switch (form) {
    case 'markdown':
      return `${bare.map(toMarkdown).join('\n\n---\n\n').trimEnd()}\n`;
    case 'html':
      return `${bare.map(toHtml).join('\n')}\n`;
    default:
      return textOf(entry, io);
  }
}

/** Shows what is in one document in the reader. */
async function pageDocument(name: string, options: DocumentOptions, values: Values, io: Io): Promise<number> {
  const { articles, warnings } = await readSource(name, options, io);
  for (const { message } of warnings) io.say(clean(message));
  return articles.length === 0 ? 0 : pageArticles(articles, values);
}

export const command: Command = {
  usage: 'read FILE|URL|- ... [OPTIONS]',
  about:
    'Reads documents of any kind (agency copy, a feed, a web page, an Article as JSON) without touching the library. One document named in a terminal is shown in the reader, with its voices beside it, until q; otherwise what is in them is printed. A dash stands for stdin. What cannot be read is told, the rest is still read, and the exit is 1.',
  options: {
    as: {
      type: 'string',
      choices: forms,
      help: 'print in this form, also in a terminal; text for people when nothing is said',
    },
    published: { type: 'string', value: 'DATE', help: 'when it was published; settles the year of a dateline' },
    url: { type: 'string', value: 'BASE', help: 'the address it came from; relative links start there' },
  },
  examples: [
    'read story.html',
    'read https://paper.example/feed --as ndjson',
    'read - --published 2026-05-28 < copy.txt',
  ],
  more: `json prints { file, format, feed, articles, warnings }, each article with its reading; several files give an array.
ndjson prints the same, one line a file. A file that cannot be read gives { file, error: { code, message } }.`,
  async run({ values, positionals }, io) {
    if (positionals.length === 0) throw new UsageError('Name a file or an address to read, or - for stdin.');
    const form = (text(values, 'as') ?? 'text') as Form;
    const [published, url] = [text(values, 'published'), text(values, 'url')];
    const options = {
      allowPrivate: allowPrivate(values),
      ...(published ? { published } : {}),
      ...(url ? { url } : {}),
    };
    const [name] = positionals;
    const isPaged = positionals.length === 1 && name !== '-' && text(values, 'as') === undefined && canDraw();
    if (isPaged) return pageDocument(name!, options, values, io);
    const kept: Entry[] = [];
    let failed = false;
    const documents = positionals.map((file, number) => ({
      file,
      open() {
        if (positionals.length > 1) io.progress(`${number + 1} of ${positionals.length}: ${clean(file)}`);
        return openSource(file, options, io);
      },
    }));
    for await (const { input, index, result, error: cause } of readDocuments(documents, contextOf(options))) {
      const { file } = input;
      let entry: Entry;
      try {
        if (!result) throw cause;
        entry = { file, ...(await readWhole(result)) };
        for (const { message } of entry.warnings) io.say(clean(`${file}: ${message}`));
      } catch (error) {
        entry = { file, error: problemOf(error) };
        failed = true;
        io.complain(clean(`${file}: ${entry.error.message}`));
      }
      if (form === 'json') kept.push(entry);
      else if (form === 'ndjson') await io.printJson(entry);
      else {
        const output = printed(entry, form, io);
        const apart = form === 'text' && index > 0 && output !== '' ? `\n${'═'.repeat(measure(io))}\n\n` : '';
        if (output) await io.print(apart + output, { painted: form === 'text' });
      }
    }
    io.progress(undefined);
    if (form === 'json') await io.printJson(positionals.length === 1 ? kept[0] : kept, 2);
    return failed ? 1 : 0;
  },
};
