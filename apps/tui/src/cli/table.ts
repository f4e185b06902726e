import type { Command } from './command.js';

interface Entry {
  summary: string;
  load(): Promise<{ command: Command }>;
}

/** Every command with the line that help has for it. */
export const table: Readonly<Record<string, Entry>> = {
  read: { summary: 'read documents and print what is in them', load: () => import('../commands/read.js') },
  serve: { summary: 'open the web reader', load: () => import('../commands/serve.js') },
  add: { summary: 'add a feed, a page that has one, or a story', load: () => import('../commands/add.js') },
  import: { summary: 'take feeds or stories from a file', load: () => import('../commands/import.js') },
  export: { summary: 'print the feeds, or all of the library', load: () => import('../commands/export.js') },
  refresh: { summary: 'ask the feeds for news', load: () => import('../commands/refresh.js') },
  work: { summary: 'ask feeds whenever they are due, without a reader', load: () => import('../commands/work.js') },
  list: { summary: 'list stories, newest first', load: () => import('../commands/list.js') },
  search: { summary: 'search stories', load: () => import('../commands/search.js') },
  show: { summary: 'print a story of the library', load: () => import('../commands/show.js') },
  mark: { summary: 'mark stories read, unread, saved', load: () => import('../commands/mark.js') },
  voices: { summary: 'who says what, in a story or across the library', load: () => import('../commands/voices.js') },
};

/** No command: the terminal reader. */
export const reader: Entry = { summary: 'the terminal reader', load: () => import('../commands/reader.js') };
