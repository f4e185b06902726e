import type { Problem } from '@dateline/core/base';
import type { ExportFormat, ImportOptions, Library, RefreshOptions } from '@dateline/library';
import type { Fields } from './fields.js';
import { nothing, type Parts, type Route, route, state } from './route.js';

export type { Route, Verb } from './route.js';

/** The header of a request that names the person whose library it is about, percent-encoded; the first person's without it. */
export const PERSON_HEADER = 'dateline-person';

const EXPORT_FORMATS: readonly ExportFormat[] = ['ndjson', 'opml', 'markdown'];

const paging = (input: Fields) => ({ limit: input.optionalNumber('limit'), after: input.optionalText('after') });

/** The calls whose routes stand apart in `later-routes.ts`: those that no page needs to show its first stories. */
export const LATER_CALLS = [
  'outline',
  'version',
  'redline',
  'send',
  'seen',
  'story',
  'around',
  'put',
  'markAll',
  'undo',
  'people',
  'add',
  'editFeed',
  'removeFeed',
  'diary',
  'highlight',
  'highlights',
  'editHighlight',
  'removeHighlight',
  'changes',
  'saveSearch',
  'editSearch',
  'removeSearch',
  'rules',
  'saveRule',
  'editRule',
  'removeRule',
  'tryRule',
  'applyRule',
  'why',
  'tags',
  'renameTag',
  'removeTag',
  'edition',
  'settings',
  'setSettings',
  'retention',
  'setRetention',
  'tryRetention',
] as const;
export type LaterCall = (typeof LATER_CALLS)[number];

/** Every other method of Library that is a question and an answer. The server and its client both work from these tables. */
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
        stories: input.optionalFlag('stories'),
        chosen: input.optionalFlag('chosen'),
        until: input.optionalText('until'),
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
  mark: route<Parts<'mark'>>(
    'POST',
    '/mark',
    (ids, state, options) => ({ ids, ...state, ...options }),
    (input) => [
      input.texts('ids'),
      state(input),
      { also: input.optionalOneOf('also', ['story', 'copies']), undoable: input.optionalFlag('undoable') },
    ],
  ),
  // Here, since a page that is left has no time to load how it is asked.
  keepPosition: route<Parts<'keepPosition'>>(
    'POST',
    '/articles/:id/position',
    (id, position) => ({ id, ...position }),
    (input) => [input.text('id'), { read: input.optionalShare('read'), heard: input.optionalNumberRecord('heard') }],
  ),
  feeds: nothing('/feeds'),
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
  statements: route<Parts<'statements'>>(
    'GET',
    '/statements',
    (options) => ({ ...options }),
    (input) => [{ query: input.optionalText('query'), voice: input.optionalText('voice'), ...paging(input) }],
  ),
  documents: route<Parts<'documents'>>(
    'GET',
    '/documents',
    (options) => ({ ...options }),
    (input) => [{ query: input.optionalText('query'), ...paging(input) }],
  ),
  document: route<Parts<'document'>>(
    'GET',
    '/documents/:id',
    (id, options) => ({ id, ...options }),
    (input) => [input.text('id'), paging(input)],
  ),
  searches: nothing('/searches'),
} satisfies {
  [M in Exclude<
    keyof Library,
    LaterCall | 'refresh' | 'import' | 'export' | 'backup' | 'subscribe' | 'as' | 'close'
  >]: Route<Parts<M>>;
};

export type CallName = keyof typeof routes | LaterCall;

/** The newest stories of a saved search as Atom 1.0 (RFC 4287); `person` names whose it is, as feed readers send no header of ours. */
export const atomRoute = route<[id: number, person?: string]>(
  'GET',
  '/searches/:id/atom',
  (id, person) => ({ id, person }),
  (input) => [input.number('id'), input.optionalText('person')],
);

/** The diary as an iCalendar (RFC 5545), from a day on; `person` names whose it is, as calendars send no header of ours. */
export const calendarRoute = route<[options: { from?: string; to?: string }, person?: string]>(
  'GET',
  '/diary.ics',
  (options, person) => ({ ...options, person }),
  (input) => {
    const [from, to] = [input.optionalText('from'), input.optionalText('to')];
    return [{ ...(from !== undefined && { from }), ...(to !== undefined && { to }) }, input.optionalText('person')];
  },
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
