import { createServer as createHttp, type Server } from 'node:http';
import { createServer as createHttps, type Server as TlsServer } from 'node:https';
import { DatelineError } from '@dateline/core/base';
import { type Accounts, type AllowPrivate, administrationOf, type Library } from '@dateline/library';
import { createAdaptorServer } from '@hono/node-server';
import { Proxies } from './access/proxies.js';
import { publicUrlOf } from './access/public-url.js';
import { cookieName } from './access/request-secret.js';
import { TokenAccess } from './access/token-access.js';
import { isLoopback, ownNames, reachedAt } from './addresses.js';
import { appOf } from './app.js';
import { type CertificateFiles, readCertificate, renewCertificate } from './certificate.js';
import { Events } from './events.js';
import { IconsAhead } from './media/icons-ahead.js';
import { Pictures } from './media/pictures.js';
import { Recordings } from './media/recordings.js';
import { Metrics } from './monitor/metrics.js';
import type { Answered } from './monitor/monitor-routes.js';

/** Where the server listens, whom it answers, and what it serves beside the API. */
export interface ServeOptions {
  /** 0 takes any that is free; 0 when absent. */
  port?: number;
  /** The address to listen on; 127.0.0.1, this machine alone, when absent. Beyond that nobody comes in without a token. */
  host?: string;
  /** Where browsers find the server behind a proxy, with the path below which it is there. Nobody comes in without a token then. */
  publicUrl?: string;
  /** Addresses and networks of proxies that are believed who asks: X-Forwarded-For, -Proto and -Host. */
  trustProxy?: readonly string[];
  /**
   * The header in which those proxies say who asks, such as Remote-User: a person of the library, who is signed in with that.
   * Only for a library with people, in a database.
   */
  userHeader?: string;
  /** Files in PEM with which HTTPS is spoken; they are read again when they change. */
  tls?: CertificateFiles;
  /** The folder of the web reader; without it the API is served alone. */
  files?: string;
  /** Names beside localhost and addresses in numbers that the server may be asked by. */
  hosts?: string[];
  /** Origins beside its own that may use the API, such as that of a development server. */
  origins?: string[];
  /** Whether this machine needs a token too where it alone is answered; it needs none when absent. */
  needsToken?: boolean;
  /** Which private addresses may be asked for pictures, as for feeds: all with true, or these hosts; none when absent. */
  allowPrivate?: AllowPrivate;
  /** A folder for pictures that were fetched, of 512 MB at most; they are not kept when absent. */
  pictures?: string;
  /** Told of every answer. */
  onAnswered?: (answered: Answered) => void;
  /** Told why `/healthz` says that the library is not ready. */
  onUnready?: (problem: string) => void;
  /** Told of errors of the program itself; they go to stderr when absent. */
  onError?: (error: unknown) => void;
}

/** A server that runs. */
export interface Served {
  /** Where a browser on this machine finds it, without a slash at the end. */
  url: string;
  /** All the addresses at which it is found, the one for others first; without a slash at the end. */
  urls: string[];
  port: number;
  /** Whether nobody comes in without a token. */
  needsToken: boolean;
  /**
   * Reads the files of `tls` again at once, for new connections; nothing without them.
   * @throws DatelineError `bad-certificate`; the certificate before goes on
   */
  renewCertificate(): void;
  /** Ends the server: takes no more, lets go who listens, and waits some seconds for what is being answered. The library stays open. */
  close(): Promise<void>;
}

/**
 * Serves a library over HTTP or HTTPS. Whoever asks from beyond this machine needs a token of the library.
 * @throws DatelineError `port-taken`, `port-forbidden`, `bad-host`, `token-needed` where others are let in and there is no
 * token, `bad-public-url`, `bad-network`, `bad-certificate`
 * @see `dateline serve`
 */
