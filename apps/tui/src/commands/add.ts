import type { AddResult, LookResult } from '@dateline/library';
import type { Command } from '../cli/command.js';
import type { Io } from '../cli/io.js';
import { withLibrary } from '../cli/library.js';
import { text } from '../cli/options.js';
import { printRows, rowForms } from '../cli/rows.js';
import { UsageError } from '../cli/usage-error.js';
import { page } from '../print/page.js';
import { summaryLines } from '../print/summary.js';
import { type Line, run } from '../text/line.js';

function lines({ kind, feed, article, added }: AddResult, io: Io): Line[] {
  if (feed) {
    const news = kind === 'known' ? 'is here already' : `${added} ${added === 1 ? 'story' : 'stories'}`;
    return [[run(feed.title, { bold: true }), run(`  ${news}`)], [run(`  ${feed.url}`, { ink: 'quiet' })]];
  }
  return article ? summaryLines(article, io) : [];
}

/** What an address has, of which nothing was added. */
function foundLines({ kind, feeds, story }: LookResult): Line[] {
  const shown = story ? [[run(story.headline ?? story.lines, { bold: true }), run(`  ${story.source ?? kind}`)]] : [];
  return [
    ...shown,
    ...feeds.flatMap(({ title, url, followed }) => [
      [run(title ?? url, { bold: true }), run(followed ? '  is here already' : '  a feed')],
      [run(`  ${url}`, { ink: 'quiet' })],
    ]),
  ];
}

export const command: Command = {
  usage: 'add ADDRESS ... [OPTIONS]',
  about: 'Adds what is at an address: a feed, the feed that a page points to, or a single story.',
  options: {
    folder: { type: 'string', value: 'NAME', help: 'the folder that its feed is put in' },
    title: { type: 'string', value: 'NAME', help: 'what to call the feed' },
    'dry-run': { type: 'boolean', help: 'say what is there, and add nothing' },
    as: { type: 'string', choices: rowForms, help: 'json prints [{ kind, feed, article, added }]' },
  },
  examples: [
    'add https://paper.example/',
    'add https://paper.example/2026/ferry.html',
    'add --dry-run https://paper.example/',
  ],
  run({ values, positionals }, io) {
    if (positionals.length === 0) throw new UsageError('Name an address to add.');
    const [folder, title] = [text(values, 'folder'), text(values, 'title')];
    if (title !== undefined && positionals.length > 1) throw new UsageError('--title is for one address.');
    const isTrial = values['dry-run'] === true;
    return withLibrary(values, async (library) => {
      if (isTrial) {
        const found: LookResult[] = [];
        for (const address of positionals) found.push(await library.look(address));
        await printRows(found, text(values, 'as'), io, (rows) =>
          page(
            rows.flatMap((row) => foundLines(row)),
            io,
          ),
        );
        return 0;
      }
      const results: AddResult[] = [];
      let failed = false;
      for (const address of positionals) {
        io.progress(`Asking ${address}`);
        try {
          results.push(await library.add(address, { ...(folder ? { folder } : {}), ...(title ? { title } : {}) }));
        } catch (error) {
          if (positionals.length === 1) throw error;
          failed = true;
          io.complain(`${address}: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
      io.progress(undefined);
      await printRows(results, text(values, 'as'), io, (rows) =>
        page(
          rows.flatMap((row) => lines(row, io)),
          io,
        ),
      );
      return failed ? 1 : 0;
    });
  },
};
