import { entry } from './entry.js';

/** What the client of a server finds by itself: apart from the catalogue, which a browser need not load for them. */
export const connectionErrors = {
  'backup-refused': entry(
    'refused',
    403,
    1,
    'A copy of a library is made where it is: by dateline backup FILE on that machine.',
  ),
  'library-closed': entry('library', 503, 1, 'The library is closed.'),
  'not-dateline': entry('server', 502, 1, 'What answers there is no Dateline server (status {status}).'),
  'tokens-refused': entry(
    'refused',
    403,
    1,
    'Tokens are managed where the library is: by dateline tokens on that machine.',
  ),
  'server-unreachable': entry('server', 503, 1, 'The Dateline server{where} does not answer; is it still running?'),
} as const;
