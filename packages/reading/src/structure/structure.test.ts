import { describe, expect, it } from 'vitest';
import { readText } from '../read.js';

const story = [
  'The ferry company will stop sailing on Friday, it said.',
  'Its ships will be sold, the chairman said on Wednesday.',
  'Crews heard of it on Wednesday morning.',
  'The line was founded in 1911 and carried mail until 1955.',
  'In 1998 it bought its last ship.',
  'Talks with buyers begin on Thursday.',
  'Earlier, the harbour board had refused a loan.',
  'The board was led by the former mayor.',
];

describe('structure', () => {
  it('finds the lead and what is older than the news', async () => {
    const text = story.join('\n\n');
    const { structure } = await readText(text, { published: '2021-06-16' });
    const slices = structure.background.map(({ start, end }) => text.slice(start, end));
    expect(text.slice(structure.lead?.start, structure.lead?.end)).toBe(story[0]);
    expect(slices).toEqual([story.slice(3, 5).join('\n\n'), story.slice(6).join('\n\n')]);
  });

  it('has a lead and no background where no day of filing is known', async () => {
    const { structure } = await readText(story.slice(0, 3).join('\n\n'));
    expect(structure.lead).toBeDefined();
    expect(structure.background).toEqual([]);
  });
});
