import { loadedFeeds } from '../data/cache.js';
import { feedListQuery, folderNames } from '../data/feed-rows.js';
import { problemOf } from '../data/problem.js';
import { questionMessages } from '../messages/en/questions.js';
import type { ReaderContext } from './controller.js';
import { goTo, leaveStory, openStory, stillWaiting } from './navigate.js';
import type { Question } from './shell.js';

/**
 * What asks for the address of a feed, a site or a story, and shows what was added.
 * @param address one that is offered
 */
export function addQuestion(context: ReaderContext, address?: string): Question {
  const { actions, client } = context;
  return {
    id: 'add',
    title: questionMessages.add,
    action: questionMessages.addAction,
    busy: questionMessages.addBusy,
    fields: [
      {
        name: 'address',
        label: questionMessages.address,
        prompt: questionMessages.addressPrompt,
        kind: 'address',
        ...(address !== undefined && { initial: address }),
      },
      {
        name: 'folder',
        label: questionMessages.folderIfAny,
        suggestions: folderNames(loadedFeeds(client)),
        formOnly: true,
      },
    ],
    async submit({ address = '', folder = '' }) {
      if (!address) return questionMessages.noAddress;
      const isWaiting = stillWaiting(context);
      try {
        const result = await actions.add(address, folder ? { folder } : undefined, (id) => leaveStory(context, id));
        if (!isWaiting()) return undefined;
        if (result.article) openStory(context, result.article.id, { query: '' }, 'push');
        else if (result.feed) goTo(context, { name: 'list', query: feedListQuery(result.feed) }, 'push');
        return undefined;
      } catch (error) {
        return problemOf(error).message;
      }
    },
  };
}
