import type { CommandId, Place } from '@dateline/reader';

/** What newsboat calls where keys mean something, and what it is here. */
export const dialogs: Readonly<Record<string, readonly (Place | 'all')[]>> = {
  all: ['all'],
  feedlist: ['feeds'],
  articlelist: ['list'],
  article: ['article'],
  tagselection: ['sources'],
};

/** An operation of newsboat as lines of the command line; other ones in an article, in the list of feeds. */
interface Operation {
  lines: readonly string[];
  article?: readonly string[];
  feeds?: readonly string[];
}

const one = (command: CommandId, others: { article?: CommandId; feeds?: CommandId } = {}): Operation => ({
  lines: [command],
  ...(others.article && { article: [others.article] }),
  ...(others.feeds && { feeds: [others.feeds] }),
});

const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** The operations of newsboat (its manual, "Newsboat Operations") that have a counterpart. */
export const operations: Readonly<Record<string, Operation>> = {
  open: one('open'),
  quit: one('back'),
  'hard-quit': one('quit'),
  reload: one('refresh'),
  'reload-all': one('refresh-all'),
  'mark-feed-read': { lines: ['mark-all-read'], feeds: ['open', 'mark-all-read', 'back'] },
  'mark-all-feeds-read': { lines: ['go-all', 'mark-all-read', 'back'] },
  'mark-all-above-as-read': one('mark-above-read'),
  'next-unread': one('next-unread-row', { article: 'next-unread', feeds: 'next-unread' }),
  'prev-unread': one('previous-unread-row', { article: 'previous-article', feeds: 'previous' }),
  next: one('next', { article: 'next-article' }),
  prev: one('previous', { article: 'previous-article' }),
  down: one('next', { article: 'scroll-down' }),
  up: one('previous', { article: 'scroll-up' }),
  pagedown: one('page-down'),
  pageup: one('page-up'),
  halfpagedown: one('half-page-down'),
  halfpageup: one('half-page-up'),
  home: one('first'),
  end: one('last'),
  'open-in-browser': one('original'),
  'open-in-browser-and-mark-read': one('original-read'),
  'show-urls': one('open-link'),
  'goto-url': one('open-link'),
  help: one('help'),
  'toggle-article-read': one('toggle-read'),
  'toggle-show-read-feeds': one('unread-only'),
  'sort-articles': one('oldest-first'),
  'rev-sort-articles': one('oldest-first'),
  'open-search': one('search'),
  'set-filter': one('limit'),
  'set-tag': one('sources'),
  'select-tag': one('sources'),
  'edit-flags': one('tag'),
  'delete-article': one('hide'),
  bookmark: one('save'),
  save: one('save'),
  'pipe-to': one('pipe'),
  enqueue: one('play'),
  'edit-urls': one('edit-feed'),
  redraw: one('redraw'),
  cmdline: one('command-line'),
  ...Object.fromEntries(numbers.map((name, at) => [name, { lines: [`open-link ${at + 1}`] }])),
};

/** The lines of an operation at a place. */
export function linesAt(name: string, place: Place | 'all'): readonly string[] | undefined {
  const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
  if (place === 'article') return operation?.article ?? operation?.lines;
  return place === 'feeds' ? (operation?.feeds ?? operation?.lines) : operation?.lines;
}
