import type { Serwist } from 'serwist';
import { isAnswer } from './away.js';
import { inTime } from './in-time.js';

/** Milliseconds that a page of the server is waited for. */
const PATIENCE = 4_000;

/** The server's page with its first text; where the server does not answer, that of the build, which asks for its text itself. */
export async function pageOf({ request, preloadResponse }: FetchEvent, shell: Serwist): Promise<Response> {
  const kept = () => shell.matchPrecache('index.html');
  try {
    const response = await inTime(
      (async () => ((await preloadResponse) as Response | undefined) ?? fetch(request))(),
      PATIENCE,
    );
    return isAnswer(response) ? response : ((await kept()) ?? response);
  } catch (error) {
    const page = await kept();
    if (page) return page;
    throw error;
  }
}
