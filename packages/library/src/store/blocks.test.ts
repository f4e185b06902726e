import { zstdDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { article, database, paragraph, putStories } from '../../test/help.js';
import { articleIn, inBlocks, packArticle, versionAt } from './blocks.js';
import { addFeed } from './feeds.js';
import { getArticle } from './get.js';
import { unsettled } from './identity.js';
import { draftStories } from './prepare.js';
import { removeArticle } from './remove.js';

const stories = (count: number) => Array.from({ length: count }, (_, n) => ({ article: article(n) }));
const feed = { feed: 1, title: 'The Paper' };

describe('blocks of articles', () => {
  it('give each article back', () => {
    const blocks = inBlocks(stories(45));
    expect(blocks.map(({ stories }) => stories.length)).toEqual([25, 20]);
    for (const { stories, data } of blocks)
      for (const [line, story] of stories.entries()) expect(articleIn(data, line)).toEqual(story.article);
  });

  it('keep a summary once that is the body', () => {
    const [first, second] = [paragraph('One  line,\nand another.'), paragraph('The end.')];
    const told = (summary: string) => article(1, { body: [first, second], summary });
    const same = told('One line, and another. The end.');
    const less = told('One line.');
    const figure = article(2, {
      body: [
        {
          type: 'figure',
          kind: 'image',
          url: 'https://paper.example/1.jpg',
          parts: [{ role: 'caption', text: 'A lock', marks: [] }],
        },
        second,
      ],
      summary: 'A lock The end.',
    });
    for (const story of [same, less, figure, article(3)]) expect(articleIn(packArticle(story), 0)).toEqual(story);
    expect(zstdDecompressSync(packArticle(same)).toString()).not.toContain(same.summary);
  });

  it('hold no more than is quick to unpack, and a large article alone', () => {
    const large = { article: { ...article(1), summary: 'word '.repeat(20_000) } };
    const blocks = inBlocks([...stories(2), large, ...stories(2)]);
    expect(blocks.map(({ stories }) => stories.length)).toEqual([2, 1, 2]);
    expect(articleIn(blocks[1]!.data, 0)).toEqual(large.article);
  });

  it('go with the last version in them', () => {
    const db = database();
    addFeed(db, { url: 'https://paper.example/feed' });
    const stored = putStories(db, [article(1), article(2), article(3)], { feed });
    const uses = () => db.all<{ uses: number }>('select uses from blocks order by id').map(({ uses }) => uses);
    expect(uses()).toEqual([3]);
    const newer = { ...article(2), deck: 'Something more is known.' };
    putStories(db, [newer], { feed });
    expect(uses()).toEqual([3, 1]);
    const remove = (n: number) => {
      const { place, id } = stored[n]!;
      removeArticle(
        db,
        place,
        id,
        db.get<{ listing: number }>('select listing from articles where id = ?', id)!.listing,
      );
    };
    remove(1);
    expect(uses()).toEqual([2]);
    remove(0);
    expect(getArticle(db, stored[2]!.id).article.headline).toBe(article(3).headline);
    remove(2);
    expect(uses()).toEqual([]);
    expect(versionAt(db, stored[2]!.place, 'none')).toBeUndefined();
  });
});

describe('what a feed has told before', () => {
  const toldOf = (articles: ReturnType<typeof article>[]) =>
    draftStories(articles, { feed: 1 }).drafts.map(({ story: { aliases, hash } }) => ({ aliases, hash }));

  it('is settled, and what is new or changed is not', () => {
    const db = database();
    addFeed(db, { url: 'https://paper.example/feed' });
    addFeed(db, { url: 'https://gazette.example/feed' });
    const listed = [article(3), article(2), article(1)];
    expect(unsettled(db, 1, toldOf(listed))).toEqual([0, 1, 2]);
    putStories(db, listed, { feed });
    expect(unsettled(db, 1, toldOf(listed))).toEqual([]);
    const changed = { ...article(2), deck: 'Something more is known.' };
    // The oldest comes first.
    expect(unsettled(db, 1, toldOf([article(4), article(3), changed, article(1)]))).toEqual([1, 3]);
    expect(unsettled(db, 2, toldOf(listed))).toEqual([0, 1, 2]);
    putStories(db, [changed], { feed });
    expect(unsettled(db, 1, toldOf([changed]))).toEqual([]);
    expect(unsettled(db, 1, toldOf(listed))).toEqual([1]);
  });
});
