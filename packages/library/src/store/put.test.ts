import { describe, expect, it } from 'vitest';
import { article, type Coming, database, paragraph, putStories } from '../../test/help.js';
import type { Database } from './database.js';
import { feedState, listFeeds } from './feed-state.js';
import { addFeed } from './feeds.js';
import { getArticle, getVersion } from './get.js';
import { countArticles, listArticles } from './list.js';
import { mark } from './mark.js';

const SEEN = '2026-03-01T12:00:00.000Z';
const LONG = 'The council met for four hours and sent the plan back to its authors. '.repeat(12);

const put = putStories;

function feed(db: Database, url = 'https://paper.example/feed'): NonNullable<Coming['feed']> {
  return { feed: addFeed(db, { url }).row.id, site: 'paper.example', title: 'The Paper' };
}

describe('the order of articles', () => {
  it('is that of their dates, the newest first, whenever they came', () => {
    const db = database();
    put(db, [article(5), article(1), article(9)]);
    put(db, [article(3)]);
    expect(listArticles(db).items.map(({ id }) => id)).toEqual(['article-9', 'article-5', 'article-3', 'article-1']);
    expect(listArticles(db, { order: 'oldest' }).items[0]?.id).toBe('article-1');
  });

  it('keeps thousands of one day apart', () => {
    const db = database();
    const many = Array.from({ length: 1_000 }, (_, n) => article(n, { published: '2026-01-05' }));
    put(db, many);
    const seen: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = listArticles(db, { limit: 300, ...(after !== undefined && { after }) });
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
      if (after === undefined) break;
    }
    expect(new Set(seen).size).toBe(1_000);
    expect(seen[0]).toBe('article-999');
  });

  it('takes the day of the dateline where no date of publication is, and believes no date to come', () => {
    const db = database();
    put(db, [
      article(1, {
        published: undefined,
        dateline: { text: 'HARTWICK, Feb. 3', place: 'Hartwick', date: '2026-02-03' },
      }),
      article(2, { published: '2199-01-01T00:00:00Z' }),
      article(3, { published: '1958-07-01' }),
    ]);
    expect(listArticles(db).items.map(({ time }) => time)).toEqual([SEEN, '2026-02-03', '1958-07-01']);
  });

  it('moves with a date that is put right, and takes state and notes along', () => {
    const db = database();
    put(db, [article(1), article(2)]);
    mark(db, ['article-1'], { read: true, saved: true });
    put(db, [article(1, { published: '2026-02-02T00:00:00Z', body: [paragraph('What happened, put right.')] })]);
    expect(listArticles(db).items.map(({ id }) => id)).toEqual(['article-1', 'article-2']);
    expect(listArticles(db, { query: 'put right' }).items).toMatchObject([
      { id: 'article-1', read: true, saved: true },
    ]);
    expect(getArticle(db, 'article-1').versions).toHaveLength(2);
  });
});

describe('a story that comes again', () => {
  it('is a new version when its text changed, and nothing when it did not', () => {
    const db = database();
    expect(put(db, [article(1)])[0]?.outcome).toBe('added');
    expect(put(db, [article(1)])[0]?.outcome).toBe('unchanged');
    const changed = article(1, { headline: 'Story number one' });
    expect(put(db, [changed], { seen: '2026-03-02T00:00:00Z' })[0]?.outcome).toBe('updated');
    const stored = getArticle(db, 'article-1');
    expect(stored.article.headline).toBe('Story number one');
    expect(stored.versions.map(({ seen }) => seen)).toEqual(['2026-03-02T00:00:00Z', SEEN]);
    expect(getVersion(db, 'article-1', stored.versions[1]!.hash).headline).toBe('Story number 1');
    expect(countArticles(db, 'one')).toBe(1);
  });

  it('is known by its address, its canonical address and its guid, whatever its id', () => {
    const db = database();
    const scope = feed(db);
    put(db, [article(1, { guid: 'tag:paper.example,2026:1', canonicalUrl: 'https://paper.example/one' })], {
      feed: scope,
    });
    const again = [
      article(1, { id: 'a', canonicalUrl: undefined, url: 'http://paper.example/stories/1?utm_source=feed' }),
      article(1, { id: 'b', url: 'https://paper.example/one' }),
      article(1, { id: 'c', url: 'https://elsewhere.example/1', guid: 'tag:paper.example,2026:1' }),
    ];
    for (const each of again)
      expect(put(db, [each], { feed: scope })[0]).toMatchObject({ outcome: 'unchanged', id: 'article-1' });
    expect(countArticles(db)).toBe(1);
  });

  it('stays itself when a feed gives all its guids anew', () => {
    const db = database();
    const scope = feed(db);
    put(
      db,
      [1, 2].map((n) => article(n, { guid: `old-guid-of-the-story-${n}` })),
      { feed: scope },
    );
    const outcome = put(
      db,
      [1, 2].map((n) => article(n, { id: `new-${n}`, guid: `new-guid-of-the-story-${n}`, headline: `Renamed ${n}` })),
      {
        feed: scope,
      },
    );
    expect(outcome.map(({ outcome, id }) => [outcome, id])).toEqual([
      ['updated', 'article-1'],
      ['updated', 'article-2'],
    ]);
  });

  it('is another story when a number is used again, or a front page is the only address', () => {
    const db = database();
    const scope = feed(db);
    put(db, [article(1, { guid: '1' })], { feed: scope });
    expect(put(db, [article(2, { guid: '1' })], { feed: scope })[0]?.outcome).toBe('added');
    const front = { url: 'https://paper.example/' };
    put(db, [article(3, { ...front, guid: 'x3' })], { feed: scope });
    expect(put(db, [article(4, { ...front, guid: 'x4' })], { feed: scope })[0]?.outcome).toBe('added');
    expect(countArticles(db)).toBe(4);
  });

  it('is not mixed up with others that have the same address or guid in one feed', () => {
    const db = database();
    const scope = feed(db);
    const live = [1, 2, 3].map((n) => article(n, { url: 'https://paper.example/live', guid: 'live' }));
    expect(put(db, live, { feed: scope }).map(({ outcome }) => outcome)).toEqual(['added', 'added', 'added']);
    expect(put(db, live, { feed: scope }).map(({ outcome }) => outcome)).toEqual([
      'unchanged',
      'unchanged',
      'unchanged',
    ]);
  });

  it('is shared by two feeds of one site, and not by sites that count alike', () => {
    const db = database();
    const guid = 'https://paper.example/?p=1001';
    put(db, [article(1, { guid })], { feed: feed(db) });
    put(db, [article(1, { guid })], { feed: feed(db, 'https://paper.example/sport') });
    expect(countArticles(db)).toBe(1);
    expect(listFeeds(db).map(({ total }) => total)).toEqual([1, 1]);
    const other = { ...feed(db, 'https://other.example/feed'), site: 'other.example' };
    put(db, [article(2, { guid: '1001' })], { feed: feed(db) });
    put(db, [article(3, { guid: '1001', url: 'https://other.example/1001' })], { feed: other });
    expect(countArticles(db)).toBe(3);
  });
});

