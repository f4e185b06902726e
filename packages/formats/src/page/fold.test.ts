import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldsTo } from './fold.js';

describe('fold', () => {
  it.each([
    ['  “Fire” at the Mill: 3 hurt!', 'fire at the mill 3 hurt'],
    ['ÉTÉ à Málaga—2019', 'été à málaga 2019'],
    ['東京、12月', '東京 12月'],
    ['—', ''],
  ])('%s', (text, folded) => expect(fold(text)).toBe(folded));

  it('is the same for ASCII as for any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(fold(text)).toBe(fold(`${text} é`).slice(0, -1).trim());
      }),
    );
  });
});

describe('foldsTo', () => {
  it('agrees with fold', () => {
    const text = fc.array(fc.constantFrom('Mill', 'mill', ' ', '—', '3', 'É', 'ßa', '𝐀'), { maxLength: 4 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const folded = fold(b.join(''));
        expect(foldsTo(a.join(''), folded)).toBe(fold(a.join('')) === folded);
      }),
    );
  });
});
