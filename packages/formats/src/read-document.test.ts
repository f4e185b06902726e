import { gzipSync } from 'node:zlib';
import { DatelineError, parseArticle } from '@dateline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentInput } from './input.js';
import { readDocument } from './read-document.js';
import { growth } from './testing/steps.js';
import type { DocumentContext } from './types.js';

const RSS =
  '<rss version="2.0"><channel><title>Post</title><item><title>Ferry raised</title><link>https://post.example/1</link><description>It is dry.</description></item></channel></rss>';
const ATOM =
  '<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><entry><title>Ferry raised</title><id>a:1</id><content>It is dry.</content></entry></feed>';
const JSON_FEED =
  '{"version": "https://jsonfeed.org/version/1.1", "title": "Post", "items": [{"id": "1", "title": "Ferry raised", "content_text": "It is dry."}]}';
const RDF =
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>Post</title></channel><item><title>Ferry raised</title></item></rdf:RDF>';
const PROSE = 'Divers raised the ferry Heron on Monday, nine days after it sank in the harbour of Oldhaven. ';
const PAGE = `<!doctype html><html><head><title>Ferry raised</title></head><body><article><h1>Ferry raised</h1>${`<p>${PROSE}</p>`.repeat(8)}</article></body></html>`;
const WIRE = `FERRY RAISED\n\n    OLDHAVEN, March 4 (Reuters) - ${PROSE}`;

const formatOf = async (input: Uint8Array | string, context: DocumentContext = {}) =>
  (await readDocument(input, context)).format;
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) =>
  Uint8Array.from([...`\ufeff${text}`].flatMap((each) => [each.charCodeAt(0) & 255, each.charCodeAt(0) >> 8]));

describe('the format of a document', () => {
  const cases: [string, string][] = [
    ['rss', RSS],
    ['atom', ATOM],
    ['json-feed', JSON_FEED],
    ['rdf', RDF],
    ['page', PAGE],
    ['wire', WIRE],
  ];
  it.each(cases)('%s is found whatever it is declared to be, and however it is packed', async (format, text) => {
    for (const contentType of [
      undefined,
      'text/html',
      'text/plain; charset=utf-8',
      'application/rss+xml',
      'application/octet-stream',
    ]) {
      const context = contentType === undefined ? {} : { contentType };
      expect(await formatOf(text, context)).toBe(format);
      expect(await formatOf(utf8(text), context)).toBe(format);
    }
    expect(await formatOf(gzipSync(text))).toBe(format);
    expect(await formatOf(utf16(text))).toBe(format);
    expect(await formatOf(`\ufeff\n\n  ${text}`)).toBe(format);
  });

  it('is seen behind rubbish, comments and declarations', async () => {
    expect(await formatOf(`x\n<?xml version="1.0"?>\n<!-- <html> -->\n<!DOCTYPE rss [<!ENTITY a "b">]>\n${RSS}`)).toBe(
      'rss',
    );
    expect(await formatOf(`<br />\n<b>Warning</b>: a thing in <b>/x</b><br />\n<?xml version="1.0"?>${RSS}`)).toBe(
      'rss',
    );
    expect(
      await formatOf(
        `<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x">${PAGE.replace('<!doctype html>', '')}`,
      ),
    ).toBe('page');
  });

  it('is agency copy where tags are names of shares, or where a page is told about', async () => {
    expect(
      await formatOf(`<HERON FERRIES> RAISED BY <I> AND <B>\n\n    OLDHAVEN, March 4 - The <p> share rose. ${PROSE}`),
    ).toBe('wire');
    expect(
      await formatOf(
        `Ferry raised\n\nOLDHAVEN, March 4 (AP) — The page says <html> and "<rss version='2.0'>". ${PROSE}`,
      ),
    ).toBe('wire');
  });
});

