import { toHtml, toMarkdown } from '@dateline/core';
import { read } from '@dateline/reading';
import type { Command } from '../cli/command.js';
import { withLibrary } from '../cli/library.js';
import { text } from '../cli/options.js';
import { UsageError } from '../cli/usage-error.js';
import { articleLines } from '../print/article.js';
import { page } from '../print/page.js';

const forms = ['text', 'json', 'ndjson', 'markdown', 'html'] as const;

export const command: Command = {
  usage: 'show ID ... [OPTIONS]',
  about: 'Prints stories of the library, each named by its id or the beginning of one. Does not mark them read.',
  options: { as: { type: 'string', choices: forms, help: 'the form: text for people when nothing is said' } },
  examples: ['show 2d4834f1', 'show 2d4834f1 69e430a9 --as ndjson'],
  more: 'json prints { ...article, reading, read, saved, firstSeen, versions, highlights }; an array for several ids.\nndjson prints the same, one line a story.',
  run({ values, positionals }, io) {
    if (positionals.length === 0) throw new UsageError('Name a story by its id; dateline list shows them.');
    const form = text(values, 'as') ?? 'text';
    return withLibrary(values, async (library) => {
      const kept = [];
      for (const [number, id] of positionals.entries()) {
        const stored = await library.get(id);
        const { article, reading = await read(article), ...state } = stored;
        const whole = { ...article, reading, ...state, source: article.source };
        if (form === 'json') kept.push(whole);
        else if (form === 'ndjson') await io.printJson(whole);
        else if (form === 'markdown')
          await io.print(`${number > 0 ? '\n---\n\n' : ''}${toMarkdown(article).trimEnd()}\n`);
        else if (form === 'html') await io.print(`${toHtml(article)}\n`);
        else
          await io.print(`${number > 0 ? '\n\n' : ''}${page(articleLines(article, reading, io), io)}`, {
            painted: true,
          });
      }
      if (form === 'json') await io.printJson(kept.length === 1 ? kept[0] : kept, 2);
      return 0;
    });
  },
};
