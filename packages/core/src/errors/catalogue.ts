import { connectionErrors } from './connection-errors.js';
import { documentErrors } from './document-errors.js';
import { type CatalogueEntry, type Detail, entry, fillSentence } from './entry.js';
import { warningCatalogue } from './warnings.js';

export { type CatalogueEntry, type Detail, type ProblemKind, problemKinds } from './entry.js';
export { warningCatalogue } from './warnings.js';

/** Every error that reaches a person or another program. A code is never given another meaning. */
export const errorCatalogue = {
  'bad-usage': entry('usage', 400, 2, 'The command is not used like this.'),
  'bad-config': entry(
    'usage',
    400,
    2,
    '{problems}Put that right, or name another file of settings in $DATELINE_CONFIG.',
  ),
  'bad-request': entry('usage', 400, 2, '"{field}" has to be {wanted}.'),
  'bad-address': entry('usage', 400, 2, '{address} is not a web address; one begins with https:// or http://.'),
  'bad-limit': entry('usage', 400, 2, 'A list has from 1 to {most} entries; {limit} is not a number of entries.'),
  'bad-edition': entry(
    'usage',
    400,
    2,
    'An edition is of one day, such as 2024-03-15, today or yesterday; not of {day}.',
  ),
  'bad-cursor': entry('usage', 400, 2, 'This list cannot be continued from there; begin it again.'),
  'bad-moment': entry('usage', 400, 2, '{moment} is not a moment; write it as 2026-12-01T08:30:00Z.'),
  'bad-day': entry(
    'usage',
    400,
    2,
    '{day} is not a day; write it as 2026-12-01, 2026-12 or 2026, or as today, tomorrow or yesterday.',
  ),
  'bad-query': entry('usage', 400, 2, 'The query is not understood at character {character}: {problem}.'),
  'bad-plug': entry('usage', 400, 1, 'The {kind} {name} cannot be added: {problem}.'),
  'unwritable-query': entry('usage', 400, 2, 'This query has no form in the query language: {problem}.'),
  'bad-person': entry('usage', 400, 2, 'A name of a person has from 1 to 100 letters and no control characters.'),
  'bad-tag': entry('usage', 400, 2, 'A tag has from 1 to 100 letters and no quotation marks.'),
  'bad-name': entry('usage', 400, 2, 'A name has from 1 to 100 letters and no control characters.'),
  'bad-rule': entry('usage', 400, 2, 'This rule cannot be kept: {problem}.'),
  'bad-webhook': entry(
    'usage',
    400,
    2,
    '{host} is not sent to without encryption; write an address that begins with https://.',
  ),
  'bad-hook': entry('usage', 400, 2, 'A hook cannot hear of {kind}; it hears of {kinds}.'),
  'bad-scope': entry('usage', 400, 2, '{scope} is nothing a token can be for; it is for read, write or clients.'),
  'bad-retention': entry(
    'usage',
    400,
    2,
    '{value} is no number of {what}; it goes from 1 to {most}, and 0 sets no bound.',
  ),
  'bad-diff': entry('usage', 400, 1, 'This diff was made from another version of the story: {where} differs.'),
  'bad-port': entry('usage', 400, 2, '{port} is no port; ports go from 0 to 65535.'),
  'bad-network': entry('usage', 400, 2, '{network} is no network; write one as 10.0.0.0/8 or one address.'),
  'bad-public-url': entry(
    'usage',
    400,
    2,
    '{url} is no address that browsers can come to; write it as https://news.example.org or https://example.org/news.',
  ),
  'bad-certificate': entry('usage', 400, 2, '{path} {problem}.'),
  'token-needed': entry(
    'refused',
    403,
    1,
    'Others than this machine come in with a token alone, and the library has none; dateline tokens phone --add makes one.',
  ),
  'bad-host': entry('usage', 400, 2, 'The server cannot listen on {host}: {reason}.'),
  'ambiguous-feed': entry('usage', 400, 1, 'Several feeds are called {name}; name one by its number: {feeds}.'),
  'ambiguous-id': entry('usage', 400, 1, 'Several stories have an id that begins with {id}; write more of it.'),
  'empty-article': entry('usage', 400, 1, 'The article {id} has neither headline nor text nor address.'),
  'empty-highlight': entry('usage', 400, 1, 'There are no words at that place of the story to highlight.'),
  'empty-passage': entry('usage', 400, 1, 'There are no words at that place of the story.'),

  'no-file': entry('missing', 404, 1, 'There is no file {path}.'),
  'not-found': entry('missing', 404, 1, 'There is nothing at {path}.'),
  'unknown-article': entry('missing', 404, 1, 'There is no story with the id {id}.'),
  'unknown-feed': entry('missing', 404, 1, 'There is no feed number {id}.'),
  'unknown-highlight': entry('missing', 404, 1, 'There is no highlight {id}.'),
  'unknown-media': entry('missing', 404, 1, 'The story {id} has nothing at that address.'),
  'unknown-rule': entry('missing', 404, 1, 'There is no rule {id}.'),
  'unknown-search': entry('missing', 404, 1, 'There is no saved search {id}.'),
  'unknown-story': entry('missing', 404, 1, 'There is no Story with the id {id}.'),
  'unknown-document': entry('missing', 404, 1, 'There is no document with the id {id}.'),
  'unknown-folder': entry('missing', 404, 1, 'There is no folder {id}.'),
  'unknown-tag': entry('missing', 404, 1, 'No story has the tag {tag}.'),
  'unknown-hook': entry('missing', 404, 1, 'There is no hook number {id}.'),
  'unknown-token': entry('missing', 404, 1, 'There is no token called {name}.'),
  'unknown-version': entry('missing', 404, 1, 'The story {id} has no version {hash}.'),
  'unknown-voice': entry('missing', 404, 1, 'There is no voice with the id {id}.'),

  'no-webhook': entry(
    'refused',
    409,
    1,
    'No address to send to is set; set one in the settings of the web reader, or with dateline config --webhook ADDRESS.',
  ),
  'secrets-refused': entry(
    'refused',
    403,
    1,
    'Secrets of feeds are not given out over a connection; export them where the library is.',
  ),
  'backup-refused': connectionErrors['backup-refused'],
  'tokens-refused': connectionErrors['tokens-refused'],
  'no-token': entry(
    'refused',
    401,
    1,
    'This server asks for a token; dateline tokens NAME --add makes one where the library is.',
  ),
  'wrong-token': entry('refused', 401, 1, 'This token is not one of this library; it may have been removed.'),
  'wrong-password': entry('refused', 401, 1, 'This name and this password do not go together.'),
  'unknown-proxy-user': entry(
    'refused',
    403,
    1,
    'The proxy says that {name} asks, who is not one of this library; dateline people add NAME --no-password lets them in.',
  ),
  'bad-password': entry('usage', 400, 2, 'A password has from {least} to {most} characters.'),
  'unknown-person': entry('missing', 404, 1, 'There is nobody called {name} in this library.'),
  'no-accounts': entry(
    'usage',
    400,
    2,
    'A library in a file has no people who sign in; open one in a database with --library postgres://USER@HOST/NAME.',
  ),
  'small-scope': entry('refused', 403, 1, 'The token {token} is for {scopes}; this needs one for {needs}.'),
  'foreign-person': entry('refused', 403, 1, 'The token {token} is of another person.'),
  'token-in-address': entry(
    'refused',
    403,
    1,
    'In an address stands a token that is for read alone; {token} is for more.',
  ),
  'too-many-wrong-tokens': entry(
    'refused',
    429,
    1,
    'Too many wrong tokens came from this address; try again in {seconds} s.',
  ),
  'not-a-backup': entry(
    'refused',
    409,
    1,
    '{path} is there already and is no copy of a library; name another file, or add --force to write over it.',
  ),
  'not-put-here': entry('refused', 409, 1, 'The story {id} came with a feed; hide it, or remove the feed.'),
  'name-taken': entry('refused', 409, 1, 'There is a saved search called {name} already; choose another name.'),
  'token-taken': entry(
    'refused',
    409,
    1,
    'There is a token called {name} already; remove it first, or choose another name.',
  ),
  'foreign-origin': entry('refused', 403, 1, 'Pages of other sites may not use this library.'),
  'method-not-allowed': entry('refused', 405, 1, '{method} is not allowed here; allowed are {allowed}.'),
  'not-json': entry('refused', 415, 1, 'What is sent to this server has to be JSON (Content-Type: application/json).'),
  'not-a-file': entry(
    'refused',
    415,
    1,
    'A file that is to be imported has to be the body itself (Content-Type: application/octet-stream).',
  ),
  'private-address': entry(
    'refused',
    403,
    1,
    '{host} is on this machine or a private network, which Dateline does not ask unless it is allowed to: --allow-private={host}.',
  ),
  'too-large-request': entry('refused', 413, 1, 'A request to this address has at most {limit}.'),
  'too-large-to-send': entry(
    'refused',
    413,
    1,
    'The story is larger than {limit}, which is all that is sent; send a passage of it.',
  ),
  'unknown-host': entry('refused', 421, 1, 'This server does not answer to the name {host}.'),

  ...documentErrors,

  'broken-answer': entry('network', 502, 1, 'The answer of {host} is damaged.'),
  'feed-ended': entry('network', 502, 1, 'The publisher has ended this feed (410); it is not asked any more.'),
  refused: entry('network', 502, 1, '{host} answers with {status}; there is no document.'),
  stopped: entry('network', 503, 1, 'The refresh was stopped.'),
  timeout: entry('network', 504, 1, '{host} takes too long to answer.'),
  'too-many-redirects': entry('network', 502, 1, '{address} sends on to other addresses without end.'),
  unreachable: entry('network', 502, 1, '{host} cannot be read: {reason}.'),
  'webhook-refused': entry('network', 502, 1, '{host} did not take it: it answers with {status}.'),

  'disk-full': entry('library', 507, 1, 'The disk that holds the library {path} is full; make room and try again.'),
  'library-broken': entry(
    'library',
    500,
    1,
    'The library {path} is damaged; put back a copy of it, or move it away to begin a new one.',
  ),
  'library-busy': entry('library', 503, 1, 'Another program has held the library {path} for too long; try again.'),
  'library-closed': connectionErrors['library-closed'],
  'library-disk': entry('library', 500, 1, 'The disk failed while the library {path} was being read or written.'),
  'not-written': entry('library', 500, 1, '{path} cannot be written: {reason}.'),
  'library-read-only': entry(
    'library',
    503,
    1,
    'The library {path} cannot be written; check the permissions of the file and its folder.',
  ),
  'library-unreachable': entry('library', 503, 1, 'The library {path} cannot be opened; check that its folder exists.'),
  'library-refused': entry(
    'library',
    503,
    1,
    'The database {path} does not let this account in; check the name and the password in its address.',
  ),
  'old-database': entry(
    'library',
    503,
    1,
    'The library is to be kept in PostgreSQL {version}, which is too old; it needs {oldest} or newer.',
  ),
  'newer-library': entry(
    'library',
    503,
    1,
    'The library {path} was written by a newer Dateline (version {version}, this one knows {known}); update Dateline to open it.',
  ),
  'not-a-library': entry(
    'library',
    500,
    1,
    '{path} is not a library of Dateline; name another file, or move this one away.',
  ),

  'not-dateline': connectionErrors['not-dateline'],
  'port-forbidden': entry('server', 500, 1, 'This account may not use port {port}; choose one above 1023 with --port.'),
  'port-taken': entry('server', 500, 1, 'Port {port} is taken by another program; choose another with --port.'),
  'server-unreachable': connectionErrors['server-unreachable'],

  'worker-closed': entry('internal', 500, 1, 'The worker that reads is closed; start another one.'),
  'worker-failed': entry('internal', 500, 1, 'The worker that reads has failed: {reason}.'),

  internal: entry('internal', 500, 1, 'The program failed at this; its own output says why.'),
} as const satisfies Record<string, CatalogueEntry>;

/** The code of an error. Codes stay the same from version to version; sentences may change. */
export type ErrorCode = keyof typeof errorCatalogue;
/** The code of a warning: the document was read, and something in it was mended, left out or doubtful. */
export type WarningCode = keyof typeof warningCatalogue;
/** A document may also be warned of with the code of an error, such as that of an item that was left out. */
export type ProblemCode = ErrorCode | WarningCode;

const catalogue = { ...errorCatalogue, ...warningCatalogue };

/** The details that the sentence of a code names. */
export type DetailName<Code extends ProblemCode> = NameIn<(typeof catalogue)[Code]['sentence']>;
type NameIn<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NameIn<Rest>
  : never;

/** What the catalogue says of a code; of one it does not know, such as that of a newer server, what it says of `internal`. */
export function catalogueEntry(code: string): CatalogueEntry {
  return Object.hasOwn(catalogue, code) ? catalogue[code as ProblemCode] : errorCatalogue.internal;
}

/** The sentence of a code with its details in place. */
export function sentenceOf(code: ProblemCode, details: Readonly<Record<string, Detail>> = {}): string {
  return fillSentence(catalogue[code].sentence, details);
}
