import { describe, expect, it } from 'vitest';
import { createTraits } from './traits.js';

const FENCE = '\u001b[?62;22c';
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

  it('is told with what it knows of pictures', () => {
    const traits = createTraits();
    traits.asked();
    for (const reply of [
      '\u001b_Gi=31;OK\u001b\\',
      '\u001bP>|foot(1.16.2)\u001b\\',
      '\u001b[6;34;17t',
      '\u001b[?62;4;22c',
    ])
      traits.take(reply);
    const known = { background: undefined, kitty: true, version: 'foot(1.16.2)', sixel: true };
    expect(traits.told.get()).toEqual({ ...known, cell: { width: 17, height: 34 } });
    // The letters became smaller.
    traits.take('\u001b[6;20;10t');
    expect(traits.told.get()).toEqual({ ...known, cell: { width: 10, height: 20 } });
  });

  it.each(['\u001b[?62;14;24c', '\u001b[?40;42c', '\u001b_Gi=31;EINVAL:no\u001b\\', '\u001b[6;0;0t'])(
    'is not misread in %j',
    (reply) => {
      const traits = createTraits();
      traits.asked();
      traits.take(reply);
      traits.take('\u001b[?1;2c');
      expect(traits.told.get()).toEqual({ background: undefined });
    },
  );

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
