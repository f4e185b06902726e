import { articleText, readingMinutes } from '@dateline/core/base';
import type { Entry } from '@dateline/library';
import { entryHtml } from '../entry-html.js';
import { titleOf } from '../google-reader/items.js';
import { momentOf } from '../moments.js';
import { OWN_FEED, type Subscriptions } from '../subscriptions.js';
import { feedRow } from './feed-rows.js';
import { USER } from './user.js';

const isWeb = (url: string | undefined): url is string => url !== undefined && /^https?:/i.test(url);

/** Describes entries; what is told of a feed is worked out once. */
export class EntryRows {
  private readonly subscriptions: Subscriptions;
  private readonly feeds = new Map<number, Record<string, unknown> | null>();

  constructor(subscriptions: Subscriptions) {
    this.subscriptions = subscriptions;
  }

  /** A whole entry as Miniflux describes one. */
  row(entry: Entry): Record<string, unknown> {
    const { article } = entry;
    const feed = entry.feed ?? OWN_FEED;
    return {
      id: entry.number,
      user_id: USER,
      feed_id: feed,
      status: statusOf(entry),
      hash: entry.id,
      title: article ? titleOf(entry) : '',
      url: [article?.canonicalUrl, article?.url].find(isWeb) ?? '',
      comments_url: isWeb(article?.discussionUrl) ? article.discussionUrl : '',
      published_at: new Date(momentOf(entry.time)).toISOString(),
      created_at: entry.arrived,
      changed_at: entry.changed,
      content: article ? entryHtml(article) : '',
      author: article?.bylines.map(({ name }) => name).join(', ') ?? '',
      share_code: '',
      starred: entry.saved,
      reading_time: article ? readingMinutes(articleText(article)) : 0,
      enclosures: enclosuresOf(entry),
      tags: entry.tags,
      feed: this.feed(feed),
    };
  }

  private feed(id: number): Record<string, unknown> | null {
    const known = this.feeds.get(id);
    if (known !== undefined) return known;
    const feed = this.subscriptions.byId.get(id);
    const row = feed ? feedRow(feed) : null;
    this.feeds.set(id, row);
    return row;
  }
}

const statusOf = ({ read, hidden }: Entry) => (hidden ? 'removed' : read ? 'read' : 'unread');

const enclosuresOf = ({ article, number }: Entry) =>
  (article?.attachments ?? [])
    .filter(({ url }) => isWeb(url))
    .map(({ url, type, length }, n) => ({
      // An entry has few: the numbers of two entries never meet.
      id: number * 1_000 + n,
      user_id: USER,
      entry_id: number,
      url,
      mime_type: type ?? '',
      size: length ?? 0,
      media_progression: 0,
    }));
