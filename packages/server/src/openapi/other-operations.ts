import { SCOPES } from '@dateline/core/base';
import { optional, text } from '../inputs/field.js';
import { otherInputs } from '../inputs/inputs.js';
import { mediaInputs } from '../inputs/media-inputs.js';
import type { ArgumentFields } from '../inputs/read-field.js';
import { openApiRoute } from '../openapi-file.js';
import { type Route, route } from '../route.js';
import { atomRoute, calendarRoute, eventsRoute, exportRoute, FILE_TYPE, importRoute, refreshRoute } from '../routes.js';
import type { Schema } from './described.js';
import { jsonAnswer, type Particular } from './operation.js';

/** A route that is no question with an answer in JSON. */
export interface OtherOperation extends Particular {
  route: Route;
  fields: ArgumentFields;
}

const answer = (type: string, description: string, schema: Schema = { type: 'string' }): Schema => ({
  description,
  content: { [type]: { schema } },
});
const bytes = {
  description: 'The bytes.',
  content: { '*/*': { schema: { type: 'string', contentMediaType: '*/*' } } },
};
const unchanged: Schema = { description: 'Nothing of it has changed since the answer with the ETag that was sent.' };
const component = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
/** Server-sent events; the schemas are those of the data of one event, which OpenAPI 3.1 has no word for. */
const events = (description: string, ...data: Schema[]): Schema => ({
  description,
  content: { 'text/event-stream': { schema: { description: 'The data of one event.', anyOf: data } } },
});

const medium = (
  path: keyof typeof mediaInputs,
  summary: string,
  responses: Record<string, Schema>,
): OtherOperation => ({
  route: route('GET', path, '...'),
  fields: [mediaInputs[path]],
  above: '',
  summary,
  responses,
});

const IN_ADDRESS =
  'What can send no header gives the secret of a token that is for `read` alone as `token` in the query.';

/** Whom a browser is signed in as. */
const visitor: Schema = {
  type: 'object',
  properties: {
    token: { type: ['string', 'null'], description: 'The name of the token; null where there is none.' },
    person: { type: 'string', description: 'Who signed in by a password or is named by a proxy.' },
    scopes: { type: 'array', items: { enum: [...SCOPES] } },
  },
  required: ['token', 'scopes'],
};

/** By `operationId`. */
export const otherOperations: Readonly<Record<string, OtherOperation>> = {
  refresh: {
    route: refreshRoute,
    fields: otherInputs.refresh,
    description:
      'Answers with server-sent events: `progress` (RefreshProgress) as often as there is some, then `result` (RefreshResult), or `error` (ErrorBody).',
    responses: {
      200: events('The events.', component('RefreshProgress'), component('RefreshResult'), component('ErrorBody')),
    },
  },
  import: {
    route: importRoute,
    fields: otherInputs.import,
    file: FILE_TYPE,
    responses: { 200: jsonAnswer('import', component('ImportResult')) },
  },
  export: {
    route: exportRoute,
    fields: otherInputs.export,
    responses: {
      200: {
        description: 'The export, piece by piece.',
        content: {
          'application/x-ndjson': { schema: { type: 'string' } },
          'text/x-opml': { schema: { type: 'string' } },
          'application/x-tar': { schema: { type: 'string', contentMediaType: 'application/x-tar' } },
        },
      },
    },
  },
  events: {
    route: eventsRoute,
    fields: otherInputs.events,
    summary: 'The change log as it grows.',
    description:
      'Server-sent events: `hello` with the number of the newest change, then `changes` (a list of Change) as they come, each with the number of its last change as id. A client that connects again sends that as `Last-Event-ID`.',
    responses: {
      200: events('The events, without end.', { type: 'number' }, { type: 'array', items: component('Change') }),
    },
  },
  atom: {
    route: atomRoute,
    fields: otherInputs.atom,
    summary: 'The newest stories of a saved search as Atom 1.0 (RFC 4287).',
    description: IN_ADDRESS,
    responses: { 200: answer('application/atom+xml', 'The feed.'), 304: unchanged },
  },
  calendar: {
    route: calendarRoute,
    fields: otherInputs.calendar,
    summary: 'The diary as an iCalendar (RFC 5545), from a day on.',
    description: IN_ADDRESS,
    responses: { 200: answer('text/calendar', 'The calendar.'), 304: unchanged },
  },
  signIn: {
    route: route('POST', '/session', '...'),
    fields: [
      {
        token: optional(text('The secret of a token.')),
        name: optional(text('The name of a person, instead of a token.')),
        password: optional(text('The password of that person.')),
      },
    ],
    summary: 'Signs a browser in by a token, or by a name and a password; it has a cookie from then on.',
    responses: { 200: jsonAnswer('signIn', visitor) },
  },
  signedIn: {
    route: route('GET', '/session'),
    fields: [],
    summary: 'Whom a browser is signed in as.',
    description: 'The header `dateline-passwords` says that people sign in here by a name and a password.',
    responses: { 200: jsonAnswer('signedIn', visitor) },
  },
  signOut: {
    route: route('DELETE', '/session'),
    fields: [],
    summary: 'Takes the cookie of a browser back, and ends its session; a token stays.',
    responses: { 204: { description: 'The browser is signed out.' } },
  },
  openApi: {
    route: openApiRoute,
    fields: [],
    summary: 'This description of the API.',
    responses: { 200: answer('application/json', 'An OpenAPI 3.1 document.', { type: 'object' }) },
  },
  picture: medium('/picture', 'A picture of a story, fetched by the server.', { 200: bytes }),
  icon: medium('/icon', 'The icon of a feed, or of its site.', { 200: bytes, 204: { description: 'There is none.' } }),
  recording: medium('/media', 'Sound or film of a story, in the parts that are asked for with `Range`.', {
    200: bytes,
    206: { description: 'The part that was asked for.', content: bytes.content },
    416: { description: 'There is no such part.' },
  }),
  mediaText: medium('/media-text', 'A text that belongs to a recording: a transcript, or a file of chapters.', {
    200: answer('text/plain', 'The text.'),
  }),
};
