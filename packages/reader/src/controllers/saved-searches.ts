import type { SavedSearch } from '@dateline/core/library';
import { loadedSearches } from '../data/cache.js';
import { keys } from '../data/keys.js';
import { problemOf } from '../data/problem.js';
import type { ReaderContext } from './controller.js';
import type { Question } from './shell.js';

/** Asks under which name a search is kept; one that is kept already is renamed or, with an empty name, removed. */
export function saveSearchQuestion({ client, library, say }: ReaderContext, query: string): Question {
  const present = loadedSearches(client).find((search) => search.query === query);
  const keep = async (name: string): Promise<string> => {
    if (present && name === '') {
      await library.removeSearch(present.id);
      return `Removed the saved search ${present.name}`;
    }
    await (present ? library.editSearch(present.id, { name }) : library.saveSearch(name, query));
    return `Saved the search as ${name}`;
  };
  return {
    id: 'save-search',
    title: present ? 'Saved search' : 'Save the search',
    action: 'Keep',
    fields: [
      {
        name: 'name',
        label: present ? 'Name, empty to remove it' : 'Name',
        prompt: present ? 'Name, empty to remove it' : 'Save the search as',
        initial: present?.name ?? query,
      },
    ],
    async submit({ name = '' }) {
      try {
        const done = await keep(name.trim());
        await client.invalidateQueries({ queryKey: keys.searches });
        say(done);
        return undefined;
      } catch (error) {
        return problemOf(error).message;
      }
    },
  };
}

/** Removes a saved search once a person has agreed; no story goes with it. */
export async function removeSearch(
  { shell, library, client, say, actions }: ReaderContext,
  { id, name }: SavedSearch,
): Promise<void> {
  if (!(await shell.confirm(`Remove the saved search ${name}? Its stories stay.`))) return;
  try {
    await library.removeSearch(id);
    await client.invalidateQueries({ queryKey: keys.searches });
    say(`Removed the saved search ${name}`);
  } catch (error) {
    actions.report(error);
  }
}
