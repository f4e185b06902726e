import { type IncomingMessage, request as plain, type RequestOptions } from 'node:http';
import { request as secure } from 'node:https';
import { isIP } from 'node:net';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib';
import { DatelineError } from '@dateline/core';
import { type AllowPrivate, guardedLookup, isPrivate, mayBePrivate, refusal } from './private.js';

export interface FetchOptions {
  allowPrivate: AllowPrivate;
  etag?: string;
  modified?: string;
  signal?: AbortSignal;
  /** Bytes after decompression. */
  limit?: number;
  /** Milliseconds for the whole answer. */
  timeout?: number;
}

export interface Fetched {
  status: number;
  /** Where the answer came from in the end. */
  url: string;
  /** Where the address has moved to for good, when it has. */
  moved?: string;
  headers: IncomingMessage['headers'];
  body: Uint8Array;
}

const REDIRECTS = 10;
const LIMIT = 32 * 1024 * 1024;
const TIMEOUT = 30_000;
const AGENT = 'Dateline/0.1 (news reader)';
const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5';

/**
 * Asks an address over HTTP, following redirects, each checked like the first.
 * @throws DatelineError `bad-address`, `private-address`, `unreachable`, `timeout`, `too-large`, `too-many-redirects`, `broken-answer`
 */
export async function fetchDocument(address: string, options: FetchOptions): Promise<Fetched> {
  const timeout = AbortSignal.timeout(options.timeout ?? TIMEOUT);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  let url = parseAddress(address);
  let moved: string | undefined;
  let forGood = true;
  for (let turn = 0; turn <= REDIRECTS; turn++) {
    const answer = await ask(url, { ...options, signal }, timeout);
    const to = answer.headers.location;
    if (!to || ![301, 302, 303, 307, 308].includes(answer.status)) return { ...answer, ...(moved && { moved }) };
    if (!URL.canParse(to, url.href))
      throw new DatelineError('broken-answer', `${url.host} sends on to an address that is none: ${to.slice(0, 200)}`);
    url = parseAddress(new URL(to, url).href);
    forGood &&= answer.status === 301 || answer.status === 308;
    if (forGood) moved = url.href;
  }
  throw new DatelineError('too-many-redirects', `${address} sends on to other addresses without end.`);
}

/** @throws DatelineError `bad-address` */
export function parseAddress(address: string): URL {
  const text = address.trim();
  const full = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[\w.-]+:\d+(\/|$)/.test(text) ? text : `https://${text}`;
  const url = URL.canParse(full) ? new URL(full) : undefined;
  if (!url?.hostname || !/^https?:$/.test(url.protocol))
    throw new DatelineError(
      'bad-address',
      `${address || '(nothing)'} is not a web address; one begins with https:// or http://.`,
    );
  url.hash = '';
  return url;
}

async function ask(url: URL, options: FetchOptions & { signal: AbortSignal }, timeout: AbortSignal): Promise<Fetched> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // An address written in numbers is not looked up, so it is checked here.
  if (isIP(host) && isPrivate(host) && !mayBePrivate(host, options.allowPrivate)) throw refusal(host);
  try {
    const message = await send(url, options);
    const body = [301, 302, 303, 304, 307, 308].includes(message.statusCode ?? 0)
      ? discard(message)
      : await read(message, url, options.limit ?? LIMIT, options.signal);
    return { status: message.statusCode ?? 0, url: url.href, headers: message.headers, body };
  } catch (error) {
    throw networkProblem(error, url, timeout, options.signal);
  }
}

function send(url: URL, options: FetchOptions & { signal: AbortSignal }): Promise<IncomingMessage> {
  const settings: RequestOptions = {
    agent: false,
    lookup: guardedLookup(options.allowPrivate),
    signal: options.signal,
    headers: {
      'user-agent': AGENT,
      accept: ACCEPT,
      'accept-encoding': 'gzip, br, deflate, zstd',
      ...(options.etag && { 'if-none-match': options.etag }),
      ...(options.modified && { 'if-modified-since': options.modified }),
      ...(url.username && {
        authorization: `Basic ${Buffer.from(`${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`).toString('base64')}`,
      }),
    },
  };
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? secure : plain)(url, settings, resolve);
    request.on('error', reject);
    request.end();
  });
}

function discard(message: IncomingMessage): Uint8Array {
  message.on('error', () => {});
  message.destroy();
  return new Uint8Array();
}

function decoded(message: IncomingMessage): Readable {
  const unpackers = {
    gzip: createGunzip,
    'x-gzip': createGunzip,
    br: createBrotliDecompress,
    deflate: createInflate,
    zstd: createZstdDecompress,
  };
  let stream: Readable = message;
  const codings = (message.headers['content-encoding'] ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  for (const coding of codings.reverse()) {
    if (!Object.hasOwn(unpackers, coding)) continue;
    stream = pipeline(stream, unpackers[coding as keyof typeof unpackers](), () => {});
  }
  return stream;
}

async function read(message: IncomingMessage, url: URL, limit: number, signal: AbortSignal): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  const stream = decoded(message);
  const stop = () => {
    message.destroy();
    stream.destroy(signal.reason);
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit)
        throw new DatelineError(
          'too-large',
          `What ${url.host} sends is larger than ${Math.round(limit / 1024 / 1024)} MB; no feed or story is.`,
        );
      chunks.push(chunk);
    }
    // A connection that broke off has given half a document.
    if (!message.complete) throw new DatelineError('broken-answer', `The answer of ${url.host} broke off half way.`);
    return Buffer.concat(chunks);
  } finally {
    signal.removeEventListener('abort', stop);
    message.destroy();
  }
}

const causes: Record<string, (host: string) => string> = {
  ENOTFOUND: (host) => `There is no host called ${host}; check the address.`,
  EAI_AGAIN: (host) => `The name ${host} cannot be looked up; check the network connection.`,
  ECONNREFUSED: (host) => `${host} does not answer at that address.`,
  ECONNRESET: (host) => `${host} broke off the connection.`,
  EHOSTUNREACH: (host) => `${host} cannot be reached.`,
  ENETUNREACH: (host) => `${host} cannot be reached; check the network connection.`,
  ETIMEDOUT: (host) => `${host} does not answer.`,
  CERT_HAS_EXPIRED: (host) => `The certificate of ${host} has expired.`,
};

function networkProblem(error: unknown, url: URL, timeout: AbortSignal, signal: AbortSignal): unknown {
  if (error instanceof DatelineError) return error;
  if (timeout.aborted) return new DatelineError('timeout', `${url.host} takes too long to answer.`, { cause: error });
  if (signal.aborted) return new DatelineError('stopped', 'The refresh was stopped.', { cause: error });
  const inner = error instanceof AggregateError ? error.errors[0] : error;
  const code = inner instanceof Error && 'code' in inner ? String(inner.code) : '';
  if (inner instanceof DatelineError) return inner;
  if (/^(Z_|ERR_STREAM|ERR_BROTLI|ERR__ERROR|ZSTD_|HPE_)/.test(code))
    return new DatelineError('broken-answer', `The answer of ${url.host} is damaged.`, { cause: error });
  const sentence = causes[code]?.(url.host);
  if (sentence) return new DatelineError('unreachable', sentence, { cause: error });
  const detail = inner instanceof Error ? inner.message : String(inner);
  return new DatelineError('unreachable', `${url.host} cannot be read: ${detail}.`, { cause: error });
}
