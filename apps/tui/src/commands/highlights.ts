import type { Command } from '../cli/command.js';
import { withLibrary } from '../cli/library.js';
import { text } from '../cli/options.js';
import { highlightFields } from '../cli/row-fields.js';
import { exitCode, exitOption, printList, rowOptions } from '../cli/rows.js';
import { UsageError } from '../cli/usage-error.js';
import { highlightsText } from '../print/keeping.js';

export const command: Command = {
  usage: 'highlights [STORY | --note TEXT HIGHLIGHT] [OPTIONS]',
  about:
    'Lists the passages you marked, with their notes: all, the last first, or those of a story. --note writes the note of one.',
  options: {
    note: {
      type: 'string',
      value: 'TEXT',
      help: 'the note of the highlight that is named; an empty one takes it away',
    },
    ...rowOptions,
    ...exitOption,
  },
  examples: ['highlights', "highlights --note 'Ask her about it' 7c41"],
  run({ values, positionals }, io) {
    const [id, ...others] = positionals;
    const note = text(values, 'note');
    if (others.length > 0) throw new UsageError('highlights takes one name.');
    if (note !== undefined && id === undefined)
      throw new UsageError('Name the highlight; dateline highlights lists them.');
    return withLibrary(values, async (library) => {
      const highlights = note !== undefined ? [await library.editHighlight(id!, note)] : await library.highlights(id);
      await printList(highlights, values, highlightFields, io, (rows) => highlightsText(rows, io));
      if (highlights.length === 0) io.say('Nothing is highlighted.');
      return exitCode(values, highlights.length);
    });
  },
};
