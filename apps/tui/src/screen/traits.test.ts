import { describe, expect, it } from 'vitest';
import { createTraits } from './traits.js';

const FENCE = '\u001b[?62;4c';
const page = (colour: string) => `\u001b]11;${colour}\u001b\\`;

describe('the page of a terminal', () => {
  it.each([
    ['rgb:ffff/ffff/ffff', 'light'],
    ['rgb:00/00/00', 'dark'],
    ['rgba:1d1d/1f1f/2121/ffff', 'dark'],
    ['rgb:fd/f6/e3', 'light'],
    ['rgb:f/f/f', 'light'],
    // Bright blue looks dark.
    ['rgb:0000/0000/ffff', 'dark'],
    ['nonsense', undefined],
  ])('%s is %s', (colour, background) => {
    const traits = createTraits();
    traits.asked();
    traits.take(page(colour));
    // Only the fence says that nothing more comes.
    expect(traits.told.get()).toBeUndefined();
    traits.take(FENCE);
    expect(traits.told.get()).toEqual({ background });
  });

  it('is not known where a terminal answers the fence alone, also the second time', () => {
    const traits = createTraits();
    traits.asked();
    traits.take(page('rgb:ffff/ffff/ffff'));
    traits.take(FENCE);
    traits.asked();
    traits.take(FENCE);
    expect(traits.told.get()).toEqual({ background: undefined });
  });

  it('is waited for until the last question has its answer', async () => {
    const traits = createTraits();
    const done: string[] = [];
    await traits.answered();
    traits.asked();
    traits.asked();
    const waited = traits.answered().then(() => done.push('answered'));
    traits.take(FENCE);
    await Promise.resolve();
    expect(done).toEqual([]);
    traits.take(FENCE);
    await waited;
    expect(done).toEqual(['answered']);
  });
});
