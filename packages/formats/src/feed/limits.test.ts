import { DatelineError } from '@dateline/core';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../read-document.js';
import { growth } from '../testing/steps.js';

const code = (document: string) =>
  readDocument(document, { limits: { bytes: Number.POSITIVE_INFINITY } }).then(
    ({ articles }) => `${articles.length} articles`,
    (error: unknown) => (error instanceof DatelineError ? error.code : `not typed: ${error}`),
  );
const feed = (inside: string) => `<rss version="2.0"><channel>${inside}</channel></rss>`;

describe('feeds made to cost', () => {
  it('expands no bomb of entities', async () => {
    const lines = Array.from({ length: 12 }, (_, each) => `<!ENTITY e${each + 1} "${`&e${each};`.repeat(10)}">`).join(
      '',
    );
    const bomb = `<!DOCTYPE rss [<!ENTITY e0 "boom boom boom">${lines}]>`;
    expect(await code(bomb + feed('<item><title>&e12;</title></item>'))).toBe('feed-entities');
    const wide = `<!DOCTYPE rss [<!ENTITY e "${'x'.repeat(9000)}">]>`;
    expect(await code(wide + feed(`<item><title>${'&e;'.repeat(2000)}</title></item>`))).toBe('feed-entities');
  });

  it('ends entities that name themselves', async () => {
    const circle = '<!DOCTYPE rss [<!ENTITY a "&b;"><!ENTITY b "&a;">]>';
    expect(await code(circle + feed('<item><title>&a;</title></item>'))).toBe('feed-entities');
  });

  it('fetches no entity from elsewhere', async () => {
    const outside = '<!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/hostname">]>';
    const { articles } = await readDocument(outside + feed('<item><title>&file;</title></item>'));
    expect(articles[0]?.headline).toBe('&file;');
  });

  it('refuses what is nested too deep', async () => {
    expect(await code(feed('<a>'.repeat(100_000)))).toBe('feed-too-deep');
  });

  it('takes HTML as deep as it comes', async () => {
    const deep = `${'&lt;div&gt;'.repeat(50_000)}x`;
    expect(await code(feed(`<item><title>t</title><description>${deep}</description></item>`))).toBe('1 articles');
  });

  it('refuses a hundred million characters', async () => {
    expect(await code(feed('<item><title>boats</title></item>'.repeat(3_000_000)))).toBe('feed-too-large');
  });

  it('keeps the first items of a list without end', async () => {
    expect(
      await code(feed(Array.from({ length: 25_000 }, (_, each) => `<item><guid>${each}</guid></item>`).join(''))),
    ).toBe('20000 articles');
  });

  it.each([
    [
      'an address for mail',
      (text: string) => `<feed><entry><author><name>n</name><email>${text}</email></author></entry></feed>`,
    ],
    ['a name', (text: string) => `<feed><entry><author><name>${text}</name></author></entry></feed>`],
    ['a headline', (text: string) => feed(`<item><title>${'&lt;div>'.repeat(text.length / 8)}</title></item>`)],
    ['a language', (text: string) => feed(`<language>${text}</language>`)],
    [
      'films',
      (text: string) =>
        feed(
          `<item>${Array.from({ length: text.length / 20 }, (_, each) => `<media:content url="http://a.example/${each}.mp4"/><media:group><media:content url="http://a.example/g${each}.mp4"/></media:group>`).join('')}</item>`,
        ),
    ],
    [
      'authors',
      (text: string) =>
        feed(
          `<item>${Array.from({ length: text.length / 20 }, (_, each) => `<author>a${each}@paper.example</author>`).join('')}</item>`,
        ),
    ],
    [
      'periods',
      (text: string) =>
        feed(
          '<sy:updatePeriod>daily</sy:updatePeriod><sy:updatePeriod>never</sy:updatePeriod>'.repeat(text.length / 20),
        ),
    ],
    ['a date', (text: string) => feed(`<item><pubDate>${text}</pubDate></item>`)],
    ['keywords', (text: string) => feed(`<item><keywords>${text}</keywords></item>`)],
    [
      'prefixes',
      (text: string) =>
        `<rss ${Array.from({ length: text.length / 20 }, (_, each) => `xmlns:p${each}="x"`).join(' ')}><channel>${'<x xmlns:y="z"/>'.repeat(text.length / 20)}</channel></rss>`,
    ],
  ])('takes steps for %s in proportion to its length', async (_, document) => {
    // Linear would be 4; work that grows with the square would be 16.
    expect(await growth((length) => code(document('"." '.repeat(length / 4))), 3000, 4)).toBeLessThan(6);
  });

  /** Beginnings that are never ended: each must be given up in steps in proportion to the length of all. */
  it.each([
    ['comments', '<!-- '],
    ['CDATA', '<![CDATA[ '],
    ['end tags', '</'],
    ['end tags with names', '</x '],
    ['quotation marks', '<a b="'],
    ['references', '&'],
    ['titles', '<title>x<link>'],
    ['sections in sections', '<a><![CDATA[<![CDATA[ ]]></b>'],
    ['declarations', '<!x ['],
    ['instructions', '<?x '],
    ['declarations that end', '<!x>'],
    ['sections in markup', '<b/><![CDATA['],
    ['elements in headlines', '</description><title>&lt;div>'],
    ['bases', '<b xml:base="a/">x</b>'],
    ['prefixes', '<b xmlns:x="y"/>'],
  ])('takes steps for %s without end in proportion to their number', async (_, beginning) => {
    const read = (times: number) => code(feed(`<item><title>t</title><description>${beginning.repeat(times)}`));
    expect(await growth(read, 300, 4)).toBeLessThan(6);
  });
});
