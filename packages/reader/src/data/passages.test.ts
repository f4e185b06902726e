import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { MemoryLibrary } from '../testing/memory-library.js';
import { story } from '../testing/stories.js';
import { passagesQuery, passagesWith } from './passages.js';

async function passages() {
  const library = new MemoryLibrary();
  library.arrive(story('a', 1));
  library.arrive(story('b', 2, { headline: 'Über Häfen' }));
  await library.highlight('a', { at: 1, start: 15, end: 32 });
  await library.highlight('b', { at: 0, start: 4, end: 8 }, 'Which one?');
  await library.highlight('a', { at: 0, start: 0, end: 8 });
  return new QueryClient().fetchQuery(passagesQuery(library));
}

describe('all passages', () => {
  it('stand by story, in the order of its text', async () => {
    const all = await passages();
    expect(all.map(({ article }) => article).join('')).toMatch(/^(aab|baa)$/);
    expect(all.filter(({ article }) => article === 'a').map(({ span }) => span?.at)).toEqual([0, 1]);
    expect(all.find(({ article }) => article === 'b')?.story?.headline).toBe('Über Häfen');
  });

  it('are found by words of the passage, the note and the headline', async () => {
    const all = await passages();
    expect(passagesWith(all, '')).toHaveLength(3);
    expect(passagesWith(all, 'WHICH').map(({ article }) => article)).toEqual(['b']);
    expect(passagesWith(all, 'hafen uber').map(({ article }) => article)).toEqual(['b']);
    expect(passagesWith(all, 'nowhere')).toEqual([]);
  });
});
