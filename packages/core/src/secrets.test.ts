import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutSecrets } from './secrets.js';

describe('withoutSecrets', () => {
  it.each([
    ['https://ada:s3cret@paper.example/feed', 'https://paper.example/feed'],
    ['See https://ada@paper.example/ and http://b:c@d.example.', 'See https://paper.example/ and http://d.example.'],
    ['https://paper.example/feed?token=a1b2c3d4e5&page=2', 'https://paper.example/feed?token=***&page=2'],
    ['https://paper.example/?page=2&amp;api_key=x', 'https://paper.example/?page=2&amp;api_key=***'],
    ['https://paper.example/?feed_key=0123456789abcdef#x', 'https://paper.example/?feed_key=***#x'],
    ['https://paper.example/?X-Amz-Signature=ab12cd34', 'https://paper.example/?X-Amz-Signature=***'],
    ['https://paper.example/#access_token=abc', 'https://paper.example/#access_token=***'],
    [';a=b](https://c.example/?key=a1b2c3d4e5).', ';a=b](https://c.example/?key=***).'],
    ['{"url":"https://a:b@c.example/?password=p"}', '{"url":"https://c.example/?password=***"}'],
  ])('%s', (text, wanted) => {
    expect(withoutSecrets(text)).toBe(wanted);
  });

  it.each([
    'https://paper.example/?key=europe&code=12&id=1a2b3c4d5e6f',
    'https://paper.example/@ada/1 and ada@paper.example',
    'mailto:ada@paper.example?subject=token',
    'key=a1b2c3d4e5 outside of an address',
    'https://paper.example/?token=',
  ])('leaves %s alone', (text) => {
    expect(withoutSecrets(text)).toBe(text);
  });

  it('finds nothing more in what it gave', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
        expect(withoutSecrets(withoutSecrets(url))).toBe(withoutSecrets(url));
      }),
    );
  });
});
