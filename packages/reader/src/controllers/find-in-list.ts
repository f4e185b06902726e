import { loadedSettings } from '../data/cache.js';
import { showRow } from '../data/list-moves.js';
import { loadedStories } from '../data/list-window.js';
import { problemOf } from '../data/problem.js';
import { withQuery } from '../data/unread.js';
import { listMessages } from '../messages/en/list.js';
import type { FoundInList } from '../view/state.js';
import type { Controller, ReaderContext } from './controller.js';
import type { Question } from './shell.js';

/** Stories that are found at most. */
const MOST = 500;

/** A query for headlines with words that begin as the ones that were typed; empty where none was. */
export function headlineQuery(typed: string): string {
  const words = typed.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.map((word) => `headline:${word}${word.length > 1 ? '*' : ''}`).join(' ');
}

const shownQuery = ({ shell }: ReaderContext): string => {
  const view = shell.view();
  return view.name === 'list' ? view.query : '';
};

/** Finds the stories of the list that is shown by words of their headlines, whether they are loaded or not, and goes to the first. */
export async function findInList(context: ReaderContext, typed: string): Promise<void> {
  const { library, client, change, actions } = context;
  const query = shownQuery(context);
  const words = headlineQuery(typed);
  if (words === '') return change({ type: 'found', found: undefined });
  try {
    const { unread, oldest } = loadedSettings(client)?.lists[query.trim()] ?? {};
    const asked = withQuery(query, unread ? `${words} is:unread` : words);
    const { items, next } = await library.list({ query: asked, limit: MOST, order: oldest ? 'oldest' : 'newest' });
    const found: FoundInList = { query, typed, hits: items.map(({ id }) => id), at: 0, more: next !== undefined };
    change({ type: 'found', found });
    if (items.length > 0) await goToHit(context, found);
  } catch (error) {
    actions.report(error);
  }
}

async function goToHit(context: ReaderContext, { query, hits, at }: FoundInList): Promise<void> {
  const { change, shell, client } = context;
  const standing = await showRow(context, query, hits[at]!);
  const id = standing?.listed ? loadedStories(client, query)[standing.at]?.id : undefined;
  if (id === undefined || shownQuery(context) !== query) return;
  change({ type: 'select', view: { name: 'list', query }, id });
  shell.scroll({ to: 'row', id, keepsFocus: true });
}

/** Goes to the next story that was found, or the one before; after the last comes the first. */
export async function stepFound(context: ReaderContext, direction: 1 | -1): Promise<void> {
  const { state, change, actions } = context;
  const { found } = state.get();
  if (!found || found.hits.length === 0) return;
  const next = { ...found, at: (found.at + direction + found.hits.length) % found.hits.length };
  change({ type: 'found', found: next });
  await goToHit(context, next).catch(actions.report);
}

/** How many were found, in a sentence. */
export function foundSentence({ hits, at, more }: FoundInList): string {
  return hits.length === 0 ? listMessages.foundNone : listMessages.found(at + 1, hits.length, more);
}

function findQuestion(context: ReaderContext): Question {
  return {
    id: 'find-in-list',
    title: listMessages.findHere,
    fields: [{ name: 'words', label: listMessages.findWords, prompt: listMessages.findHere }],
    action: listMessages.find,
    async submit({ words = '' }) {
      try {
        await findInList(context, words);
      } catch (error) {
        return problemOf(error).message;
      }
      const { found } = context.state.get();
      if (!found) return undefined;
      if (found.hits.length === 0) return foundSentence(found);
      context.say(listMessages.foundSaid(found.hits.length));
      return undefined;
    },
  };
}

/** Finds among all rows of a list. */
export function findController(context: ReaderContext): Controller {
  return [
    { command: 'find', run: () => context.shell.ask(findQuestion(context)) },
    {
      command: 'find-next',
      run: () => stepFound(context, 1),
      unavailable: () => {
        const { found } = context.state.get();
        const isHere = found?.query === shownQuery(context) && found.hits.length > 0;
        return isHere ? undefined : listMessages.findFirst;
      },
    },
  ];
}
