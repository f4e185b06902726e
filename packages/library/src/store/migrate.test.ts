import { describe, expect, it } from 'vitest';
import { article, place } from '../../test/help.js';
import { feedByUrl } from './feeds.js';
import { getArticle } from './get.js';
import { migrate, versionOf } from './migrate.js';
import { batchOf, putArticle } from './put.js';
import { steps } from './schema.js';
import { openForWriting } from './writing.js';

const story = article(1);

function older() {
  const db = openForWriting(place());
  migrate(db, steps.slice(0, 1));
  db.transaction(() => putArticle(db, story, { seen: '2026-01-02T00:00:00Z' }, batchOf([story])));
  return db;
}

describe('migrate', () => {
  it('brings a library of the first version to the present one, with all that is in it', () => {
    const db = older();
    db.run("insert into feeds(url, title) values('http://paper.example/feed#top', 'The Paper')");
    expect(migrate(db)).toBe(1);
    expect(versionOf(db)).toBe(steps.length);
    expect(getArticle(db, story.id).article.headline).toBe(story.headline);
    expect(feedByUrl(db, 'https://paper.example/feed')?.title).toBe('The Paper');
    expect(migrate(db)).toBe(steps.length);
    db.close();
  });

  it('takes an older library step by step and keeps what is in it', () => {
    const db = older();
    const more = [
      ...steps.slice(0, 1),
      'alter table sources add column country text',
      "update sources set country = 'XK'",
    ];
    expect(migrate(db, more)).toBe(1);
    expect(versionOf(db)).toBe(3);
    expect(db.get('select country from sources')).toEqual({ country: 'XK' });
    expect(getArticle(db, story.id).article.headline).toBe(story.headline);
    db.close();
  });

  it('leaves a library as it was when a step fails', () => {
    const db = older();
    const broken = [...steps.slice(0, 1), 'alter table sources add column country text; select * from nowhere'];
    expect(() => migrate(db, broken)).toThrow(/nowhere/);
    expect(versionOf(db)).toBe(1);
    expect(db.all('select name from sources')).toHaveLength(1);
    expect(() => db.all('select country from sources')).toThrow(/no such column/);
    db.close();
  });

  it('refuses a library of a newer version, and a database of somebody else', () => {
    const db = older();
    db.exec('pragma user_version = 99');
    expect(() => migrate(db)).toThrow(expect.objectContaining({ code: 'newer-library' }));
    db.close();
    const other = openForWriting(place());
    other.exec('create table recipes(name text)');
    expect(() => migrate(other)).toThrow(expect.objectContaining({ code: 'not-a-library' }));
    other.close();
  });
});
