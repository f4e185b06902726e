import { type Article, type Problem, RULE_ACTS, type Span, STATES } from '@dateline/core/base';
import type { ExportFormat, ImportOptions, Library, RefreshOptions } from '@dateline/library';
import type { Fields, Input } from './fields.js';

export type Verb = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** The header of a request that names the person whose library it is about, percent-encoded; the first person's without it. */
export const PERSON_HEADER = 'dateline-person';

/** A method of Library over HTTP: how its arguments become named inputs, and how they come back. */
export interface Route<Args extends unknown[]> {
  verb: Verb;
  /** Under /api; a part that begins with a colon is the input of that name. The others go in the query of GET and DELETE, else in a JSON body. */
  path: string;
  toInput(...args: Args): Input;
  toArgs(input: Fields): Args;
}

function route<Args extends unknown[]>(
  verb: Verb,
  path: string,
  toInput: (...args: Args) => Input,
  toArgs: (input: Fields) => Args,
): Route<Args> {
  return { verb, path, toInput, toArgs };
}

const EXPORT_FORMATS: readonly ExportFormat[] = ['ndjson', 'opml', 'markdown'];

const ACTS = RULE_ACTS.map(({ act }) => act);

type Parts<M extends keyof Library> = Parameters<Library[M]>;

const nothing = (path: string) =>
  route<[]>(
    'GET',
    path,
    () => ({}),
    () => [],
  );
const state = (input: Fields) => ({
  ...Object.fromEntries(STATES.map(({ name }) => [name, input.optionalFlag(name)])),
  tag: input.optionalTexts('tag'),
  untag: input.optionalTexts('untag'),
});
const settings = (input: Fields) => ({
  user: input.optionalText('user'),
  password: input.optionalText('password'),
  cookie: input.optionalText('cookie'),
  agent: input.optionalText('agent'),
  headers: input.optionalTextRecord('headers'),
  interval: input.optionalNumber('interval'),
  fullText: input.optionalFlag('fullText'),
  keepDays: input.optionalNumber('keepDays'),
  keepStories: input.optionalNumber('keepStories'),
});
const ruleParts = (input: Fields) => ({
  name: input.optionalText('name'),
  query: input.optionalText('query'),
  act: input.optionalOneOf('act', ACTS),
  tags: input.optionalTexts('tags'),
  until: input.optionalText('until'),
  enabled: input.optionalFlag('enabled'),
});
const bounds = (input: Fields) => ({ days: input.optionalNumber('days'), stories: input.optionalNumber('stories') });
const byNumber = (verb: Verb, path: string) =>
  route<[number]>(
    verb,
    path,
    (id) => ({ id }),
    (input) => [input.number('id')],
  );
const paging = (input: Fields) => ({ limit: input.optionalNumber('limit'), after: input.optionalText('after') });

function span(input: Fields): Span {
  const part = input.optionalNumber('part');
  return {
    at: input.isNumber('at') ? input.number('at') : input.oneOf('at', ['headline', 'deck'] as const),
    ...(part !== undefined && { part }),
    start: input.number('start'),
    end: input.number('end'),
  };
}

