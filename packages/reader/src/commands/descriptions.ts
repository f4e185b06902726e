import type { CommandId } from './table.js';

/** A sentence for the help, where the title of a command does not say it all. Apart from the table, as only the help needs them. */
export const descriptions: Partial<Record<CommandId, string>> = {
  'scroll-down': 'With a panel open, its next entry.',
  'scroll-up': 'With a panel open, the entry before.',
  'page-down': 'Space at the end of an article opens the next unread one.',
  back: 'Closes what is open, then goes back.',
  'next-unread': 'After the last story of the list, the first unread one again.',
  'mark-all-read': 'Everything in this list up to its newest story; z takes it back.',
  open: 'Marks the article read that is shown, and those of its story with the same text; the others stay unread.',
  'toggle-read': 'In a list all articles of the story that the row stands for.',
  hide: 'In a list all articles of the story that the row stands for.',
  stories: 'One row for all articles about the same event, or a row for each.',
  why: 'What rules did to the story: why it is hidden, read or saved.',
  undo: 'Takes back the last mark, save or highlight.',
  voices: 'Who speaks, in whose words.',
  timeline: 'What happened on which day.',
  documents: 'The documents it refers to.',
  highlight: 'The words that are selected, else the statement that is marked; again to remove it.',
  note: 'Writes or edits what you note at a highlight: the one that is marked, or the words that are selected.',
  'go-troubled-feeds': 'Those that fail, were not read wholly, or have been silent for 90 days.',
  search: 'Words, "a phrase", source:name, is:unread, is:saved.',
  'save-search': 'Keeps it under a name, among the sources; again to rename it, or with an empty name to remove it.',
  refresh: 'Asks the feeds that are due.',
  import: 'Feeds or stories from another reader, or an export of Dateline.',
  'export-all': 'Feeds, stories, states, tags and highlights, for Dateline.',
  'export-stories': 'An archive with a file for each, with its highlights.',
};
