import { describe, expect, it } from 'vitest';
import { readText } from '../read.js';

const quantities = async (text: string) => {
  const { quantities: found } = await readText(text, { published: '2021-06-16' });
  return found.map(({ span, value, unit }) => [text.slice(span.start, span.end), value, unit]);
};

describe('quantities', () => {
  it.each([
    ['It cost $2.5 million.', '$2.5 million', 2_500_000, 'USD'],
    ['It cost €300.', '€300', 300, 'EUR'],
    ['It cost 40 billion yen.', '40 billion yen', 4e10, 'JPY'],
    ['It fell 3.5 percent.', '3.5 percent', 3.5, '%'],
    ['It fell 12% to a low.', '12%', 12, '%'],
    ['Some 1,700 people came.', '1,700 people', 1700, 'person'],
    ['About two thousand North Koreans work there.', 'two thousand North Koreans', 2000, 'North Koreans'],
    ['It lies 30 kilometres off.', '30 kilometres', 30, 'km'],
    ['Twenty-six ships sank.', 'Twenty-six ships', 26, 'ships'],
    ['It paid 45 Canadian cents.', '45 Canadian cents', 0.45, 'CAD'],
    ['Prices rose 2.8 per cent.', '2.8 per cent', 2.8, '%'],
    ['It cost $12.9bn to build.', '$12.9bn', 12_900_000_000, 'USD'],
    ['It cost £10m to build.', '£10m', 10_000_000, 'GBP'],
    ['It cost 88 billion Hong Kong dollars.', '88 billion Hong Kong dollars', 88_000_000_000, 'HKD'],
    ['It cost Rs 500 crore to build.', 'Rs 500 crore', 5_000_000_000, 'INR'],
    ['It is a 1,900-mile road to the sea.', '1,900-mile', 1900, 'mile'],
    ['There were 100 powerful geysers.', '100 powerful geysers', 100, 'geysers'],
    ['It lost 160 mln U.S. dlrs.', '160 mln U.S. dlrs', 160_000_000, 'USD'],
    ['It sold for 1.54 H.K. dlrs.', '1.54 H.K. dlrs', 1.54, 'HKD'],
    ['Fees are 5/8 pct.', '5/8 pct', 0.625, '%'],
    ['It pays 101-1/2 pct.', '101-1/2 pct', 101.5, '%'],
    ['It rose 7 3/4 percent.', '7 3/4 percent', 7.75, '%'],
    ['It rose 6½ percent.', '6½ percent', 6.5, '%'],
    ['Velm Air <VELM.HK> paid 40 mln dlrs.', '40 mln dlrs', 40_000_000, 'HKD'],
    ['Velm Air (ASX: VLM) paid $40 million.', '$40 million', 40_000_000, 'AUD'],
    ['Velm Air <VELM.AX> sold Lindgren <LIN> for 40 mln dlrs.', '40 mln dlrs', 40_000_000, 'USD'],
    ['Velm Air <VELM.AX> paid 40 mln U.S. dlrs.', '40 mln U.S. dlrs', 40_000_000, 'USD'],
  ])('%s', async (text, span, value, unit) => {
    expect(await quantities(text)).toEqual([[span, value, unit]]);
  });

  it.each([
    ['the next line of a table', 'Net 136,594 vs 110,831\n\nRevs 153.3 mln vs 125.1 mln'],
    ['the number in a name', 'He is heard on Patriot 125 weekdays and on Channel 125 shows.'],
    ['short forms of lengths of time', 'It reports for 6 mths.'],
    ['a verb behind one', 'It tells how one writes a letter.'],
    ['half of a season', 'It was sold in 1986/87 shipments.'],
  ])('takes no unit from %s', async (_, text) => {
    expect(await quantities(text)).toEqual([]);
  });

  it('leaves dates and lengths of time to the times', async () => {
    expect(await quantities('On May 3, 2021 it closed for 24 months.')).toEqual([]);
  });
});
