import { createHash } from 'node:crypto';
import { DatelineError, isDatelineError, type Problem } from '@dateline/core/base';
import type { DocumentResult } from '@dateline/formats';
import type { Hosts } from './hosts.js';
import type { Credentials, Fetched, FetchOptions, HttpClient } from './http-client.js';
import { isOffline } from './network-problem.js';

/** What is known of a feed before it is asked. */
export interface FeedQuestion {
  url: string;
  /** Validators and SHA-256 of the answer before this one. */
  etag?: string;
  modified?: string;
  digest?: string;
  credentials?: Credentials;
  userAgent?: string;
}

/** What came of asking a feed. */
export type FeedAnswer =
  /** As it was: a 304, or the same bytes. */
  | { kind: 'unchanged'; answer: Fetched }
  | { kind: 'read'; answer: Fetched; document: DocumentResult; digest: string }
  /** The publisher has ended it (410). */
  | { kind: 'ended'; problem: Problem }
  /** `retryAfter` is the header as it came. */
  | { kind: 'failed'; problem: Problem; retryAfter?: string };

/** This machine has no network: nothing is known of the feed. */
export interface NoAnswer {
  kind: 'offline';
  problem: Problem;
}

export interface AskOptions extends Pick<FetchOptions, 'signal' | 'timeout'> {
  /** What this round has learnt of hosts. */
  hosts?: Hosts;
  /** Awaited with the bytes of a document before it is read. */
  beforeReading?(bytes: number): Promise<void>;
}

/**
 * Asks a feed, conditionally where it has been read before, and reads what it sends. What a server or a feed does wrong
 * is an answer; only `stopped` is thrown.
 */
export async function askFeed(
  client: HttpClient,
  question: FeedQuestion,
  options: AskOptions = {},
): Promise<FeedAnswer | NoAnswer> {
  const { url, etag, modified, credentials, userAgent } = question;
  const { hosts, beforeReading, ...asking } = options;
  const host = hostOf(url);
  try {
    hosts?.check(host);
    const answer = await client.get(url, {
      ...asking,
      ...(hosts && { headersTimeout: hosts.patience(host) }),
      ...(etag !== undefined && { etag }),
      ...(modified !== undefined && { modified }),
      ...(credentials && { credentials }),
      ...(userAgent !== undefined && { userAgent }),
    });
    if (answer.body.length > 0) await beforeReading?.(answer.body.length);
    return await judge(answer, question);
  } catch (error) {
    if (options.signal?.aborted) throw error;
    hosts?.failed(host, error);
    const problem = problemFrom(error);
    return { kind: isOffline(error) ? 'offline' : 'failed', problem };
  }
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);

/** What an answer to a feed's address means for it. @throws DatelineError where the document cannot be read */
export async function judge(answer: Fetched, { etag, modified, digest }: FeedQuestion): Promise<FeedAnswer> {
  const { host } = new URL(answer.url);
  if (answer.status === 304)
    return etag === undefined && modified === undefined
      ? failed('broken-answer', `${host} says that nothing is new (304) before it has sent anything.`)
      : { kind: 'unchanged', answer };
  if (answer.status === 410)
    return {
      kind: 'ended',
      problem: { code: 'feed-ended', message: 'The publisher has ended this feed (410); it is not asked any more.' },
    };
  if (answer.status === 206) return failed('broken-answer', `${host} sends a part of the feed only (206).`);
  if (answer.status < 200 || answer.status > 299)
    return { ...failed('refused', statusSentence(answer)), ...retry(answer) };
  if (answer.body.length === 0) return failed('broken-answer', `${host} sends an empty answer where its feed was.`);
  const sum = createHash('sha256').update(answer.body).digest('hex');
  if (sum === digest) return { kind: 'unchanged', answer };
  const document = await readAnswer(answer);
  if (document.kind !== 'feed') return failed('not-a-feed', `${host} sends a story or a web page where its feed was.`);
  return { kind: 'read', answer, document, digest: sum };
}

const failed = (code: string, message: string): FeedAnswer => ({ kind: 'failed', problem: { code, message } });

const retry = ({ headers }: Fetched) =>
  headers['retry-after'] === undefined ? {} : { retryAfter: String(headers['retry-after']) };

function problemFrom(error: unknown): Problem {
  if (isDatelineError(error)) return error.toJSON();
  return { code: 'internal', message: `Dateline failed at this feed: ${String(error)}.` };
}

export async function readAnswer(answer: Fetched): Promise<DocumentResult> {
  const { readDocument } = await import('@dateline/formats');
  const contentType = answer.headers['content-type'];
  return readDocument(answer.body, { url: answer.url, ...(contentType !== undefined && { contentType }) });
}

/** The names of statuses, by number. Importing them by name would load all of node:http, with WebSocket and fetch: 60 ms. */
const statusNames = process.getBuiltinModule('node:http').STATUS_CODES;

export function statusSentence({ status, url }: Pick<Fetched, 'status' | 'url'>): string {
  const { host } = new URL(url);
  if (status === 401) return `${host} wants a user name and a password for this feed (401).`;
  if (status === 403) return `${host} does not let Dateline read this (403).`;
  if (status === 404) return `There is nothing at this address any more (404 from ${host}).`;
  if (status === 429) return `${host} asks to be asked less often (429).`;
  return `${host} answers with an error (${status} ${statusNames[status] ?? ''}`.trimEnd().concat(').');
}

/** The error of an answer that is no document. */
export const statusError = (answer: Pick<Fetched, 'status' | 'url'>): DatelineError =>
  new DatelineError('unreachable', {
    host: new URL(answer.url).host,
    reason: answer.status,
    wording: statusSentence(answer),
  });
