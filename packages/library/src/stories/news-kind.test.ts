import { describe, expect, it } from 'vitest';
import { article, paragraph } from '../../test/help.js';
import { newsKindOf } from './news-kind.js';
import { countWords, profileOf } from './profile.js';
import { compare } from './same-story.js';

let number = 0;
const profileOfText = (headline: string, text: string) => {
  const counted = countWords(article(number++, { headline, body: [paragraph(text)] }));
  return profileOf(
    counted,
    counted.terms.map(() => 0),
    0,
  );
};

/** Two reports about one firm, three days apart, in which one word says what it is about. */
const reports = (what: string) =>
  [
    profileOfText(
      `Quillfeather ${what} fills the harbour of Velle`,
      `The ${what} of Quillfeather Foods was on everybody's lips in Velle on Monday. Ada Lund, who keeps the books of Quillfeather, said that nobody had asked her.`,
    ),
    profileOfText(
      `Lund speaks of Quillfeather ${what}`,
      `Ada Lund told reporters that Quillfeather Foods would stay in Velle whatever came of the ${what}. Its lorries stood still.`,
    ),
  ] as const;

describe('the kind of news', () => {
  it('is told from words of what goes on for days, and of figures that come again', () => {
    expect(newsKindOf(...reports('strike'))).toEqual({ shared: 1, own: 2, periodic: 0 });
    expect(newsKindOf(...reports('cheese'))).toEqual({ shared: 0, own: 0, periodic: 0 });
    expect(newsKindOf(...reports('dividend'))).toMatchObject({ shared: 0, periodic: 1 });
    expect(newsKindOf(reports('strike')[0], reports('cheese')[1])).toMatchObject({ shared: 0, own: 1 });
  });

  it('makes articles of one matter surer to be one event where it goes on, days later above all', () => {
    const score = (what: string, days: number) => {
      const [one, other] = reports(what);
      return compare({ profile: one, at: 0 }, { profile: other, at: days * 86_400 }).score;
    };
    for (const days of [0, 3]) {
      expect(score('strike', days)).toBeGreaterThan(score('cheese', days));
      expect(score('cheese', days)).toBeGreaterThan(score('dividend', days));
    }
    expect(score('strike', 0) - score('strike', 3)).toBeLessThan(score('cheese', 0) - score('cheese', 3));
  });
});
