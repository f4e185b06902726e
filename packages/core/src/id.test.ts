import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { articleId, contentHash, normalizeAddress } from './id.js';
import { portableSha256, sha256 } from './sha256.js';
import { article, paragraph } from './testing/articles.js';

describe('sha256', () => {
  it('gives what the platform gives, with its help and without', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const wanted = createHash('sha256').update(text).digest('hex');
        expect([sha256(text), portableSha256(text)]).toEqual([wanted, wanted]);
      }),
    );
  });

  it('needs nothing of Node', async () => {
    vi.stubGlobal('process', undefined);
    vi.resetModules();
    try {
      const module = await import('./sha256.js');
      expect(module.sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    } finally {
      vi.unstubAllGlobals();
    }
  });
});

// Made before SHA-256 came from a library: every id in every library depends on them.
describe('an id of an earlier version', () => {
  it.each([
    [{ guid: 'tag:paper.example,2024:ferry', scope: 'https://paper.example/feed' }, 'ab6eb34f39df9c819d25542cd5ea8a5c'],
    [{ guid: 'größe-√2-日本', scope: 'feed 7' }, '20f9e82ecdb8be78da7c871be0872d47'],
    [{ url: 'http://post.example/bridge?id=3&utm_source=feed#top' }, 'a9fb86b51bc5aac76a3437a8cc8bec38'],
    [
      { canonicalUrl: 'https://post.example/bridge', url: 'https://amp.post.example/bridge' },
      'fa9c1892ea3373c44331e5034786f170',
    ],
    [{ text: 'No address and no guid.', scope: 'desk' }, '7a5c10431fe2c0499da51b39d9b3743a'],
    [{ text: 'x'.repeat(5000) }, '522445c58c4c5e48a82f3856348f56bd'],
  ])('is the same for %j', (identity, id) => {
    expect(articleId(identity)).toBe(id);
  });

  it('is the same for a content', () => {
    const content = article({ body: [paragraph('Ein Absatz mit Maß: 3 × 4, „so“, 日本.')] });
    expect(contentHash(content)).toBe('473f69181e01b612f07d46853d21a761699892e43c741fc0640791d149017de7');
  });

  it('is the same at every length around a block, and for half a character', () => {
    const all = Array.from({ length: 130 }, (_, length) => sha256('a'.repeat(length))).join();
    expect(sha256(all)).toBe('87961a62465f5d45673ec2c3e0e5580385518ba8b9574a540d3e1e93fb3c19eb');
    const half = 'dc12673580894e234a7f878d6c2c065ca6a14fe3833c4545417dacb2e196fe2c';
    expect([sha256('lone \ud800 surrogate'), portableSha256('lone \ud800 surrogate')]).toEqual([half, half]);
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
