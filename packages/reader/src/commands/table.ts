import { dayTitles } from '../edition/day-view.js';
import type { ViewName } from '../view/view.js';
import type { Command } from './command.js';

const lists: readonly ViewName[] = ['list', 'story', 'voice', 'document'];
const rows: readonly ViewName[] = [
  'edition',
  'list',
  'story',
  'voices',
  'voice',
  'documents',
  'document',
  'diary',
  'feeds',
  'changes',
];
const readings: readonly ViewName[] = ['list', 'article', 'story', 'voice', 'document'];
const stories: readonly ViewName[] = [...readings, 'diary', 'edition'];
const statements: readonly ViewName[] = ['article', 'edition'];

function define<const Id extends string>(commands: readonly Command<Id>[]): readonly Command<Id>[] {
  return commands;
}

/**
 * Everything a person can do in either reader with a key. Both apps take their key bindings and their help from here.
 * Key names are those of `KeyboardEvent.key`, with `Space` for a blank and `ctrl+` before a letter held with Control.
 * The keys are those of Miniflux, newsboat and Gmail: j k o s m u / ? and chords that start with g.
 */
export const commands = define([
  { id: 'next', title: 'Next', group: 'Move', keys: ['j', 'ArrowDown'], views: rows },
  { id: 'previous', title: 'Previous', group: 'Move', keys: ['k', 'ArrowUp'], views: rows },
  {
    id: 'scroll-down',
    title: 'A few lines down',
    group: 'Move',
    keys: ['ArrowDown'],
    views: ['article'],
  },
  {
    id: 'scroll-up',
    title: 'A few lines up',
    group: 'Move',
    keys: ['ArrowUp'],
    views: ['article'],
  },
  {
    id: 'page-down',
    title: 'Page down',
    group: 'Move',
    keys: ['Space', 'PageDown'],
  },
  { id: 'page-up', title: 'Page up', group: 'Move', keys: ['b', 'PageUp'] },
  { id: 'first', title: 'To the top', group: 'Move', keys: ['g g', 'Home'] },
  { id: 'last', title: 'To the end', group: 'Move', keys: ['G', 'End'] },
  { id: 'earlier-days', title: 'Earlier days', group: 'Move', keys: ['p'], views: ['diary'] },
  { id: 'find-day', title: 'Go to a day', group: 'Move', keys: ['d'], views: ['diary', 'edition'] },

  { id: 'open', title: 'Open', group: 'Read', keys: ['o', 'Enter'], views: rows },
  {
    id: 'back',
    title: 'Back',
    group: 'Read',
    keys: ['u', 'Escape', 'Backspace'],
  },
  { id: 'next-article', title: 'Next article', group: 'Read', keys: ['j', 'n'], views: ['article'] },
  { id: 'previous-article', title: 'Previous article', group: 'Read', keys: ['k', 'p'], views: ['article'] },
  { id: 'next-unread-row', title: 'Down to the next unread', group: 'Read', keys: ['n'], views: lists },
  { id: 'previous-unread-row', title: 'Up to the last unread', group: 'Read', keys: ['p'], views: lists },
  {
    id: 'next-unread',
    title: 'Open the next unread',
    group: 'Read',
    keys: ['N'],
    views: readings,
  },
  { id: 'save', title: 'Save, or take from the saved', group: 'Read', keys: ['s'], views: stories },
  { id: 'later', title: 'Put aside for later, or take from there', group: 'Read', keys: ['L'], views: stories },
  { id: 'hide', title: 'Hide, or show again', group: 'Read', keys: ['X'], views: stories },
  { id: 'toggle-read', title: 'Mark read or unread', group: 'Read', keys: ['m'], views: stories },
  {
    id: 'mark-all-read',
    title: 'Mark all read',
    group: 'Read',
    keys: ['A'],
    views: ['list'],
  },
  { id: 'mark-above-read', title: 'Mark read what is above', group: 'Read', keys: ['K'], views: ['list'] },
  { id: 'mark-below-read', title: 'Mark read what is below', group: 'Read', keys: ['J'], views: ['list'] },
  { id: 'keep-unread', title: 'Keep unread', group: 'Read', keys: ['M'], views: stories },
  { id: 'tag', title: 'Tag', group: 'Read', keys: ['l'], views: stories },
  { id: 'mute', title: 'Mute', group: 'Read', keys: ['Q'], views: stories },
  { id: 'pick', title: 'Pick, or let go', group: 'Read', keys: ['x'], views: ['list'] },
  { id: 'pick-all', title: 'Pick all', group: 'Read', keys: ['*'], views: ['list'] },
  { id: 'unread-only', title: 'Unread only, or all', group: 'Read', keys: ['F'], views: ['list'] },
  { id: 'oldest-first', title: 'Oldest first, or newest', group: 'Read', keys: ['B'], views: ['list'] },
  { id: 'changes', title: 'How it changed', group: 'Read', keys: ['V'], views: readings },
  { id: 'story', title: 'The whole story', group: 'Read', keys: ['f'], views: ['edition', 'list', 'article'] },
  { id: 'later-in-story', title: 'Later article of the story', group: 'Read', keys: ['}'], views: ['article'] },
  { id: 'earlier-in-story', title: 'Earlier article of the story', group: 'Read', keys: ['{'], views: ['article'] },
  {
    id: 'stories',
    title: 'Outlets of a story in one row, or apart',
    group: 'Read',
    keys: ['O'],
    views: ['list'],
  },
  {
    id: 'why',
    title: 'What rules did to it',
    group: 'Read',
    keys: ['W'],
    views: stories,
  },
  { id: 'repeats', title: 'Outlets that report it too', group: 'Read', keys: ['x'], views: ['voice'] },
  {
    id: 'undo',
    title: 'Undo',
    group: 'Read',
    keys: ['z'],
  },

  {
    id: 'voices',
    title: 'Voices',
    group: 'This article',
    keys: ['v'],
    views: ['article'],
  },
  {
    id: 'timeline',
    title: 'Timeline',
    group: 'This article',
    keys: ['t'],
    views: ['article'],
  },
  {
    id: 'documents',
    title: 'Documents',
    group: 'This article',
    keys: ['d'],
    views: ['article'],
  },
  { id: 'document-page', title: 'Stories on the document', group: 'This article', keys: ['D'], views: ['article'] },
  { id: 'next-statement', title: 'Next statement', group: 'This article', keys: [']'], views: statements },
  { id: 'previous-statement', title: 'Previous statement', group: 'This article', keys: ['['], views: statements },
  {
    id: 'highlight',
    title: 'Highlight',
    group: 'This article',
    keys: ['h'],
    views: ['article'],
  },
  {
    id: 'note',
    title: 'Note',
    group: 'This article',
    keys: ['e'],
    views: ['article'],
  },
  { id: 'open-day', title: 'Its day in the diary', group: 'This article', keys: ['C'], views: ['article'] },
  { id: 'original', title: 'Open the page it came from', group: 'This article', keys: ['w'], views: stories },
  { id: 'discussion', title: 'Open its discussion', group: 'This article', keys: ['c'], views: ['article'] },
  { id: 'copy-address', title: 'Copy its address', group: 'This article', keys: ['y'], views: ['article'] },

  { id: 'go-edition', title: 'Edition', group: 'Go to', keys: ['g e'] },
  { id: 'go-all', title: 'All news', group: 'Go to', keys: ['g a'] },
  { id: 'go-unread', title: 'Unread', group: 'Go to', keys: ['g u'] },
  { id: 'go-saved', title: 'Saved', group: 'Go to', keys: ['g s'] },
  { id: 'go-later', title: 'Later', group: 'Go to', keys: ['g l'] },
  { id: 'go-highlighted', title: 'Highlighted', group: 'Go to', keys: ['g h'] },
  { id: 'go-changed', title: 'Changed', group: 'Go to', keys: ['g r'] },
  { id: 'go-voices', title: 'Voices', group: 'Go to', keys: ['g v'] },
  { id: 'go-documents', title: 'Documents', group: 'Go to', keys: ['g d'] },
  { id: 'go-diary', title: 'Diary', group: 'Go to', keys: ['g c'] },
  { id: 'go-feeds', title: 'Feeds', group: 'Go to', keys: ['g f'] },
  {
    id: 'go-troubled-feeds',
    title: 'Feeds in trouble',
    group: 'Go to',
    keys: ['g t'],
  },
  { id: 'go-hidden', title: 'Hidden', group: 'Go to', keys: ['g x'] },
  { id: 'day-before', title: dayTitles.before, group: 'Go to', keys: ['p', 'ArrowLeft'], views: ['edition'] },
  { id: 'day-after', title: dayTitles.after, group: 'Go to', keys: ['n', 'ArrowRight'], views: ['edition'] },
  {
    id: 'search',
    title: 'Search',
    group: 'Go to',
    keys: ['/'],
  },

  {
    id: 'save-search',
    title: 'Save the search',
    group: 'Go to',
    keys: ['S'],
    views: ['list'],
  },

  { id: 'refresh', title: 'Refresh', group: 'Library', keys: ['r'] },
  { id: 'refresh-all', title: 'Ask every feed now', group: 'Library', keys: ['R'] },
  { id: 'add', title: 'Add a feed or a page', group: 'Library', keys: ['a'] },
  { id: 'edit-feed', title: 'Name, folder and settings', group: 'Library', keys: ['e'], views: ['feeds'] },
  { id: 'remove-feed', title: 'Remove the feed', group: 'Library', keys: ['D'], views: ['feeds'] },
  { id: 'pause', title: 'Pause, or go on', group: 'Library', keys: ['P'], views: ['feeds'] },
  { id: 'new-rule', title: 'New rule', group: 'Library', keys: ['n'], views: ['feeds'] },
  {
    id: 'import',
    title: 'Import',
    group: 'Library',
    keys: ['I'],
    views: ['feeds'],
  },
  { id: 'export', title: 'Export the feeds as OPML', group: 'Library', keys: ['X'], views: ['feeds'] },
  {
    id: 'export-all',
    title: 'Export everything',
    group: 'Library',
    keys: ['E'],
    views: ['feeds'],
  },
  {
    id: 'export-stories',
    title: 'Export the stories as Markdown',
    group: 'Library',
    keys: ['M'],
    views: ['feeds'],
  },

  { id: 'palette', title: 'Find anything', group: 'Reader', keys: ['ctrl+k'] },
  { id: 'help', title: 'Keys', group: 'Reader', keys: ['?'] },
  { id: 'theme', title: 'Light, dark, sepia', group: 'Reader', keys: ['T'] },
  { id: 'larger', title: 'Larger text', group: 'Reader', keys: ['+', '='], frontEnds: ['web'] },
  { id: 'smaller', title: 'Smaller text', group: 'Reader', keys: ['-'], frontEnds: ['web'] },
  { id: 'quit', title: 'Quit', group: 'Reader', keys: ['q', 'ctrl+c'], frontEnds: ['terminal'] },
]);

export type CommandId = (typeof commands)[number]['id'];
