import { DatelineError, isDatelineError } from '@dateline/core/base';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { errorHeaders, statusOf } from '../status.js';
import { CLIENT_PATHS, OPEN_CLIENT_PATHS } from './client-paths.js';

const isBelow = (path: string, above: string) => path === above || path.startsWith(`${above}/`);

/** Whether a path is one that other people's clients ask. */
export const isClientPath = (path: string): boolean =>
  [...CLIENT_PATHS, ...OPEN_CLIENT_PATHS].some((above) => isBelow(path, above));

/** What is wrong as a client of its API expects it: a text in Google's, `error_message` in Miniflux's. */
export function clientError(c: Context, error: unknown): Response {
  const status = statusOf(error) as ContentfulStatusCode;
  const { message } = isDatelineError(error) ? error : new DatelineError('internal');
  const headers: Record<string, string> = { 'cache-control': 'no-store', ...errorHeaders(error) };
  if (c.req.path.startsWith('/v1')) {
    if (status === 401) headers['www-authenticate'] = 'Basic realm="Dateline"';
    return c.json({ error_message: status === 401 ? 'Access Unauthorized' : message }, status, headers);
  }
  if (status === 401) headers['google-bad-token'] = 'true';
  return c.text(status === 401 ? 'Unauthorized!' : message, status, headers);
}
