import { RULE_ACTS, type Span, STATES } from '@dateline/core/base';
import type {
  EntriesOptions,
  FeedSettings,
  MarkOptions,
  Position,
  Retention,
  RuleDraft,
  Settings,
  State,
} from '@dateline/library';
import {
  atLeast,
  between,
  choice,
  either,
  type Field,
  type Fields,
  flag,
  list,
  map,
  number,
  object,
  optional,
  text,
} from './field.js';

/** Rows of a page, as the library bounds them. */
const ROWS = { minimum: 1, maximum: 500, default: 50 };

export const query = optional(text());
export const paging: Fields<{ limit?: number; after?: string }> = {
  limit: optional(number('How many rows a page has at most.', ROWS)),
  after: optional(text('Where the list continues: `next` of the page before.')),
};
export const searched: Fields<{ query?: string; limit?: number; after?: string }> = {
  query: optional(text('Words to look for; all when absent.')),
  ...paging,
};

export const entries: Fields<EntriesOptions> = {
  query: optional(text('The query language; all that is not hidden when absent.')),
  numbers: optional(list(number(), 'Only these, by number; what is not there is left out.')),
  ids: optional(list(text(), 'Only these, by id; what is not there is left out.')),
  above: optional(number('Only numbers above this one.')),
  below: optional(number('Only numbers below this one.')),
  since: optional(text()),
  until: optional(text('ISO 8601: only what came before this second.')),
  changedSince: optional(text()),
  changedUntil: optional(text()),
  publishedSince: optional(text()),
  publishedUntil: optional(text('ISO 8601: only what stands in lists before this second.')),
  by: optional(choice(['number', 'time'])),
  order: optional(choice(['newest', 'oldest'], 'How the entries are sorted.')),
  whole: optional(flag()),
  opened: optional(flag()),
  limit: optional(
    number('How many entries a page has at most; 1,000 of whole articles, 100 of opened ones.', {
      minimum: 1,
      maximum: 10_000,
      default: 50,
    }),
  ),
  after: paging.after,
  offset: optional(number()),
  count: optional(flag()),
};

export const ids = list(text(), 'The ids of articles.');
export const articleId = text('The id of an article, or the beginning of one where that is unique.');
export const person = optional(text('Whose it is; the first person when absent.'));

/** What is done to the states and tags of stories. */
export const state: Fields<State> = {
  ...(Object.fromEntries(
    STATES.map(({ name, label, oppositeLabel }) => [
      name,
      optional(flag(`${label}, or ${oppositeLabel.toLowerCase()}.`)),
    ]),
  ) as Fields<Pick<State, (typeof STATES)[number]['name']>>),
  keptUnread: optional(flag()),
  tag: optional(list(text(), 'Tags to give.')),
  untag: optional(list(text(), 'Tags to take away.')),
};
export const markOptions: Fields<MarkOptions> = {
  also: optional(choice(['story', 'copies'])),
  undoable: optional(flag()),
};
export const position: Fields<Position> = { read: optional(between(0, 1)), heard: optional(map(atLeast(0))) };

/** Which versions of a story are compared. */
export const versions: Fields<{ from?: string; to?: string }> = {
  from: optional(text('The hash of the earlier version, or the beginning of one.')),
  to: optional(text('The hash of the later version, or the beginning of one.')),
};

export const span = (description: string): Field<Span> =>
  object<Span>(
    {
      at: either(number(), choice(['headline', 'deck'])),
      part: optional(number('The number of a part of the block: a cell, a caption or a credit.')),
      start: number('The first UTF-16 code unit.'),
      end: number('The UTF-16 code unit after the last.'),
    },
    description,
  );

export const settingsOfFeed: Fields<FeedSettings> = {
  user: optional(text()),
  password: optional(text()),
  cookie: optional(text()),
  agent: optional(text()),
  headers: optional(map(text())),
  interval: optional(number()),
  fullText: optional(flag()),
  paused: optional(flag()),
  keepDays: optional(number()),
  keepStories: optional(number()),
};

const acts = RULE_ACTS.map(({ act }) => act);
export const ruleChange: Fields<Partial<RuleDraft>> = {
  name: optional(text()),
  query: optional(text()),
  act: optional(choice(acts, 'What it does with a story.')),
  tags: optional(list(text())),
  until: optional(text()),
  enabled: optional(flag()),
};
export const ruleDraft: Fields<RuleDraft> = {
  ...ruleChange,
  query: text(),
  act: choice(acts, 'What it does with a story.'),
};

export const bounds: Fields<Retention> = { days: optional(number()), stories: optional(number()) };

export const settings: Fields<Partial<Settings>> = {
  stories: optional(flag()),
  readOnScroll: optional(flag()),
  speed: optional(number()),
  webhook: optional(text()),
  lists: optional(map(object<Settings['lists'][string]>({ unread: optional(flag()), oldest: optional(flag()) }))),
};
