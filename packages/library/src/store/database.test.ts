import { describe, expect, it } from 'vitest';
import { article, database, place, putStories } from '../../test/help.js';
import { Database } from './database.js';
import { countArticles } from './list.js';
import { openForWriting } from './writing.js';

const stories = Array.from({ length: 400 }, (_, n) => article(n));
const put = (db: Database) => putStories(db, stories);

describe('a transaction', () => {
  it('is whole or nothing', () => {
    const db = database();
    expect(() =>
      db.transaction(() => {
        put(db);
        throw new Error('on the way');
      }),
    ).toThrow('on the way');
    expect(countArticles(db)).toBe(0);
    put(db);
    expect(countArticles(db)).toBe(400);
  });

  it('on a full disk is a sentence, and leaves what was there', () => {
    const db = database();
    const pages = db.get<{ page_count: number }>('pragma page_count')!.page_count;
    db.exec(`pragma max_page_count = ${pages + 20}`);
    expect(() => put(db)).toThrow(
      expect.objectContaining({ code: 'disk-full', message: expect.stringMatching(/make room/) }),
    );
    expect(countArticles(db)).toBe(0);
    db.exec('pragma max_page_count = 1000000');
    put(db);
    expect(countArticles(db)).toBe(400);
  });

  it('is told of once it is committed, and not when it is undone', () => {
    const db = database();
    let told = 0;
    db.onCommit = () => told++;
    db.transaction(() => db.transaction(() => db.run("insert into facts values('one', '1')")));
    expect(told).toBe(1);
    expect(() => db.transaction(() => db.run("insert into facts values('one', '1')"))).toThrow(/UNIQUE/);
    expect(told).toBe(1);
  });
});

describe('a connection', () => {
  it('that reads cannot write, and sees one moment within a snapshot', () => {
    const path = place();
    const db = database(path);
    const reader = new Database(path, { readOnly: true });
    expect(() => reader.run("insert into facts values('one', '1')")).toThrow(
      expect.objectContaining({ code: 'library-read-only' }),
    );
    reader.snapshot(() => {
      expect(countArticles(reader)).toBe(0);
      put(db);
      expect(countArticles(reader)).toBe(0);
    });
    expect(countArticles(reader)).toBe(400);
    reader.close();
    expect(() => countArticles(reader)).toThrow(expect.objectContaining({ code: 'library-closed' }));
  });

  it('to a file that is no database is refused', () => {
    expect(() => openForWriting('/dev/null/library.db')).toThrow(
      expect.objectContaining({ code: 'library-unreachable' }),
    );
  });
});
