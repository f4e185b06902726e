import type { FeedSettings, FeedState, ListChoice } from '@dateline/core/library';
import { loadedFeeds, loadedSettings } from '../data/cache.js';
import { feedListQuery, folderNames } from '../data/feed-rows.js';
import { keys } from '../data/keys.js';
import { problemOf } from '../data/problem.js';
import type { ReaderContext } from './controller.js';
import type { Field, Question } from './shell.js';

const onOff = (on: boolean | undefined) => (on ? 'on' : '');

/** A number of a form; what is empty takes the bound away. */
const numberOf = (typed: string) => (typed.trim() === '' ? 0 : Number(typed));

/** What asks for the name, folder and settings of a feed. A terminal asks for the first two; `dateline config` has the rest. */
export function editFeedQuestion(context: ReaderContext, feed: FeedState): Question {
  const { client, library, actions } = context;
  const { id, title, folder, paused, fullText, keepDays, keepStories } = feed;
  const list = feedListQuery(feed);
  const choice: ListChoice = loadedSettings(client)?.lists[list] ?? {};
  const form = (field: Omit<Field, 'formOnly'>): Field => ({ ...field, formOnly: true });
  return {
    id: 'edit-feed',
    title: title || feed.url,
    action: 'Keep',
    fields: [
      { name: 'title', label: 'Name', initial: title },
      {
        name: 'folder',
        label: 'Folder',
        prompt: 'Folder, empty for none',
        initial: folder ?? '',
        suggestions: folderNames(loadedFeeds(client)),
      },
      form({
        name: 'fullText',
        label: 'Open in full: take the text from the page of each story',
        kind: 'switch',
        initial: onOff(fullText),
      }),
      form({ name: 'oldest', label: 'The oldest first', kind: 'switch', initial: onOff(choice.oldest) }),
      form({ name: 'unread', label: 'Only unread stories', kind: 'switch', initial: onOff(choice.unread) }),
      form({
        name: 'keepDays',
        label: 'Days that its stories stay, empty for as all others',
        kind: 'number',
        initial: keepDays?.toString() ?? '',
      }),
      form({
        name: 'keepStories',
        label: 'The newest stories that stay, empty for as all others',
        kind: 'number',
        initial: keepStories?.toString() ?? '',
      }),
      form({ name: 'paused', label: 'Paused: it is not asked', kind: 'switch', initial: onOff(paused) }),
    ],
    async submit(values) {
      // A terminal asks for fewer.
      const settings: FeedSettings = {};
      if (values.fullText !== undefined && values.fullText !== onOff(fullText))
        settings.fullText = values.fullText === 'on';
      if (values.paused !== undefined && values.paused !== onOff(paused)) settings.paused = values.paused === 'on';
      if (values.keepDays !== undefined && numberOf(values.keepDays) !== (keepDays ?? 0))
        settings.keepDays = numberOf(values.keepDays);
      if (values.keepStories !== undefined && numberOf(values.keepStories) !== (keepStories ?? 0))
        settings.keepStories = numberOf(values.keepStories);
      try {
        await library.editFeed(id, { title: values.title || title, folder: values.folder ?? '', ...settings });
        const chosen = { oldest: values.oldest === 'on', unread: values.unread === 'on' };
        const isOther = chosen.oldest !== (choice.oldest ?? false) || chosen.unread !== (choice.unread ?? false);
        if (values.oldest !== undefined && isOther) await actions.chooseList(list, chosen);
        await client.invalidateQueries({ queryKey: keys.feeds });
        return undefined;
      } catch (error) {
        return problemOf(error).message;
      }
    },
  };
}

/** Has a feed not be asked for the time being, or again. */
export async function pauseFeed({ library, client, say, actions }: ReaderContext, feed: FeedState): Promise<void> {
  const isPaused = !feed.paused;
  try {
    await library.editFeed(feed.id, { paused: isPaused });
    await client.invalidateQueries({ queryKey: keys.feeds });
    say(isPaused ? `${feed.title} is paused` : `${feed.title} is asked again`);
  } catch (error) {
    actions.report(error);
  }
}
