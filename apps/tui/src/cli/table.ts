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
  export: { summary: 'write out the feeds, stories or everything', load: () => import('../commands/export.js') },
  backup: { summary: 'copy the library, while it is in use', load: () => import('../commands/backup.js') },
  refresh: { summary: 'ask the feeds for news', load: () => import('../commands/refresh.js') },
  work: { summary: 'ask feeds whenever they are due, without a reader', load: () => import('../commands/work.js') },
  list: { summary: 'list stories, newest first', load: () => import('../commands/list.js') },
  search: { summary: 'search stories', load: () => import('../commands/search.js') },
  edition: { summary: 'the front page of a day', load: () => import('../commands/edition.js') },
  show: { summary: 'print a story of the library', load: () => import('../commands/show.js') },
  story: { summary: 'how a story grew, and what each article added', load: () => import('../commands/story.js') },
  changes: { summary: 'how a story changed since you read it', load: () => import('../commands/changes.js') },
  mark: { summary: 'mark stories read, saved, for later', load: () => import('../commands/mark.js') },
  send: { summary: 'send a story to your webhook', load: () => import('../commands/send.js') },
  hooks: { summary: 'addresses that hear of changes', load: () => import('../commands/hooks.js') },
  searches: { summary: 'saved searches, what they find, their feeds', load: () => import('../commands/searches.js') },
  rules: { summary: 'what is done with stories that arrive', load: () => import('../commands/rules.js') },
  why: { summary: 'what rules did to a story', load: () => import('../commands/why.js') },
  tags: { summary: 'list, rename and remove tags', load: () => import('../commands/tags.js') },
  highlights: { summary: 'passages you marked, and their notes', load: () => import('../commands/highlights.js') },
  undo: { summary: 'take back the last act', load: () => import('../commands/undo.js') },
  feeds: { summary: 'list feeds, and what is wrong with them', load: () => import('../commands/feeds.js') },
  rename: { summary: 'give a feed another title', load: () => import('../commands/rename.js') },
  move: { summary: 'put feeds into a folder', load: () => import('../commands/move.js') },
  remove: { summary: 'end feeds', load: () => import('../commands/remove.js') },
  config: { summary: 'what is in force, how feeds are asked and kept', load: () => import('../commands/config.js') },
  diary: { summary: 'what stories say will happen, by day', load: () => import('../commands/diary.js') },
  doctor: { summary: 'look for what is wrong', load: () => import('../commands/doctor.js') },
  said: { summary: 'what is said, by words, voice and day', load: () => import('../commands/said.js') },
  documents: { summary: 'documents that stories lean on', load: () => import('../commands/documents.js') },
  voices: { summary: 'who says what, in a story or across the library', load: () => import('../commands/voices.js') },
  mcp: { summary: 'let a program that speaks MCP read the library', load: () => import('../commands/mcp.js') },
  tokens: { summary: 'who comes in where the library is served', load: () => import('../commands/tokens.js') },
  people: { summary: 'who signs in to a library in a database', load: () => import('../commands/people.js') },
  completion: { summary: 'completion for bash, zsh and fish', load: () => import('../commands/completion.js') },
  man: { summary: 'the manual page', load: () => import('../commands/man.js') },
};

/** No command: the terminal reader. */
export const reader: Entry = { summary: 'the terminal reader', load: () => import('../commands/reader.js') };
