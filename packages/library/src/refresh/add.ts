import { DatelineError } from '@dateline/core';
import type { DocumentResult } from '@dateline/formats';
import type { Database } from '../store/database.js';
import { addFeed, editFeed, feedByUrl, feedRow, toFeedState } from '../store/feeds.js';
import { batchOf, putArticle } from '../store/put.js';
import { type SummaryRow, summaryColumns, toSummary } from '../store/summary.js';
import type { AddResult } from '../types.js';
import { type Asking, readAnswer, statusSentence, take } from './feed.js';
import { type Fetched, fetchDocument, parseAddress } from './fetch.js';

export interface AddOptions {
  folder?: string;
  title?: string;
}

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
): Promise<AddResult> {
  const bare = address
    .trim()
    .replace(/^feed:(\/\/)?(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'https://');
  let url = parseAddress(bare).href;
  for (let step = 0; step < STEPS; step++) {
    const known = feedByUrl(db, url);
    if (known && known.last_refresh !== null)
      return { kind: 'known', feed: toFeedState(edited(db, known.id, options)), added: 0 };
    const answer = await reach(url, bare, asking);
    if (answer.status < 200 || answer.status > 299) throw new DatelineError('unreachable', statusSentence(answer));
    const document = await readAnswer(answer);
    if (document.format !== 'page' && document.format !== 'wire' && document.format !== 'article-json')
      return subscribe(db, answer.moved ?? (step === 0 ? parseAddress(url).href : url), answer, document, options);
    const feed = document.feeds?.[0];
    if (feed && !isStory(document, answer)) {
      url = parseAddress(new URL(feed.url, answer.url).href).href;
      continue;
    }
    return keepStories(db, document, answer);
  }
  throw new DatelineError('nothing-to-add', `${address} points to feeds that are no feeds.`);
}

/** Where nobody wrote https, a host that only speaks http is asked again that way. */
async function reach(url: string, typed: string, asking: Asking): Promise<Fetched> {
  try {
    return await fetchDocument(url, asking);
  } catch (error) {
    const guessed = url.startsWith('https:') && !/^https:/i.test(typed);
    if (!guessed || !(error instanceof DatelineError) || error.code !== 'unreachable') throw error;
    return fetchDocument(url.replace(/^https:/, 'http:'), asking);
  }
}

const has = ({ warnings }: DocumentResult, ...codes: string[]) => warnings.some(({ code }) => codes.includes(code));

function isStory(document: DocumentResult, { url }: Fetched): boolean {
  return document.articles.length > 0 && !has(document, 'not-an-article', 'no-body') && new URL(url).pathname !== '/';
}

function edited(db: Database, id: number, { folder, title }: AddOptions) {
  if (folder !== undefined || title !== undefined)
    editFeed(db, id, { ...(folder !== undefined && { folder }), ...(title !== undefined && { title }) });
  return feedRow(db, id);
}

async function subscribe(
  db: Database,
  url: string,
  answer: Fetched,
  document: DocumentResult,
  options: AddOptions,
): Promise<AddResult> {
  const title = options.title || document.feed?.title;
  const { row } = addFeed(db, {
    url,
    ...(title !== undefined && { title }),
    ...(options.folder !== undefined && { folder: options.folder }),
    ...(document.feed?.site !== undefined && { site: document.feed.site }),
  });
  // Only a title that a person gave is to outlast the feed's own.
  if (!options.title) db.transaction(() => db.run('update feeds set named = 0 where id = ?', row.id));
  const { added, problem } = await take(db, feedRow(db, row.id), answer);
  if (problem) throw new DatelineError('unreadable-feed', problem);
  return { kind: 'feed', feed: toFeedState(feedRow(db, row.id)), added };
}

function keepStories(db: Database, document: DocumentResult, answer: Fetched): AddResult {
  if (document.articles.length === 0 || has(document, 'not-an-article', 'no-body'))
    throw new DatelineError('nothing-to-add', `There is neither a feed nor a story at ${answer.url}.`);
  const batch = batchOf(document.articles);
  const seen = new Date().toISOString();
  return db.transaction(() => {
    const partial = has(document, 'paywalled', 'short-body');
    const kept = document.articles.toReversed().map((article) => putArticle(db, article, { seen, partial }, batch));
    const first = kept.at(-1)!;
    const row = db.get<SummaryRow>(`select ${summaryColumns} from articles a where place = ?`, first.place)!;
    const added = kept.filter(({ outcome }) => outcome === 'added').length;
    return { kind: added > 0 ? 'article' : 'known', article: toSummary(row), added };
  });
}