describe('half a story', () => {
  const whole = article(1, { body: [paragraph(LONG), paragraph(LONG)] });

  it('does not take the place of a whole one', () => {
    const db = database();
    const scope = feed(db);
    put(db, [whole]);
    for (const body of [[], [paragraph('The council met…')], [paragraph(LONG)]])
      expect(put(db, [article(1, { body })], { feed: scope })[0]?.outcome).toBe('unchanged');
    expect(getArticle(db, 'article-1').article.body).toHaveLength(2);
    expect(listFeeds(db)[0]?.total).toBe(1);
  });

  it('gives way to the whole, and does not come back with the next refresh', () => {
    const db = database();
    const scope = feed(db);
    const short = article(1, { body: [paragraph('The council met.')] });
    put(db, [short], { feed: scope });
    expect(put(db, [whole])[0]?.outcome).toBe('updated');
    expect(put(db, [short], { feed: scope })[0]?.outcome).toBe('unchanged');
    expect(getArticle(db, 'article-1').article.body).toHaveLength(2);
  });

  it('is kept when it says that the story is withdrawn', () => {
    const db = database();
    put(db, [whole]);
    const withdrawn = article(1, {
      body: [paragraph('This story was withdrawn.')],
      versionNote: { kind: 'withdrawal', text: 'WITHDRAWN' },
    });
    expect(put(db, [withdrawn])[0]?.outcome).toBe('updated');
  });
});

describe('the counters of a feed', () => {
  it('follow every change', () => {
    const db = database();
    const scope = feed(db);
    put(
      db,
      [1, 2, 3].map((n) => article(n)),
      { feed: scope },
    );
    mark(db, ['article-1', 'article-2'], { read: true });
    mark(db, ['article-2'], { read: false });
    mark(db, ['article-2'], { read: false, saved: true });
    expect(feedState(db, scope.feed)).toMatchObject({ total: 3, unread: 2 });
    expect(countArticles(db, 'is:unread')).toBe(2);
    expect(countArticles(db, 'is:read')).toBe(1);
    expect(countArticles(db, 'is:saved')).toBe(1);
  });
});

describe('a headline in capitals', () => {
  it('stands in rows as a sentence too, with the names of all of the text', () => {
    const db = database();
    const headline = 'CREWS WALK OUT AT CAPE ELLIN';
    const body = [paragraph(LONG), paragraph('They walked out at Cape Ellin, as crews had before.')];
    put(db, [article(1, { headline, body }), article(2, { headline: 'The port opens' })]);
    const [other, row] = listArticles(db).items;
    expect(row).toMatchObject({ headline, cased: 'Crews walk out at Cape Ellin' });
    expect(row!.excerpt).not.toContain('Ellin');
    expect(other).not.toHaveProperty('cased');
    put(db, [article(1, { headline: 'CREWS SAIL AGAIN FROM CAPE ELLIN', body })]);
    expect(listArticles(db).items[1]).toMatchObject({ cased: 'Crews sail again from Cape Ellin' });
    put(db, [article(1, { headline: 'Crews sail again', body })]);
    expect(listArticles(db).items[1]).not.toHaveProperty('cased');
  });
});
