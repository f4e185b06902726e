import type { Problem } from '@dateline/core/base';
import type { ImportOptions, Library, RefreshOptions } from '@dateline/library';
import { type Parts, type RouteOf, route } from './route.js';

export type { Route, Verb } from './route.js';

/** The header of a request that names the person whose library it is about, percent-encoded; the first person's without it. */
export const PERSON_HEADER = 'dateline-person';

/** The header of an act that is done once under its key (draft-ietf-httpapi-idempotency-key-header), however often it is sent. */
export const KEY_HEADER = 'idempotency-key';
/** The header that says when an act was done, ISO 8601, where it is sent later. */
export const ACT_TIME_HEADER = 'dateline-act-time';

/** The calls whose routes stand apart in `later-routes.ts`: those that no page needs to show its first stories. */
export const LATER_CALLS = [
  'outline',
  'entries',
  'version',
  'redline',
  'send',
  'seen',
  'story',
  'around',
  'put',
  'removeArticle',
  'markAll',
  'undo',
  'people',
  'hooks',
  'addHook',
  'removeHook',
  'pingHook',
  'folders',
  'saveFolder',
  'renameFolder',
  'removeFolder',
  'add',
  'look',
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
  info: route('GET', '/info'),
  list: route('GET', '/articles', '...'),
  count: route('GET', '/count', 'query'),
  get: route('GET', '/articles/:id', 'id'),
  mark: route('POST', '/mark', 'ids', '...', '...'),
  // Here, since a page that is left has no time to load how it is asked.
  keepPosition: route('POST', '/articles/:id/position', 'id', '...'),
  feeds: route('GET', '/feeds'),
  voices: route('GET', '/voices', '...'),
  voice: route('GET', '/voices/:id', 'id', '...'),
  statements: route('GET', '/statements', '...'),
  documents: route('GET', '/documents', '...'),
  document: route('GET', '/documents/:id', 'id', '...'),
  searches: route('GET', '/searches'),
} satisfies {
  [M in Exclude<
    keyof Library,
    | LaterCall
    | ('once' | 'refresh' | 'import' | 'export' | 'backup' | 'subscribe' | 'as' | 'close')
    | ('tokens' | 'addToken' | 'removeToken' | 'tokenOf')
  >]: RouteOf<Parts<M>>;
};

export type CallName = keyof typeof routes | LaterCall;

/** What the routes take that are no question with an answer in JSON. */
export interface OtherParts {
  refresh: [RefreshOptions?];
  import: [name?: string, options?: ImportOptions];
  export: Parts<'export'>;
  events: [since?: number];
  atom: [id: number, person?: string];
  calendar: [options: { from?: string; to?: string }, person?: string];
}

/** The newest stories of a saved search as Atom 1.0 (RFC 4287); `person` names whose it is, as feed readers send no header of ours. */
export const atomRoute = route('GET', '/searches/:id/atom', 'id', 'person');

/** The diary as an iCalendar (RFC 5545), from a day on; `person` names whose it is, as calendars send no header of ours. */
export const calendarRoute = route('GET', '/diary.ics', '...', 'person');

/** Answers with server-sent events: `progress` as often as there is some, then `result` or `error`. */
export const refreshRoute = route('POST', '/refresh', '...');

/**
 * Server-sent events: `hello` with the number of the newest change, then `changes` as they come. With `since` those after
 * that number come first.
 */
export const eventsRoute = route('GET', '/events', 'since');

/** The type of a body that is the file to be imported itself. A page of another site cannot send it without being asked about. */
export const FILE_TYPE = 'application/octet-stream';

/** The body is the file; the other inputs stand in the query. */
export const importRoute = route('POST', '/import', 'name', '...');

/** Answers with the export itself, piece by piece. */
export const exportRoute = route('GET', '/export', 'format', '...');

/** An error as the API sends it. */
export interface ErrorBody {
  error: Problem;
}
