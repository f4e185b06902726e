import { type Article, parseQuery, queryProblem } from '@dateline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { article, database, paragraph, putStories } from '../../test/help.js';
import type { Database } from '../store/database.js';
import { addFeed } from '../store/feeds.js';
import { countArticles, listArticles } from '../store/list.js';
import { mark } from '../store/mark.js';
import { findMatch, matcher } from './match.js';
import { segmentWords } from './segment.js';

const stories: Article[] = [
  article(1, {
    headline: 'Grain harvest falls',
    deck: 'Farmers ask for help',
    bylines: [{ name: 'Ada Stone' }],
    body: [paragraph('The grain harvest in the Café district fell by a third, the ministry said.')],
    section: 'Economy',
    topics: ['Farming', 'Weather'],
    dateline: { text: 'HARTWICK, Jan. 1', place: 'Hartwick' },
  }),
  article(2, {
    headline: 'Wheat and barley',
    bylines: [{ name: 'Björn Åkesson' }],
    body: [paragraph('Wheat rose; barley did not. A harvest of grain is expected.')],
    language: 'en-GB',
    source: { name: 'Evening Gazette' },
    url: 'https://www.gazette.example/2',
  }),
  article(3, { headline: '图书馆的一天', language: 'zh', body: [paragraph('北京大学的学生在图书馆学习历史。')] }),
  article(4, { headline: 'Не забытый день', language: 'ru', body: [paragraph('Ёлка стоит на площади, йод и свет.')] }),
];

function filled(): Database {
  const db = database();
  putStories(db, stories);
  const { row } = addFeed(db, { url: 'https://paper.example/feed', title: 'Paper feed', folder: 'World/Near' });
  const from = { feed: row.id, site: 'paper.example', title: 'Paper feed' };
  putStories(db, [article(1, stories[0])], { feed: from });
  mark(db, ['article-2'], { read: true, saved: true });
  return db;
}

const numbers = (db: Database, query: string) =>
  listArticles(db, { query }).items.map(({ id }) => Number(id.slice('article-'.length)));

