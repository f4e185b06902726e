import { DatelineError } from '@dateline/core';
import type { DocumentResult } from '@dateline/formats';
import { parseAddress } from '../fetch/address.js';
import { judge, readAnswer, statusSentence } from '../fetch/ask-feed.js';
import type { Fetched } from '../fetch/http-client.js';
import type { Database } from '../store/database.js';
import { addFeed, editFeed, feedByUrl, feedRow, toFeedState } from '../store/feeds.js';
import { batchOf, putArticle } from '../store/put.js';
import { type SummaryRow, summaryColumns, toSummary } from '../store/summary.js';
import type { AddResult } from '../types.js';
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
    const { answer, asked } = await reach(url, bare, asking);
    if (answer.status < 200 || answer.status > 299) throw new DatelineError('unreachable', statusSentence(answer));
    const document = await readPage(answer);
    if (document.kind === 'feed') return subscribe(db, answer.moved ?? asked, answer, document, options);
    const [feed] = isStory(document, answer) ? [] : (document.feeds ?? []);
    if (!feed) return keepStories(db, document, answer);
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

function edited(db: Database, id: number, { folder, title }: AddOptions) {
  if (folder !== undefined || title !== undefined)
    editFeed(db, id, { ...(folder !== undefined && { folder }), ...(title !== undefined && { title }) });
  return feedRow(db, id);
}

async function subscribe(
  db: Database,
  url: string,
  answer: Fetched,
  document: Answer,
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
  const judged = await judge(answer, { url });
  const { added } = await takeAnswer(db, row.id, judged);
  if ('problem' in judged) throw new DatelineError('unreadable-feed', judged.problem.message);
  return { kind: 'feed', feed: toFeedState(feedRow(db, row.id)), added };
}

function keepStories(db: Database, document: Answer, answer: Fetched): AddResult {
  if (document.articles.length === 0 || has(document, 'not-an-article', 'no-body'))
    throw new DatelineError('nothing-to-add', { address: answer.url });
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
