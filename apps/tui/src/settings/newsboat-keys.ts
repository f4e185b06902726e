import type { Binding, CommandId, Macro, Place } from '@dateline/reader';

const lists: readonly Place[] = ['list', 'story', 'voice', 'document'];
/** The list of feeds, with which newsboat begins. */
const feeds: readonly Place[] = ['feeds'];
const article: readonly Place[] = ['article'];
const top: readonly Place[] = ['feeds', 'edition'];

const bind = (places: readonly Place[] | undefined, keys: Readonly<Record<string, CommandId>>): Binding[] =>
  Object.entries(keys).map(([key, command]) => ({ keys: key, command, ...(places && { places }) }));
const run = (places: readonly Place[], keys: Readonly<Record<string, Macro>>): Binding[] =>
  Object.entries(keys).map(([key, macro]) => ({ keys: key, macro, places }));

/** The links of an article have numbers. */
const links = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`${at + 1}`, [`open-link ${at + 1}`]]));

/**
 * The keys of newsboat as it comes (its manual, "Newsboat Operations"), for what both have. What only Dateline has keeps its keys
 * where they are free, and its name behind `:`.
 */
export const newsboatKeys: readonly Binding[] = [
  ...bind(undefined, {
    q: 'back',
    Q: 'quit',
    t: 'sources',
    'ctrl+e': 'tag',
    D: 'hide',
    B: 'save',
    s: 'save',
  }),
  ...bind(top, { q: 'quit' }),
  ...bind(lists, { N: 'toggle-read', J: 'next', K: 'previous' }),
  ...bind(['list'], { l: 'unread-only', F: 'limit', g: 'oldest-first', G: 'oldest-first' }),
  ...bind(article, {
    j: 'scroll-down',
    k: 'scroll-up',
    n: 'next-unread',
    p: 'previous-article',
    J: 'next-article',
    K: 'previous-article',
    N: 'toggle-read',
    u: 'open-link',
  }),
  ...bind(feeds, { J: 'next', K: 'previous', n: 'next-unread', E: 'edit-feed' }),
  // The page is opened outside; O marks the article read as well.
  ...bind([...lists, 'article', 'edition', 'diary'], { o: 'original', O: 'original-read' }),
  ...run(feeds, {
    A: ['open', 'mark-all-read', 'back'],
    C: ['go-all', 'mark-all-read', 'back'],
  }),
  ...run(['list'], { u: ['open', 'open-link'] }),
  ...run(article, links),
];
