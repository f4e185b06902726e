// Whether a story that is kept here is one that a query asks for.
import {
  type Article,
  articleText,
  fold,
  holds,
  type Query,
  type QueryTerm,
  STATES,
  someTerm,
} from '@dateline/core/base';
import type { FeedState } from '@dateline/core/library';
import type { KeptRow } from './device.js';

/** A question that only the server can answer. */
export class OnlyServer extends Error {}

export interface Judged extends KeptRow {
  /** Only where a query asks for words. */
  article?: Article;
}

/** Whether a query asks for more of a story than its row tells. */
export const asksText = (query: Query): boolean =>
  someTerm(
    query,
    (term) => term.kind === 'text' || (term.kind === 'field' && !['tag', 'in', 'feed', 'source'].includes(term.field)),
  );

/** Whether a query says itself whether what is hidden is meant. */
export const asksHidden = (query: Query): boolean =>
  someTerm(query, (term) => term.kind === 'is' && (term.state === 'hidden' || term.state === 'shown'));

const inFolder = (folder: string | undefined, wanted: string) =>
  folder !== undefined &&
  (fold(folder) === fold(wanted) || folder.toLowerCase().startsWith(`${wanted.toLowerCase()}/`));

/** Whether words stand side by side in a text; the last one may only begin so where `prefix`. */
function says(text: string | undefined, value: string, prefix = false): boolean {
  return text !== undefined && ` ${fold(text)} `.includes(` ${fold(value)}${prefix ? '' : ' '}`);
}

/** @throws OnlyServer */
export const finds = (query: Query, kept: Judged, feeds: readonly FeedState[]): boolean =>
  holds(query, (term) => judge(term, kept, feeds));

function judge(term: QueryTerm, kept: Judged, feeds: readonly FeedState[]): boolean {
  switch (term.kind) {
    case 'is':
      return isIn(term.state, kept);
    case 'after':
    case 'before':
      return Date.parse(kept.row.time) >= Date.parse(term.day) === (term.kind === 'after');
    case 'text':
      return findsText(term, kept);
    case 'field':
      return findsField(term, kept, feeds);
    default:
      throw new OnlyServer();
  }
}

function isIn(state: Extract<Query, { kind: 'is' }>['state'], { row, highlighted }: Judged): boolean {
  if (state === 'highlighted') return highlighted;
  if (state === 'kept') return row.keptUnread === true;
  if (state === 'changed' || state === 'unchanged') return (row.changed === true) === (state === 'changed');
  // A row that stands for a Story is unread as long as an article of it is.
  if (state === 'unread') return !row.read || (row.unread ?? 0) > 0;
  return STATES.some(({ name, word, opposite }) => state === (row[name] ? word : opposite));
}

function findsText({ value, prefix, field }: Extract<Query, { kind: 'text' }>, { row, article }: Judged): boolean {
  const headline = article?.headline ?? row.headline;
  const deck = article?.deck ?? row.deck;
  const body = () => article && articleText(article);
  if (field === 'headline') return says(headline, value, prefix);
  if (field === 'deck') return says(deck, value, prefix);
  if (field === 'body') return says(body(), value, prefix);
  return says(headline, value, prefix) || says(deck, value, prefix) || says(body() ?? row.excerpt, value, prefix);
}

function findsField(
  { field, value }: Extract<Query, { kind: 'field' }>,
  { row, tags, feed, article }: Judged,
  feeds: readonly FeedState[],
): boolean {
  const followed = feeds.find(({ id }) => id === feed);
  switch (field) {
    case 'tag':
      return tags.some((tag) => fold(tag) === fold(value));
    case 'in':
      return inFolder(followed?.folder, value);
    case 'feed':
      return /^\d{1,15}$/.test(value) ? feed === Number(value) : says(followed?.title, value, true);
    case 'source':
      return says(row.source, value);
    case 'by':
      return says(row.byline, value);
    case 'lang':
      return (row.language ?? '').toLowerCase().startsWith(value.toLowerCase());
    case 'section':
      return says(article?.section, value);
    case 'topic':
      return article?.topics.some((topic) => says(topic, value)) ?? false;
    default:
      throw new OnlyServer();
  }
}