describe('a search', () => {
  it.each<[string, number[]]>([
    ['', [4, 3, 2, 1]],
    ['grain', [2, 1]],
    ['GRAIN harvest', [2, 1]],
    ['"grain harvest"', [1]],
    ['"harvest of grain"', [2]],
    ['harv*', [2, 1]],
    ['harv', []],
    ['grain -wheat', [1]],
    ['-grain', [4, 3]],
    ['-grain -Ёлка', [3]],
    ['ministry OR wheat', [2, 1]],
    ['(ministry OR wheat) -barley', [1]],
    ['ministry OR -grain', [4, 3, 1]],
    ['-(ministry OR -grain)', [2]],
    ['cafe', [1]],
    ['café', [1]],
    ['akesson', [2]],
    ['headline:grain', [1]],
    ['deck:farmers', [1]],
    ['body:wheat', [2]],
    ['by:stone', [1]],
    ['by:"ada stone"', [1]],
    ['source:gazette', [2]],
    ['section:economy', [1]],
    ['topic:weather', [1]],
    ['place:hartwick', [1]],
    ['lang:en', [2, 1]],
    ['lang:en-gb', [2]],
    ['lang:e', []],
    ['site:gazette.example', [2]],
    ['site:www.gazette.example', [2]],
    ['is:unread', [4, 3, 1]],
    ['is:read', [2]],
    ['is:saved', [2]],
    ['-is:saved grain', [1]],
    ['is:highlighted', []],
    ['is:saved OR ministry', [2, 1]],
    ['is:saved OR -grain', [4, 3, 2]],
    ['after:2026-01-02', []],
    ['before:2026-01-02 grain', [2, 1]],
    ['on:2026-01-01', [4, 3, 2, 1]],
    ['in:world', [1]],
    ['in:world/near', [1]],
    ['in:wor', []],
    ['feed:1', [1]],
    ['feed:paper', [1]],
    ['feed:2', []],
    ['学习', [3]],
    ['图书馆', [3]],
    ['北京大学', [3]],
    ['елка', [4]],
    ['йод', [4]],
    ['иод', []],
    ['lang:gb', []],
    ['& grain', [2, 1]],
    ['NEAR(grain, harvest)', []],
    ['grain^', [2, 1]],
  ])('for %s finds %j', (query, expected) => {
    const db = filled();
    expect(numbers(db, query)).toEqual(expected);
    expect(countArticles(db, query)).toBe(expected.length);
  });

  it('within feeds finds the same whether their stories are few or many', () => {
    const db = database();
    const many = Array.from({ length: 2_100 }, (_, n) => article(n));
    const [large, small] = ['large', 'small'].map(
      (folder) => addFeed(db, { url: `https://${folder}.example/feed`, folder }).row.id,
    );
    const from = (feed: number) => ({ seen: '2026-06-01T00:00:00Z', feed: { feed, title: 'The Paper' } });
    putStories(db, many, from(large!));
    putStories(db, many.slice(0, 3), from(small!));
    mark(db, ['article-1', 'article-2000'], { read: true });
    const cases: [string, number][] = [
      ['in:large', 2_100],
      ['in:small', 3],
      [`feed:${large}`, 2_100],
      ['feed:paper', 0],
      ['in:large in:small', 3],
      ['in:large -in:small', 2_097],
      ['in:large is:read', 2],
      ['in:small is:read', 1],
      ['in:large story', 2_100],
      ['in:small OR is:read', 4],
      ['in:small OR in:large', 2_100],
    ];
    for (const [query, expected] of cases) {
      expect(countArticles(db, query), query).toBe(expected);
      expect(listArticles(db, { query, limit: 5 }).items.length, query).toBe(Math.min(5, expected));
    }
    expect(numbers(db, 'in:small')).toEqual([2, 1, 0]);
    expect(numbers(db, 'in:large').slice(0, 2)).toEqual([2_099, 2_098]);
  });

  it('orders by relevance when asked, words of the headline first', () => {
    const db = filled();
    const { items } = listArticles(db, { query: 'grain', order: 'relevance' });
    expect(items.map(({ id }) => id)).toEqual(['article-1', 'article-2']);
  });

  it('shows the passage with the words marked', () => {
    const [found] = listArticles(filled(), { query: 'cafe "grain harvest" fel*' }).items;
    const { text, marks } = found!.match!;
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['grain harvest', 'Café', 'fell']);
  });

  it('of any text is answered, page by page', () => {
    const db = filled();
    const piece = fc.oneof(
      fc.constantFrom(
        '"',
        '(',
        ')',
        '-',
        '*',
        ':',
        'OR',
        'AND',
        'NOT',
        'NEAR',
        '{',
        '}',
        '+',
        '^',
        ',',
        '\0',
        '\ud800',
        '%',
        "'",
        ';',
      ),
      fc.constantFrom(
        'grain',
        'harv*',
        'is:unread',
        'voice:x',
        'place:"',
        'lang:%',
        'in:',
        'feed:9999999999999999999',
        'after:2026',
        '学习',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    const queries = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '));
    fc.assert(
      fc.property(fc.oneof(queries, fc.string({ unit: 'binary' })), (query) => {
        if (queryProblem(query)) {
          expect(() => listArticles(db, { query })).toThrow(expect.objectContaining({ code: 'bad-query' }));
          expect(() => countArticles(db, query)).toThrow(expect.objectContaining({ code: 'bad-query' }));
          return;
        }
        const found = listArticles(db, { query, limit: 2 });
        const order = listArticles(db, { query, limit: 2, order: 'relevance' });
        expect(countArticles(db, query)).toBeGreaterThanOrEqual(found.items.length);
        expect(order.items.length).toBe(found.items.length);
      }),
      { numRuns: 500 },
    );
  });

  it('with thousands of words or brackets is refused', () => {
    const db = filled();
    const long = [
      'grain '.repeat(20_000),
      '('.repeat(5_000),
      '-('.repeat(2_000),
      'a OR '.repeat(5_000),
      'is:read OR (grain '.repeat(500),
      'x'.repeat(1_000_000),
      '(a (b OR '.repeat(3_000),
    ];
    for (const query of long)
      expect(() => countArticles(db, query)).toThrow(expect.objectContaining({ code: 'bad-query' }));
    const [words, brackets] = ['grain '.repeat(100), `${'-('.repeat(50)}grain${')'.repeat(50)}`];
    expect([countArticles(db, words), countArticles(db, brackets)]).toEqual([2, 2]);
  });
});

describe('segmentWords', () => {
  it('puts spaces between words of scripts that have none, and leaves the rest alone', () => {
    expect(segmentWords('plain words, untouched')).toBe('plain words, untouched');
    expect(segmentWords('학교에 갔다')).toBe('학교에 갔다');
    expect(segmentWords('soft\u00adhyphen')).toBe('softhyphen');
    expect(segmentWords('大学生').split(' ').filter(Boolean).join('')).toBe('大学生');
    expect(segmentWords('ภาษาไทย').trim()).toContain(' ');
  });
});

describe('findMatch', () => {
  const pattern = (query: string) => matcher(parseQuery(query).query)!;

  it('shows the words around the first hit, whole', () => {
    const text = `${'before '.repeat(60)}the needle here ${'after '.repeat(60)}`;
    const match = findMatch(text, pattern('needle'))!;
    expect(match.text).toMatch(/^…before .*the needle here after.*after…$/);
    expect(match.marks.map(({ start, end }) => match.text.slice(start, end))).toEqual(['needle']);
  });

  it('finds whole words alone, in any case and with any accents', () => {
    expect(findMatch('unneedled', pattern('needle'))).toBeUndefined();
    expect(findMatch('NEEDLÉ', pattern('needle'))?.marks).toEqual([{ start: 0, end: 6 }]);
    expect(findMatch('йод и ёлка', pattern('йод елка'))?.marks).toHaveLength(2);
    expect(findMatch('nothing here', pattern('-nothing there'))).toBeUndefined();
  });

  it('marks lie in the passage, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.string({ minLength: 1, maxLength: 3 }),
        (text, word) => {
          const words = matcher({ kind: 'text', value: word, phrase: false, prefix: true });
          const match = words && findMatch(text, words);
          for (const { start, end } of match?.marks ?? []) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(match!.text.length);
          }
        },
      ),
    );
  });
});
