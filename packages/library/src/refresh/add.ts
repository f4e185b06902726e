import { DatelineError } from '@dateline/core';
import type { DocumentResult } from '@dateline/formats';
import { parseAddress } from '../fetch/address.js';
import { judge, readAnswer, statusSentence } from '../fetch/ask-feed.js';
import type { Fetched } from '../fetch/http-client.js';
import { putAll } from '../put-all.js';
import type { Database } from '../store/database.js';
import { addFeed, editFeed, feedByUrl, feedState, isSubscribed } from '../store/feeds.js';
import { FIRST } from '../store/people.js';
import { summaryAt, toSummary } from '../store/summary.js';
import type { AddResult, FeedState } from '../types.js';
import { type Asking, takeAnswer } from './feed.js';

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
  db: Database,
  address: string,
  options: AddOptions,
  asking: Asking,
  person = FIRST,
): Promise<AddResult> {
  const bare = address
    .trim()
    .replace(/^feed:(\/\/)?(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'https://');
  let url = parseAddress(bare).href;
  for (let step = 0; step < STEPS; step++) {
    const known = feedByUrl(db, url, person);
    if (known && !known.removed && known.last_refresh !== null && isSubscribed(db, known.id, person))
      return { kind: 'known', feed: edited(db, known.id, options, person), added: 0 };
    const { answer, asked } = await reach(url, bare, asking);
    if (answer.status < 200 || answer.status > 299) throw new DatelineError('unreachable', statusSentence(answer));
    const document = await readPage(answer);
    if (document.kind === 'feed') return subscribe(db, answer.moved ?? asked, answer, document, options, person);
    const [feed] = isStory(document, answer) ? [] : (document.feeds ?? []);
    if (!feed) return keepStories(db, document, answer, person);
    url = parseAddress(new URL(feed.url, answer.url).href).href;
  }
  throw new DatelineError('nothing-to-add', `${address} points to feeds that are no feeds.`);
}

/** Where nobody wrote https, a host that only speaks http is asked again that way. */
async function reach(url: string, typed: string, asking: Asking): Promise<{ answer: Fetched; asked: string }> {
  try {
    return { answer: await asking.client.get(url, asking), asked: url };
  } catch (error) {
    const guessed = url.startsWith('https:') && !/^https:/i.test(typed);
    if (!guessed || !(error instanceof DatelineError) || error.code !== 'unreachable') throw error;
    const plain = url.replace(/^https:/, 'http:');
    return { answer: await asking.client.get(plain, asking), asked: plain };
  }
}

/** A page without a story and without feeds has nothing to add, and `keepStories` says so. */
async function readPage(answer: Fetched): Promise<Answer> {
  try {
    return await readAnswer(answer);
  } catch (error) {
    if (!(error instanceof DatelineError) || error.code !== 'not-an-article') throw error;
    return { kind: 'story', articles: [], warnings: [] };
  }
}

const has = ({ warnings }: Answer, ...codes: string[]) => warnings.some(({ code }) => codes.includes(code));

function isStory(document: Answer, { url }: Fetched): boolean {
  return document.articles.length > 0 && !has(document, 'not-an-article', 'no-body') && new URL(url).pathname !== '/';
}

function edited(db: Database, id: number, { folder, title }: AddOptions, person: number): FeedState {
  return editFeed(db, id, { ...(folder !== undefined && { folder }), ...(title !== undefined && { title }) }, person);
}

async function subscribe(
  db: Database,
  url: string,
  answer: Fetched,
  document: Answer,
  options: AddOptions,
  person: number,
): Promise<AddResult> {
  const { row } = addFeed(
    db,
    {
      url,
      ...(options.title && { title: options.title }),
      ...(options.folder !== undefined && { folder: options.folder }),
      ...(document.feed?.site !== undefined && { site: document.feed.site }),
    },
    person,
  );
  const judged = await judge(answer, { url });
  const { added } = await takeAnswer(db, row.id, judged);
  if ('problem' in judged) throw new DatelineError('unreadable-feed', judged.problem.message);
  return { kind: 'feed', feed: feedState(db, row.id, person), added };
}

async function keepStories(db: Database, document: Answer, answer: Fetched, person: number): Promise<AddResult> {
  if (document.articles.length === 0 || has(document, 'not-an-article', 'no-body'))
    throw new DatelineError('nothing-to-add', { address: answer.url });
  const kept = await putAll(db, document.articles, person, { partial: has(document, 'paywalled', 'short-body') });
  const row = summaryAt(db, kept.at(-1)!.place, person)!;
  const added = kept.filter(({ outcome }) => outcome === 'added').length;
  return { kind: added > 0 ? 'article' : 'known', article: toSummary(row), added };
}
