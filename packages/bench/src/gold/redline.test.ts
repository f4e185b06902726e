import { describe, expect, it } from 'vitest';
import { edited, type GoldEntry, type GoldStory, judge, tell } from './redline.js';

const story: GoldStory = {
  headline: 'Ferry stays closed',
  body: ['The ferry carried 12 people.', 'It is old. It is slow.', 'Nobody was hurt, the port said.'],
};

describe('a version of a story', () => {
  it('is made by exchanges first, then paragraphs by the numbers they had, then what is exchanged everywhere', () => {
    const version = edited(story, [
      { moveParagraph: 2, to: 0 },
      { everywhere: 'It', replace: 'She' },
      { insertParagraph: 3, text: 'It sails.' },
      { splitParagraph: 1, at: 'It is slow' },
      { find: '12', replace: '$&14' },
    ]);
    expect(version.body).toEqual([
      'Nobody was hurt, the port said.',
      'The ferry carried $&14 people.',
      'She is old.',
      'She is slow.',
      'She sails.',
    ]);
    expect(edited(story, [{ joinParagraphs: 0 }, { removeParagraph: 2 }]).body).toEqual([
      'The ferry carried 12 people. It is old. It is slow.',
    ]);
  });
});

describe('what is told', () => {
  const entry = (changes: GoldEntry['changes'], other: GoldEntry['other'] = []): GoldEntry => ({
    story: 'ferry',
    edits: [{ find: '12 people', replace: '14 people' }],
    changes: changes!,
    other: other!,
  });
  const score = async (one: GoldEntry) => {
    const { missed, wrong } = judge(one, await tell({ ferry: story }, one));
    return [missed.length, wrong.length];
  };

  it('is right where it has the kind and the place of what is labelled', async () => {
    expect(await score(entry([{ kind: 'number-changed', before: '12', after: '14 people' }]))).toEqual([0, 0]);
    expect(await score(entry([{ kind: 'negation', before: '12', after: '14' }]))).toEqual([1, 1]);
    expect(await score(entry([{ kind: 'number-changed', before: 'slow' }]))).toEqual([1, 1]);
    expect(await score(entry([]))).toEqual([0, 1]);
    expect(await score(entry([], [{ after: '14 people' }]))).toEqual([0, 0]);
  });
});
