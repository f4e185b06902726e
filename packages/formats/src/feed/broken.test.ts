import { describe, expect, it } from 'vitest';
import { readDocument } from '../read-document.js';

const url = 'https://post.example/feed';
const read = (document: string | Uint8Array, contentType?: string) =>
  readDocument(document, { url, ...(contentType && { contentType }) });
const headlines = async (document: string) => (await read(document)).articles.map(({ headline }) => headline);
const item = (inside: string) =>
  `<rss version="2.0"><channel><title>Post</title><item>${inside}</item></channel></rss>`;

/** What is done to feeds, and the headlines that are still in them. */
const BROKEN: [what: string, document: string, headlines: (string | undefined)[]][] = [
  ['an & that is not escaped', item('<title>Salt & pepper, AT&T</title>'), ['Salt & pepper, AT&T']],
  ['an undeclared entity', item('<title>Caf&eacute; &ndash; open</title>'), ['Café – open']],
  ['an entity nobody knows', item('<title>A &nosuch; thing</title>'), ['A &nosuch; thing']],
  [
    'a declared entity',
    `<!DOCTYPE rss [<!ENTITY paper "The Harbour Post">]>${item('<title>&paper; today</title>')}`,
    ['The Harbour Post today'],
  ],
  ['a < that is not escaped', item('<title>1 < 2, and 3 <4</title>'), ['1 < 2, and 3 <4']],
  ['undeclared prefixes', '<rss><channel><item><dc:title>Boats</dc:title></item></channel></rss>', ['Boats']],
  [
    'a prefix bound to another address',
    '<rss xmlns:dc="http://nowhere.example/dc"><channel><item><dc:title>Boats</dc:title></item></channel></rss>',
    ['Boats'],
  ],
  [
    'another prefix for a known address',
    '<rss xmlns:x="http://purl.org/dc/elements/1.1/"><channel><item><x:title>Boats</x:title></item></channel></rss>',
    ['Boats'],
  ],
  [
    'rubbish before the declaration',
    `Warning: something failed in line 3\n\n<?xml version="1.0"?>${item('<title>Boats</title>')}`,
    ['Boats'],
  ],
  [
    'messages in HTML before the declaration',
    `<br />\n<b>Warning</b>: something failed<br />\n<?xml version="1.0"?>${item('<title>Boats</title>')}`,
    ['Boats'],
  ],
  ['rubbish behind the end', `${item('<title>Boats</title>')}\n<!-- 0.2 s --><script>x()</script>`, ['Boats']],
  [
    'an item that is not closed',
    '<rss><channel><item><title>One</title><item><title>Two</title></item></channel></rss>',
    ['One', 'Two'],
  ],
  ['a title that is not closed', item('<title>Boats<link>https://post.example/1</link>'), ['Boats']],
  ['an end tag cut off', '<rss><channel><item><title>Boats</title</item></channel></rss', ['Boats']],
  ['an end of another case', '<RSS><Channel><Item><Title>Boats</title></item></Channel></RSS>', ['Boats']],
  ['a feed that breaks off', '<rss><channel><item><title>One</title></item><item><title>Two', ['One', 'Two']],
  [
    'a feed that breaks off inside a tag',
    '<rss><channel><item><title>One</title></item><item><title>Two</title><link',
    ['One', 'Two'],
  ],
  ['two roots', `${item('<title>One</title>')}${item('<title>Two</title>')}`, ['One', 'Two']],
  ['a comment that is not closed', item('<title>One</title><!-- <description>two</description>'), ['One']],
  ['CDATA in CDATA', item('<title><![CDATA[Boats <![CDATA[in the]]> harbour]]></title>'), ['Boats in the harbour']],
  [
    'CDATA that is not closed',
    '<rss><channel><item><title><![CDATA[One</title></item><item><title><![CDATA[Two]]></title></item></channel></rss>',
    ['One', 'Two'],
  ],
  ['cdata in small letters', item('<title><![cdata[Boats]]></title>'), ['Boats']],
  ['CDATA split around its own end', item('<title><![CDATA[a]]]]><![CDATA[>b]]></title>'), ['a]]>b']],
  [
    'an attribute without quotation marks',
    '<rss version=2.0><channel><item><title type=plain>Boats</title></item></channel></rss>',
    ['Boats'],
  ],
  [
    'an attribute whose value is not closed',
    '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="text>Boats</title></entry></feed>',
    ['Boats'],
  ],
  ['control characters', item('<title>Boa\u0000ts in\u0008 port\u001f</title>'), ['Boa ts in port']],
  ['references to characters that are none', item('<title>Boats&#0;&#x1F;&#xD800;</title>'), ['Boats\ufffd\ufffd']],
  ['Windows-1252 as numbers', item('<title>It&#146;s &#150; here</title>'), ['It’s – here']],
  ['UTF-8 taken for Latin-1 and encoded again', item('<title>caf&#195;&#169;&#226;&#128;&#166;</title>'), ['café…']],
  [
    'an item outside the channel',
    '<rss><channel><title>Post</title></channel><item><title>Boats</title></item></rss>',
    ['Boats'],
  ],
  [
    'no root at all but a channel',
    '<channel><title>Post</title><item><title>Boats</title></item></channel>',
    ['Boats'],
  ],
];

describe('broken feeds', () => {
  it.each(BROKEN)('%s', async (_, document, expected) => {
    expect(await headlines(document)).toEqual(expected);
  });

  it('says what was mended', async () => {
    const { warnings } = await read('<rss><channel><item><title>One</title></item><item><title>Two');
    expect(warnings.map(({ code }) => code)).toContain('feed-truncated');
  });

  it('reads HTML that is not escaped', async () => {
    const { articles } = await read(
      item('<title>t</title><description><p>One <b>bold</b><br>word</p><p>Two</description>'),
    );
    expect(articles[0]?.body).toMatchObject([
      { type: 'paragraph', text: 'One bold\nword', marks: [{ type: 'strong', start: 4, end: 8 }] },
      { type: 'paragraph', text: 'Two' },
    ]);
  });

  it('reads HTML that was escaped twice as the markup it shows', async () => {
    const { articles } = await read(
      item('<title>Salt &amp;amp; pepper</title><description>&lt;p&gt;Salt &amp;amp; pepper&lt;/p&gt;</description>'),
    );
    expect(articles[0]?.headline).toBe('Salt & pepper');
    expect(articles[0]?.body).toEqual([{ type: 'paragraph', text: 'Salt & pepper', marks: [] }]);
  });

  it('reads bytes in the encoding they are in', async () => {
    const latin = Uint8Array.from(
      `<?xml version="1.0" encoding="windows-1252"?>${item('<title>caf\u00e9 \u0096 ouvert</title>')}`,
      (each) => each.charCodeAt(0),
    );
    expect((await read(latin)).articles[0]?.headline).toBe('café – ouvert');
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(item('<title>Boote</title>'), (each) => each.charCodeAt(0)).buffer),
    ]);
    expect((await read(wide)).articles[0]?.headline).toBe('Boote');
  });
});
