import { gzipSync } from 'node:zlib';
import { DatelineError } from '@dateline/core';
import { describe, expect, it } from 'vitest';
import { readDocument } from './read-document.js';
import type { DocumentContext } from './types.js';

const PROSE = 'Divers raised the ferry Heron on Monday, nine days after it sank in the harbour of Oldhaven. ';

const formatOf = async (input: Uint8Array | string, context: DocumentContext = {}) =>
  (await readDocument(input, context)).format;
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('what cannot be read', () => {
  it.each([
    ['empty', ''],
    ['empty', ' \n\t '],
    ['empty', new Uint8Array()],
    ['binary', utf8('%PDF-1.7 and so on')],
    ['binary', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)],
    ['binary', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0)],
    ['binary', Uint8Array.from({ length: 64 }, (_, at) => (at * 7) % 32)],
    ['unknown-format', '1;2;3\n4;5;6\n'],
    ['unknown-format', '{"a": 1}'],
    ['unknown-format', '/* a style */ body { color: red }'],
    ['unknown-format', '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>'],
    ['opml', '<?xml version="1.0"?><opml version="2.0"><body/></opml>'],
    ['broken-gzip', gzipSync('x'.repeat(5000)).subarray(0, 30)],
  ])('%s is said in a sentence', async (code, input) => {
    const error = await readDocument(input).catch((each: unknown) => each);
    expect(error).toBeInstanceOf(DatelineError);
    expect(error).toMatchObject({ code, message: expect.stringMatching(/^[A-Z].*\.$/s) });
  });

  it.each([
    [
      'JSON of another kind',
      '{"type": "story", "content_elements": [{"type": "text", "content": "<p>A</p><p>B</p><div>C</div>"}]}',
    ],
    ['JSON that is cut off', '{"headline": "Ferry raised", "body_html": "<p>Divers raised the ferry.</p><div>It is'],
    ['JSON behind a guard', ')]}\',\n{"html": "<p>Divers raised the ferry.</p><div>It is dry.</div>"}'],
    ['a call with JSON', 'show({"html": "<p>Divers raised the ferry.</p><div>It is dry.</div>"});'],
    ['an array of JSON', `[{"items": [{"text": "${PROSE}"}]}]`],
    ['a string of JSON', JSON.stringify(`OLDHAVEN, March 4 (AP) - ${PROSE}`)],
    [
      'a list with items that are no stories',
      '{"type": "link-list", "items": [{"type": "link", "url": "https://a.example", "title": "A"}]}',
    ],
    [
      'XML of another vocabulary',
      `<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><inlineXML><html><body><p>${PROSE}</p></body></html></inlineXML></newsItem>`,
    ],
    [
      'XML without a declaration',
      `<NewsML Version="1.2">\n<NewsItem><body.content><p>${PROSE}</p><p>${PROSE}</p></body.content></NewsItem></NewsML>`,
    ],
    [
      'XML with a channel that is no feed',
      '<?xml version="1.0"?><newsMessage><header><channel>TV</channel></header></newsMessage>',
    ],
    [
      'XML that shares a name with HTML',
      `<?xml version="1.0"?><article dtd-version="1.2"><front/><body><p>${PROSE}</p></body></article>`,
    ],
    ['a book', `<article xmlns="http://docbook.org/ns/docbook"><para>${PROSE}</para></article>`],
    [
      'an e-mail',
      `Received: from a.example by b.example\nFrom: Ines Calder <ines@post.example>\nTo: desk@post.example\nSubject: Ferry raised\n\n${PROSE}`,
    ],
    [
      'an e-mail with HTML',
      `MIME-Version: 1.0\nMessage-ID: <1@post.example>\nContent-Type: text/html\n\n<html><body><p>${PROSE}</p></body></html>`,
    ],
    [
      'a mailbox',
      `From ines@post.example Mon Mar  4 10:00:00 2024\nFrom: ines@post.example\nSubject: Ferry raised\n\n${PROSE}`,
    ],
    ['CSV', `date,place,headline\n2024-03-04,Oldhaven,"Ferry, raised"\n2024-03-05,Oldhaven,Ferry dry\n`],
    ['CSV with prose in it', `id;text\n1;${PROSE}\n2;${PROSE}\n3;${PROSE}\n`],
    ['tab-separated values', 'place\tpeople\tboats\nOldhaven\t4100\t12\nNewhaven\t300\t1\n'],
    ['subtitles', `WEBVTT\n\n00:01.000 --> 00:04.000\n${PROSE}`],
    ['a few words', 'Ferry raised in the harbour of Oldhaven'],
  ])('%s is refused, not read as a page, a feed or agency copy', async (_, text) => {
    for (const contentType of [undefined, 'text/html', 'application/json', 'application/xml']) {
      const context = contentType === undefined ? {} : { contentType };
      await expect(readDocument(text, context)).rejects.toMatchObject({ code: 'unknown-format' });
    }
  });

  it.each([
    ['wire', `[Adds quote from the port]\n\nOLDHAVEN, March 4 (AP) - ${PROSE}`],
    ['wire', `"We were lucky," said Ines Calder.\n\n${PROSE}`],
    [
      'wire',
      `Oldhaven, Newhaven and Port Calder, towns on the coast, are dry.\nDivers, crews and the port, they said, were tired.\n${PROSE}`,
    ],
    ['wire', `Subject: Ferry raised\nDate: 4 March 2024\n\nOLDHAVEN, March 4 (AP) - ${PROSE}`],
    ['page', `<?xml version="1.0"?><div xmlns="http://www.w3.org/1999/xhtml"><p>${PROSE}</p></div>`],
    ['page', `<story-body><p>${PROSE}</p><p>${PROSE}</p></story-body>`],
  ])('%s is still read where it looks a little like another thing', async (format, text) => {
    expect(await formatOf(text)).toBe(format);
  });

  it('is more than the limit, packed or not', async () => {
    const limits = { bytes: 1000 };
    await expect(readDocument('a'.repeat(1001), { limits })).rejects.toMatchObject({ code: 'too-large' });
    await expect(readDocument(gzipSync('a'.repeat(100_000)), { limits })).rejects.toMatchObject({ code: 'too-large' });
    await expect(
      readDocument(`OLDHAVEN, March 4 (AP) - ${PROSE.repeat(20)}`, { limits: { copy: 1000 } }),
    ).rejects.toMatchObject({
      code: 'too-large',
    });
    await expect(readDocument(new Uint8Array(100 * 2 ** 20))).rejects.toMatchObject({ code: 'too-large' });
  });
});
