import { isUrls, readUrls } from '@dateline/formats';
import type { ImportFormat } from './format.js';
import { Left } from './moved.js';

/** The beginning may be a comment that is longer than it. */
const mayBeUrls = (head: string) => head.startsWith('#') || (!/^[<[{]/.test(head) && isUrls(head));

/** https://newsboat.org/releases/2.41/docs/newsboat.html#_first_steps, with tags, titles, hidden and query feeds. */
export const newsboatUrls: ImportFormat = {
  name: 'newsboat-urls',
  title: 'the urls file of newsboat',
  recognises: async (source) => !source.isDatabase && mayBeUrls(source.head) && isUrls(await source.text()),
  async read(source) {
    const { feeds, queries = [], warnings } = readUrls(await source.text());
    const sentences = warnings.map(({ message }) => message);
    const hidden = feeds.filter((feed) => feed.hidden).length;
    const tagged = feeds.filter(({ tags }) => tags).length;
    if (hidden > 0) sentences.push(`${feedsOf(hidden)} hidden in newsboat and shown here.`);
    if (tagged > 0) sentences.push(`${feedsOf(tagged)} in several tags; the first became the folder.`);
    // Only the first tag of a feed became a folder.
    const beside = new Set(feeds.flatMap(({ tags = [] }) => tags));
    const narrower = queries.filter(({ query }) => tagsIn(query).some((tag) => beside.has(tag))).length;
    if (narrower > 0)
      sentences.push(
        `${narrower === 1 ? '1 query feed looks' : `${narrower} query feeds look`} for a tag that stands behind others too, and will find only what lies in the folder of that name.`,
      );
    return { feeds, searches: queries, stories: [], warnings: sentences, left: new Left() };
  },
};

/** The tags that a filter of newsboat looks for. */
const tagsIn = (query: string) => [...query.matchAll(/\btags\s*!?#\s*"([^"]+)"/g)].map(([, tag]) => tag!);

const feedsOf = (count: number) => (count === 1 ? '1 feed is' : `${count} feeds are`);
