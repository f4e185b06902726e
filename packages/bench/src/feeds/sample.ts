/** Feeds as news sites and weblogs publish them, made up of words drawn by a fixed sequence. */

const WORDS =
  'river council harbour minister opened quietly report evening market bridge train signal winter garden library paper committee voted engine station letter island museum crowd school budget water morning north south record weather player coach goal music orchestra film director novel price bank shares company workers union court judge law village road farm harvest'.split(
    ' ',
  );
const NAMES = ['Anna Harbour', 'Jon Rivers', 'Mary Bridge and Paul Field', 'Lee Winter'];

export interface SampleOptions {
  items: number;
  /** Paragraphs of the full text; 0 for a description alone. */
  paragraphs: number;
  /** Whether HTML stands in CDATA or is escaped. */
  cdata?: boolean;
}

export interface Sample {
  name: string;
  text: string;
  items: number;
}

/** The same words in each run: a linear congruence. */
class Writer {
  #state = 7;

  number(below: number): number {
    this.#state = (this.#state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(this.#state / 65_536) % below;
  }

  sentence(words: number): string {
    const text = Array.from({ length: words }, () => WORDS[this.number(WORDS.length)]).join(' ');
    return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
  }

  paragraph(): string {
    const link = `<a href="https://news.example/${this.number(9999)}?a=1&amp;b=2">${this.sentence(4)}</a>`;
    return `<p>${this.sentence(18)} ${link} ${this.sentence(20)} It&#8217;s <strong>${this.sentence(3)}</strong> ${this.sentence(12)}</p>`;
  }

  html(paragraphs: number): string {
    const picture = `<figure class="wp-block-image"><img src="https://news.example/img/${this.number(999)}.jpg" alt="${this.sentence(4)}" width="640" height="360"><figcaption>${this.sentence(6)}</figcaption></figure>`;
    const all = Array.from({ length: paragraphs }, () => this.paragraph());
    all.splice(1, 0, picture);
    return all.join('\n');
  }
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const day = (index: number) => `${10 + (index % 18)} Nov 2026 ${10 + (index % 10)}:${10 + (index % 49)}:00 +0000`;

export function rss({ items, paragraphs, cdata = true }: SampleOptions): string {
  const writer = new Writer();
  const html = (text: string) => (cdata ? `<![CDATA[${text}]]>` : escaped(text));
  const item = (_: unknown, index: number) => `<item>
      <title>${writer.sentence(9)}</title>
      <link>https://news.example/story/${index}?utm_source=rss&amp;utm_medium=feed</link>
      <guid isPermaLink="false">story-${index}-${writer.number(99_999)}</guid>
      <pubDate>Tue, ${day(index)}</pubDate>
      <dc:creator>${html(NAMES[index % NAMES.length] ?? '')}</dc:creator>
      <category>${html('World news')}</category><category>Harbours</category>
      <media:content url="https://news.example/i/${index}.jpg" medium="image" width="1200" height="800"><media:credit>Photo Desk</media:credit></media:content>
      <description>${html(`<p>${writer.sentence(25)} <b>${writer.sentence(3)}</b></p>`)}</description>
      ${paragraphs > 0 ? `<content:encoded>${html(writer.html(paragraphs))}</content:encoded>` : ''}
    </item>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
  <channel>
    <title>The Harbour Post</title><link>https://news.example/</link><description>News from the harbour</description>
    <language>en-gb</language><atom:link href="https://news.example/feed" rel="self" type="application/rss+xml"/><ttl>30</ttl>
    ${Array.from({ length: items }, item).join('\n    ')}
  </channel>
</rss>`;
}

export function atom({ items, paragraphs }: SampleOptions): string {
  const writer = new Writer();
  const entry = (_: unknown, index: number) => `<entry>
    <title type="html">${writer.sentence(9)}</title><link href="https://news.example/story/${index}"/><id>tag:news.example,2026:${index}</id>
    <published>2026-11-${10 + (index % 18)}T10:00:00Z</published><updated>2026-11-${10 + (index % 18)}T11:00:00+01:00</updated>
    <author><name>${NAMES[0]}</name></author><category term="world"/>
    <summary type="html">${escaped(`<p>${writer.sentence(20)}</p>`)}</summary>
    ${paragraphs > 0 ? `<content type="html">${escaped(writer.html(paragraphs))}</content>` : ''}
  </entry>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Harbour Post</title><link href="https://news.example/"/>
  <link rel="self" href="https://news.example/atom.xml"/><id>tag:news.example,2026:feed</id><updated>2026-11-20T10:00:00Z</updated>
  ${Array.from({ length: items }, entry).join('\n  ')}
</feed>`;
}

export function jsonFeed({ items, paragraphs }: SampleOptions): string {
  const writer = new Writer();
  const item = (_: unknown, index: number) => ({
    id: `story-${index}`,
    url: `https://news.example/story/${index}`,
    title: writer.sentence(9),
    summary: writer.sentence(20),
    content_html: writer.html(paragraphs),
    date_published: `2026-11-${10 + (index % 18)}T10:00:00Z`,
    authors: [{ name: NAMES[0] }],
    tags: ['world'],
  });
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'The Harbour Post',
    home_page_url: 'https://news.example/',
    items: Array.from({ length: items }, item),
  });
}

/** Feeds of 20 to 200 items: with descriptions alone, as most newspapers have them, and with the whole text. */
export function samples(): Sample[] {
  const kinds: [name: string, items: number, text: string][] = [
    ['RSS, descriptions, CDATA', 50, rss({ items: 50, paragraphs: 0 })],
    ['RSS, descriptions, escaped', 50, rss({ items: 50, paragraphs: 0, cdata: false })],
    ['RSS, descriptions, 200 items', 200, rss({ items: 200, paragraphs: 0 })],
    ['RSS, 3 paragraphs, CDATA', 50, rss({ items: 50, paragraphs: 3 })],
    ['RSS, 8 paragraphs, CDATA', 20, rss({ items: 20, paragraphs: 8 })],
    ['RSS, 8 paragraphs, escaped', 20, rss({ items: 20, paragraphs: 8, cdata: false })],
    ['Atom, summaries', 100, atom({ items: 100, paragraphs: 0 })],
    ['Atom, 3 paragraphs', 50, atom({ items: 50, paragraphs: 3 })],
  ];
  return kinds.map(([name, items, text]) => ({ name, items, text }));
}

/** For feedsmith little more than JSON.parse, so it stands apart from the rest. */
export function jsonSample(): Sample {
  return { name: 'JSON Feed, 3 paragraphs', items: 50, text: jsonFeed({ items: 50, paragraphs: 3 }) };
}
