import { articleText } from '@dateline/core';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../read-document.js';

const url = 'https://post.example/feed.xml';
const read = (document: string) => readDocument(document, { url });

const RSS = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:atom="http://www.w3.org/2005/Atom" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
  xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0" xmlns:wfw="http://wellformedweb.org/CommentAPI/">
<channel>
  <title>The Harbour Post &amp;amp; Gazette</title>
  <link>https://post.example/</link>
  <atom:link rel="self" href="https://post.example/feed.xml"/>
  <atom:link rel="hub" href="https://hub.example/"/>
  <description>News of the &lt;b&gt;harbour&lt;/b&gt;</description>
  <language>en_GB</language>
  <image><url>/icon.png</url><title>Logo</title><link>https://other.example/</link></image>
  <sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>
  <item>
    <title>Boats &lt;em&gt;return&lt;/em&gt; to port</title>
    <link>/2026/boats?a=1&amp;b=2</link>
    <guid isPermaLink="false">boats-1</guid>
    <feedburner:origLink>https://post.example/2026/boats</feedburner:origLink>
    <pubDate>Tue, 10 Nov 2026 08:30:00 +0100</pubDate>
    <dc:creator>Jane Doe</dc:creator>
    <category>Harbour</category><category domain="x">harbour</category><dc:subject>Weather</dc:subject>
    <comments>https://post.example/2026/boats#comments</comments>
    <wfw:commentRss>https://post.example/2026/boats/feed</wfw:commentRss>
    <description>The boats are back.</description>
    <content:encoded><![CDATA[<p>The boats are <a href="/back">back</a>.</p><script>steal()</script><p>All of them.</p>]]></content:encoded>
    <source url="https://wire.example/feed">Wire</source>
  </item>
