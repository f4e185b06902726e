import { unpackTar } from 'modern-tar';
import { describe, expect, it } from 'vitest';
import { article, open, paragraph } from '../../../test/help.js';
import { markdownFiles } from './markdown.js';
import { safeName } from './safe-name.js';

describe('stories as Markdown', () => {
  it('are files with front matter, the story, and what was highlighted in it', async () => {
    const library = await open();
    const odd = 'Price: "5 %" \u2013 #1, or: [no]\u2028\u0085';
    await library.put([
      article(1, { headline: odd, deck: 'A deck', body: [paragraph('Two metres of *water*.\n\nThen none.')] }),
    ]);
    await library.mark(['article-1'], { saved: true, tag: ['north sea', 'a: b'] });
    await library.highlight('article-1', { at: 0, start: 0, end: 20 }, 'Check this:\n# how high?');
    const files = [];
    for await (const file of markdownFiles(library)) files.push(file);
    expect(files).toHaveLength(1);
    const [{ path, text }] = files as [(typeof files)[0]];
    expect(path).toMatch(/^2026-01\/2026-01-01-price-5-1-or-no-[0-9a-f]{8}\.md$/);
    const [, front, body] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(text)!;
    const values = Object.fromEntries(
      front!.split('\n').map((line) => [line.split(': ', 1)[0], JSON.parse(line.slice(line.indexOf(': ') + 2))]),
    );
    expect(values).toMatchObject({
      id: 'article-1',
      title: odd,
      date: '2026-01-01T01:00:00.000Z',
      source: 'The Paper',
      url: 'https://paper.example/stories/1',
      language: 'en',
      states: ['saved'],
      tags: ['a: b', 'north sea'],
    });
    expect(front).not.toMatch(/[\u0085\u2028]/);
    expect(body).toMatch(/^# Price/);
    expect(body).toContain('\n\n## Highlights\n\n> Two metres of \\*water\n\nCheck this:\n\\# how high?\n');
  });

  it('keep their names from one export to the next, and no two have the same', async () => {
    const library = await open();
    const same = { headline: 'CON: a/b', published: '2026-01-02T00:00:00Z' };
    await library.put([article(1, same), article(2, same), article(3, { headline: '\u{1f30a}' })]);
    await library.mark(['article-3'], { hidden: true });
    const names = async (query = '') => {
      const found: string[] = [];
      for await (const { path } of markdownFiles(library, { query })) found.push(path);
      return found;
    };
    const all = await names();
    expect(new Set(all).size).toBe(2);
    expect(await names()).toEqual(all);
    // What is hidden is there for who asks for it.
    expect(await names('is:hidden')).toEqual([expect.stringMatching(/^2026-01\/2026-01-01-[0-9a-f]{8}\.md$/)]);
  });

  it('go out in one archive, however many there are', async () => {
    const library = await open();
    await library.put(Array.from({ length: 250 }, (_, n) => article(n)));
    await library.put([article(250, { published: '1919-07-01' })]);
    const pieces: Uint8Array[] = [];
    for await (const piece of library.export('markdown', { query: 'story' })) pieces.push(piece);
    // One piece for each, so that no more than a story is held.
    expect(pieces).toHaveLength(252);
    const entries = await unpackTar(Buffer.concat(pieces));
    expect(entries).toHaveLength(251);
    expect(new TextDecoder().decode(entries[250]!.data)).toContain('# Story number 249');
    expect(entries[0]!.header).toMatchObject({ mtime: new Date(0) });
    expect(entries[1]!.header).toMatchObject({ type: 'file', mode: 0o644, mtime: new Date('2026-01-01T00:00:00Z') });
  });
});

describe('the name of a file', () => {
  it.each([
    ['A <b>: "c" / d\\e | f? * g.', 'a-b-c-d-e-f-g'],
    ['  ... ', ''],
    ['\u0000\u202e..\\..\\x', 'x'],
    ['Caf\u0065\u0301', 'caf\u00e9'],
    ['日本銀行、政策金利を据え置き', '日本銀行-政策金利を据え置き'],
    ['x'.repeat(100), 'x'.repeat(24)],
    ['word '.repeat(30), 'word-word-word-word-word-word-word-word-word'],
    ['\ud800 broken', 'broken'],
  ])('of %j is %j', (headline, name) => {
    expect(safeName(headline)).toBe(name);
    expect(Buffer.byteLength(`2026-01-01-${safeName(headline)}-0123abcd.md`)).toBeLessThanOrEqual(255);
  });
});
