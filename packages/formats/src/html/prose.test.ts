import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Prose, ProseBuilder } from './prose.js';

type Step = string | { open: 'strong' | 'emphasis' | 'link' } | 'close' | 'break';

const text = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', '\n', '\t', '\u00ad', '\u0001', '\u00e9'),
  maxLength: 6,
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: text.map((each) => `text${each}` as Step), weight: 4 },
  { arbitrary: fc.constantFrom<Step>({ open: 'strong' }, { open: 'emphasis' }, { open: 'link' }), weight: 1 },
  { arbitrary: fc.constantFrom<Step>('close', 'break'), weight: 1 },
);

function gathered(steps: readonly Step[]): Prose | undefined {
  const prose = new ProseBuilder();
  for (const each of steps) {
    if (typeof each === 'object')
      prose.open(each.open === 'link' ? { type: 'link', url: 'https://post.example/' } : { type: each.open });
    else if (each === 'close') prose.close();
    else if (each === 'break') prose.lineBreak();
    else prose.add(each.slice(4));
  }
  return prose.take();
}

const isText = (each: Step): boolean => typeof each === 'string' && each !== 'close';

describe('prose', () => {
  it('has the same text however it is cut and marked', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const joined = steps.filter(isText).reduce<Step[]>((all, each) => {
          const last = all.at(-1);
          if (typeof last === 'string' && last !== 'break' && each !== 'break')
            all[all.length - 1] = `${last}${String(each).slice(4)}`;
          else all.push(each);
          return all;
        }, []);
        expect(gathered(steps)?.text).toBe(gathered(joined)?.text);
      }),
    );
  });

  it('has single spaces, and none at its edges or those of its marks', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const prose = gathered(steps);
        if (!prose) return;
        expect(prose.text).toMatch(/^\S(?:[\S\n]| (?! ))*$/);
        expect(prose.text).not.toMatch(/ $|[\t\u00ad\u0001]|\n{2}| \n|\n /);
        for (const { start, end } of prose.marks) expect(prose.text.slice(start, end)).toMatch(/^\S(?:.*\S)?$/s);
      }),
    );
  });

  it('counts characters in links, each once', () => {
    expect(
      gathered(['text in ', { open: 'link' }, 'text a ', { open: 'strong' }, 'textlink ', 'close', 'close']),
    ).toEqual({
      text: 'in a link',
      marks: [
        { type: 'link', url: 'https://post.example/', start: 3, end: 9 },
        { type: 'strong', start: 5, end: 9 },
      ],
      linked: 6,
    });
  });
});
