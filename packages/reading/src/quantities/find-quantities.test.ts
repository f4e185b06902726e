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
  ])('%s', async (text, span, value, unit) => {
    expect(await quantities(text)).toEqual([[span, value, unit]]);
  });

  it('leaves dates and lengths of time to the times', async () => {
    expect(await quantities('On May 3, 2021 it closed for 24 months.')).toEqual([]);
  });
});
