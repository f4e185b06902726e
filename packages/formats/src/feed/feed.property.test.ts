import { articleSchema, DatelineError } from '@dateline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../read-document.js';
import type { DocumentResult } from '../types.js';

const url = 'https://post.example/feed';

const VALID = `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE rss [<!ENTITY paper "Post">]>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>&paper; &amp; Co</title><link>https://post.example/</link><atom:link rel="self" href="feed"/>
<item><title><![CDATA[One <b>bold</b> thing]]></title><link>/1</link><guid isPermaLink="false">1</guid><pubDate>Tue, 10 Nov 2026 08:30:00 +0100</pubDate>
<dc:creator>Jane Doe and John Roe</dc:creator><description>&lt;p&gt;GENEVA, Nov 9 (Reuters) - Text &amp;amp; &lt;a href="/a"&gt;link&lt;/a&gt;&lt;/p&gt;</description>
<enclosure url="/a.mp3" length="10" type="audio/mpeg"/><media:group><media:content url="/a.jpg" width="10"/></media:group></item>
<item xml:base="https://other.example/"><title>Two</title><description><p>Naked <i>markup</i></p></description></item></channel></rss>`;

/** The result of any document, or the code of the typed error it ends in. */
async function outcome(document: string | Uint8Array): Promise<DocumentResult | string> {
  try {
    return await readDocument(document, { url });
  } catch (error) {
    if (error instanceof DatelineError) return error.code;
    throw error;
  }
}

function check(result: DocumentResult | string): void {
  if (typeof result === 'string') return;
  for (const article of result.articles) expect(articleSchema.safeParse(article).error).toBeUndefined();
  expect(new Set(result.articles.map(({ id }) => id)).size).toBe(result.articles.length);
}

/** A stretch of a valid feed left out, doubled, or replaced by signs that mean something. */
const mutation = fc.record({
  at: fc.nat(VALID.length),
  length: fc.nat(80),
  by: fc.oneof(
    fc.constantFrom(
      '',
      '<',
      '>',
      '&',
      '"',
      ']]>',
      '<![CDATA[',
      '<!--',
      '-->',
      '</item>',
      '<item>',
      '<?',
      '\0',
      '&#x0;',
      '\ud800',
      '<!DOCTYPE x [',
      'xmlns=""',
    ),
    fc.string({ unit: 'binary', maxLength: 10 }),
  ),
});

describe('any feed', () => {
  it('that was changed in some places gives valid articles or a typed error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 5 }), async (mutations) => {
        const document = mutations.reduce(
          (text, { at, length, by }) => text.slice(0, at) + by + text.slice(at + length),
          VALID,
        );
        check(await outcome(document));
      }),
      { numRuns: 400 },
    );
  });

  it('of bytes that may be anything gives valid articles or a typed error', async () => {
    const head = new TextEncoder().encode('<rss><channel><item><title>');
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        check(await outcome(new Uint8Array([...head, ...bytes])));
      }),
      { numRuns: 300 },
    );
  });

  it('in JSON gives valid articles or a typed error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (item, title) => {
        const odd = typeof item === 'object' ? item : { id: item };
        check(
          await outcome(
            JSON.stringify({
              version: 'https://jsonfeed.org/version/1.1',
              title,
              items: [odd, { id: 'a', title, content_html: title }],
            }),
          ),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('read twice gives the same', async () => {
    await fc.assert(
      fc.asyncProperty(mutation, async ({ at, length, by }) => {
        const document = VALID.slice(0, at) + by + VALID.slice(at + length);
        expect(await outcome(document)).toEqual(await outcome(document));
      }),
      { numRuns: 100 },
    );
  });
});
