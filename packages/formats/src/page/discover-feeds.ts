import { Element, parseHtml, resolveBase, safeLink, textOf, walk } from '../html/index.js';

/** A feed that a page points to. */
export interface FoundFeed {
  url: string;
  title?: string;
  /** Media type, as the page declares it. */
  type?: string;
}

const FEED_TYPE =
  /^(?:application|text)\/(?:rss|atom|rdf|feed|x-rss|x-atom|json)(?:\+(?:xml|json))?$|^application\/x-cdf$/i;
/** Types that only with the word of an address or title are those of a feed. */
const XML_TYPE = /^(?:application|text)\/(?:xml|rdf\+xml)$/i;
const FEED_WORD = /\b(?:rss|atom|feeds?|rdf|syndicat\w*)\b/i;
/** Where feeds are kept, by the last piece of an address. */
const FEED_ADDRESS =
  /(?:^|\/)(?:(?:rss|atom|feeds?|index|news)\.(?:xml|rdf|json|php|rss|atom)|rss2?|atom|feeds?|rdf|feed\.json)\/?$|\.(?:rss|atom|rdf)$|[?&](?:feed|format|type|alt)=(?:rss|rss2|atom|feed|rdf|json)\b|\/feeds?\/posts\/default|^https?:\/\/feeds?\d?\./i;
/** Stands in all that FEED_ADDRESS finds; quick to look for. */
const MAY_BE_FEED = /rss|atom|feed|rdf|json|xml|php/i;
/** Words that a link to a feed consists of, and their greatest length. */
const FEED_LINK = /^(?:rss|atom|xml|rss feed|atom feed|feed|subscribe via rss)$/i;
const FEED_LINK_LENGTH = 'subscribe via rss'.length;
/** Feeds that pages have beside that of their stories. */
const COMMENTS = /\bcomments?\b|commentaires|kommentare|comentarios/i;

/** More than any page has. */
const MAX_FEEDS = 50;

/**
 * The feeds a web page points to: `<link rel="alternate">` and `rel="feed"` of a feed's type (WHATWG HTML 4.6.8.1, RSS
 * Autodiscovery); where there are none, links in the page that by their type, address or words lead to one. Those for
 * comments stand last.
 * @param page a tree or HTML text
 * @param url where the page came from
 */
export function discoverFeeds(page: Element | string, url?: string): FoundFeed[] {
  const root = page instanceof Element ? page : parseHtml(page);
  const bases: Element[] = [];
  const links: Element[] = [];
  const anchors: Element[] = [];
  walk(root, (element) => {
    const { name } = element;
    if (name === 'a' || name === 'area') anchors.push(element);
    else if (name === 'link') links.push(element);
    else if (name === 'base' && element.has('href')) bases.push(element);
    return undefined;
  });
  return feedsAmong(links, anchors, resolveBase(bases[0]?.get('href'), url));
}

/** The feeds among the `<link>` elements of a page, else among its anchors. */
export function feedsAmong(
  links: readonly Element[],
  anchors: readonly Element[],
  base: string | undefined,
): FoundFeed[] {
  const feeds = links.flatMap((link) => declaredBy(link, base));
  // A page has many anchors, of which hardly any leads to a feed.
  if (feeds.length === 0) for (const link of anchors) if (mayLead(link)) feeds.push(...linkedBy(link, base));
  const unique = [...new Map(feeds.reverse().map((feed) => [feed.url, feed])).values()].reverse();
  const aside = (feed: FoundFeed) => Number(COMMENTS.test(`${feed.title ?? ''} ${feed.url}`));
  return unique.sort((a, b) => aside(a) - aside(b)).slice(0, MAX_FEEDS);
}

function found(link: Element, base: string | undefined, title: string | undefined): FoundFeed[] {
  // The old feed: scheme wraps an address or stands for http.
  const href = link
    .get('href')
    ?.trim()
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
    .replace(/^feed:/i, 'http:');
  const url = safeLink(href, base);
  if (!url || !/^https?:/i.test(url)) return [];
  const type = link.get('type')?.split(';')[0]?.trim().toLowerCase();
  return [{ url, ...(title && { title }), ...(type && { type }) }];
}

function declaredBy(link: Element, base: string | undefined): FoundFeed[] {
  const rel = (link.get('rel') ?? '').toLowerCase().split(/\s+/);
  const type = link.get('type')?.split(';')[0]?.trim() ?? '';
  const title = link.get('title')?.replace(/\s+/g, ' ').trim();
  if (rel.includes('stylesheet') || rel.includes('icon')) return [];
  const says = `${title ?? ''} ${link.get('href') ?? ''}`;
  const isFeed =
    (rel.includes('feed') && (type === '' || FEED_TYPE.test(type) || XML_TYPE.test(type))) ||
    (rel.includes('alternate') && isFeedType(type, says));
  return isFeed ? found(link, base, title) : [];
}

function isFeedType(type: string, says: string): boolean {
  // What answers application/json beside a page is as often the page's data (WordPress has its own interface there).
  if (/^application\/json$/i.test(type)) return FEED_WORD.test(says) && !/wp-json|oembed/i.test(says);
  return (
    FEED_TYPE.test(type) || (XML_TYPE.test(type) && FEED_WORD.test(says) && !/sitemap|opensearch|oembed/i.test(says))
  );
}

/** A letter that no words of FEED_LINK begin with. */
const OTHER_BEGINNING = /^[b-eg-qt-wyz\d]/i;

/** Whether a link may lead to a feed: its type or its address may be that of one, or its words say no more than the name of one. */
function mayLead(link: Element): boolean {
  const href = link.get('href');
  if ((href !== undefined && MAY_BE_FEED.test(href)) || link.has('type')) return true;
  const [first] = link.children;
  if (typeof first !== 'string') return true;
  const text = first.trim();
  // White space inside may still be folded.
  return !OTHER_BEGINNING.test(text) && (text.length <= FEED_LINK_LENGTH || /\s{2}/.test(text));
}

function linkedBy(link: Element, base: string | undefined): FoundFeed[] {
  const href = link.get('href')?.trim() ?? '';
  const type = link.get('type')?.split(';')[0]?.trim();
  const byType = type !== undefined && FEED_TYPE.test(type);
  const byAddress = FEED_ADDRESS.test(href.replace(/#.*$/, '')) || /^feed:/i.test(href);
  const words = textOf(link) || link.get('title')?.trim() || '';
  const byWords = FEED_LINK.test(words) && !/^#|^javascript:/i.test(href);
  return byType || byAddress || byWords ? found(link, base, words.slice(0, 200)) : [];
}
