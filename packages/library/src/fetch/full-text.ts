import { type Article, articleText, isDatelineError } from '@dateline/core/base';
import { readAnswer } from './ask-feed.js';
import { ACCEPT_PAGES, withFurtherPages } from './further-pages.js';
import type { Credentials, HttpClient } from './http-client.js';

/** Warnings of a page whose text is not to take the place of what the feed has. */
const UNTRUSTED = new Set(['not-an-article', 'no-body', 'doubtful-body', 'paywalled', 'short-body']);

export interface FullTextOptions {
  signal?: AbortSignal;
  /** Sent where the page has the origin of the feed. */
  credentials?: Credentials;
  feedUrl: string;
}

/**
 * A story of a feed that only teases, with the text of its page and of the further pages it is split over. What the feed says of the story (headline, bylines, date)
 * stays; where the page cannot be read, or has less text, the story comes back as it was.
 */
export async function withFullText(
  article: Article,
  client: HttpClient,
  { signal, credentials, feedUrl }: FullTextOptions,
): Promise<Article> {
  if (!article.url) return article;
  const own = URL.canParse(article.url) && new URL(article.url).origin === new URL(feedUrl).origin;
  try {
    const asking = { accept: ACCEPT_PAGES, ...(signal && { signal }), ...(own && credentials && { credentials }) };
    const answer = await client.get(article.url, asking);
    if (answer.status < 200 || answer.status > 299) return article;
    const document = await readAnswer(answer);
    if (document.format !== 'page' || document.warnings.some(({ code }) => UNTRUSTED.has(code))) return article;
    const { articles, next } = await withFurtherPages(document, answer.url, client, asking);
    const [page] = articles;
    if (!page) return article;
    if (articleText(page).length <= articleText(article).length) return article;
    return {
      ...article,
      body: page.body,
      media: article.media.length > 0 ? article.media : page.media,
      bylines: article.bylines.length > 0 ? article.bylines : page.bylines,
      ...(!article.deck && page.deck && { deck: page.deck }),
      ...(!article.dateline && page.dateline && { dateline: page.dateline }),
      ...(!article.canonicalUrl && page.canonicalUrl && { canonicalUrl: page.canonicalUrl }),
      provenance: {
        ...article.provenance,
        body: { from: 'page', detail: next ? `full text, up to ${next}` : 'full text' },
      },
    };
  } catch (error) {
    if (signal?.aborted || !isDatelineError(error)) throw error;
    return article;
  }
}
