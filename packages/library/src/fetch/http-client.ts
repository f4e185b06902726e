import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { DatelineError } from '@dateline/core/base';
import { Agent, buildConnector, type Dispatcher, EnvHttpProxyAgent } from 'undici';
import { parseAddress, portOf } from './address.js';
import type { AllowPrivate } from './allow-private.js';
import { readBody } from './decode-body.js';
import { isClosed, networkProblem } from './network-problem.js';
import { checkHost, guardedLookup, isPrivateHost } from './private.js';

/** How a client connects. */
export interface ClientOptions {
  allowPrivate: AllowPrivate;
  /** Connections to one origin at a time; 2 when absent. */
  connections?: number;
  /** Milliseconds to connect in; 6,000 when absent. */
  connectTimeout?: number;
}

/** How one address is asked. */
export interface FetchOptions {
  etag?: string;
  modified?: string;
  /** Sent to the origin of the address alone, never to where it redirects. */
  credentials?: Credentials;
  userAgent?: string;
  /** The media types wanted; those of feeds first when absent. */
  accept?: string;
  signal?: AbortSignal;
  /** Bytes after decompression; 32 MB when absent. */
  limit?: number;
  /** Milliseconds for the whole answer; 30,000 when absent. */
  timeout?: number;
  /** Milliseconds until the first line of the answer; 15,000 when absent. */
  headersTimeout?: number;
  /** A part of it alone, as the header Range has it (RFC 9110, 14.2). */
  range?: string;
  /** JSON that is sent with POST. */
  json?: string;
}

/** What a server asks of those it lets read. */
export interface Credentials {
  username?: string;
  password?: string;
  cookie?: string;
  headers?: Record<string, string>;
}

/** An answer, read to its end. */
export interface Fetched {
  status: number;
  /** Where the answer came from in the end. */
  url: string;
  /** Where the address has moved to for good, when it has. */
  moved?: string;
  headers: IncomingHttpHeaders;
  body: Uint8Array;
}

/** An answer whose body is still coming. Whoever has it reads or destroys the body. */
export interface Streamed {
  status: number;
  /** Where the answer came from in the end. */
  url: string;
  headers: IncomingHttpHeaders;
  body: Readable;
}

const MAX_REDIRECTS = 10;
const LIMIT = 32 * 1024 * 1024;
const TIMEOUT = 30_000;
const HEADERS_TIMEOUT = 15_000;
const CONNECT_TIMEOUT = 6_000;
const KEEP_ALIVE = 10_000;
const REDIRECTS = [301, 302, 303, 307, 308];
/** Those that have what is sent sent again (RFC 9110, 15.4.8 and 15.4.9). */
const SENT_ON = [307, 308];
/** Who asks, and where a publisher reads about it (RFC 9110, 10.1.5). */
export const USER_AGENT = 'Dateline/0.1 (news reader; +https://www.npmjs.com/package/@dateline/library)';
const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5';

/** Asks addresses over HTTP. Connections are kept alive between questions; `close` ends them. */
export class HttpClient {
  readonly allowPrivate: AllowPrivate;
  private readonly direct: Dispatcher;
  private readonly proxied: Dispatcher;
  private readonly connections: number;
  /** Origins that have answered, to which connections may be open. */
  private readonly answered = new Set<string>();

