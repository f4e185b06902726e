import type { Server } from 'node:http';
import { DatelineError } from '@dateline/core/base';
import type { AllowPrivate, Library } from '@dateline/library';
import { createAdaptorServer } from '@hono/node-server';
import { cookieName } from './access/request-secret.js';
import { TokenAccess } from './access/token-access.js';
import { appOf } from './app.js';
import { Events } from './events.js';
import { IconsAhead } from './media/icons-ahead.js';
import { Pictures } from './media/pictures.js';
import { Recordings } from './media/recordings.js';

/** Where the server listens, whom it answers, and what it serves beside the API. */
export interface ServeOptions {
  /** 0 takes any that is free; 0 when absent. */
  port?: number;
  /** The address to listen on; 127.0.0.1, this machine alone, when absent. */
  host?: string;
  /** The folder of the web reader; without it the API is served alone. */
  files?: string;
  /** Names beside localhost and addresses in numbers that the server may be asked by. */
  hosts?: string[];
  /** Origins beside its own that may use the API, such as that of a development server. */
  origins?: string[];
  /** Whether nobody comes in without a token of the library; who sits at this machine needs none when absent. */
  needsToken?: boolean;
  /** Which private addresses may be asked for pictures, as for feeds: all with true, or these hosts; none when absent. */
  allowPrivate?: AllowPrivate;
  /** A folder for pictures that were fetched, of 512 MB at most; they are not kept when absent. */
  pictures?: string;
  /** Told of errors of the program itself; they go to stderr when absent. */
  onError?: (error: unknown) => void;
}

/** A server that runs. */
export interface Served {
  /** Where a browser on this machine finds it, without a slash at the end. */
  url: string;
  port: number;
  /** Ends the server; the library stays open. */
  close(): Promise<void>;
}

/**
 * Serves a library over HTTP.
 * @throws DatelineError `port-taken`, `port-forbidden`, `bad-host`
 * @see `dateline serve`
 */
export async function serve(library: Library, options: ServeOptions = {}): Promise<Served> {
  const host = options.host ?? '127.0.0.1';
  const events = new Events();
  const allowPrivate = options.allowPrivate ?? false;
  const recordings = new Recordings(allowPrivate);
  const pictures = new Pictures({
    allowPrivate,
    ...(options.pictures !== undefined && { folder: options.pictures }),
  });
  const access = new TokenAccess(library, {
    needsToken: options.needsToken ?? false,
    cookie: cookieName(options.port ?? ''),
    hosts: [...(options.hosts ?? []), ...(options.host ? [options.host] : [])],
    origins: options.origins ?? [],
  });
  const app = appOf(library, events, {
    access,
    pictures,
    recordings,
    onError: options.onError ?? ((error) => console.error(error)),
    ...(options.files !== undefined && { files: options.files }),
  });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  const port = await listen(server, options.port ?? 0, host);
  // Where no pictures are kept, an icon that is fetched ahead would be fetched again.
  const icons = options.pictures === undefined ? undefined : new IconsAhead(library, pictures);
  return {
    url: `http://${hostInUrl(host)}:${port}`,
    port,
    async close() {
      events.close();
      icons?.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await Promise.all([pictures.close(), recordings.close()]);
    },
  };
}

/** The name under which a browser here reaches what listens on an address. */
function hostInUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, port, host)));
    try {
      server.listen(port, host, () => {
        const address = server.address();
        resolve(typeof address === 'object' && address ? address.port : port);
      });
    } catch (error) {
      reject(listenError(error as NodeJS.ErrnoException, port, host));
    }
  });
}

function listenError(error: NodeJS.ErrnoException, port: number, host: string): Error {
  const cause = { cause: error };
  if (error.code === 'EADDRINUSE') return new DatelineError('port-taken', { port }, cause);
  if (error.code === 'EACCES') return new DatelineError('port-forbidden', { port }, cause);
  if (error.code === 'ERR_SOCKET_BAD_PORT') return new DatelineError('bad-port', { port }, cause);
  return new DatelineError('bad-host', { host, reason: error.message }, cause);
}
