import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { pageFile } from '../page-file.js';
import { errorHeaders, statusOf } from '../status.js';

/**
 * What a person sees who comes to a page and is not known: the page of the build that takes a token, with nothing of the
 * library in it. Where the folder has none, the error itself.
 */
export function signInPage(folder: string | undefined, base: string) {
  return (c: Context, error: unknown): Promise<Response> | undefined => {
    const path = folder && join(folder, 'sign-in.html');
    if (!path || !existsSync(path)) return undefined;
    return pageFile(path, base).then((html) =>
      c.html(html ?? '', statusOf(error) as ContentfulStatusCode, {
        'cache-control': 'no-store',
        ...errorHeaders(error),
      }),
    );
  };
}
