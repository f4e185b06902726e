import { isDatelineError } from '@dateline/core';
import type { DocumentPage, DocumentStory, DocumentSummary, Library } from '@dateline/library';
import { documentDetail, plural, sameTextSentence, shortWhen } from '@dateline/reader';
import { allPages } from '../cli/all-pages.js';
import { withReadings } from '../cli/all-read.js';
import type { Command } from '../cli/command.js';
import { open } from '../cli/library.js';
import { whole } from '../cli/options.js';
import { documentFields } from '../cli/row-fields.js';
import { exitCode, exitOption, printList, rowOptions } from '../cli/rows.js';
import { storyOptions } from '../cli/stories.js';
import { measure, page } from '../print/page.js';
import { hanging } from '../print/voices.js';
import { type Line, run, spread } from '../text/line.js';

function documentLines(document: DocumentSummary, cells: number): Line[] {
  const facts = `${plural(document.stories, 'story', 'stories')}, ${shortWhen(document.latest)}`;
  const detail = documentDetail({ ...document, mentions: [] });
  return [
    spread([run(document.name, { bold: true })], [run(facts, { ink: 'quiet' })], cells),
    ...hanging([document.id, detail].filter(Boolean).join('  '), cells, 2, { ink: 'quiet' }),
  ];
}

function storyLines(story: DocumentStory, cells: number): Line[] {
  const { article } = story;
  const { headline, excerpt, source, id, time, match } = article;
  const where = [run(`  ${headline ?? excerpt ?? id}`, { bold: true })];
  const when = [run([source, shortWhen(time)].filter(Boolean).join(', '), { ink: 'quiet' as const })];
  const copies = sameTextSentence(story);
  return [
    [],
    spread(where, when, cells),
    ...(match ? hanging(match.text, cells, 4) : []),
    ...(copies ? hanging(copies, cells, 4, { ink: 'quiet' }) : []),
  ];
}

/** A document with its stories, where an id was given. */
async function documentOf(library: Library, id: string, most: number): Promise<DocumentPage | undefined> {
  if (!id || /\s/.test(id)) return undefined;
  try {
    const found = await library.document(id, { limit: 1 });
    const items = await allPages((at) => library.document(id, at), most);
    const { next: _, ...summary } = found;
    return { ...summary, items };
  } catch (error) {
    if (isDatelineError(error) && error.code === 'unknown-document') return undefined;
    throw error;
  }
}

export const command: Command = {
  usage: 'documents [QUERY|ID] [OPTIONS]',
  about:
    'The laws, resolutions, reports and other documents that stories lean on, the last ones first; QUERY is words of a name, issuer or number. Of the id of one: the stories that lean on it.',
  options: { ...rowOptions, ...exitOption, limit: storyOptions.limit },
  examples: ['documents resolution', 'documents --json name,stories'],
  more: `json and ndjson give { id, kind, name, issuer, number, date, stories, latest }, and of one document
its items as well: [{ article, name, issuer, mention, copies }].`,
  run({ values, positionals }, io) {
    const query = positionals.join(' ').trim();
    const most = (whole(values, 'limit', 0, 1_000_000) ?? 50) || Number.POSITIVE_INFINITY;
    const cells = measure(io);
    return withReadings(
      () => open(values),
      io,
      async (library) => {
        const one = await documentOf(library, query, most);
        if (one) {
          await printList<DocumentSummary & Pick<typeof one, 'items'>>(
            [one],
            values,
            { ...documentFields, items: true },
            io,
            () => page([...documentLines(one, cells), ...one.items.flatMap((story) => storyLines(story, cells))], io),
          );
          return 0;
        }
        const items = await allPages((at) => library.documents({ ...at, ...(query ? { query } : {}) }), most);
        if (items.length === 0)
          io.say(query ? 'No document of that name is mentioned here.' : 'No document is mentioned yet.');
        await printList(items, values, documentFields, io, (rows) =>
          page(
            rows.flatMap((document) => documentLines(document, cells)),
            io,
          ),
        );
        return exitCode(values, items.length);
      },
    );
  },
};
