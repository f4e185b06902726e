import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { articleSchema } from './article.js';
import { toHtml } from './html.js';
import { contentHash } from './id.js';
import { toMarkdown } from './markdown.js';
import { parseArticle } from './parse.js';
import { article, paragraph } from './testing/articles.js';
import type { Article } from './types.js';
import { isSafeLink, isSafeMedia, SAFE_LINK_PATTERN, SAFE_MEDIA_PATTERN } from './url.js';

const takes = (value: unknown) => {
  try {
    parseArticle(value);
    return true;
  } catch {
    return false;
  }
};
const jsonSchema = z.toJSONSchema(articleSchema, { target: 'draft-2020-12', io: 'input' });
const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(jsonSchema);
const example = JSON.parse(
  /```json article\n([\s\S]*?)\n```/.exec(readFileSync(new URL('../SPEC.md', import.meta.url), 'utf8'))?.[1] ?? '',
);

const note: Article['body'][number] = { type: 'note', id: 'n', label: '1', text: 'Oak.', marks: [] };
const noted = paragraph('Twelve beams.', [{ type: 'note', start: 7, end: 12, note: 'n' }]);

describe('an Article of version 2', () => {
  it.each([
    ['a month 13', { published: '2024-13-45' }],
    ['30 February', { updated: '2024-02-30T10:00:00Z' }],
    ['an hour 25', { published: '2024-03-04T25:00:00Z' }],
    ['a language in words', { language: 'english please' }],
    ['a language with an underscore', { language: 'en_GB' }],
    ['a link that runs code', { url: 'java\tscript:alert(1)' }],
    ['a picture that runs code', { media: [{ kind: 'image', url: 'data:image/svg+xml,<svg/>' }] }],
    [
      'a transcript that runs code',
      { attachments: [{ url: 'https://a.example/1', transcript: [{ url: 'javascript:1' }] }] },
    ],
    ['extra without a prefix', { extra: { edition: 'late' } }],
    ['a credit of nobody', { credits: [{ role: 'editing', people: [] }] }],
  ] as [string, object][])('has no %s, and its JSON Schema says so too', (_, change) => {
    expect(takes(article(change))).toBe(false);
    expect(validate(article(change))).toBe(false);
  });

  it.each([
    ['a mark outside its text', { body: [paragraph('Short', [{ type: 'strong', start: 0, end: 9 }])] }],
    ['a note that is not there', { body: [noted] }],
    ['an entry of blocks that are not there', { entries: [{ blocks: { start: 1, end: 9 } }] }],
    ['an entry that ends before it begins', { entries: [{ blocks: { start: 1, end: 1 } }] }],
  ] as [string, object][])('has no %s', (_, change) => expect(takes(article(change))).toBe(false));

  it.each([
    { published: '2024-02-29T10:00:00', language: 'zh-Hant-TW' },
    { published: '2024-03-04T10:00:00.25+14:00', language: 'x-own' },
    { body: [noted, note], entries: [{ time: '2024-03-04', blocks: { start: 0, end: 2 } }] },
    { subjects: [{ scheme: 'https://a.example/', code: '1' }], extra: { 'post:edition': { late: [true] } } },
  ] as Partial<Article>[])('may be %j', (change) => {
    expect(takes(article(change))).toBe(true);
    expect(validate(article(change))).toBe(true);
  });

  it('is of version 1 with what that version could not say left out', () => {
    const old = {
      ...article(),
      schemaVersion: 1,
      language: 'english please',
      published: '2024-13-45',
      updated: '2024-03-04',
    };
    const { language, published, updated, schemaVersion } = parseArticle(old);
    expect({ language, published, updated, schemaVersion }).toEqual({
      language: undefined,
      published: undefined,
      updated: '2024-03-04',
      schemaVersion: 2,
    });
    expect(contentHash(parseArticle({ ...article(), schemaVersion: 1 }))).toBe(contentHash(article()));
  });

  it('shows all of it as Markdown and HTML', () => {
    const shown = parseArticle(example);
    for (const text of [
      'Tolls from April',
      'As the port runs it',
      'Oak from the Vale forest.',
      'Tomas Reed',
      'gave the toll for carts',
      'photographs',
      'bridge.vtt',
      '0:00 The winter',
    ]) {
      expect(toMarkdown(shown)).toContain(text);
      expect(toHtml(shown)).toContain(text);
    }
    expect(toMarkdown(shown)).toContain('beams[^beams] were');
    expect(toHtml(shown)).toContain('<aside class="note" id="note-beams">');
  });
});

/** Paths of all properties within a schema that say nothing of what they hold. */
function undescribed(schema: unknown, path = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties, ...rest } = schema as { properties?: Record<string, { description?: string }> };
  const own = Object.entries(properties ?? {}).flatMap(([name, property]) => [
    ...(property.description ? [] : [`${path}.${name}`]),
    ...undescribed(property, `${path}.${name}`),
  ]);
  return [...own, ...Object.values(rest).flatMap((part) => undescribed(part, path))];
}

it('says of every property within a field what it holds', () => {
  const fields = Object.entries(jsonSchema.properties ?? {});
  expect(fields.flatMap(([name, field]) => undescribed(field, name))).toEqual([]);
  expect(undescribed({ items: { properties: { a: {} } } })).toEqual(['.a']);
});

describe('the patterns of addresses', () => {
  const scheme = fc.constantFrom(
    'javascript',
    'JaVaScRiPt',
    'vbscript',
    'data',
    'https',
    'HTTP',
    'mailto',
    'blob',
    'file',
    'x',
    '',
  );
  const noise = fc.string({
    unit: fc.constantFrom('\t', '\n', '\r', ' ', '\u0001', 'a', ':', '/', 'image/', 'svg', 'video/'),
    maxLength: 4,
  });
  const address = fc
    .tuple(noise, scheme, noise, fc.constantFrom(':', ''), noise, fc.nat(9))
    .map(([a, b, c, d, e, cut]) => {
      const at = Math.min(cut, b.length);
      return `${a}${b.slice(0, at)}${c}${b.slice(at)}${d}${e}`;
    });
  it('take exactly what the functions take', () => {
    fc.assert(
      fc.property(address, (url) => {
        expect(new RegExp(SAFE_LINK_PATTERN).test(url), 'link').toBe(isSafeLink(url));
        expect(new RegExp(SAFE_MEDIA_PATTERN).test(url), 'media').toBe(isSafeMedia(url));
      }),
      { numRuns: 3000 },
    );
  });
});
