import { type Query, withoutSecrets } from '@dateline/core/base';
import type { ListChoice, ListOptions, Settings } from '../types.js';

/** Choices for more lists than this are not kept: those that were made longest ago go. */
export const MOST_LISTS = 2000;

export interface ChoiceRow {
  list: string;
  unread: number;
  oldest: number;
}

export interface SettingsRow {
  apart: number;
  read_on_scroll: number;
  speed: number | null;
  webhook: string | null;
}

export const choiceOf = ({ unread, oldest }: Omit<ChoiceRow, 'list'>): ListChoice => ({
  ...(unread === 1 && { unread: true }),
  ...(oldest === 1 && { oldest: true }),
});

export const toSettings = (row: SettingsRow | undefined, choices: readonly ChoiceRow[]): Settings => ({
  stories: row?.apart !== 1,
  readOnScroll: row?.read_on_scroll === 1,
  ...(row?.speed && { speed: row.speed }),
  ...(row?.webhook && { webhook: withoutSecrets(row.webhook) }),
  lists: Object.fromEntries(choices.map((choice) => [choice.list, choiceOf(choice)])),
});

/** Within what a browser plays; none where it is as recorded. */
export const speedOf = (speed: number) => (speed === 1 ? null : Math.min(4, Math.max(0.25, speed)));

/** A query and its order, as a person has the list shown. */
export function asChosen(
  query: Query,
  order: ListOptions['order'],
  choice: ListChoice,
): { query: Query; order: NonNullable<ListOptions['order']> } {
  return {
    query: choice.unread ? { kind: 'and', items: [query, { kind: 'is', state: 'unread' }] } : query,
    order: order ?? (choice.oldest ? 'oldest' : 'newest'),
  };
}