  constructor({ allowPrivate, connections = 2, connectTimeout = CONNECT_TIMEOUT }: ClientOptions) {
    this.allowPrivate = allowPrivate;
    this.connections = connections;
    const connectors = new Map<number, ReturnType<typeof buildConnector>>();
    const connect: buildConnector.connector = (options, callback) => {
      const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80);
      let connector = connectors.get(port);
      // The lookup is told names alone, and what may be asked depends on the port.
      if (!connector) {
        connector = buildConnector({ timeout: connectTimeout, lookup: guardedLookup(allowPrivate, port) });
        connectors.set(port, connector);
      }
      connector(options, callback);
    };
    const settings = { connect, connections, keepAliveTimeout: KEEP_ALIVE };
    this.direct = new Agent(settings);
    // http_proxy, https_proxy and no_proxy count as they do for curl. A proxy is a person's own choice and not judged.
    this.proxied = new EnvHttpProxyAgent(settings);
  }

  /**
   * Asks an address, following redirects, each checked like the first.
   * @throws DatelineError `bad-address`, `private-address`, `unreachable`, `timeout`, `too-large`, `too-many-redirects`,
   * `broken-answer`, `stopped`
   */
  async get(address: string, options: FetchOptions = {}): Promise<Fetched> {
    const timeout = AbortSignal.timeout(options.timeout ?? TIMEOUT);
    const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
    return this.follow(address, options, (url, asked) => this.ask(url, asked, timeout, signal));
  }

  /**
   * Asks an address as `get` does, for what is too long to be held or waited for, such as sound: the body comes as it is
   * read, as long as that takes.
   */
  async stream(address: string, options: FetchOptions = {}): Promise<Streamed> {
    const never = new AbortController().signal;
    const signal = options.signal ?? never;
    return this.follow(address, options, async (url, asked) => {
      try {
        const { statusCode, headers, body } = await this.begin(url, asked, signal);
        if (REDIRECTS.includes(statusCode)) await body.dump({ limit: 65_536, signal });
        return { status: statusCode, url: url.href, headers: headers as IncomingHttpHeaders, body };
      } catch (error) {
        throw networkProblem(error, url.host, never, signal);
      }
    });
  }

  /**
   * Sends JSON to an address, once. Redirects that have it sent on are followed, each checked like the first.
   * @param check refuses where it is not to be sent
   * @returns how it was answered; the body of the answer is read by nobody
   */
  async post(
    address: string,
    {
      check,
      ...options
    }: Pick<FetchOptions, 'signal' | 'timeout' | 'credentials'> & { json: string; check(url: URL): Promise<void> },
  ): Promise<Pick<Fetched, 'status' | 'url'>> {
    const timeout = AbortSignal.timeout(options.timeout ?? TIMEOUT);
    const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
    return this.follow(address, options, async (url, asked) => {
      try {
        await check(url);
        const { statusCode, headers, body } = await this.begin(url, asked, signal);
        await body.dump({ limit: 65_536, signal }).catch(() => {});
        return { status: statusCode, url: url.href, headers: headers as IncomingHttpHeaders };
      } catch (error) {
        throw networkProblem(error, url.host, timeout, signal);
      }
    });
  }

  /** Goes where redirects lead. What is secret is told to the origin of the address alone. */
  private async follow<T extends Pick<Fetched, 'status' | 'headers'>>(
    address: string,
    options: FetchOptions,
    ask: (url: URL, options: FetchOptions) => Promise<T>,
  ): Promise<T & { moved?: string }> {
    let url = parseAddress(address);
    const { origin } = url;
    let moved: string | undefined;
    let forGood = true;
    const redirects = options.json === undefined ? REDIRECTS : SENT_ON;
    for (let turn = 0; turn <= MAX_REDIRECTS; turn++) {
      const answer = await ask(url, url.origin === origin ? options : withoutSecrets(options));
      const to = answer.headers.location;
      if (!to || !redirects.includes(answer.status)) return { ...answer, ...(moved && { moved }) };
      url = target(to, url);
      forGood &&= answer.status === 301 || answer.status === 308;
      if (forGood) moved = url.href;
    }
    throw new DatelineError('too-many-redirects', { address });
  }

  /** Ends its connections; what is still asked for fails. */
  async close(): Promise<void> {
    await Promise.all([this.direct.destroy(), this.proxied.destroy()]);
  }

  /** @throws DatelineError `private-address`, and what the network fails with */
  private async begin(url: URL, options: FetchOptions, signal: AbortSignal): Promise<Dispatcher.ResponseData> {
    const host = url.hostname;
    // An address in numbers is not looked up, so it is judged here, before anything is connected to.
    checkHost(host, this.allowPrivate, portOf(url));
    return this.request(isPrivateHost(host) ? this.direct : this.proxied, url, {
      path: url.pathname + url.search,
      ...(options.json === undefined ? { method: 'GET' } : { method: 'POST', body: options.json }),
      headers: headersFor(url, options),
      headersTimeout: options.headersTimeout ?? HEADERS_TIMEOUT,
      bodyTimeout: options.timeout ?? TIMEOUT,
      signal,
    });
  }

  private async ask(url: URL, options: FetchOptions, timeout: AbortSignal, signal: AbortSignal): Promise<Fetched> {
    try {
      const { statusCode, headers, body } = await this.begin(url, options, signal);
      const answer = { status: statusCode, url: url.href, headers: headers as IncomingHttpHeaders };
      if (REDIRECTS.includes(statusCode) || statusCode === 304) {
        await body.dump({ limit: 65_536, signal });
        return { ...answer, body: new Uint8Array() };
      }
      const encoding = String(headers['content-encoding'] ?? '');
      const limit = options.limit ?? LIMIT;
      return { ...answer, body: await readBody(body, { encoding, host: url.host, limit, signal }) };
    } catch (error) {
      throw networkProblem(error, url.host, timeout, signal);
    }
  }

  /**
   * A server closes connections that rest, maybe in the moment in which the next question goes out. That is no answer, so
   * it is asked again on another connection (RFC 9112, 9.3.1).
   */
  private async request(
    dispatcher: Dispatcher,
    { origin }: URL,
    options: Omit<Dispatcher.RequestOptions, 'origin'>,
  ): Promise<Dispatcher.ResponseData> {
    for (let left = this.connections; ; left--) {
      try {
        const answer = await dispatcher.request({ ...options, origin });
        this.answered.add(origin);
        return answer;
      } catch (error) {
        if (left === 0 || options.method !== 'GET' || !this.answered.has(origin) || !isClosed(error)) throw error;
      }
    }
  }
}

/** One question with a client of its own. */
export async function fetchDocument(address: string, options: FetchOptions & ClientOptions): Promise<Fetched> {
  const client = new HttpClient(options);
  try {
    return await client.get(address, options);
  } finally {
    await client.close();
  }
}

/** Where a redirect leads. @throws DatelineError `broken-answer`, `bad-address` */
function target(to: string, from: URL): URL {
  if (!URL.canParse(to, from.href))
    throw new DatelineError('broken-answer', `${from.host} sends on to an address that is none: ${to.slice(0, 200)}`);
  return parseAddress(new URL(to, from).href);
}

const withoutSecrets = ({ credentials: _, ...options }: FetchOptions): FetchOptions => options;

function headersFor(url: URL, { credentials = {}, etag, modified, ...options }: FetchOptions): Record<string, string> {
  const username = credentials.username ?? decodeURIComponent(url.username);
  const password = credentials.password ?? decodeURIComponent(url.password);
  return {
    'user-agent': options.userAgent || USER_AGENT,
    accept: options.accept ?? ACCEPT,
    // A part is one of the bytes as they are.
    'accept-encoding': options.range === undefined ? 'gzip, br, deflate, zstd' : 'identity',
    ...(options.range !== undefined && { range: options.range }),
    ...(options.json !== undefined && { 'content-type': 'application/json' }),
    ...(etag && { 'if-none-match': etag }),
    ...(modified && { 'if-modified-since': modified }),
    ...(username && { authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` }),
    ...(credentials.cookie && { cookie: credentials.cookie }),
    ...Object.fromEntries(
      Object.entries(credentials.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
    ),
  };
}
