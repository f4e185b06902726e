import { describe, expect, it } from 'vitest';
import { readText } from '../read.js';

const events = async (text: string, published = '2021-06-16') => {
  const reading = await readText(text, { published });
  return reading.events.map(({ kind, value, span }) => [kind, value, text.slice(span.start, span.end)]);
};

describe('events', () => {
  it('cuts a sentence into its dated clauses, in the order of their days', async () => {
    expect(await events('The mill burned on May 3, but it had closed in 1998.')).toEqual([
      ['event', '1998', 'it had closed in 1998'],
      ['event', '2021-05-03', 'The mill burned on May 3'],
    ]);
  });

  it('puts a year behind its days', async () => {
    const values = (await events('It grew in 2020. It fell on March 3, 2020. It rose in March 2020.')).map(
      ([, value]) => value,
    );
    expect(values).toEqual(['2020-03-03', '2020-03', '2020']);
  });

  it.each([
    ['The crews met on Tuesday and Wednesday.', '2021-06-15'],
    ['Lund ran the mill from 1979 to 1989.', '1979'],
    ['The exchange plans to begin trading a July 2021 contract on June 20.', '2021-06-20'],
  ])('tells one event of a clause: %s', async (text, value) => {
    expect(await events(text)).toEqual([['event', value, text.slice(0, -1)]]);
  });

  it.each(['Long gilt 424,865 525,354 134,420 in February 1986', 'Revenue, 213 mln dlrs in 1986', 'X - 1986 rates'])(
    'tells none of figures: %s',
    async (text) => {
      expect(await events(text)).toEqual([]);
    },
  );

  it.each([
    ['<Velm Dominion Bank> will open on Friday.', '<Velm Dominion Bank> will open on Friday'],
    [
      'The bank will meet the press on Friday to make "a major announcement" about its branches.',
      'The bank will meet the press on Friday to make "a major announcement" about its branches',
    ],
    ['The lake rose on June 3 to levels at which the mill floods.', 'The lake rose on June 3 to levels'],
    ['"The crews met on June 3," she said, "and left."', 'The crews met on June 3'],
  ])('tells a clause whole: %s', async (text, clause) => {
    expect((await events(text)).map(([, , span]) => span)).toEqual([clause]);
  });

  it('has no deadline in what is thought to happen', async () => {
    expect(await events('The high water was expected to fall within two days.')).toEqual([
      ['event', '2021-06-18', 'The high water was expected to fall within two days'],
    ]);
    expect(await events('The owner must reply within two days.')).toMatchObject([
      ['deadline', '2021-06-18', expect.any(String)],
    ]);
  });

  it('leaves out a day of which nothing is told', async () => {
    expect(await events('June 3, 2021\n\nThe mill burned.')).toEqual([]);
  });

  it('leaves what no calendar knows, and lengths, out', async () => {
    expect(await events('They now wait for years, as in the past.')).toEqual([]);
  });

  it.each([
    ['Members must reply by July 1.', '2021-07-01'],
    ['The offer has a deadline of June 30.', '2021-06-30'],
    ['Owners were ordered to leave within two weeks.', '2021-06-30'],
    ['They must pay no later than Friday.', '2021-06-18'],
  ])('a deadline: %s', async (text, value) => {
    expect(await events(text)).toMatchObject([['deadline', value, expect.any(String)]]);
  });

  it.each([
    'The bank has not tapped the market in three years.',
    'The state has paid out half of it in the first 14 months.',
    'Approval of the drug is not expected until 2024, the agency said.',
    'The bridge is expected to be finished by May 2024.',
    'The trade has dropped to one cargo in the last three months, and was told so.',
  ])('no deadline: %s', async (text) => {
    for (const [kind] of await events(text)) expect(kind).not.toBe('deadline');
  });

  it('takes what has to be done for due', async () => {
    expect(await events('The crews have to leave in two weeks.')).toMatchObject([
      ['deadline', '2021-06-30', expect.any(String)],
    ]);
  });

  it('takes what is over for no deadline', async () => {
    expect(await events('He had to be home by May 3.')).toMatchObject([['event', '2021-05-03', expect.any(String)]]);
  });
});
