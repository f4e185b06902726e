import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleId, contentHash, normalizeAddress } from './id.js';
import { sha256 } from './sha256.js';
import { article, paragraph } from './testing/articles.js';

describe('sha256', () => {
  it('gives what the platform gives', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
      }),
    );
  });
});

describe('articleId', () => {
  it('is the same for an address with and without tracking', () => {
    const id = articleId({ url: 'https://post.example/bridge?id=3' });
    expect(articleId({ url: 'http://post.example/bridge?id=3&utm_source=feed#top' })).toBe(id);
    expect(articleId({ url: 'https://post.example/bridge?id=4' })).not.toBe(id);
  });

  it('keeps guids of different feeds apart', () => {
    expect(articleId({ guid: '1', scope: 'https://a.example' })).not.toBe(
      articleId({ guid: '1', scope: 'https://b.example' }),
    );
  });

  it('takes an address that is none as it is', () => {
    expect(normalizeAddress(' not an address ')).toBe('not an address');
  });
});

describe('contentHash', () => {
  it('does not change with where a story was seen or how its fields were found', () => {
    expect(
      contentHash(article({ id: 'b', url: 'https://post.example/', provenance: { headline: { from: 'meta' } } })),
    ).toBe(contentHash(article()));
  });

  it('changes with a word', () => {
    expect(contentHash(article({ body: [paragraph('Another.')] }))).not.toBe(contentHash(article()));
  });

  it('does not depend on the order of keys', () => {
    const block = { marks: [], text: 'x', type: 'paragraph' as const };
    expect(contentHash(article({ body: [block] }))).toBe(contentHash(article({ body: [paragraph('x')] })));
  });
});