describe('an input', () => {
  const bytes = utf8(RSS);
  const stream = (chunks: (string | Uint8Array)[]) =>
    new ReadableStream<string | Uint8Array>({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(chunk);
        controller.close();
      },
    });

  it.each([
    ['text', () => RSS],
    ['bytes', () => bytes],
    ['an ArrayBuffer', () => bytes.slice().buffer],
    ['a view of a part of a buffer', () => new DataView(Uint8Array.of(1, 2, ...bytes).buffer, 2)],
    ['a Blob', () => new Blob([bytes], { type: 'application/rss+xml' })],
    ['a Response', () => new Response(bytes, { headers: { 'content-type': 'application/rss+xml' } })],
    ['a stream of bytes', () => stream([bytes.subarray(0, 50), bytes.subarray(50)])],
    ['a stream of text', () => stream([RSS.slice(0, 77), RSS.slice(77)])],
    ['packed bytes in a stream', () => stream([gzipSync(RSS)])],
  ] as [string, () => DocumentInput][])('may be %s', async (_, input) => {
    expect(await readDocument(input())).toEqual(await readDocument(RSS));
  });

  it('gives its own address and type, unless the context names others', async () => {
    const html = '<article><h1>Ferry raised</h1><p>It is dry <a href="/more">now</a>.</p></article>';
    const response = () =>
      Object.defineProperty(new Response(utf8(html)), 'url', { value: 'https://post.example/town/1' });
    expect((await readDocument(response())).articles[0]?.url).toBe('https://post.example/town/1');
    expect((await readDocument(response(), { url: 'https://b.example/2' })).articles[0]?.url).toBe(
      'https://b.example/2',
    );
    const latin = new Blob([Uint8Array.from('Fähre gehoben. Sie ist trocken.', (each) => each.charCodeAt(0))], {
      type: 'text/plain; charset=iso-8859-1',
    });
    expect(JSON.stringify(await readDocument(latin))).toContain('Fähre gehoben');
  });

  it('that has no end is given up at the limit', async () => {
    let given = 0;
    let cancelled = false;
    const endless = new ReadableStream({
      pull: (controller) => {
        given += 100;
        controller.enqueue(new Uint8Array(100));
      },
      cancel: () => {
        cancelled = true;
      },
    });
    await expect(readDocument(endless, { limits: { bytes: 1000 } })).rejects.toMatchObject({ code: 'too-large' });
    expect(cancelled).toBe(true);
    expect(given).toBeLessThan(2000);
  });

  it('that is something else, or was read before, is said to be', async () => {
    const used = new Response('a');
    await used.text();
    for (const input of [undefined, null, 5, {}, used])
      await expect(readDocument(input as never)).rejects.toMatchObject({ code: 'unknown-input' });
  });
});

describe('a result', () => {
  it('says what kind of document it is of', async () => {
    const kinds = await Promise.all([RSS, JSON_FEED, PAGE, WIRE].map(async (text) => (await readDocument(text)).kind));
    expect(kinds).toEqual(['feed', 'feed', 'story', 'story']);
  });

  it('without articles carries a warning', async () => {
    const { articles, warnings } = await readDocument(
      '<rss version="2.0"><channel><title>Post</title></channel></rss>',
    );
    expect(articles).toEqual([]);
    expect(warnings).toEqual([{ code: 'no-articles', message: 'There is no article in this document.' }]);
  });
});

describe('any document', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<rss>',
      '<?xml version="1.0"?>',
      '<item>',
      '</item>',
      '<p>',
      '<!DOCTYPE x [',
      ']>',
      '<![CDATA[',
      '<!--',
      '&amp',
      '{"items":[',
      '\u0000',
    ),
    fc.constantFrom(
      'OLDHAVEN, March 4 (AP) - ',
      'By Ines Calder\n',
      '\n\n',
      '    ',
      '-30-\n',
      '(Reporting by ',
      '1. ',
      '* ',
      'UPDATE 2-',
      'a    1.5    2\n',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );

  async function same(input: Uint8Array | string): Promise<void> {
    const [once, again] = await Promise.all(
      [0, 1].map(() =>
        readDocument(input).catch((error: unknown) => {
          if (!(error instanceof DatelineError)) throw error;
          return { code: error.code };
        }),
      ),
    );
    expect(again).toEqual(once);
    if (once && 'articles' in once) for (const article of once.articles) expect(parseArticle(article)).toEqual(article);
  }

  it('is read the same way twice or refused with a reason: bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), same), { numRuns: 200 });
  });

  it('is read the same way twice or refused with a reason: pieces of formats', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
        same,
      ),
      { numRuns: 200 },
    );
  });

  it('may have any number of lines', async () => {
    for (const line of ['a\n', '- a\n', 'a  b  1  2\n', `${'Ab '.repeat(20)}\n`]) {
      const many = line.repeat(150_000 / line.length);
      expect((await readDocument(`Ferry raised\n\nOLDHAVEN, March 4 (AP) - It is.\n${many}`)).articles).toHaveLength(1);
      await readDocument(many).catch((error: unknown) => expect(error).toBeInstanceOf(DatelineError));
    }
  });

  it.each([
    '(',
    '- ',
    'A, ',
    '<',
    '"',
    '1. a\n',
    ' a  b  1\n',
    'By A ',
    '\n',
    'March 5, ',
    'a.',
    '('.repeat(50),
    'UPDATE 1-',
  ])('takes steps in proportion to its length: %j', async (unit) => {
    const read = (size: number) => {
      const text = `Ferry\n\nOLDHAVEN, March 4 (AP) - ${unit.repeat(size / unit.length)}`;
      return readDocument(text).catch(() => undefined);
    };
    // Linear would be 4; work that grows with the square would be 16.
    expect(await growth(read, 4000, 4)).toBeLessThan(6);
  });
});
