import type { DocumentResult } from '@dateline/formats';
import { withFullText } from '../fetch/full-text.js';
import type { HttpClient } from '../fetch/http-client.js';
import { credentialsOf } from '../schedule/round.js';
import { aliasesOf, hostOf } from '../store/aliases.js';
import type { ClaimedFeed } from '../store/queue.js';
import type { WriteStore } from '../store/store.js';

/** Pages that are asked for in one reading of a feed; older stories keep what the feed says of them. */
const MOST = 30;

export interface FullTextsOptions {
  store: Pick<WriteStore, 'known'>;
  client: HttpClient;
  signal: AbortSignal;
}

/** A document of a feed that only teases, its new stories with the text of their pages. Pages are asked one by one. */
export async function withFullTexts(
  feed: ClaimedFeed,
  document: DocumentResult,
  { store, client, signal }: FullTextsOptions,
): Promise<DocumentResult> {
  const site = hostOf(document.feed?.site ?? feed.site) ?? hostOf(feed.url);
  const scope = { feed: feed.id, ...(site !== undefined && { site }) };
  const known = await store.known(document.articles.map((article) => aliasesOf(article, scope)));
  const articles = [...document.articles];
  let asked = 0;
  for (const [index, article] of articles.entries()) {
    if (known[index] || asked === MOST || signal.aborted) continue;
    asked++;
    articles[index] = await withFullText(article, client, {
      feedUrl: feed.url,
      signal,
      credentials: credentialsOf(feed),
    });
  }
  return { ...document, articles };
}
