import { CLIENT_PATHS, OPEN_CLIENT_PATHS } from '../clients/client-paths.js';
import { MEDIA_PATHS } from '../media/media-routes.js';
import type { Need } from './access.js';

/** Where a page shows a token, and from then on has a cookie in its place that no script can read. */
export const SESSION_PATH = '/api/session';
/** The page that signs a browser in, with the secret behind a `#`, where no server and no log sees it. */
export const SIGN_IN_PATH = '/sign-in';
/** What says whether the server works: to whoever asks, since it tells nothing else. */
export const HEALTH_PATHS: readonly string[] = ['/healthz', '/healthz/live'];
/** What is measured: from this machine, or with a token. */
export const METRICS_PATH = '/metrics';
/** What feed readers and calendars fetch, which send no header of ours: the token stands in the address. */
export const isForOthers = (path: string): boolean => /^\/api\/(?:searches\/[^/]+\/atom|diary\.ics)$/.test(path);

/** What asks and changes nothing, though what it asks fits in no address. */
const ASKED_BY_POST = '/api/entries';

const isBelow = (path: string, above: string) => path === above || path.startsWith(`${above}/`);

/**
 * A missing script or picture is missing; it is no page. Files of a build stand at the root and in a few folders: elsewhere the
 * end of a path is an id, whatever it looks like.
 */
export const isPage = (path: string): boolean => !/^\/(?:(?:assets|icons|server)\/.+|[^/]+)\.\w{1,12}$/.test(path);

/** What a request needs, by its method and its path below that of the server: to read for what asks, to write for what changes. */
export function needOf(method: string, path: string): Need {
  if (path === SESSION_PATH || path === SIGN_IN_PATH || HEALTH_PATHS.includes(path)) return 'open';
  if (CLIENT_PATHS.some((one) => isBelow(path, one))) return 'clients';
  if (OPEN_CLIENT_PATHS.some((one) => isBelow(path, one))) return 'open';
  if (method !== 'GET' && method !== 'HEAD' && path !== ASKED_BY_POST) return 'write';
  if (isBelow(path, '/api') || MEDIA_PATHS.includes(path) || path === METRICS_PATH) return 'read';
  return isPage(path) ? 'page' : 'open';
}
