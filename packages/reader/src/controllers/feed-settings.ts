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

/** Settings of a feed as a terminal asks which one is to be set, with the fields that it then asks for. */
const SETTINGS = {
  'full-text': ['fullText'],
  interval: ['interval'],
  'sign-in': ['user', 'password'],
  oldest: ['oldest'],
  unread: ['unread'],
  days: ['keepDays'],
  stories: ['keepStories'],
  paused: ['paused'],
} as const;
type Setting = keyof typeof SETTINGS;
type SettingField = (typeof SETTINGS)[Setting][number];

/** Asks which setting is to be set, where they are not all shown. */
function settingField(): Field {
  const names = Object.keys(SETTINGS) as Setting[];
  return {
    name: 'setting',
    label: questionMessages.anotherSetting(names.join(', ')),
    kind: 'choice',
    initial: '',
    options: [{ value: '', label: '' }, ...names.map((value) => ({ value, label: value }))],
    promptOnly: true,
  };
}

/** A setting, which a terminal asks for when it was chosen. */
function setting(field: Omit<Field, 'applies' | 'name'> & { name: SettingField }): Field {
  const applies = ({ setting = '' }: Readonly<Record<string, string>>) =>
    (SETTINGS[setting as Setting] as readonly string[] | undefined)?.includes(field.name) ?? false;
  return { ...field, applies };
}

/** What asks for the name, folder and settings of a feed. */
export function editFeedQuestion(context: ReaderContext, feed: FeedState): Question {
  const { client, library, actions } = context;
  const { id, title, folder, paused, fullText, interval, keepDays, keepStories } = feed;
  const list = feedListQuery(feed);
  const choice: ListChoice = loadedSettings(client)?.lists[list] ?? {};
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
      settingField(),
      setting({
        name: 'fullText',
        label: questionMessages.fullText,
        kind: 'switch',
        initial: onOff(fullText),
      }),
      setting({
        name: 'interval',
        label: questionMessages.interval,
        kind: 'number',
        initial: interval?.toString() ?? '',
      }),
      setting({ name: 'user', label: questionMessages.user, initial: '' }),
      setting({ name: 'password', label: questionMessages.password, kind: 'secret', initial: '' }),
      setting({ name: 'oldest', label: questionMessages.oldest, kind: 'switch', initial: onOff(choice.oldest) }),
      setting({ name: 'unread', label: questionMessages.unread, kind: 'switch', initial: onOff(choice.unread) }),
      setting({
        name: 'keepDays',
        label: questionMessages.keepDays,
        kind: 'number',
        initial: keepDays?.toString() ?? '',
      }),
      setting({
        name: 'keepStories',
        label: questionMessages.keepStories,
        kind: 'number',
        initial: keepStories?.toString() ?? '',
      }),
      setting({ name: 'paused', label: questionMessages.paused, kind: 'switch', initial: onOff(paused) }),
    ],
    async submit(values) {
      const settings: FeedSettings = {};
      // What it signs in with is never told, so that an empty field says nothing.
      if (values.user) settings.user = values.user;
      if (values.password) settings.password = values.password;
      if (values.interval !== undefined && numberOf(values.interval) !== (interval ?? 0))
        settings.interval = numberOf(values.interval);
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
