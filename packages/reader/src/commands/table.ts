import type { Command, Place } from './command.js';

const lists: readonly Place[] = ['list', 'story', 'voice', 'document'];
const rows: readonly Place[] = [
  'edition',
  'list',
  'story',
  'voices',
  'voice',
  'documents',
  'document',
  'passages',
  'diary',
  'feeds',
  'changes',
  'sources',
];
const readings: readonly Place[] = ['list', 'article', 'story', 'voice', 'document'];
const stories: readonly Place[] = [...readings, 'diary', 'edition'];
const statements: readonly Place[] = ['article', 'edition'];

function define<const Id extends string>(commands: readonly Command<Id>[]): readonly Command<Id>[] {
  return commands;
}

/**
 * Everything a person can do in either reader with a key. Both apps take their key bindings and their help from here.
 * Key names are those of `KeyboardEvent.key`, with `Space` for a blank and `ctrl+` before a letter held with Control.
 * The keys are those of Miniflux, newsboat and Gmail: j k o s m u / ? and chords that start with g.
 */
export const commands = define([
  { id: 'next', group: 'move', keys: ['j', 'ArrowDown'], views: rows },
  { id: 'previous', group: 'move', keys: ['k', 'ArrowUp'], views: rows },
  {
    id: 'scroll-down',
    group: 'move',
    keys: ['ArrowDown'],
    views: ['article'],
  },
  {
    id: 'scroll-up',
    group: 'move',
    keys: ['ArrowUp'],
    views: ['article'],
  },
  {
    id: 'page-down',
    group: 'move',
    keys: ['Space', 'PageDown'],
  },
  { id: 'page-up', group: 'move', keys: ['b', 'PageUp'] },
  { id: 'half-page-down', group: 'move', keys: ['ctrl+d'], frontEnds: ['terminal'] },
  { id: 'half-page-up', group: 'move', keys: ['ctrl+u'], frontEnds: ['terminal'] },
  { id: 'to-middle', group: 'move', keys: ['Z'], views: rows, frontEnds: ['terminal'] },
  { id: 'first', group: 'move', keys: ['g g', 'Home'] },
  { id: 'last', group: 'move', keys: ['G', 'End'] },
  { id: 'earlier-days', group: 'move', keys: ['p'], views: ['diary'] },
  { id: 'find-day', group: 'move', keys: ['d'], views: ['diary', 'edition'] },

  { id: 'open', group: 'read', keys: ['o', 'Enter'], views: rows },
  {
    id: 'back',
    group: 'read',
    keys: ['u', 'Escape', 'Backspace'],
  },
  { id: 'next-article', group: 'read', keys: ['j', 'n'], views: ['article'] },
  { id: 'previous-article', group: 'read', keys: ['k', 'p'], views: ['article'] },
  { id: 'next-unread-row', group: 'read', keys: ['n'], views: lists },
  { id: 'previous-unread-row', group: 'read', keys: ['p'], views: lists },
  {
    id: 'next-unread',
    group: 'read',
    keys: ['N'],
    views: [...readings, 'feeds', 'sources'],
  },
  { id: 'save', group: 'read', keys: ['s'], views: stories },
  { id: 'later', group: 'read', keys: ['L'], views: stories },
  { id: 'hide', group: 'read', keys: ['X'], views: stories },
  { id: 'toggle-read', group: 'read', keys: ['m'], views: stories },
  {
    id: 'mark-all-read',
    group: 'read',
    keys: ['A'],
    views: ['list'],
  },
  { id: 'mark-above-read', group: 'read', keys: ['K'], views: ['list'] },
  { id: 'mark-below-read', group: 'read', keys: ['J'], views: ['list'] },
  { id: 'keep-unread', group: 'read', keys: ['M'], views: stories },
  { id: 'tag', group: 'read', keys: ['l'], views: stories },
  { id: 'mute', group: 'read', keys: ['Q'], views: stories },
  { id: 'pick', group: 'read', keys: ['x'], views: ['list'] },
  { id: 'pick-all', group: 'read', keys: ['*'], views: ['list'] },
  { id: 'unread-only', group: 'read', keys: ['F'], views: ['list'] },
  { id: 'oldest-first', group: 'read', keys: ['B'], views: ['list'] },
  { id: 'density', group: 'read', keys: ['d'], views: ['list'] },
  { id: 'changes', group: 'read', keys: ['V'], views: readings },
  { id: 'story', group: 'read', keys: ['f'], views: ['edition', 'list', 'article'] },
  { id: 'later-in-story', group: 'read', keys: ['}'], views: ['article'] },
  { id: 'earlier-in-story', group: 'read', keys: ['{'], views: ['article'] },
  {
    id: 'stories',
    group: 'read',
    keys: ['O'],
    views: ['list'],
  },
  {
    id: 'why',
    group: 'read',
    keys: ['W'],
    views: stories,
  },
  { id: 'repeats', group: 'read', keys: ['x'], views: ['voice'] },
  { id: 'play', group: 'read', keys: ['H'] },
  {
    id: 'undo',
    group: 'read',
    keys: ['z'],
  },

  {
    id: 'voices',
    group: 'article',
    keys: ['v'],
    views: ['article'],
  },
  {
    id: 'timeline',
    group: 'article',
    keys: ['t'],
    views: ['article'],
  },
  {
    id: 'documents',
    group: 'article',
    keys: ['d'],
    views: ['article'],
  },
  { id: 'document-page', group: 'article', keys: ['D'], views: ['article'] },
  { id: 'next-statement', group: 'article', keys: [']'], views: statements },
  { id: 'previous-statement', group: 'article', keys: ['['], views: statements },
  {
    id: 'highlight',
    group: 'article',
    keys: ['h'],
    views: ['article'],
  },
  {
    id: 'note',
    group: 'article',
    keys: ['e'],
    views: ['article'],
  },
  { id: 'open-day', group: 'article', keys: ['C'], views: ['article'] },
  { id: 'original', group: 'article', keys: ['w'], views: stories },
  { id: 'original-read', group: 'article', keys: ['ctrl+o'], views: stories, frontEnds: ['terminal'] },
  { id: 'discussion', group: 'article', keys: ['c'], views: ['article'] },
  { id: 'open-link', group: 'article', keys: ['#'], views: ['article'], frontEnds: ['terminal'] },
  { id: 'pipe', group: 'article', keys: ['|'], views: stories, frontEnds: ['terminal'] },
  { id: 'read-aloud', group: 'article', keys: ['U'], views: ['article'], frontEnds: ['web'] },
  { id: 'copy-markdown', group: 'article', keys: ['Y'], views: ['article'] },
  { id: 'copy-quote', group: 'article', keys: ['"'], views: ['article'] },
  { id: 'copy-address', group: 'article', keys: ['y'], views: ['article'] },
  { id: 'send', group: 'article', keys: ['>'], views: ['article'] },
  { id: 'share', group: 'article', keys: ['S'], views: ['article'] },

  { id: 'go-edition', group: 'go', keys: ['g e'] },
  { id: 'go-all', group: 'go', keys: ['g a'] },
  { id: 'go-unread', group: 'go', keys: ['g u'] },
  { id: 'go-saved', group: 'go', keys: ['g s'] },
  { id: 'go-later', group: 'go', keys: ['g l'] },
  { id: 'go-highlighted', group: 'go', keys: ['g h'] },
  { id: 'go-changed', group: 'go', keys: ['g r'] },
  { id: 'go-passages', group: 'go', keys: ['g p'] },
  { id: 'go-voices', group: 'go', keys: ['g v'] },
  { id: 'go-documents', group: 'go', keys: ['g d'] },
  { id: 'go-diary', group: 'go', keys: ['g c'] },
  { id: 'go-feeds', group: 'go', keys: ['g f'] },
  {
    id: 'go-troubled-feeds',
    group: 'go',
    keys: ['g t'],
  },
  { id: 'go-hidden', group: 'go', keys: ['g x'] },
  { id: 'sources', group: 'go', keys: ['Tab'], frontEnds: ['terminal'] },
  { id: 'day-before', group: 'go', keys: ['p', 'ArrowLeft'], views: ['edition'] },
  { id: 'day-after', group: 'go', keys: ['n', 'ArrowRight'], views: ['edition'] },
  {
    id: 'search',
    group: 'go',
    keys: ['/'],
  },
  { id: 'find', group: 'go', keys: ['ctrl+f'], views: ['list'] },
  { id: 'limit', group: 'go', keys: ['&'], views: ['list'], frontEnds: ['terminal'] },
  { id: 'find-next', group: 'go', keys: ['ctrl+g'], views: ['list'] },
  { id: 'find-in-text', group: 'article', keys: ['ctrl+f'], views: ['article'], frontEnds: ['terminal'] },
  { id: 'next-in-text', group: 'article', keys: ['ctrl+n', 'ctrl+g'], views: ['article'], frontEnds: ['terminal'] },
  { id: 'previous-in-text', group: 'article', keys: ['ctrl+p'], views: ['article'], frontEnds: ['terminal'] },

  {
    id: 'save-search',
    group: 'go',
    keys: ['S'],
    views: ['list'],
  },

  { id: 'refresh', group: 'library', keys: ['r'], background: true },
  { id: 'refresh-all', group: 'library', keys: ['R'], background: true },
  { id: 'add', group: 'library', keys: ['a'] },
  { id: 'well-known', group: 'library', keys: ['g w'] },
  { id: 'edit-feed', group: 'library', keys: ['e'], views: ['feeds', 'sources'] },
  { id: 'remove-feed', group: 'library', keys: ['D'], views: ['feeds', 'sources'] },
  { id: 'pause', group: 'library', keys: ['P'], views: ['feeds', 'sources'] },
  { id: 'new-rule', group: 'library', keys: ['n'], views: ['feeds'] },
  {
    id: 'import',
    group: 'library',
    keys: ['I'],
    views: ['feeds'],
  },
  { id: 'export', group: 'library', keys: ['X'], views: ['feeds'] },
  {
    id: 'export-all',
    group: 'library',
    keys: ['E'],
    views: ['feeds'],
  },
  {
    id: 'export-stories',
    group: 'library',
    keys: ['M'],
    views: ['feeds'],
  },

  { id: 'command-line', group: 'reader', keys: [':'], frontEnds: ['terminal'] },
  { id: 'palette', group: 'reader', keys: ['ctrl+k'] },
  { id: 'help', group: 'reader', keys: ['?'] },
  { id: 'theme', group: 'reader', keys: ['T'] },
  { id: 'larger', group: 'reader', keys: ['+', '='], frontEnds: ['web'] },
  { id: 'smaller', group: 'reader', keys: ['-'], frontEnds: ['web'] },
  { id: 'pictures', group: 'reader', keys: ['I'], views: ['list', 'article'], frontEnds: ['terminal'] },
  { id: 'redraw', group: 'reader', keys: ['ctrl+l'], frontEnds: ['terminal'] },
  { id: 'quit', group: 'reader', keys: ['q', 'ctrl+c'], frontEnds: ['terminal'] },
]);

/** The id of a command of the table. */
export type CommandId = (typeof commands)[number]['id'];
