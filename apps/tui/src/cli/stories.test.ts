import type { ArticleSummary, Library, Page } from '@dateline/library';
import { expect, it } from 'vitest';
import type { Io } from './io.js';
import { printStories } from './stories.js';

it('says where not everything was looked at', async () => {
  const items = [{ id: 'a', headline: 'A story' }] as ArticleSummary[];
  const said: string[] = [];
  const io = { say: (text: string) => said.push(text), printJsonLines: async () => {} } as unknown as Io;
  const library = (capped: Partial<Page<ArticleSummary>> = {}) =>
    ({ list: async () => ({ items, ...capped }) }) as unknown as Library;
  const values = { as: 'ndjson', order: 'relevance' };
  expect(await printStories(library(), 'story', values, io)).toBe(1);
  expect(said).toEqual([]);
  expect(await printStories(library({ capped: 2_000, cappedBy: 'relevance' }), 'story', values, io)).toBe(1);
  expect(said).toEqual(['More stories match: the newest 2,000 of them were put in the order of relevance.']);
  // Also where nothing was found.
  const nothing = library({ items: [], capped: 1, cappedBy: 'index' });
  expect(await printStories(nothing, 'stor*', { as: 'ndjson' }, io)).toBe(0);
  expect(said.slice(1)).toEqual(['Beginnings of words are still being indexed: 1 story was looked through so far.']);
});
