import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { MemoryLibrary } from '../testing/memory-library.js';
import { story } from '../testing/stories.js';
import { loadedPassages, passagesQuery, passagesWith } from './passages.js';

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

  it('begin with the story that was marked last, and those that are lost stand before the others of theirs', async () => {
    const library = new MemoryLibrary();
    for (const [at, id] of ['a', 'b', 'c'].entries()) library.arrive(story(id, at + 1));
    const marked = async (article: string, at: number, start: number, created: string) =>
      Object.assign(await library.highlight(article, { at, start, end: start + 3 }), { created });
    await marked('a', 0, 9, '2026-03-01');
    await marked('a', 0, 4, '2026-01-01');
    await marked('b', 0, 0, '2026-02-01');
    const lost = await marked('b', 1, 0, '2026-01-15');
    delete lost.span;
    await marked('c', 0, 0, '2026-04-01');
    const all = await new QueryClient().fetchQuery(passagesQuery(library));
    expect(all.map(({ article, span }) => `${article} ${span?.start}`)).toEqual([
      'c 0',
      'a 4',
      'a 9',
      'b undefined',
      'b 0',
    ]);
  });

  it('have their stories, however many these are, and stay where a story has gone', async () => {
    const library = new MemoryLibrary();
    for (let at = 0; at < 501; at++) {
      library.arrive(story(`s${at}`, 1));
      await library.highlight(`s${at}`, { at: 0, start: 0, end: 3 });
    }
    const { list } = library;
    let asked = 0;
    library.list = async (options) => {
      asked++;
      const page = await list.call(library, options);
      return { ...page, items: page.items.filter(({ id }) => id !== 's7') };
    };
    const all = await new QueryClient().fetchQuery(passagesQuery(library));
    expect(asked).toBe(2);
    expect(all).toHaveLength(501);
    expect(all.filter((passage) => passage.story === undefined).map(({ article }) => article)).toEqual(['s7']);
    expect(passagesWith(all, 'headline')).toEqual([]);
  });

  it('are none before they are loaded', async () => {
    const client = new QueryClient();
    expect(loadedPassages(client, '')).toEqual([]);
    const library = new MemoryLibrary();
    library.arrive(story('a', 1));
    await library.highlight('a', { at: 0, start: 4, end: 8 });
    await client.fetchQuery(passagesQuery(library));
    expect(loadedPassages(client, 'port').map(({ article }) => article)).toEqual(['a']);
    expect(loadedPassages(client, 'ship')).toEqual([]);
  });
});
