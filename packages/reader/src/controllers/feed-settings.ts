import type { FeedSettings, FeedState, ListChoice } from '@dateline/core/library';
import { loadedFeeds, loadedSettings } from '../data/cache.js';
import { feedListQuery, folderNames } from '../data/feed-rows.js';
import { keys } from '../data/keys.js';
import { problemOf } from '../data/problem.js';
import { noticeMessages } from '../messages/en/notices.js';
import { questionMessages } from '../messages/en/questions.js';
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
    action: questionMessages.keep,
    fields: [
      { name: 'title', label: questionMessages.name, initial: title },
      {
        name: 'folder',
        label: questionMessages.folder,
        prompt: questionMessages.noFolder,
        initial: folder ?? '',
        suggestions: folderNames(loadedFeeds(client)),
      },
      form({
        name: 'fullText',
        label: questionMessages.fullText,
        kind: 'switch',
        initial: onOff(fullText),
      }),
      form({ name: 'oldest', label: questionMessages.oldest, kind: 'switch', initial: onOff(choice.oldest) }),
      form({ name: 'unread', label: questionMessages.unread, kind: 'switch', initial: onOff(choice.unread) }),
      form({
        name: 'keepDays',
        label: questionMessages.keepDays,
        kind: 'number',
        initial: keepDays?.toString() ?? '',
      }),
      form({
        name: 'keepStories',
        label: questionMessages.keepStories,
        kind: 'number',
        initial: keepStories?.toString() ?? '',
      }),
      form({ name: 'paused', label: questionMessages.paused, kind: 'switch', initial: onOff(paused) }),
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
        if (values.oldest !== undefined && isOther) await actions.chooseList(list, () => chosen);
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
    say(isPaused ? noticeMessages.paused(feed.title) : noticeMessages.askedAgain(feed.title));
  } catch (error) {
    actions.report(error);
  }
}
