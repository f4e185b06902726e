import { whySentences } from '@dateline/reader';
import type { Command } from '../cli/command.js';
import { withLibrary } from '../cli/library.js';
import { text } from '../cli/options.js';
import { printRows, rowForms } from '../cli/rows.js';
import { UsageError } from '../cli/usage-error.js';
import { measure, page } from '../print/page.js';
import { hanging } from '../print/voices.js';

export const command: Command = {
  usage: 'why ID [OPTIONS]',
  about:
    'Says what rules did to a story, such as why it is hidden, and when. It is named by its id or the beginning of one.',
  options: { as: { type: 'string', choices: rowForms, help: 'the form: text for people when nothing is said' } },
  examples: ['why 2d4834f1'],
  run({ values, positionals }, io) {
    const [id, ...others] = positionals;
    if (id === undefined || others.length > 0) throw new UsageError('Name one story by its id.');
    return withLibrary(values, async (library) => {
      const [{ hidden }, effects] = await Promise.all([library.get(id), library.why(id)]);
      const form = text(values, 'as') ?? 'text';
      const rows = form === 'text' ? whySentences(effects, { hidden }) : effects;
      await printRows<unknown>(rows, form, io, (sentences) =>
        page(
          sentences.flatMap((sentence) => hanging(String(sentence), measure(io), 0)),
          io,
        ),
      );
      return 0;
    });
  },
};
