/** Where FreshRSS has its Google Reader API; clients are told either this or the root. */
export const FRESHRSS = '/api/greader.php';

/** Paths, and what is below them, of other people's clients. */
export const CLIENT_PATHS: readonly string[] = ['/reader', '/v1', `${FRESHRSS}/reader`];
/** Paths of theirs that are answered before anybody has said who they are; ClientLogin looks at the password itself. */
export const OPEN_CLIENT_PATHS: readonly string[] = [
  '/accounts',
  `${FRESHRSS}/accounts`,
  FRESHRSS,
  '/version',
  '/healthcheck',
];

/** Those of them at which a list of feeds is taken in. */
export const CLIENT_FILE_PATHS: readonly string[] = [
  '/reader/api/0/subscription/import',
  `${FRESHRSS}/reader/api/0/subscription/import`,
  '/v1/import',
];
