/**
 * The client of a server: a Library of an address, in a browser or in Node.
 * @module @dateline/server/client
 */
import {
  type Article,
  connectionError,
  type DatelineError,
  errorOfProblem,
  isDatelineError,
  ONCE_CALLS,
} from '@dateline/core/base';
import type {
  Change,
  ExportFormat,
  ExportOptions,
  ImportContent,
  ImportOptions,
  ImportResult,
  Library,
  OnceActs,
  RefreshOptions,
  RefreshProgress,
  RefreshResult,
} from '@dateline/library';
import { fillPath, isCut, search } from './client-request.js';
import { type Listen, listen } from './listen.js';
import { type Input, inputOf } from './route.js';
import {
  ACT_TIME_HEADER,
  type CallName,
  type ErrorBody,
  eventsRoute,
  exportRoute,
  FILE_TYPE,
  importRoute,
  KEY_HEADER,
  LATER_CALLS,
  type LaterCall,
  PERSON_HEADER,
  type Route,
  refreshRoute,
  routes,
} from './routes.js';
import { serverEvents } from './sse.js';

export { type Listen, type ListenOptions, listen, type OpenEvents } from './listen.js';
export { feedIconUrl, mediaUrl, pictureUrl } from './media/media-address.js';

type Calls = Pick<Library, CallName>;

/** What is seldom called is loaded when it first is: a page shows its first stories without it. */
async function routeOf(name: CallName): Promise<Route> {
  if (Object.hasOwn(routes, name)) return routes[name as keyof typeof routes];
  const { laterRoutes } = await import('./later-routes.js');
  return laterRoutes[name as LaterCall];
}

/**
 * A Library that a server elsewhere holds. Runs in browsers and in Node; `url` is that of the server, '' for the page's own.
 * @param person whose library it is; the first person's when absent
 * @param hear how changes are heard: over a connection of its own when absent
 * @param token the secret of a token, for a server that asks for one
 */
