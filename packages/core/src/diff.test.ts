import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDiff } from './apply-diff.js';
import { articleSchema } from './article.js';
import { diffArticles } from './diff.js';
import { article, paragraph } from './testing/articles.js';
import { arbitraryOf, articleOfSchema } from './testing/from-schema.js';
import type { Article, Block } from './types.js';

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Two Articles of which the later one has some fields and blocks of the earlier one. */
const pairs = fc
  .tuple(articleOfSchema, articleOfSchema, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }))
  .map(([before, other, keeps]): [Article, Article] => {
    const after = copy(other) as unknown as Record<string, unknown>;
    const keys = [...new Set([...Object.keys(before), ...Object.keys(other)])] as (keyof Article)[];
    keys.forEach((key, at) => {
      if (!keeps[at % keeps.length]) return;
      if (before[key] === undefined) delete after[key];
      else after[key] = copy(before[key]);
    });
    return [before, after as unknown as Article];
  });

const changeOf = (before: Block, after: Block) =>
  diffArticles(article({ body: [before] }), article({ body: [after] })).blocks;

describe('diffArticles', () => {
  it('is tried on Articles of the schema', () => {
    // The schema leaves out members of this name; what a diff makes of them is tested below.
    const kept = articleOfSchema.filter((value) => !JSON.stringify(value).includes('"__proto__":'));
    fc.assert(
      fc.property(kept, (value) => void expect(articleSchema.parse(value)).toEqual(value)),
      { numRuns: 50 },
    );
  });

  it('is empty exactly when both are equal, and makes the later one of the earlier one', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const diff = diffArticles(before, after);
        expect(diff.same).toBe(isDeepStrictEqual(copy(before), copy(after)));
        expect(applyDiff(before, diff)).toEqual(after);
        expect(applyDiff(copy(before), copy(diff))).toEqual(after);
        expect(diffArticles(before, copy(before)).same).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it.each(Object.keys(articleSchema.shape) as (keyof Article)[])('sees %s', (field) => {
    const value = arbitraryOf(articleSchema.shape[field]);
    fc.assert(
      fc.property(articleOfSchema, value, (before, now) => {
        const after = { ...before, [field]: now };
        const { fields, blocks, same } = diffArticles(before, after);
        expect(same).toBe(isDeepStrictEqual(copy(before), copy(after)));
        if (field === 'body') expect(fields).toEqual([]);
        else {
          expect(fields.map((change) => change.field)).toEqual(same ? [] : [field]);
          expect(blocks.every(({ kind }) => kind === 'same')).toBe(true);
        }
      }),
      { numRuns: 10 },
    );
  });

  it('tells an edited paragraph from a new one, wherever the new one stands', () => {
    const before = article();
    const edited = paragraph('The bridge over the old harbour opened to carts on Monday, three weeks early.');
    const added = paragraph('Tolls stay.');
    const kinds = (...body: Block[]) => {
      const { fields, blocks } = diffArticles(before, article({ headline: 'Bridge reopens', body }));
      expect(fields).toEqual([
        { field: 'headline', before: before.headline, after: 'Bridge reopens', words: expect.any(Array) },
      ]);
      expect(blocks.find(({ kind }) => kind === 'changed')).toEqual({
        kind: 'changed',
        before: 0,
        after: body.indexOf(edited),
        item: edited,
        properties: ['text'],
        words: expect.arrayContaining([{ kind: 'added', text: 'three' }]),
      });
      return blocks.map(({ kind }) => kind);
    };
    expect(kinds(edited, added, before.body[1]!)).toEqual(['changed', 'added', 'same']);
    expect(kinds(added, edited, before.body[1]!)).toEqual(['added', 'changed', 'same']);
    expect(kinds(added, edited)).toEqual(['added', 'changed', 'removed']);
  });

  it('names the marks of a paragraph that changed', () => {
    const link = (url: string) => paragraph('The bridge opened.', [{ type: 'link', start: 4, end: 10, url }]);
    expect(changeOf(link('https://a.example/'), link('https://b.example/'))).toEqual([
      {
        kind: 'changed',
        before: 0,
        after: 0,
        item: link('https://b.example/'),
        properties: ['marks'],
        marks: [
          {
            kind: 'changed',
            before: 0,
            after: 0,
            item: { type: 'link', start: 4, end: 10, url: 'https://b.example/' },
            properties: ['url'],
          },
        ],
      },
    ]);
  });

  it('names the cells of a table that changed', () => {
    const cell = (row: number, text: string) => ({ role: 'cell' as const, row, column: 0, text, marks: [] });
    const table = (...texts: string[]): Block => ({ type: 'table', parts: texts.map((text, row) => cell(row, text)) });
    const [change] = changeOf(table('Cart', 'Coach and four', '5'), table('Cart', 'Coach and four', '4'));
    expect(change?.parts).toEqual([
      { kind: 'same', before: 0, after: 0 },
      { kind: 'same', before: 1, after: 1 },
      {
        kind: 'changed',
        before: 2,
        after: 2,
        item: cell(2, '4'),
        properties: ['text'],
        words: [
          { kind: 'removed', text: '5' },
          { kind: 'added', text: '4' },
        ],
      },
    ]);
  });

  it('names the marks of a caption', () => {
    const figure = (type: 'strong' | 'emphasis'): Block => ({
      type: 'figure',
      kind: 'image',
      url: 'https://a.example/b.jpg',
      parts: [{ role: 'caption', text: 'Beams', marks: [{ type, start: 0, end: 5 }] }],
    });
    const [change] = changeOf(figure('strong'), figure('emphasis'));
    expect(change?.parts?.[0]?.marks?.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });

  it('takes a picture with another description for the same one', () => {
    const figure = (url: string, alt: string): Block => ({ type: 'figure', kind: 'image', url, alt, parts: [] });
    expect(changeOf(figure('/a.jpg', 'Beams'), figure('/a.jpg', 'A barge'))).toMatchObject([
      { kind: 'changed', properties: ['alt'] },
    ]);
    expect(changeOf(figure('/a.jpg', ''), figure('/b.jpg', '')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });

  it('goes into lists and objects around the body', () => {
    const episode = (title: string) => ({ url: '/a.mp3', chapters: [{ start: 0, title }] });
    const { fields } = diffArticles(
      article({
        attachments: [episode('Frost')],
        source: { name: 'Post' },
        extra: { 'a:__proto__': { ['__proto__']: 1 } },
      }),
      article({ attachments: [episode('Thaw')], source: { name: 'Post', url: '/' }, topics: ['tolls'] }),
    );
    expect(fields).toMatchObject([
      { field: 'source', properties: ['url'] },
      { field: 'topics', items: [{ kind: 'added', after: 0, item: 'tolls' }] },
      { field: 'attachments', items: [{ kind: 'changed', before: 0, after: 0, properties: ['chapters'] }] },
      { field: 'extra' },
    ]);
  });

  it('sees a property of any name', () => {
    const extra = (json: string) => article({ extra: { 'a:b': JSON.parse(json) } });
    expect(diffArticles(extra('{"__proto__":1}'), extra('{}')).same).toBe(false);
  });
});

describe('applyDiff', () => {
  it('refuses an Article that the diff was not made from', () => {
    const diff = diffArticles(article(), article({ headline: 'Bridge reopens' }));
    expect(() => applyDiff(article({ headline: 'Other' }), diff)).toThrow(
      expect.objectContaining({ code: 'bad-diff', details: { where: 'headline' } }),
    );
    expect(() => applyDiff(article({ body: [] }), diff)).toThrow(
      expect.objectContaining({ code: 'bad-diff', details: { where: 'body' } }),
    );
  });
});
