import { describe, expect, it } from 'vitest';
import { database } from '../../test/help.js';
import { readStory, tell } from '../../test/readings.js';
import type { Database } from './database.js';
import { getDocument, listDocuments } from './documents.js';
import { addFeed } from './feeds.js';
import { joinStories } from './join-stories.js';
import { addPerson, FIRST } from './people.js';
import { removeArticle } from './remove.js';

const resolution = { kind: 'resolution', name: 'Resolution 4411', number: '4411' } as const;
const long = { ...resolution, name: 'General Assembly resolution 4411', issuer: 'General Assembly' };
const act = { kind: 'act', name: 'Clean Rivers Act' } as const;
const report = { kind: 'report', name: 'report' } as const;

const stories = [
  readStory(1, { documents: [resolution, act] }),
  readStory(2, { documents: [long, report] }),
  readStory(3, { documents: [act] }),
  readStory(4, { documents: [{ ...act, name: 'Dark Skies Act' }] }),
];
const short = (db: Database, options = {}, person = FIRST) =>
  listDocuments(db, options, person).items.map(({ name, stories }) => `${name} ${stories}`);

describe('documents', () => {
  it('are one across stories, the last first, as the newest names them', () => {
    const db = database();
    tell(db, stories);
    expect(short(db)).toEqual(['Dark Skies Act 1', 'Clean Rivers Act 2', 'General Assembly resolution 4411 2']);
    expect(listDocuments(db, { query: 'resolution' }).items).toEqual([
      {
        id: 'resolution-4411',
        kind: 'resolution',
        name: long.name,
        issuer: 'General Assembly',
        number: '4411',
        stories: 2,
        latest: '2026-01-01T02:00:00.000Z',
      },
    ]);
    expect(short(db, { query: 'ACT rivers' })).toEqual(['Clean Rivers Act 2']);
    expect(short(db, { query: '4411' })).toEqual(['General Assembly resolution 4411 2']);
    // Words of two documents of one story are none of one.
    expect(short(db, { query: '4411 rivers' })).toEqual([]);
    expect(short(db, { query: '&' })).toHaveLength(3);
  });

  it('come page by page', () => {
    const db = database();
    tell(db, [...stories, readStory(5, { documents: [resolution, act] })]);
    for (const limit of [1, 2]) {
      const found: string[] = [];
      for (let after: string | undefined = ''; after !== undefined; ) {
        const page = listDocuments(db, { limit, after });
        found.push(...page.items.map(({ name }) => name));
        after = page.next;
      }
      expect(found.toSorted()).toEqual(['Clean Rivers Act', 'Dark Skies Act', 'Resolution 4411']);
    }
    expect(() => listDocuments(db, { after: 'x' })).toThrow(expect.objectContaining({ code: 'bad-cursor' }));
  });

  it('have a page with the stories that lean on them, and the passage', () => {
    const db = database();
    tell(db, stories);
    const { id } = listDocuments(db, { query: '4411' }).items[0]!;
    const first = getDocument(db, id, { limit: 1 });
    expect(first).toMatchObject({
      name: long.name,
      stories: 2,
      items: [
        {
          article: { id: 'article-2', match: { text: long.name, marks: [{ start: 0, end: long.name.length }] } },
          name: long.name,
          issuer: 'General Assembly',
          mention: { at: 0, start: 0, end: long.name.length },
        },
      ],
    });
    const second = getDocument(db, id, { limit: 1, after: first.next! });
    expect(second.items.map(({ article, name }) => [article.id, name])).toEqual([['article-1', 'Resolution 4411']]);
    expect(second.next).toBeUndefined();
    for (const other of ['', 'nothing'])
      expect(() => getDocument(db, other)).toThrow(expect.objectContaining({ code: 'unknown-document' }));
  });

  it('have each text of their stories once, with who else has it', () => {
    const db = database();
    tell(db, stories);
    const { id } = listDocuments(db, { query: '4411' }).items[0]!;
    joinStories(db, [{ article: 'article-2', with: 'article-1', copy: true }]);
    const { items, stories: count } = getDocument(db, id);
    expect(items.map(({ article, copies }) => [article.id, copies?.map((copy) => copy.article)])).toEqual([
      ['article-2', ['article-1']],
    ]);
    expect(count).toBe(2);
    joinStories(db, [{ article: 'article-3', with: 'article-1', copy: false }]);
    expect(getDocument(db, id).items).toHaveLength(1);
  });

  it('are those of stories that a person sees, under the names that these give', () => {
    const db = database();
    const bo = addPerson(db, 'Bo');
    const feed = (url: string, person: number) => addFeed(db, { url, title: url }, person).row.id;
    const [mine, theirs] = [feed('https://a.example/', FIRST), feed('https://b.example/', bo)];
    tell(db, stories.slice(0, 1), { feed: { feed: mine, title: 'A' } });
    tell(db, stories.slice(1, 2), { feed: { feed: theirs, title: 'B' } });
    tell(db, stories.slice(3), { feed: { feed: theirs, title: 'B' } });
    expect(short(db).toSorted()).toEqual(['Clean Rivers Act 1', 'Resolution 4411 1']);
    expect(short(db, {}, bo)).toEqual(['Dark Skies Act 1', 'General Assembly resolution 4411 1']);
    expect(short(db, { query: 'assembly' })).toEqual([]);
    const dark = listDocuments(db, { query: 'dark' }, bo).items[0]!.id;
    expect(() => getDocument(db, dark)).toThrow(expect.objectContaining({ code: 'unknown-document' }));
  });

  it('go with the last story that leans on them', () => {
    const db = database();
    tell(db, stories);
    const row = db.get<{ place: number; listing: number }>(
      "select place, listing from articles where id = 'article-4'",
    )!;
    db.transaction(() => removeArticle(db, row.place, 'article-4', row.listing));
    expect(short(db, { query: 'dark' })).toEqual([]);
  });
});
