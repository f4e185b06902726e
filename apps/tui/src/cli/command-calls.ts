import type { Library } from '@dateline/library';

/** A function that programs can call: a method of a Library, or a function by its package. */
export type Call =
  | `Library.${keyof Library}`
  | `${'core' | 'formats' | 'reading' | 'library' | 'server' | 'reader'}.${string}`;

/** What each command calls, so that its page leads to that of the function; the command without a name is the terminal reader. */
export const commandCalls: Readonly<Record<string, readonly Call[]>> = {
  '': ['library.openLibrary', 'reader.createReader'],
  read: ['formats.readDocument', 'reading.read', 'core.toMarkdown', 'core.toHtml'],
  serve: ['server.serve', 'Library.tokens', 'Library.addToken'],
  add: ['Library.add', 'Library.look'],
  import: ['Library.import', 'library.recogniseImport'],
  export: ['Library.export', 'library.markdownFiles'],
  backup: ['Library.backup'],
  refresh: ['Library.refresh'],
  mcp: ['library.openLibrary'],
  work: ['library.openLibrary', 'Library.subscribe'],
  people: ['library.administrationOf'],
  list: ['Library.list'],
  search: ['Library.list'],
  edition: ['Library.edition'],
  show: ['Library.get'],
  story: ['Library.story'],
  changes: ['Library.redline'],
  mark: ['Library.mark', 'Library.markAll'],
  send: ['Library.send'],
  searches: [
    'Library.searches',
    'Library.saveSearch',
    'Library.editSearch',
    'Library.removeSearch',
    'library.atomOfSearch',
  ],
  rules: [
    'Library.rules',
    'Library.saveRule',
    'Library.editRule',
    'Library.removeRule',
    'Library.tryRule',
    'Library.applyRule',
  ],
  why: ['Library.why'],
  hooks: ['Library.hooks', 'Library.addHook', 'Library.removeHook', 'Library.pingHook'],
  tags: ['Library.tags', 'Library.renameTag', 'Library.removeTag'],
  highlights: ['Library.highlights', 'Library.editHighlight'],
  undo: ['Library.undo'],
  feeds: ['Library.feeds'],
  rename: ['Library.editFeed'],
  move: ['Library.editFeed'],
  remove: ['Library.removeFeed'],
  config: [
    'Library.settings',
    'Library.setSettings',
    'Library.retention',
    'Library.setRetention',
    'Library.tryRetention',
    'Library.editFeed',
  ],
  diary: ['Library.diary', 'library.icsOfDiary'],
  doctor: ['library.damageOf'],
  said: ['Library.statements'],
  documents: ['Library.documents', 'Library.document'],
  voices: ['Library.voices', 'Library.statements', 'reading.read'],
  tokens: ['Library.tokens', 'Library.addToken', 'Library.removeToken'],
  completion: [],
  man: [],
};
