import { CLIENT_PATHS, OPEN_CLIENT_PATHS } from '../clients/client-paths.js';
import { MEDIA_PATHS } from '../media/media-routes.js';
import type { Need } from './access.js';

const isBelow = (path: string, above: string) => path === above || path.startsWith(`${above}/`);

/** A missing script or picture is missing; it is no page. */
export const isPage = (path: string): boolean => !/\.\w{1,12}$/.test(path);

/** What a request needs, by its method and its path below that of the server: to read for what asks, to write for what changes. */
export function needOf(method: string, path: string): Need {
  if (CLIENT_PATHS.some((one) => isBelow(path, one))) return 'clients';
  if (OPEN_CLIENT_PATHS.some((one) => isBelow(path, one))) return 'open';
  if (method !== 'GET' && method !== 'HEAD') return 'write';
  if (isBelow(path, '/api') || MEDIA_PATHS.includes(path)) return 'read';
  return isPage(path) ? 'page' : 'open';
}
