import { DatelineError, warn } from '@dateline/core/base';
import type { ReadContext } from '../format.js';
import { parseHtml } from '../html/index.js';
import type { Source } from '../source.js';
import type { ReadResult } from '../types.js';
import { articleOf } from './article.js';
import { feedsAmong } from './discover-feeds.js';
import { nextPage } from './next-page.js';

/**
 * Reads a web page into one Article: its story as blocks, and every field around it with what it was worked out from. What
 * speaks against the page as an article (a front page, a log in, the beginning of a story that is sold) is among the warnings.
 * @throws DatelineError `not-an-article` where there is neither a headline nor text; `too-large` beyond a million elements
 */
export function readPage(source: Source, context: ReadContext): ReadResult {
  const { text, warnings } = source.html();
  const root = parseHtml(text);
  const { article, warnings: doubts, evidence } = articleOf(root, context);
  const { links, anchorElements } = evidence.head;
  const candidates = new Set([...(links.get('alternate') ?? []), ...(links.get('feed') ?? [])]);
  const feeds = feedsAmong([...candidates], anchorElements, evidence.base);
  if (article.body.length === 0 && article.headline === undefined && feeds.length === 0) {
    throw new DatelineError('not-an-article', 'There is nothing to read on this page: neither a headline nor text.');
  }
  // A list goes on as well, with other stories.
  const isStory = !doubts.some(({ code }) => code === 'not-an-article');
  const next = isStory ? nextPage(evidence) : undefined;
  return {
    format: 'page',
    ...(feeds.length > 0 && { feeds }),
    ...(next && { next }),
    articles: [article],
    warnings: [...warnings, ...doubts, ...(next ? [warn('more-pages', { url: next })] : [])],
  };
}