</channel>
</rss>`;

describe('RSS', () => {
  it('gives what the feed says of itself', async () => {
    const { format, feed } = await read(RSS);
    expect(format).toBe('rss');
    expect(feed).toEqual({
      title: 'The Harbour Post & Gazette',
      url,
      site: 'https://post.example/',
      language: 'en-GB',
      description: 'News of the harbour',
      icon: 'https://post.example/icon.png',
      ttl: 30,
      hub: 'https://hub.example/',
    });
  });

  it('gives each field of an item', async () => {
    const [article] = (await read(RSS)).articles;
    expect(article).toMatchObject({
      headline: 'Boats return to port',
      url: 'https://post.example/2026/boats?a=1&b=2',
      canonicalUrl: 'https://post.example/2026/boats',
      guid: 'boats-1',
      published: '2026-11-10T08:30:00+01:00',
      bylines: [{ name: 'Jane Doe' }],
      topics: ['Harbour', 'Weather'],
      discussionUrl: 'https://post.example/2026/boats#comments',
      summary: 'The boats are back.',
      language: 'en-GB',
      source: { name: 'Wire', url: 'https://wire.example/feed' },
    });
    expect(article?.body).toEqual([
      {
        type: 'paragraph',
        text: 'The boats are back.',
        marks: [{ type: 'link', url: 'https://post.example/back', start: 14, end: 18 }],
      },
      { type: 'paragraph', text: 'All of them.', marks: [] },
    ]);
  });

  it('takes a description alone for story and summary', async () => {
    const { articles } = await read(
      '<rss><channel><item><description>&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;</description></item></channel></rss>',
    );
    expect(articles[0]).toMatchObject({ summary: 'One Two', body: [{ text: 'One' }, { text: 'Two' }] });
  });

  it('takes the longer of a description and a summary for the story', async () => {
    const { articles } = await read(
      '<rss><channel><item><summary>In short.</summary><description>The whole of it, at length.</description></item></channel></rss>',
    );
    expect(articles[0]).toMatchObject({ summary: 'In short.', body: [{ text: 'The whole of it, at length.' }] });
  });

  it('leaves out the line that only names the source', async () => {
    const line = '<p>The post <a href="/1">Boats</a> appeared first on <a href="/">Post</a>.</p>';
    const { articles } = await read(
      `<rss><channel><item><title>Boats</title><description><![CDATA[<p>They are back.</p>${line}]]></description></item><item><title>Bare</title><description><![CDATA[${line}]]></description></item></channel></rss>`,
    );
    expect(articles[0]).toMatchObject({ summary: 'They are back.', body: [{ text: 'They are back.' }] });
    expect(articles[0]?.body).toHaveLength(1);
    expect(articles[1]).not.toHaveProperty('summary');
  });

  it('takes the far longer description for the story', async () => {
    const long = 'All that is to be said of the boats and the harbour. '.repeat(20).trim();
    const { articles } = await read(
      `<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><description>${long}</description><content:encoded>Boats are back.</content:encoded></item></channel></rss>`,
    );
    expect(articles[0]?.summary).toBe('Boats are back.');
    expect(articles[0] && articleText(articles[0])).toBe(long);
  });

  it('takes a guid for the address unless it says that it is none', async () => {
    const guid = (attribute: string) =>
      `<rss><channel><item><title>t</title><guid${attribute}>https://post.example/1</guid></item></channel></rss>`;
    expect((await read(guid(''))).articles[0]).toMatchObject({
      guid: 'https://post.example/1',
      url: 'https://post.example/1',
    });
    expect((await read(guid(' isPermaLink="false"'))).articles[0]?.url).toBeUndefined();
  });

  it('takes the dateline off the story and settles its day', async () => {
    const { articles } = await read(
      '<rss><channel><item><title>t</title><pubDate>Wed, 06 Jan 2027 09:00:00 GMT</pubDate><description>&lt;p&gt;GENEVA, Jan 5 (Reuters) - The &lt;b&gt;talks&lt;/b&gt; went on.&lt;/p&gt;</description></item></channel></rss>',
    );
    expect(articles[0]?.dateline).toMatchObject({ place: 'GENEVA', date: '2027-01-05', agency: 'Reuters' });
    expect(articles[0]?.body).toEqual([
      { type: 'paragraph', text: 'The talks went on.', marks: [{ type: 'strong', start: 4, end: 9 }] },
    ]);
  });

  it('shows signs of a headline that are no markup', async () => {
    const headline = async (title: string) =>
      (await read(`<rss><channel><item><title>${title}</title></item></channel></rss>`)).articles[0]?.headline;
    expect(await headline('Why List&lt;String&gt; is slow')).toBe('Why List<String> is slow');
    expect(await headline('What the &lt;video&gt; element does')).toBe('What the <video> element does');
    expect(await headline('1 &lt; 2 &amp;amp; 3 &gt; 2')).toBe('1 < 2 & 3 > 2');
  });
});

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://zeitung.example/">
<title type="html">Die &lt;b&gt;Zeitung&lt;/b&gt;</title><subtitle>Aus dem Hafen</subtitle>
<id>tag:zeitung.example,2026:feed</id><link rel="self" href="feed.atom"/><link href="index.html"/><icon>icon.ico</icon>
<author><name>Redaktion Hafen</name></author>
<entry xml:base="2026/">
  <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Boote <em>kehren</em> heim &amp; ruhen</div></title>
  <id>tag:zeitung.example,2026:1</id>
  <link rel="enclosure" href="boote.mp3" type="audio/mpeg" length="10"/>
  <link rel="alternate" type="application/json" href="boote.json"/>
  <link rel="alternate" type="text/html" href="boote.html"/>
  <link rel="replies" type="text/html" href="boote.html#antworten"/>
  <updated>2026-11-10T08:30:00Z</updated>
  <category term="hafen" label="Hafen"/>
  <summary>Kurz &lt;gesagt&gt;.</summary>
  <content type="xhtml"><xhtml:div xmlns:xhtml="http://www.w3.org/1999/xhtml"><xhtml:p>Die <xhtml:a href="karte">Karte</xhtml:a>.</xhtml:p></xhtml:div></content>
  <rights>Frei</rights>