/** Every method of Library that is a question and an answer. The server and its client both work from this table. */
export const routes = {
  info: nothing('/info'),
  list: route<Parts<'list'>>(
    'GET',
    '/articles',
    (options) => ({ ...options }),
    (input) => [
      {
        query: input.optionalText('query'),
        order: input.optionalOneOf('order', ['newest', 'oldest', 'relevance']),
        ...paging(input),
      },
    ],
  ),
  count: route<Parts<'count'>>(
    'GET',
    '/count',
    (query) => ({ query }),
    (input) => [input.optionalText('query')],
  ),
  get: route<Parts<'get'>>(
    'GET',
    '/articles/:id',
    (id) => ({ id }),
    (input) => [input.text('id')],
  ),
  version: route<Parts<'version'>>(
    'GET',
    '/articles/:id/versions/:hash',
    (id, hash) => ({ id, hash }),
    (input) => [input.text('id'), input.text('hash')],
  ),
  put: route<Parts<'put'>>(
    'POST',
    '/articles',
    (articles) => ({ articles }),
    // Parsed by the server before they reach the library.
    (input) => [input.list('articles') as Article[]],
  ),
  mark: route<Parts<'mark'>>(
    'POST',
    '/mark',
    (ids, state) => ({ ids, ...state }),
    (input) => [input.texts('ids'), state(input)],
  ),
  markAll: route<Parts<'markAll'>>(
    'POST',
    '/mark-all',
    (query, state, before) => ({ query, ...state, before }),
    (input) => [input.text('query'), state(input), input.optionalText('before')],
  ),
  undo: route<Parts<'undo'>>(
    'POST',
    '/undo',
    () => ({}),
    () => [],
  ),
  people: nothing('/people'),
  feeds: nothing('/feeds'),
  add: route<Parts<'add'>>(
    'POST',
    '/feeds',
    (address, options) => ({ address, ...options }),
    (input) => [input.text('address'), { folder: input.optionalText('folder'), title: input.optionalText('title') }],
  ),
  editFeed: route<Parts<'editFeed'>>(
    'PATCH',
    '/feeds/:id',
    (id, change) => ({ id, ...change }),
    (input) => [
      input.number('id'),
      { folder: input.optionalText('folder'), title: input.optionalText('title'), ...settings(input) },
    ],
  ),
  removeFeed: route<Parts<'removeFeed'>>(
    'DELETE',
    '/feeds/:id',
    (id) => ({ id }),
    (input) => [input.number('id')],
  ),
  voices: route<Parts<'voices'>>(
    'GET',
    '/voices',
    (options) => ({ ...options }),
    (input) => [{ query: input.optionalText('query'), ...paging(input) }],
  ),
  voice: route<Parts<'voice'>>(
    'GET',
    '/voices/:id',
    (id, options) => ({ id, ...options }),
    (input) => [input.text('id'), paging(input)],
  ),
  highlight: route<Parts<'highlight'>>(
    'POST',
    '/highlights',
    (article, span, note) => ({ article, span, note }),
    (input) => [input.text('article'), span(input.record('span')), input.optionalText('note')],
  ),
  highlights: route<Parts<'highlights'>>(
    'GET',
    '/highlights',
    (article) => ({ article }),
    (input) => [input.optionalText('article')],
  ),
  editHighlight: route<Parts<'editHighlight'>>(
    'PATCH',
    '/highlights/:id',
    (id, note) => ({ id, note }),
    (input) => [input.text('id'), input.text('note')],
  ),
  removeHighlight: route<Parts<'removeHighlight'>>(
    'DELETE',
    '/highlights/:id',
    (id) => ({ id }),
    (input) => [input.text('id')],
  ),
  searches: nothing('/searches'),
  saveSearch: route<Parts<'saveSearch'>>(
    'POST',
    '/searches',
    (name, query) => ({ name, query }),
    (input) => [input.text('name'), input.text('query')],
  ),
  editSearch: route<Parts<'editSearch'>>(
    'PATCH',
    '/searches/:id',
    (id, change) => ({ id, ...change }),
    (input) => [input.number('id'), { name: input.optionalText('name'), query: input.optionalText('query') }],
  ),
  removeSearch: byNumber('DELETE', '/searches/:id') satisfies Route<Parts<'removeSearch'>>,
  rules: nothing('/rules'),
  saveRule: route<Parts<'saveRule'>>(
    'POST',
    '/rules',
    (rule) => ({ ...rule }),
    (input) => [{ ...ruleParts(input), query: input.text('query'), act: input.oneOf('act', ACTS) }],
  ),
  editRule: route<Parts<'editRule'>>(
    'PATCH',
    '/rules/:id',
    (id, change) => ({ id, ...change }),
    (input) => [input.number('id'), ruleParts(input)],
  ),
  removeRule: byNumber('DELETE', '/rules/:id') satisfies Route<Parts<'removeRule'>>,
  tryRule: route<Parts<'tryRule'>>(
    'GET',
    '/rule-trial',
    (query) => ({ query }),
    (input) => [input.text('query')],
  ),
  applyRule: byNumber('POST', '/rules/:id/apply') satisfies Route<Parts<'applyRule'>>,
  why: route<Parts<'why'>>(
    'GET',
    '/articles/:id/why',
    (id) => ({ id }),
    (input) => [input.text('id')],
  ),
  tags: nothing('/tags'),
  renameTag: route<Parts<'renameTag'>>(
    'PATCH',
    '/tags/:tag',
    (tag, name) => ({ tag, name }),
    (input) => [input.text('tag'), input.text('name')],
  ),
  removeTag: route<Parts<'removeTag'>>(
    'DELETE',
    '/tags/:tag',
    (tag) => ({ tag }),
    (input) => [input.text('tag')],
  ),
  retention: nothing('/retention'),
  setRetention: route<Parts<'setRetention'>>(
    'PATCH',
    '/retention',
    (change) => ({ ...change }),
    (input) => [bounds(input)],
  ),
  tryRetention: route<Parts<'tryRetention'>>(
    'GET',
    '/retention-trial',
    (change, feed) => ({ ...change, feed }),
    (input) => [bounds(input), input.optionalNumber('feed')],
  ),
  changes: route<Parts<'changes'>>(
    'GET',
    '/changes',
    (since) => ({ since }),
    (input) => [input.number('since')],
  ),
} satisfies {
  [M in Exclude<keyof Library, 'refresh' | 'import' | 'export' | 'backup' | 'subscribe' | 'as' | 'close'>]: Route<
    Parts<M>
  >;
};

