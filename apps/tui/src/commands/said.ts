import { allPages } from '../cli/all-pages.js';
import { withReadings } from '../cli/all-read.js';
import type { Command } from '../cli/command.js';
import { open } from '../cli/library.js';
import { text, whole } from '../cli/options.js';
import { statementFields } from '../cli/row-fields.js';
import { checkForm, exitCode, exitOption, printList, rowForms, rowOptions } from '../cli/rows.js';
import { storyOptions } from '../cli/stories.js';
import { measure, page } from '../print/page.js';
import { statementLines, statementsMarkdown } from '../print/statements.js';

const forms = [...rowForms, 'markdown'] as const;

export const command: Command = {
  usage: 'said [QUERY] [OPTIONS]',
  about:
    'What is said in the library, newest first, each statement once with the outlets that report it. Words are looked for in statements; voice: names who makes them, and all other fields are those of the stories.',
  options: {
    ...rowOptions,
    as: { type: 'string', choices: forms, help: 'text when nothing is said' },
    ...exitOption,
    limit: storyOptions.limit,
  },
  examples: ['said \'"no deportation" after:2026-03\'', "said 'voice:minister harbour' --as ndjson"],
  more: `json and ndjson give { article, number, voices, kind, act, day, text, content, source, names, repeats, outlets }.`,
  run({ values, positionals }, io) {
    checkForm(values);
    const query = positionals.join(' ').trim();
    const most = whole(values, 'limit', 0, 1_000_000) ?? 50;
    return withReadings(
      () => open(values),
      io,
      async (library) => {
        const items = await allPages(
          (at) => library.statements({ ...at, ...(query ? { query } : {}) }),
          most || Number.POSITIVE_INFINITY,
        );
        if (items.length === 0) io.say(query ? 'Nobody says that here.' : 'Nobody speaks in this library yet.');
        if (text(values, 'as') === 'markdown') {
          await io.print(statementsMarkdown(items));
          return exitCode(values, items.length);
        }
        await printList(items, values, statementFields, io, (rows) =>
          page(statementLines(rows, { named: true }, measure(io)), io),
        );
        return exitCode(values, items.length);
      },
    );
  },
};
