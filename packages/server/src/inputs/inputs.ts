import { HOOK_KINDS } from '@dateline/core/base';
import type { Library } from '@dateline/library';
import type { laterRoutes } from '../later-routes.js';
import type { Input, Parts, Route } from '../route.js';
import type * as table from '../routes.js';
import type { CallName, OtherParts } from '../routes.js';
import { article, choice, type Field, type Fields, flag, list, number, optional, refused, text } from './field.js';
import { readArguments } from './read-field.js';
import * as shared from './shared-inputs.js';

type AllRoutes = typeof table.routes & typeof laterRoutes;
interface OtherRoutes {
  refresh: typeof table.refreshRoute;
  import: typeof table.importRoute;
  export: typeof table.exportRoute;
  events: typeof table.eventsRoute;
  atom: typeof table.atomRoute;
  calendar: typeof table.calendarRoute;
}
/** The fields of the arguments of a route, each by its name. */
type ArgumentsOf<Names extends readonly string[], Args extends unknown[]> = {
  readonly [At in keyof Names]: Names[At] extends '...'
    ? Fields<NonNullable<Args[At & keyof Args]>>
    : Field<Args[At & keyof Args]>;
};

const feed = number('The number of a feed.');
const rule = number('The number of a rule.');
const search = number('The number of a saved search.');
const tag = text('A tag.');
const hook = number('The number of a hook.');
const folder = number('The number of a folder.');
const highlight = text('The id of a highlight.');

/** The inputs of every call, in the order of its arguments. What a request is read with and OpenAPI both come from here. */
export const inputs: { readonly [M in CallName]: ArgumentsOf<AllRoutes[M]['names'], Parts<M>> } = {
  info: [],
  list: [
    {
      query: shared.query,
      order: optional(choice(['newest', 'oldest', 'relevance'], 'How the rows are sorted.')),
      stories: optional(flag()),
      chosen: optional(flag()),
      until: optional(text()),
      ...shared.paging,
    },
  ],
  count: [optional(text('The query language; all news when absent.'))],
  get: [shared.articleId],
  mark: [shared.ids, shared.state, shared.markOptions],
  keepPosition: [shared.articleId, shared.position],
  feeds: [],
  voices: [shared.searched],
  voice: [text('The id of a voice.'), shared.paging],
  statements: [{ query: shared.query, voice: optional(text()), ...shared.paging }],
  documents: [shared.searched],
  document: [text('The id of a document.'), shared.paging],
  searches: [],
  outline: [
    {
      query: shared.query,
      order: optional(choice(['newest', 'oldest'], 'How the rows are sorted.')),
      stories: optional(flag()),
      chosen: optional(flag()),
      after: optional(text('The cursor after which the list begins.')),
      every: optional(number(undefined, { minimum: 1, default: 100 })),
      find: optional(text()),
    },
  ],
  entries: [shared.entries],
  hooks: [],
  addHook: [
    text('An address that is sent what changes; https, or http of a private host that may be asked.'),
    { kinds: optional(list(choice(HOOK_KINDS))), query: optional(text()) },
  ],
  removeHook: [hook],
  pingHook: [hook],
  folders: [],
  saveFolder: [text('The name of the folder.')],
  renameFolder: [folder, text('The new name.')],
  removeFolder: [folder],
  version: [shared.articleId, text('The content hash of a version.')],
  redline: [shared.articleId, shared.versions],
  send: [shared.articleId, optional(shared.span('The passage that is sent; all of the story when absent.'))],
  seen: [shared.ids],
  story: [text('The id of a Story, or of an article in it.')],
  around: [shared.articleId],
  put: [list(article(), 'The articles.')],
  removeArticle: [shared.articleId],
  markAll: [
    text('Which articles, in the query language; all news where it is empty.'),
    shared.state,
    optional(text('ISO 8601: what is newer than this stays as it is.')),
    optional(number('The number of an entry: that and those that came later stay as they are.')),
  ],
  undo: [],
  people: [],
  add: [
    text('An address: a feed, a page that points to feeds, or a page that is a story.'),
    {
      folder: optional(text('The folder that the feed goes into.')),
      title: optional(text('How the feed is called, instead of what it calls itself.')),
    },
  ],
  look: [text('An address, or the text or HTML of a story.')],
  editFeed: [
    feed,
    {
      folder: optional(text('The folder that the feed goes into; an empty one takes it out of its folder.')),
      title: optional(text('How the feed is called; empty for what it calls itself.')),
      ...shared.settingsOfFeed,
    },
  ],
  removeFeed: [feed],
  diary: [
    {
      from: optional(text()),
      to: optional(text()),
      ...shared.paging,
    },
  ],
  highlight: [shared.articleId, shared.span('The words that are marked.'), optional(text('A note on them.'))],
  highlights: [optional(text('The id of an article; the highlights of all when absent.'))],
  editHighlight: [highlight, text('The note; an empty one takes it away.')],
  removeHighlight: [highlight],
  changes: [number('The number of a change; those after it are told.')],
  saveSearch: [text('The name of the search.'), text('The query language.')],
  editSearch: [search, { name: optional(text('The new name.')), query: optional(text('The new query.')) }],
  removeSearch: [search],
  rules: [],
  saveRule: [shared.ruleDraft],
  editRule: [rule, shared.ruleChange],
  removeRule: [rule],
  tryRule: [text('The query language.')],
  applyRule: [rule],
  why: [shared.articleId],
  tags: [],
  renameTag: [tag, text('The new name.')],
  removeTag: [tag],
  edition: [optional(text('A day, such as 2026-05-28 or yesterday; today when absent.'))],
  settings: [],
  setSettings: [shared.settings],
  retention: [],
  setRetention: [shared.bounds],
  tryRetention: [shared.bounds, optional(number('The number of a feed; all that follow the default when absent.'))],
};

/** The inputs of the routes that are no question with an answer in JSON. */
export const otherInputs: {
  readonly [Name in keyof OtherRoutes]: ArgumentsOf<OtherRoutes[Name]['names'], OtherParts[Name]>;
} = {
  refresh: [{ force: optional(flag()), feed: optional(number()) }],
  import: [
    optional(text('The name of the file.')),
    { dryRun: optional(flag('Count what would come in, and store nothing.')) },
  ],
  export: [
    choice(['ndjson', 'opml', 'markdown'], 'What it is written as.'),
    { query: optional(text()), secrets: optional(refused('Secrets are not given out over a connection.')) },
  ],
  events: [optional(number('The number of a change: those after it come first.'))],
  atom: [search, shared.person],
  calendar: [
    { from: optional(text('The first day; today when absent.')), to: optional(text('The last day.')) },
    shared.person,
  ],
};

/** The arguments of a call, from what came over the wire. @throws DatelineError `bad-request` */
export const callArguments = <M extends CallName>(name: M, route: Route, input: Input): Parts<M> =>
  readArguments(route.names, inputs[name], input) as Parameters<Library[M]>;

/** The same of another route. @throws DatelineError `bad-request`, `secrets-refused` */
export const otherArguments = <Name extends keyof OtherParts>(name: Name, route: Route, input: Input) =>
  readArguments(route.names, otherInputs[name], input) as OtherParts[Name];