export function connect(url: string, person = '', hear: Listen = listen, token?: string): Library {
  const base = url.replace(/\/+$/, '');
  const closing = new AbortController();
  const listeners = new Map<(changes: Change[]) => void, (() => void) | undefined>();
  let stop: (() => void) | undefined;
  const others = new Set<Library>();

  const send = async (
    route: Route,
    input: Input,
    signal: AbortSignal,
    file?: RequestInit,
    headers?: Record<string, string>,
  ): Promise<Response> => {
    closing.signal.throwIfAborted();
    const { path, rest } = fillPath(route.path, input);
    const inQuery = route.verb === 'GET' || route.verb === 'DELETE' || file !== undefined;
    const query = inQuery ? search(rest) : '';
    const body = inQuery ? undefined : JSON.stringify(rest);
    const address = `${base}/api${path}${query}`;
    const request: RequestInit = {
      method: route.verb,
      signal,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(person !== '' && { [PERSON_HEADER]: encodeURIComponent(person) }),
        ...(file ? { 'content-type': FILE_TYPE } : !inQuery && { 'content-type': 'application/json' }),
        ...headers,
      },
      // What a person does as they leave a page is sent all the same; browsers allow that for little.
      ...(body !== undefined && { body, keepalive: body.length < KEPT_ALIVE }),
      ...file,
    };
    return fetch(address, request).catch((error: unknown) => {
      // What only reads is asked once more.
      if (route.verb === 'GET' && isCut(error)) return fetch(address, request);
      throw error;
    });
  };
  const request = async (
    route: Route,
    input: Input,
    file?: RequestInit,
    headers?: Record<string, string>,
  ): Promise<Response> => {
    try {
      const response = await send(route, input, closing.signal, file, headers);
      if (!response.ok) throw await problemOf(response);
      return response;
    } catch (error) {
      throw clientError(error, base, closing.signal);
    }
  };
  const call = async (name: CallName, args: unknown[], headers?: Record<string, string>): Promise<unknown> => {
    const route = await routeOf(name);
    const response = await request(route, inputOf(route, args), undefined, headers);
    const value: unknown = await response.json().catch((error: unknown) => {
      throw clientError(error, base, closing.signal);
    });
    return value ?? undefined;
  };
  const calls = Object.fromEntries(
    [...(Object.keys(routes) as CallName[]), ...LATER_CALLS].map((name) => [
      name,
      (...args: unknown[]) => call(name, args),
    ]),
  ) as unknown as Calls;

  const refresh = async (options?: RefreshOptions, onProgress?: (progress: RefreshProgress) => void) => {
    const response = await request(refreshRoute, inputOf(refreshRoute, [options]));
    try {
      for await (const { event, data } of serverEvents(response.body!)) {
        if (event === 'progress') onProgress?.(JSON.parse(data) as RefreshProgress);
        if (event === 'result') return JSON.parse(data) as RefreshResult;
        if (event === 'error') throw errorOfProblem((JSON.parse(data) as ErrorBody).error);
      }
    } catch (error) {
      throw clientError(error, base, closing.signal);
    }
    throw unreachable(base);
  };

  const importFile = async (content: ImportContent, name?: string, options?: ImportOptions) => {
    const response = await request(importRoute, inputOf(importRoute, [name, options]), bodyOf(content));
    return (await response.json()) as ImportResult;
  };

  const exportPieces = async function* (format: ExportFormat, options?: ExportOptions): AsyncGenerator<Uint8Array> {
    const response = await request(exportRoute, inputOf(exportRoute, [format, options]));
    // Not every browser iterates over a stream.
    const reader = response.body!.getReader();
    try {
      for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
    } catch (error) {
      throw clientError(error, base, closing.signal);
    } finally {
      await reader.cancel().catch(() => {});
    }
  };

  // What a server takes in one request is bounded; articles go there in several.
  const put = async (articles: Article[]): Promise<number> => {
    let added = 0;
    for (const part of partsOf(articles)) added += (await call('put', [part])) as number;
    return added;
  };

  return {
    ...calls,
    put,
    once(key, at) {
      const headers = { [KEY_HEADER]: key, ...(at !== undefined && { [ACT_TIME_HEADER]: at }) };
      const acts = ONCE_CALLS.map((name) => [name, (...args: unknown[]) => call(name, args, headers)]);
      return Object.fromEntries(acts) as OnceActs;
    },
    refresh,
    import: importFile,
    backup: async () => {
      throw connectionError('backup-refused');
    },
    tokens: refuseTokens,
    addToken: refuseTokens,
    removeToken: refuseTokens,
    tokenOf: refuseTokens,
    export: exportPieces,
    subscribe(listener, onBreak) {
      listeners.set(listener, onBreak);
      stop ??= hear(
        (since, signal) => send(eventsRoute, inputOf(eventsRoute, [since]), AbortSignal.any([signal, closing.signal])),
        {
          onChanges: (changes) => {
            for (const each of [...listeners.keys()]) each(changes);
          },
          onBreak: () => {
            for (const each of [...listeners.values()]) each?.();
          },
        },
      );
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop?.();
        stop = undefined;
      };
    },
    as(name) {
      closing.signal.throwIfAborted();
      const other = connect(url, name.trim(), undefined, token);
      others.add(other);
      return { ...other, close: async () => {} };
    },
    async close() {
      for (const other of others) await other.close();
      stop?.();
      stop = undefined;
      listeners.clear();
      closing.abort();
    },
  };
}

/** Who sits where the library is says who else comes in. */
async function refuseTokens(): Promise<never> {
  throw connectionError('tokens-refused');
}

/** A file as the body of a request: a Blob is read by the platform, and other pieces as they are sent. */
function bodyOf(content: ImportContent): RequestInit {
  if (typeof content === 'string' || content instanceof Uint8Array || 'stream' in content)
    return { body: content as NonNullable<RequestInit['body']> };
  const iterator = content[Symbol.asyncIterator]();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
  return { body, duplex: 'half' } as RequestInit;
}

/** Characters of JSON that one request holds: three bytes each stay under what a server takes. */
const PART = 300_000;
/** Characters of what is sent to its end by a page that is left: browsers allow 64 kB for all of them. */
const KEPT_ALIVE = 4_000;

function* partsOf(articles: readonly Article[]): Generator<Article[]> {
  let part: Article[] = [];
  let size = 0;
  for (const article of articles) {
    const length = JSON.stringify(article).length;
    if (part.length > 0 && size + length > PART) {
      yield part;
      [part, size] = [[], 0];
    }
    part.push(article);
    size += length;
  }
  yield part;
}

async function problemOf(response: Response): Promise<DatelineError> {
  const body = (await response.json().catch(() => undefined)) as Partial<ErrorBody> | undefined;
  if (typeof body?.error?.code === 'string') return errorOfProblem(body.error);
  return connectionError('not-dateline', { status: response.status });
}

function unreachable(base: string, cause?: unknown): DatelineError {
  return connectionError('server-unreachable', { where: base && ` at ${base}` }, { cause });
}

function clientError(error: unknown, base: string, closing: AbortSignal): unknown {
  if (isDatelineError(error)) return error;
  if (closing.aborted) return connectionError('library-closed', {}, { cause: error });
  return unreachable(base, error);
}