</entry></feed>`;

describe('Atom', () => {
  it('gives feed and entry, with every address from its base', async () => {
    const { format, feed, articles } = await read(ATOM);
    expect(format).toBe('atom');
    expect(feed).toMatchObject({
      title: 'Die Zeitung',
      id: 'tag:zeitung.example,2026:feed',
      site: 'https://zeitung.example/index.html',
      description: 'Aus dem Hafen',
      icon: 'https://zeitung.example/icon.ico',
      language: 'de',
    });
    expect(articles[0]).toMatchObject({
      headline: 'Boote kehren heim & ruhen',
      guid: 'tag:zeitung.example,2026:1',
      url: 'https://zeitung.example/2026/boote.html',
      discussionUrl: 'https://zeitung.example/2026/boote.html#antworten',
      updated: '2026-11-10T08:30:00Z',
      published: '2026-11-10T08:30:00Z',
      provenance: { published: { from: 'feed', detail: 'updated' } },
      bylines: [{ name: 'Redaktion Hafen' }],
      topics: ['Hafen'],
      summary: 'Kurz <gesagt>.',
      rights: 'Frei',
      language: 'de',
      attachments: [{ url: 'https://zeitung.example/2026/boote.mp3', type: 'audio/mpeg', length: 10 }],
      body: [{ text: 'Die Karte.', marks: [{ type: 'link', url: 'https://zeitung.example/2026/karte' }] }],
    });
  });

  it('reads version 0.3, with its modes', async () => {
    const { articles } = await read(
      `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title mode="escaped" type="text/html">&lt;i&gt;Boats&lt;/i&gt;</title>
       <issued>2004-01-01T19:48:21Z</issued><modified>2004-01-02T19:48:21Z</modified>
       <content type="text/html" mode="base64">PHA+Qm9hdHM8L3A+</content></entry></feed>`,
    );
    expect(articles[0]).toMatchObject({
      headline: 'Boats',
      published: '2004-01-01T19:48:21Z',
      updated: '2004-01-02T19:48:21Z',
      body: [{ type: 'paragraph', text: 'Boats' }],
    });
  });
});

describe('RDF and CDF', () => {
  it('reads RSS 1.0, whose items stand beside the channel', async () => {
    const { format, feed, articles } = await read(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
       <channel rdf:about="https://post.example/rdf"><title>Post</title><link>https://post.example/</link></channel>
       <item rdf:about="https://post.example/1"><title>Boats</title><link>https://post.example/1</link><dc:date>2026-11-10</dc:date></item></rdf:RDF>`,
    );
    expect(format).toBe('rdf');
    expect(feed?.title).toBe('Post');
    expect(articles[0]).toMatchObject({ headline: 'Boats', guid: 'https://post.example/1', published: '2026-11-10' });
  });

  it('reads CDF', async () => {
    const { format, feed, articles } = await read(
      '<CHANNEL HREF="https://post.example/"><TITLE>Post</TITLE><ITEM HREF="1.html" LASTMOD="2004-04-06T23:05-05:00"><TITLE>Boats</TITLE><ABSTRACT>Back.</ABSTRACT></ITEM></CHANNEL>',
    );
    expect(format).toBe('cdf');
    expect(feed?.site).toBe('https://post.example/');
    expect(articles[0]).toMatchObject({
      headline: 'Boats',
      url: 'https://post.example/1.html',
      updated: '2004-04-06T23:05:00-05:00',
      summary: 'Back.',
    });
  });
});

describe('ids', () => {
  const items = (order: number[], inside: (number: number) => string) =>
    `<rss><channel><title>Post</title>${order.map((number) => `<item><title>Story ${number}</title>${inside(number)}</item>`).join('')}</channel></rss>`;
  const ids = async (document: string) =>
    new Map((await read(document)).articles.map(({ headline, id }) => [headline, id]));

  it.each([
    ['guids', (number: number) => `<guid>g${number}</guid>`],
    ['one guid for all', (number: number) => `<guid>g</guid><link>https://post.example/${number}</link>`],
    ['one guid and one address for all', () => '<guid>g</guid><link>https://post.example/</link>'],
    ['addresses alone', (number: number) => `<link>https://post.example/${number}</link>`],
    ['nothing but a title', () => ''],
  ])('with %s are unique, and the same in another order', async (_, inside) => {
    const first = await ids(items([1, 2, 3], inside));
    const second = await ids(items([3, 1, 2], inside));
    expect(new Set(first.values()).size).toBe(3);
    expect(second).toEqual(new Map([...second.keys()].map((headline) => [headline, first.get(headline)])));
  });

  it('keeps an item that is there twice once', async () => {
    const { articles, warnings } = await read(items([1, 1], () => '<guid>g</guid>'));
    expect(articles).toHaveLength(1);
    expect(warnings.map(({ code }) => code)).toContain('feed-repeated-item');
  });
});
