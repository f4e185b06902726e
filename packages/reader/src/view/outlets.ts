import type { ArticleSummary } from '@dateline/core/library';
import { listMessages } from '../messages/en/list.js';

/** What a row says of the articles behind it: "4 outlets", "2 articles" of one outlet; nothing where there is one. */
export function outletsOf({ sources = 1, articles = 1 }: Pick<ArticleSummary, 'sources' | 'articles'>): string {
  if (sources > 1) return listMessages.outlets(sources);
  return articles > 1 ? listMessages.articles(articles) : '';
}

/** How many articles behind a row whose article is read are unread: "2 unread". */
export function unreadBehind({ read, unread = 0 }: Pick<ArticleSummary, 'read' | 'unread'>): string {
  return read && unread > 0 ? listMessages.unreadBehind(unread) : '';
}