export type CallName = keyof typeof routes;

/** The newest stories of a saved search as Atom 1.0 (RFC 4287); `person` names whose it is, as feed readers send no header of ours. */
export const atomRoute = route<[id: number, person?: string]>(
  'GET',
  '/searches/:id/atom',
  (id, person) => ({ id, person }),
  (input) => [input.number('id'), input.optionalText('person')],
);

/** Answers with server-sent events: `progress` as often as there is some, then `result` or `error`. */
export const refreshRoute = route<[RefreshOptions?]>(
  'POST',
  '/refresh',
  (options) => ({ ...options }),
  (input) => [{ force: input.optionalFlag('force'), feed: input.optionalNumber('feed') }],
);

/**
 * Server-sent events: `hello` with the number of the newest change, then `changes` as they come. With `since` those after
 * that number come first.
 */
export const eventsRoute = route<[since?: number]>(
  'GET',
  '/events',
  (since) => ({ since }),
  (input) => [input.optionalNumber('since')],
);

/** The type of a body that is the file to be imported itself. A page of another site cannot send it without being asked about. */
export const FILE_TYPE = 'application/octet-stream';

/** The body is the file; the other inputs stand in the query. */
export const importRoute = route<[name?: string, options?: ImportOptions]>(
  'POST',
  '/import',
  (name, options) => ({ name, ...options }),
  (input) => [input.optionalText('name'), { dryRun: input.optionalFlag('dryRun') ?? false }],
);

/** Answers with the export itself, piece by piece. */
export const exportRoute = route<Parts<'export'>>(
  'GET',
  '/export',
  (format, { secrets, query } = {}) => ({ format, secrets, query }),
  (input) => {
    input.refuseSecrets('secrets');
    const query = input.optionalText('query');
    return [input.oneOf('format', EXPORT_FORMATS), query === undefined ? {} : { query }];
  },
);

/** An error as the API sends it. */
export interface ErrorBody {
  error: Problem;
}
