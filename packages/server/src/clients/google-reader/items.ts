import type { Entry } from '@dateline/library';
import { entryHtml } from '../entry-html.js';
import { momentOf } from '../moments.js';
import { OWN_FEED, type Subscriptions } from '../subscriptions.js';
import { longId } from './item-ids.js';

const STATE = 'user/-/state/com.google';

/** Microseconds since 1970, as text; the number of the item tells those of one second apart, so they sort as they came. */
export const microseconds = ({ arrived, number }: Pick<Entry, 'arrived' | 'number'>): string =>
  String(Math.floor(Date.parse(arrived) / 1_000) * 1_000_000 + (number % 1_000_000));

const isWeb = (url: string | undefined) => url !== undefined && /^https?:/i.test(url);

/** Whether a client may open an address. */
const linkOf = ({ article }: Entry): string | undefined =>
  [article?.canonicalUrl, article?.url].find((url) => isWeb(url));

/** A whole entry as an item of a stream. */
export function itemOf(entry: Entry, { byId }: Subscriptions): Record<string, unknown> {
  const { article, tags } = entry;
  const id = entry.feed ?? OWN_FEED;
  const feed = byId.get(id);
  // Clients take it for granted that there is one.
  const link = linkOf(entry) ?? feed?.site ?? '';
  const author = article?.bylines.map(({ name }) => name).join(', ');
  const enclosures = (article?.attachments ?? []).filter(({ url }) => isWeb(url));
  return {
    id: longId(entry.number),
    crawlTimeMsec: String(Date.parse(entry.arrived)),
    timestampUsec: microseconds(entry),
    published: Math.floor(momentOf(entry.time) / 1_000),
    title: titleOf(entry),
    canonical: [{ href: link }],
    alternate: [{ href: link, type: 'text/html' }],
    summary: { direction: article?.direction ?? 'ltr', content: article ? entryHtml(article) : '' },
    ...(author && { author }),
    categories: [
      `${STATE}/reading-list`,
      ...(feed?.folder === undefined ? [] : [`user/-/label/${feed.folder}`]),
      ...(entry.read ? [`${STATE}/read`] : []),
      ...(entry.saved ? [`${STATE}/starred`] : []),
      ...(entry.keptUnread ? [`${STATE}/kept-unread`] : []),
      ...tags.map((tag) => `user/-/label/${tag}`),
    ],
    origin: {
      streamId: `feed/${id}`,
      title: feed?.title ?? entry.source ?? '',
      ...(feed?.site !== undefined && { htmlUrl: feed.site }),
    },
    ...(enclosures.length > 0 && {
      enclosure: enclosures.map(({ url, type, length }) => ({
        href: url,
        ...(type !== undefined && { type }),
        ...(length !== undefined && { length }),
      })),
    }),
  };
}

/** What an article is called in a list, in one line. */
export function titleOf({ article }: Entry): string {
  const title = article?.headline ?? article?.deck ?? article?.summary?.slice(0, 120);
  return title?.replace(/\s+/g, ' ').trim() || '(untitled)';
}
