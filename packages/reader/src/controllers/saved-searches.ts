import type { SavedSearch } from '@dateline/core/library';
import { loadedSearches } from '../data/cache.js';
import { keys } from '../data/keys.js';
import { problemOf } from '../data/problem.js';
import { noticeMessages } from '../messages/en/notices.js';
import { questionMessages } from '../messages/en/questions.js';
import type { ReaderContext } from './controller.js';
import type { Question } from './shell.js';

/** Asks under which name a search is kept; one that is kept already is renamed or, with an empty name, removed. */
export function saveSearchQuestion({ client, library, say }: ReaderContext, query: string): Question {
  const present = loadedSearches(client).find((search) => search.query === query);
  const keep = async (name: string): Promise<string> => {
    if (present && name === '') {
      await library.removeSearch(present.id);
      return noticeMessages.searchRemoved(present.name);
    }
    await (present ? library.editSearch(present.id, { name }) : library.saveSearch(name, query));
    return noticeMessages.searchSaved(name);
  };
  return {
    id: 'save-search',
    title: present ? questionMessages.savedSearch : questionMessages.saveSearch,
    action: questionMessages.keep,
    fields: [
      {
        name: 'name',
        label: present ? questionMessages.emptyRemoves : questionMessages.name,
        prompt: present ? questionMessages.emptyRemoves : questionMessages.saveSearchAs,
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
  if (!(await shell.confirm(questionMessages.removeSearch(name)))) return;
  try {
    await library.removeSearch(id);
    await client.invalidateQueries({ queryKey: keys.searches });
    say(noticeMessages.searchRemoved(name));
  } catch (error) {
    actions.report(error);
  }
}
