import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../html/index.js';
import { gather } from '../evidence/gather.js';
import { SYSTEM_SIGNS, systemSigns } from './system.js';

function signs(head: string, body: string, classes = ''): Record<string, number> {
  const root = parseHtml(`<html><head>${head}</head><body class="${classes}">${body}</body></html>`);
  const found = systemSigns(gather(root, 'https://example.org/a'));
  expect(found).toHaveLength(SYSTEM_SIGNS.length);
  return Object.fromEntries(SYSTEM_SIGNS.map((name, at) => [name, found[at]!]));
}

describe('what systems say of their pages', () => {
  it('knows posts, pages, products and lists by the classes of the body', () => {
    const kinds = (classes: string) => {
      const of = signs('', '', classes);
      return ['post', 'page', 'shop', 'list'].filter((name) => of[`system ${name}`] === 1);
    };
    expect(kinds('wp-singular post-template-default single single-post postid-12')).toEqual(['post']);
    expect(kinds('page-template-default page page-id-7')).toEqual(['page']);
    expect(kinds('single-product woocommerce woocommerce-page')).toEqual(['shop']);
    expect(kinds('archive category category-garden')).toEqual(['list']);
    expect(kinds('homepage pages postscript')).toEqual([]);
  });

  it('knows a post by the address of its data', () => {
    const record = (kind: string) =>
      signs(`<link rel="alternate" type="application/json" href="https://example.org/wp-json/wp/v2/${kind}/12">`, '')[
        'system record'
      ];
    expect(record('posts')).toBe(1);
    expect(record('pages')).toBe(-1);
    expect(record('product')).toBe(-1);
    expect(signs('<link rel="alternate" type="application/rss+xml" href="/feed/">', '')['system record']).toBe(0);
  });

  it('counts links to share, to call and to reply', () => {
    const of = signs(
      '<meta name="twitter:label1" content="Written by"><meta name="twitter:label2" content="Time to read">',
      `<a href="https://www.facebook.com/sharer/sharer.php?u=x">Share</a><a href="tel:+431234">Call</a>
       <a href="/a#respond">Reply</a><a href="/cart">Cart</a><a href="mailto:?subject=x">Send</a>`,
    );
    expect(of).toMatchObject({
      'links share': 1,
      'links phone': 1,
      'links reply': 1,
      'links cart': 1,
      'links mail': 0,
      'meta labels': 2,
    });
  });
});