export async function serve(library: Library, options: ServeOptions = {}): Promise<Served> {
  const host = options.host ?? '127.0.0.1';
  const onError = options.onError ?? ((error) => console.error(error));
  const proxies = new Proxies(options.trustProxy);
  const publicUrl = options.publicUrl === undefined ? undefined : publicUrlOf(options.publicUrl);
  const certificate = options.tls && readCertificate(options.tls);
  // Behind a proxy, everybody seems to sit at this machine.
  const isOpenToOthers = !isLoopback(host) || publicUrl !== undefined;
  const administration = administrationOf(library);
  const { accounts } = administration;
  if (options.userHeader !== undefined && !accounts) throw new DatelineError('no-accounts');
  if (isOpenToOthers && !(await anybodyComesIn(library, options, accounts))) throw new DatelineError('token-needed');
  const needsToken = isOpenToOthers || options.needsToken === true || ((await accounts?.areThere()) ?? false);
  const events = new Events();
  const allowPrivate = options.allowPrivate ?? false;
  const recordings = new Recordings(allowPrivate);
  const pictures = new Pictures({
    allowPrivate,
    ...(options.pictures !== undefined && { folder: options.pictures }),
  });
  const cookie = cookieName(options.port ?? 0);
  const access = new TokenAccess(library, {
    needsToken,
    cookie,
    ...(accounts && { accounts }),
    ...(options.userHeader !== undefined && { userHeader: options.userHeader }),
    hosts: [
      ...(options.hosts ?? []),
      ...ownNames(host),
      ...(certificate?.names ?? []),
      ...(publicUrl ? [publicUrl.host] : []),
    ],
    origins: [...(options.origins ?? []), ...(publicUrl ? [publicUrl.origin] : [])],
    ...(publicUrl && { base: publicUrl.base }),
  });
  let ending = false;
  const monitor = {
    administration,
    metrics: new Metrics(administration),
    isEnding: () => ending,
    ...(options.onAnswered && { onAnswered: options.onAnswered }),
    ...(options.onUnready && { onUnready: options.onUnready }),
  };
  const app = appOf(library, events, {
    monitor,
    ...(options.userHeader !== undefined && { userHeader: options.userHeader }),
    access,
    cookie,
    proxies,
    tls: certificate !== undefined,
    pictures,
    recordings,
    onError,
    ...(publicUrl && { publicUrl }),
    ...(options.files !== undefined && { files: options.files }),
  });
  const server = createAdaptorServer({
    fetch: app.fetch,
    ...(certificate
      ? { createServer: createHttps, serverOptions: { cert: certificate.cert, key: certificate.key } }
      : { createServer: createHttp }),
  }) as Server;
  const port = await listen(server, options.port ?? 0, host);
  const renewal = options.tls && renewCertificate(server as unknown as TlsServer, options.tls, onError);
  // Where no pictures are kept, an icon that is fetched ahead would be fetched again.
  const icons = options.pictures === undefined ? undefined : new IconsAhead(library, pictures);
  const own = reachedAt(host).map((name) => `${certificate ? 'https' : 'http'}://${name}:${port}`);
  return {
    url: own[0]!,
    urls: [...(publicUrl ? [publicUrl.url] : []), ...own.slice(1), own[0]!],
    port,
    needsToken,
    renewCertificate: () => renewal?.now(),
    async close() {
      ending = true;
      renewal?.end();
      const closed = endServing(server);
      events.close();
      icons?.close();
      await closed;
      await Promise.all([pictures.close(), recordings.close()]);
    },
  };
}

/** Milliseconds that what is being answered is waited for, and between two looks. */
const GRACE = 5_000;
const LOOK = 20;

/** Takes no more connections, and ends those that are there once their answer is out, at most some seconds later. */
async function endServing(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  const idle = setInterval(() => server.closeIdleConnections(), LOOK);
  const last = setTimeout(() => server.closeAllConnections(), GRACE);
  await promise;
  clearInterval(idle);
  clearTimeout(last);
}

/** Whether anybody can come in where nobody does without being known. */
async function anybodyComesIn(library: Library, { userHeader }: ServeOptions, accounts?: Accounts): Promise<boolean> {
  if (userHeader !== undefined || (await accounts?.areThere())) return true;
  return hasTokens(library);
}

/** Whether anybody has a token. */
async function hasTokens(library: Library): Promise<boolean> {
  for (const person of ['', ...(await library.people())])
    if ((await library.as(person).tokens()).length > 0) return true;
  return false;
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
