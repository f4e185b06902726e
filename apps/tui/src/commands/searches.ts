import { atomOfSearch } from '@dateline/library';
import type { Command } from '../cli/command.js';
import { withLibrary } from '../cli/library.js';
import { findSearch } from '../cli/names.js';
import { text } from '../cli/options.js';
import { searchFields } from '../cli/row-fields.js';
import { exitCode, exitOption, printList, rowOptions } from '../cli/rows.js';
import { printStories } from '../cli/stories.js';
import { UsageError } from '../cli/usage-error.js';
import { searchesText } from '../print/keeping.js';

export const command: Command = {
  usage: 'searches [NAME] [OPTIONS]',
  about:
    'Lists the saved searches with what is unread of each; with a name or number, the stories that one finds. --save keeps a query under the name.',
  options: {
    save: { type: 'string', value: 'QUERY', help: 'keep this query under the name, or change the one that is there' },
    rename: { type: 'string', value: 'NAME', help: 'call it something else' },
    remove: { type: 'boolean', help: 'remove it; no story goes with it' },
    atom: { type: 'boolean', help: 'print its newest 50 stories as an Atom feed' },
    limit: { type: 'string', value: 'N', help: 'how many stories at most; 50 when nothing is said, 0 for all' },
    ...rowOptions,
    ...exitOption,
  },
  examples: ['searches', "searches Ferries --save 'ferry is:unread'", 'searches Ferries --atom > ferries.xml'],
  more: 'dateline serve has the Atom feed of a search at /api/searches/NUMBER/atom.',
  run({ values, positionals }, io) {
    const [name, ...others] = positionals;
    if (others.length > 0) throw new UsageError('searches takes one name; quote it where it is several words.');
    const [query, rename] = [text(values, 'save'), text(values, 'rename')];
    const acts = [query, rename, values.remove, values.atom].filter((value) => value !== undefined);
    if (acts.length > 1) throw new UsageError('--save, --rename, --remove and --atom are meant one at a time.');
    if (name === undefined && acts.length > 0) throw new UsageError('Name the saved search.');
    if (values.atom && ((text(values, 'as') ?? 'text') !== 'text' || values.json || values.format))
      throw new UsageError('An Atom feed has no other form.');
    return withLibrary(values, async (library) => {
      if (name === undefined) {
        const searches = await library.searches();
        await printList(searches, values, searchFields, io, (rows) => searchesText(rows, io));
        if (searches.length === 0) io.say('There are no saved searches.');
        return 0;
      }
      if (query !== undefined) {
        const known = await findSearch(library, name).catch(() => undefined);
        const saved = known ? await library.editSearch(known.id, { query }) : await library.saveSearch(name, query);
        await printList([saved], values, searchFields, io, (rows) => searchesText(rows, io));
        return 0;
      }
      const search = await findSearch(library, name);
      if (rename !== undefined) {
        const renamed = await library.editSearch(search.id, { name: rename });
        await printList([renamed], values, searchFields, io, (rows) => searchesText(rows, io));
      } else if (values.remove) {
        await library.removeSearch(search.id);
        io.say(`Removed the saved search ${search.name}.`);
      } else if (values.atom) await io.print(await atomOfSearch(library, search));
      else {
        const count = await printStories(library, search.query, values, io);
        if (count === 0) io.say('No story is found.');
        return exitCode(values, count);
      }
      return 0;
    });
  },
};
