import type { Command } from '../cli/command.js';
import { withLibrary } from '../cli/library.js';
import { text } from '../cli/options.js';
import { UsageError } from '../cli/usage-error.js';

/** True or false as one of two options says; undefined where neither does. */
function choice(yes: unknown, no: unknown, names: string): boolean | undefined {
  if (yes && no) throw new UsageError(`${names} cannot both be meant.`);
  return yes ? true : no ? false : undefined;
}

export const command: Command = {
  usage: 'mark ID ... | --query QUERY  --read|--unread|--saved|--unsaved',
  about: 'Marks stories, each named by its id or the beginning of one, or all that a query finds.',
  options: {
    read: { type: 'boolean', help: 'as read' },
    unread: { type: 'boolean', help: 'as not read' },
    saved: { type: 'boolean', help: 'to be kept' },
    unsaved: { type: 'boolean', help: 'no longer to be kept' },
    query: { type: 'string', value: 'QUERY', help: 'all that it finds, such as source:gazette; "" for everything' },
    as: { type: 'string', choices: ['text', 'json'], help: 'json prints { marked }' },
  },
  run({ values, positionals }, io) {
    const query = text(values, 'query');
    const read = choice(values.read, values.unread, '--read and --unread');
    const saved = choice(values.saved, values.unsaved, '--saved and --unsaved');
    if (read === undefined && saved === undefined)
      throw new UsageError('Say how to mark: --read, --unread, --saved or --unsaved.');
    if (positionals.length > 0 === (query !== undefined))
      throw new UsageError('Name stories by their ids, or say --query QUERY; one of the two.');
    const state = { ...(read === undefined ? {} : { read }), ...(saved === undefined ? {} : { saved }) };
    return withLibrary(values, async (library) => {
      let marked: number;
      if (query !== undefined) marked = await library.markAll(query, state);
      else {
        // A beginning of an id is looked up first, so that one that is wrong leaves the others as they were.
        const ids = [];
        for (const id of positionals) ids.push((await library.get(id)).article.id);
        await library.mark(ids, state);
        marked = ids.length;
      }
      if (text(values, 'as') === 'json') await io.print(`${JSON.stringify({ marked })}\n`);
      else io.say(`Marked ${marked} ${marked === 1 ? 'story' : 'stories'}.`);
      return 0;
    });
  },
};
