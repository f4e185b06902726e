import { describe, expect, it } from 'vitest';
import { article, open } from '../../test/help.js';

describe('saved searches', () => {
  it('are kept by name, with a count that follows what happens', async () => {
    const library = await open();
    await library.put([article(1), article(2), article(3, { headline: 'Another headline' })]);
    const saved = await library.saveSearch(' Numbers ', 'headline:number');
    expect(saved).toEqual({ id: saved.id, name: 'Numbers', query: 'headline:number', unread: 2 });
    await library.saveSearch('All', '');
    expect((await library.searches()).map(({ name, unread }) => [name, unread])).toEqual([
      ['All', 3],
      ['Numbers', 2],
    ]);
    await library.mark(['article-1'], { read: true });
    await library.put([article(4)]);
    await library.mark(['article-4'], { hidden: true });
    expect((await library.searches()).map(({ unread }) => unread)).toEqual([2, 1]);
    expect(await library.editSearch(saved.id, { name: 'Others', query: '-headline:number' })).toMatchObject({
      id: saved.id,
      unread: 1,
    });
    await library.removeSearch(saved.id);
    expect(await library.searches()).toHaveLength(1);
  });

  it('are refused where they are not understood or a name is taken, and nothing is kept', async () => {
    const library = await open();
    const { id } = await library.saveSearch('Sea', 'harbour');
    for (const [name, query, code] of [
      ['Other', 'is:savd', 'bad-query'],
      ['SEA', 'ship', 'name-taken'],
      [' ', 'ship', 'bad-name'],
      ['a\u0007', 'ship', 'bad-name'],
    ] as const) {
      await expect(library.saveSearch(name, query), name).rejects.toMatchObject({ code });
      if (name !== 'SEA') await expect(library.editSearch(id, { name, query }), name).rejects.toMatchObject({ code });
    }
    await expect(library.editSearch(99, { name: 'x' })).rejects.toMatchObject({ code: 'unknown-search' });
    await expect(library.removeSearch(99)).rejects.toMatchObject({ code: 'unknown-search' });
    expect((await library.searches()).map(({ name, query }) => [name, query])).toEqual([['Sea', 'harbour']]);
  });

  it('come with query feeds of newsboat, as far as these can be put into our words', async () => {
    const library = await open();
    const urls = `https://paper.example/feed World
"query:Unread:unread = \\"yes\\""
"query:Strikes:(title =~ \\"strike|lockout\\" and age < 7) or author = \\"Ada Stone\\""
"query:World news:tags # \\"World\\" and unread != \\"no\\" and age between 1:3"
"query:Tricky:title =~ \\"^a.*b$\\""
"query:Flags:flags # \\"s\\""
`;
    const left = [expect.stringContaining('“Tricky” was left out'), expect.stringContaining('“Flags” was left out')];
    expect(await library.import(urls, 'urls', { dryRun: true })).toMatchObject({
      feeds: 1,
      searches: 3,
      warnings: left,
    });
    expect(await library.searches()).toEqual([]);
    expect(await library.import(urls, 'urls')).toMatchObject({ feeds: 1, searches: 3, warnings: left });
    expect((await library.searches()).map(({ name, query }) => [name, query])).toEqual([
      ['Strikes', '(headline:strike OR headline:lockout) after:7d OR by:"Ada Stone"'],
      ['Unread', 'is:unread'],
      ['World news', 'in:World is:unread after:3d -after:1d'],
    ]);
    // Again changes nothing; another query under the same name gets a name of its own.
    expect(await library.import(urls, 'urls')).toMatchObject({ searches: 0 });
    expect(await library.import('"query:Unread:unread = \\"no\\""\n', 'urls')).toMatchObject({ searches: 1 });
    expect((await library.searches()).map(({ name }) => name)).toContain('Unread 2');
  });
});

describe('tags', () => {
  it('are counted, renamed and removed, and that can be taken back', async () => {
    const library = await open();
    await library.put([1, 2, 3, 4].map((n) => article(n)));
    await library.mark(['article-1', 'article-2'], { tag: ['Budget'] });
    await library.mark(['article-2', 'article-3'], { tag: ['money'] });
    await library.mark(['article-3'], { hidden: true });
    const counts = async () => (await library.tags()).map(({ tag, count }) => `${tag} ${count}`);
    expect(await counts()).toEqual(['Budget 2', 'money 1']);
    expect(await library.renameTag('budget', 'Money')).toBe(2);
    expect(await counts()).toEqual(['Money 2']);
    expect(await library.undo()).toEqual({ kind: 'mark', count: 2 });
    expect(await counts()).toEqual(['Budget 2', 'money 1']);
    expect(await library.renameTag('Budget', 'BUDGET')).toBe(2);
    expect(await counts()).toEqual(['BUDGET 2', 'money 1']);
    await library.undo();
    expect(await library.removeTag('budget')).toBe(2);
    expect(await counts()).toEqual(['money 1']);
    await library.undo();
    expect(await counts()).toEqual(['Budget 2', 'money 1']);
    await expect(library.removeTag('nothing')).rejects.toMatchObject({ code: 'unknown-tag' });
    await expect(library.renameTag('budget', '"')).rejects.toMatchObject({ code: 'bad-tag' });
    // Marking many takes its tags back as well.
    expect(await library.markAll('', { tag: ['all'] })).toBe(3);
    await library.undo();
    expect(await counts()).toEqual(['Budget 2', 'money 1']);
  });
});

describe('notes', () => {
  it('are written and edited', async () => {
    const library = await open();
    await library.put([article(1)]);
    const made = await library.highlight('article-1', { at: 'headline', start: 0, end: 5 });
    expect(await library.editHighlight(made.id, ' A note ')).toEqual({ ...made, note: 'A note' });
    expect(await library.highlights()).toMatchObject([{ note: 'A note' }]);
    expect(await library.editHighlight(made.id, '')).toEqual(made);
    await expect(library.editHighlight('none', 'x')).rejects.toMatchObject({ code: 'unknown-highlight' });
  });
});
