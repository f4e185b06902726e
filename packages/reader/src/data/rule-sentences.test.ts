import { describe, expect, it } from 'vitest';
import { ruleSentence, whySentences } from './rule-sentences.js';

const effect = { rule: 1, query: 'strike', act: 'hide', at: '2026-03-01T12:00:00Z', when: 'arrival' } as const;

describe('what is said of rules', () => {
  it('says what one does', () => {
    expect(ruleSentence({ query: 'strike', act: 'hide', until: '2027-03-31' })).toBe(
      'Hide: what matches strike, until 2027-03-31',
    );
    expect(ruleSentence({ query: 'by:stone', act: 'tag', tags: ['a', 'b'], enabled: false })).toBe(
      'Tag a, b: what matches by:stone (off)',
    );
  });

  it('says why a story is hidden', () => {
    expect(whySentences([], { hidden: false })).toEqual(['No rule did anything to this story.']);
    expect(whySentences([], { hidden: true })).toEqual(['You hid this story yourself.']);
    expect(whySentences([effect], { hidden: true })[0]).toMatch(/^Hidden by the rule “strike” as it arrived, /);
    expect(whySentences([{ ...effect, name: 'No strikes', when: 'applied' }], { hidden: false })).toEqual([
      'You have shown it again.',
      expect.stringMatching(/^Hidden by the rule “No strikes” \(strike\) when you applied the rule, /),
    ]);
  });
});
