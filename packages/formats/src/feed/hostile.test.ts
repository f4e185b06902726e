import { type Article, isSafeLink, isSafeMedia, toHtml } from '@dateline/core';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../read-document.js';

const PAYLOADS = [
  '<script>alert(1)</script>words',
  '<img src=x onerror="alert(1)">',
  '<a href="javascript:alert(1)">words</a>',
  '<a href=" &#106;ava\tscript:alert(1)">words</a>',
  '<a href="data:text/html,<script>alert(1)</script>">words</a>',
  '<a href="vbscript:x">words</a><a href="blob:https://post.example/1">more</a>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>words',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<iframe src="javascript:alert(1)"></iframe><object data="javascript:alert(1)"></object>',
  '<video poster="javascript:alert(1)" src="javascript:alert(1)"></video>',
  '<img src="data:image/svg+xml,<svg onload=alert(1)>">',
  '<base href="javascript:/"><a href="alert(1)">words</a>',
  '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">go</button></form>',
  '<p style="background:url(javascript:alert(1))" onclick=alert(1)>words</p>',
  '<!--[if gte IE 4]><script>alert(1)</script><![endif]-->words',
  '"><script>alert(1)</script>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<a href="https://user:x@post.example/&quot;onmouseover=alert(1)">words</a>',
];

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** The same payload in every field that a feed has. */
const WAYS: Record<string, (payload: string) => string> = {
  'escaped in RSS': (payload) =>
    `<rss><channel><title>${escaped(payload)}</title><item><title>${escaped(payload)}</title><link>${escaped(payload)}</link>
     <author>${escaped(payload)}</author><category>${escaped(payload)}</category><comments>javascript:alert(1)</comments>
     <enclosure url="${escaped(payload)}"/><source url="javascript:x()">${escaped(payload)}</source>
     <description>${escaped(payload)}</description></item></channel></rss>`,
  'naked in RSS': (payload) =>
    `<rss><channel><item><title>t</title><description>${payload}</description></item></channel></rss>`,
  'XHTML in Atom': (payload) =>
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="javascript:x/"><entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${payload}</div></title>
     <link href="javascript:alert(1)"/><link rel="enclosure" href="data:text/html,x"/><author><name>n</name><uri>javascript:x()</uri></author>
     <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${payload}</div></content></entry></feed>`,
  'JSON Feed': (payload) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: payload,
      home_page_url: 'javascript:x()',
      items: [
        {
          id: payload,
          url: payload,
          title: payload,
          content_html: payload,
          image: 'javascript:x()',
          author: { name: payload, url: 'javascript:x()' },
        },
      ],
    }),
};

const LINKS = new Set(['url', 'canonicalUrl', 'discussionUrl']);

function addresses(value: unknown, key = ''): [key: string, address: string][] {
  if (typeof value === 'string') return LINKS.has(key) || key === 'poster' ? [[key, value]] : [];
  if (Array.isArray(value)) return value.flatMap((each) => addresses(each, key));
  return value && typeof value === 'object'
    ? Object.entries(value).flatMap(([name, each]) => addresses(each, name))
    : [];
}

/** Handlers, scripts and styles in the tags of written HTML; in its text, and within an https address, they are words. */
function running(article: Article): string[] {
  return (toHtml(article).match(/<[^>]*>/g) ?? []).filter((tag) =>
    /^<(script|style|iframe|object|embed|svg|math|form|base|meta|link)\b|\son\w+\s*=|\sstyle\s*=|=\s*["']?\s*(javascript|vbscript|blob):/i.test(
      tag.replace(/(?:title|alt)="[^"]*"/g, ''),
    ),
  );
}

describe.each(Object.entries(WAYS))('hostile markup %s', (_, document) => {
  it.each(PAYLOADS)('%s', async (payload) => {
    const { articles, feed } = await readDocument(document(payload), { url: 'https://post.example/feed' });
    for (const article of articles) {
      expect(running(article)).toEqual([]);
      for (const [, address] of addresses(article)) expect(isSafeLink(address) || isSafeMedia(address)).toBe(true);
    }
    expect([feed?.site, feed?.icon].filter((address) => address && !isSafeLink(address))).toEqual([]);
  });
});
