import { describe, expect, it } from 'vitest';
import { pictureUrl } from './media-address.js';

describe('the address of a picture', () => {
  it('names the article, the address and a width that there is', () => {
    const url = new URL(pictureUrl('a/b', { url: 'https://paper.example/a.jpg?x=1&y=2' }, 500)!, 'http://home');
    expect(url.pathname).toBe('/picture');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      article: 'a/b',
      url: 'https://paper.example/a.jpg?x=1&y=2',
      width: '768',
    });
    expect(pictureUrl('a', 'http://paper.example/a.png', 9_000)).toContain('width=2304');
  });

  it('is its own where it carries the picture, and none where nobody can be asked', () => {
    expect(pictureUrl('a', 'data:image/png;base64,AA', 100)).toBe('data:image/png;base64,AA');
    for (const url of ['data:image/svg+xml,<svg/>', 'data:text/html,x', 'javascript:1', '/a.png', 'ftp://a/b.png'])
      expect(pictureUrl('a', url, 100), url).toBeUndefined();
  });
});
