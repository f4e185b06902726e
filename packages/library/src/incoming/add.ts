import { DatelineError, isDatelineError } from '@dateline/core/base';
import type { DocumentResult } from '@dateline/formats';
import { parseAddress } from '../fetch/address.js';
import { judge, readAnswer, statusError } from '../fetch/ask-feed.js';
import { withFurtherPages } from '../fetch/further-pages.js';
import type { Fetched, HttpClient } from '../fetch/http-client.js';
import { outcomeOf } from '../schedule/fetch-outcome.js';
import type { ReadStore, WriteStore } from '../store/store.js';
import type { AddResult } from '../types.js';
import type { Ingest } from './ingest.js';

/** What taking an address in needs. */
export interface Adding {
  store: Pick<WriteStore, 'followed' | 'follow' | 'editFeed' | 'recordFetch'> & Pick<ReadStore, 'feed' | 'summary'>;
  ingest: Ingest;
  client: HttpClient;
  signal: AbortSignal;
}

export interface AddOptions {
  folder?: string;
  title?: string;
}

/** What an answer holds, whatever its format. */
type Answer = Omit<DocumentResult, 'format'>;

/** A page that offers feeds is followed this often. */
const STEPS = 3;

/**
 * Takes an address for what it turns out to be: a feed, a page that points to feeds, or a page that is a story.
 * @throws DatelineError for an address that cannot be read, and `nothing-to-add` for one that has nothing to read
 */
export async function addAddress(
  adding: Adding,
  address: string,
  options: AddOptions,
  person: number,
): Promise<AddResult> {
  const bare = bareAddress(address);
  let url = parseAddress(bare).href;
  for (let step = 0; step < STEPS; step++) {
    const known = await adding.store.followed(person, url);
    if (known) return { kind: 'known', feed: await adding.store.editFeed(person, known.id, options), added: 0 };
    const { answer, asked } = await reach(url, bare, adding);
    if (answer.status < 200 || answer.status > 299) throw statusError(answer);
    const document = await readPage(answer);
    if (document.kind === 'feed') return subscribe(adding, answer.moved ?? asked, answer, document, options, person);
    const [feed] = isStory(document, answer) ? [] : (document.feeds ?? []);
    if (!feed) return keepStories(adding, document, answer, person);
    url = parseAddress(new URL(feed.url, answer.url).href).href;
  }
  throw new DatelineError('nothing-to-add', {
    address,
    wording: `${address} points to feeds that are no feeds.`,
  });
}

/** An address without the scheme that browsers hand over to readers of feeds. */
export const bareAddress = (address: string): string =>
  address
    .trim()
    .replace(/^feed:(\/\/)?(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'https://');

/** Where nobody wrote https, a host that only speaks http is asked again that way. */
export async function reach(
  url: string,
  typed: string,
  asking: Pick<Adding, 'client' | 'signal'>,
): Promise<{ answer: Fetched; asked: string }> {
  try {
    return { answer: await asking.client.get(url, asking), asked: url };
  } catch (error) {
    const guessed = url.startsWith('https:') && !/^https:/i.test(typed);
    if (!guessed || !isDatelineError(error) || error.code !== 'unreachable') throw error;
    const plain = url.replace(/^https:/, 'http:');
    return { answer: await asking.client.get(plain, asking), asked: plain };
  }
}

/** A page without a story and without feeds has nothing to add, and `keepStories` says so. */
export async function readPage(answer: Fetched): Promise<Answer> {
  try {
    return await readAnswer(answer);
  } catch (error) {
    if (!isDatelineError(error) || error.code !== 'not-an-article') throw error;
    return { kind: 'story', articles: [], warnings: [] };
  }
}

export const has = ({ warnings }: Answer, ...codes: string[]) => warnings.some(({ code }) => codes.includes(code));

export function isStory(document: Answer, { url }: Fetched): boolean {
  return document.articles.length > 0 && !has(document, 'not-an-article', 'no-body') && new URL(url).pathname !== '/';
}

async function subscribe(
  { store, ingest }: Adding,
  url: string,
  answer: Fetched,
  document: Answer,
  { title, folder }: AddOptions,
  person: number,
): Promise<AddResult> {
  const feed = await store.follow(person, {
    url,
    ...(title && { title }),
    ...(folder !== undefined && { folder }),
    ...(document.feed?.site !== undefined && { site: document.feed.site }),
  });
  const judged = await judge(answer, { url });
  const kept = judged.kind === 'read' ? await ingest.keepFeed(feed, judged.document) : undefined;
  await store.recordFetch(feed.id, outcomeOf(feed, judged, { now: Date.now(), random: Math.random() }));
  if ('problem' in judged) throw new DatelineError('unreadable-feed', judged.problem.message);
  await ingest.caughtUp();
  return { kind: 'feed', feed: await store.feed(person, feed.id), added: kept?.added ?? 0 };
}

async function keepStories(
  { store, ingest, client, signal }: Adding,
  document: Answer,
  answer: Fetched,
  person: number,
): Promise<AddResult> {
  if (document.articles.length === 0 || has(document, 'not-an-article', 'no-body'))
    throw new DatelineError('nothing-to-add', { address: answer.url });
  const whole = await withFurtherPages(document, answer.url, client, { signal });
  const { added, places } = await ingest.putArticles(
    whole.articles,
    person,
    has(whole, 'paywalled', 'short-body', 'more-pages'),
  );
  return { kind: added > 0 ? 'article' : 'known', article: await store.summary(person, places.at(-1)!), added };
}
