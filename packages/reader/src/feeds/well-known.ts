/** A public feed that is offered to a person who has none. */
export interface WellKnownFeed {
  /** As its publisher calls itself; it is translated into no language. */
  title: string;
  url: string;
  subject: 'world' | 'science' | 'technology';
  /** BCP 47. */
  language: string;
}

/**
 * Feeds that have had their addresses for many years, of several languages and subjects. None is asked before a person
 * chooses it.
 */
export const wellKnownFeeds: readonly WellKnownFeed[] = [
  { title: 'BBC News', url: 'https://feeds.bbci.co.uk/news/world/rss.xml', subject: 'world', language: 'en' },
  { title: 'The Guardian', url: 'https://www.theguardian.com/world/rss', subject: 'world', language: 'en' },
  { title: 'Al Jazeera', url: 'https://www.aljazeera.com/xml/rss/all.xml', subject: 'world', language: 'en' },
  { title: 'NPR', url: 'https://feeds.npr.org/1001/rss.xml', subject: 'world', language: 'en' },
  { title: 'tagesschau', url: 'https://www.tagesschau.de/index~rss2.xml', subject: 'world', language: 'de' },
  { title: 'Le Monde', url: 'https://www.lemonde.fr/rss/une.xml', subject: 'world', language: 'fr' },
  {
    title: 'El País',
    url: 'https://feeds.elpais.com/mrss-s/pages/ep/site/elpais.com/portada',
    subject: 'world',
    language: 'es',
  },
  { title: 'BBC News عربي', url: 'https://feeds.bbci.co.uk/arabic/rss.xml', subject: 'world', language: 'ar' },
  { title: 'Nature', url: 'https://www.nature.com/nature.rss', subject: 'science', language: 'en' },
  { title: 'Quanta Magazine', url: 'https://www.quantamagazine.org/feed/', subject: 'science', language: 'en' },
  {
    title: 'Ars Technica',
    url: 'https://feeds.arstechnica.com/arstechnica/index',
    subject: 'technology',
    language: 'en',
  },
  { title: 'heise online', url: 'https://www.heise.de/rss/heise-atom.xml', subject: 'technology', language: 'de' },
];

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Feeds as OPML 2.0, which a library takes in as one act. */
export const opmlOf = (feeds: readonly Pick<WellKnownFeed, 'title' | 'url'>[]): string =>
  `<opml version="2.0"><head/><body>${feeds
    .map(({ title, url }) => `<outline type="rss" text="${escaped(title)}" xmlUrl="${escaped(url)}"/>`)
    .join('')}</body></opml>`;
