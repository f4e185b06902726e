import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headlineCase } from './headline-case.js';

describe('a headline in capitals as a sentence', () => {
  it.each([
    [
      'KOREA AIRLINE ORDERS LARSSON <LRS> JETS',
      'Larsson Corp said the airline signed orders.',
      'Korea airline orders Larsson <LRS> jets',
    ],
    ['MINISTER: NO DEAL WITH U.S. UNTIL MAY', 'A minister said so.', 'Minister: No deal with U.S. until May'],
    ['BANK OF ENGLAND MAY CUT RATES IN MARCH', '', 'Bank of England may cut rates in March'],
    ["JAPAN'S JAPANESE-MADE MD-11S LAND", '', "Japan's Japanese-made MD-11S land"],
    ['GREEN MOUNTAIN POWER CORP SETS PAYOUT', 'It pays ten cents.', 'Green Mountain Power Corp sets payout'],
    ['OFFICIALS OF USDA AND FCC MEET ON 3RD', 'The officials met.', 'Officials of USDA and FCC meet on 3rd'],
    ['McDONNELL SUES OVER CHECKROBOT', 'CheckRobot was sued by McDonnell.', 'McDonnell sues over CheckRobot'],
    ['VIELE TOTE BEI BRAND IN KÖLN', 'In Köln gab es bei einem Brand viele Tote.', 'Viele Tote bei Brand in Köln'],
    ['HARVEST AID FOR AFRICA CUT, SAYS OPEC', 'The aid was cut.', 'Harvest aid for Africa cut, says OPEC'],
    ['TALKS ON VENEZUELAN AND IRAQI DEBT', '', 'Talks on Venezuelan and Iraqi debt'],
    [
      'VELLE CENTRAL BANK SEES GROWTH',
      "The Reserve Bank's figures for Velle are out.",
      'Velle central bank sees growth',
    ],
    ['RESERVE BANK SEES GROWTH', 'The Reserve Bank said growth goes on.', 'Reserve Bank sees growth'],
    ['LOAN TO BANK OF VELLE', 'The Bank of Velle borrows.', 'Loan to Bank of Velle'],
  ])('%s', (headline, text, sentence) => {
    expect(headlineCase(headline, text)).toBe(sentence);
  });

  it.each(['Minister says no', 'NASA', 'NEWS', 'Why NATO and the EU disagree', 'ارتفاع أسعار النفط', '日本銀行', ''])(
    'leaves "%s" as it is',
    (headline) => expect(headlineCase(headline, 'Nato, news and nasa.')).toBe(headline),
  );

  it('changes nothing but the case of letters, and each stays where it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (headline, text) => {
        const shown = headlineCase(headline.toUpperCase(), text);
        expect(shown).toHaveLength(headline.toUpperCase().length);
        expect(shown.toUpperCase()).toBe(headline.toUpperCase().toUpperCase());
      }),
    );
  });

  it('leaves what is longer than a headline can be', () => {
    const long = 'WORDS AND MORE '.repeat(50);
    expect(headlineCase(long, 'words and more')).toBe(long);
  });
});
