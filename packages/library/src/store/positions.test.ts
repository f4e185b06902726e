import { describe, expect, it } from 'vitest';
import { article, database, putStories } from '../../test/help.js';
import type { Database } from './database.js';
import { findArticle, getArticle } from './get.js';
import { addPerson, FIRST } from './people.js';
import { keepPosition } from './positions.js';
import { removeArticle } from './remove.js';
import { getSettings, setSettings } from './settings.js';

const TALK = 'https://paper.example/talk.mp3';

const placeOf = (db: Database, id: string) => findArticle(db, id).place;

function filled() {
  const db = database();
  putStories(db, [article(1), article(2)]);
  return db;
}

describe('how far a person came', () => {
  it('is kept of a text and of each recording, until either is at its end', () => {
    const db = filled();
    const position = () => getArticle(db, 'article-1').position;
    expect(position()).toBeUndefined();
    keepPosition(db, placeOf(db, 'article-1'), { read: 0.4 }, FIRST);
    keepPosition(db, placeOf(db, 'article-1'), { heard: { [TALK]: 75.5 } }, FIRST);
    keepPosition(db, placeOf(db, 'article-1'), { read: 0.6, heard: { 'https://paper.example/b.mp3': 3 } }, FIRST);
    expect(position()).toEqual({ read: 0.6, heard: { [TALK]: 75.5, 'https://paper.example/b.mp3': 3 } });
    expect(getArticle(db, 'article-2').position).toBeUndefined();
    keepPosition(db, placeOf(db, 'article-1'), { read: 1, heard: { 'https://paper.example/b.mp3': 0 } }, FIRST);
    expect(position()).toEqual({ heard: { [TALK]: 75.5 } });
  });

  it("is each person's own, and goes with the story", () => {
    const db = filled();
    const other = addPerson(db, 'bo');
    keepPosition(db, placeOf(db, 'article-1'), { read: 0.4 }, FIRST);
    expect(db.all('select * from positions where person = ?', other)).toEqual([]);
    const row = "select place, id, listing from articles where id = 'article-1'";
    const { place, id, listing } = db.get<{ place: number; id: string; listing: number }>(row)!;
    db.transaction(() => removeArticle(db, place, id, listing));
    expect(db.all('select * from positions')).toEqual([]);
  });
});

describe('the speed of recordings', () => {
  it('stays within what can be played, and is not told where it is that of the recording', () => {
    const db = filled();
    expect(setSettings(db, { speed: 1.5 }, FIRST)).toMatchObject({ speed: 1.5 });
    expect(setSettings(db, { speed: 90 }, FIRST)).toMatchObject({ speed: 4 });
    expect(setSettings(db, { speed: 1 }, FIRST)).not.toHaveProperty('speed');
    expect(getSettings(db, FIRST)).not.toHaveProperty('speed');
  });
});
