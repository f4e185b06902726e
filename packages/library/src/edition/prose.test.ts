import { describe, expect, it } from 'vitest';
import { article, paragraph } from '../../test/help.js';
import { isProse } from './prose.js';

const body = (...texts: string[]) => article(1, { body: texts.map(paragraph) });

describe('isProse', () => {
  it('is a story in sentences, with figures and quotations, in any script', () => {
    const told = [
      'Ferry crews of Port Ellin walked out on Tuesday after talks on the winter timetable failed.',
      '"We could not leave 4,000 islanders out in the cold for 12 days," the mayor, Ines Varga, said.”',
      'The crews want two more sailors on each of the 14 night crossings to Sorrel Bay.',
    ];
    expect(isProse(body(...told))).toBe(true);
    expect(
      isProse(body('港口的渡轮船员周二罢工，因为关于冬季时刻表的谈判失败，四千名岛民没有船可坐。'.repeat(6))),
    ).toBe(true);
    // A table beneath a text takes nothing from it.
    expect(isProse(body(...told, 'Ellin 14 3.20', 'Sorrel 11 2.80'))).toBe(true);
  });

  it('is no list of prices, no results, no notice', () => {
    const prices = Array.from(
      { length: 20 },
      (_, n) => `Wheat no ${n}: ${n}45.20 to ${n}61.80, barley ${n}12.40, oats ${n}9.10.`,
    );
    expect(isProse(body(...prices))).toBe(false);
    expect(
      isProse(
        body('Shr 39 cts vs 50 cts Net 1,545,160 vs 1,908,200 Revs 38.4 mln vs 37.1 mln Avg shrs 3,961,000.'.repeat(4)),
      ),
    ).toBe(false);
    expect(isProse(body('The quay is closed.'))).toBe(false);
  });
});
