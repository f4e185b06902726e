import type { ArticleSummary, Library } from '@dateline/library';
import { expect, it } from 'vitest';
import type { Io } from './io.js';
import { printStories } from './stories.js';

it('says where not all stories that match were weighed', async () => {
  const items = [{ id: 'a', headline: 'A story' }] as ArticleSummary[];
  const said: string[] = [];
  const io = { say: (text: string) => said.push(text), printJsonLines: async () => {} } as unknown as Io;
  const library = (capped?: number) =>
    ({ list: async () => ({ items, ...(capped !== undefined && { capped }) }) }) as unknown as Library;
  const values = { as: 'ndjson', order: 'relevance' };
  expect(await printStories(library(), 'story', values, io)).toBe(1);
  expect(said).toEqual([]);
  expect(await printStories(library(2_000), 'story', values, io)).toBe(1);
  expect(said).toEqual(['More stories match: the newest 2,000 of them were put in the order of relevance.']);
});
