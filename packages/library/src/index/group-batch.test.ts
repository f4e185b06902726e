import { rmSync } from 'node:fs';
import type { Article } from '@dateline/core';
import { describe, expect, it } from 'vitest';
import { article, database, paragraph, place, putStories } from '../../test/help.js';
import { Database } from '../store/database.js';
import { addFeed } from '../store/feeds.js';
import { joinStories } from '../store/join-stories.js';
import { addPerson, FIRST } from '../store/people.js';
import { removeArticle } from '../store/remove.js';
import { storyArticles } from '../store/stories.js';
import { groupBatch, groupSome, pendingJoins, waitsAtMost } from './group-batch.js';
import { indexBatch } from './indexer.js';
import { attachSearch, prepareSearchFile, searchPath } from './search-file.js';

const names = ['Silver Heron', 'Cape Orrin', 'Olav Brandt', 'Ida Lund', 'Sandermond', 'Hartwick', 'Port Ellin'];

/** A text about one subject: its words and names are of a number, so that other numbers share none of them. */
function text(subject: number): string[] {
  const name = (n: number) => `${names[n % names.length]!.split(' ')[0]}ville${subject * 7 + n}`;
  const words = (from: number) => Array.from({ length: 14 }, (_, n) => `w${subject}x${from + n}`).join(' ');
  return Array.from({ length: 6 }, (_, n) => `The ${words(n * 20)} in ${name(n)} said ${name(n + 1)}.`);
}

const told = (id: string, subject: number, hours: number, cut = 6): Article =>
  article(0, {
    id,
    url: `https://${id}.example/story`,
    headline: `Headline of ${id}`,
    published: new Date(Date.UTC(2026, 2, 1) + hours * 3_600_000).toISOString(),
    source: { name: `Paper ${id}` },
    body: text(subject).slice(0, cut).map(paragraph),
  });

function opened(path = place()) {
  const db = database(path);
  const index = new Database(path);
  attachSearch(index);
  const group = async (limit?: number) => {
    let looked = 0;
    for (;;) {
      const done = await groupSome(index, async (joins) => joinStories(db, joins), limit);
      if (done === 0) return looked;
      looked += done;
    }
  };
  return { db, index, group };
}

const idsOf = (db: Database, id: string, person = FIRST) =>
  storyArticles(db, id, person).articles.map((member) => member.article.id);

describe('grouping', () => {
  it('finds copies among what came before, and nothing else', async () => {
    const { db, group } = opened();
    putStories(db, [told('one', 1, 0), told('two', 2, 1), told('three', 3, 2)]);
    putStories(db, [told('copy', 2, 3, 4)]);
    expect(await group()).toBe(4);
    expect(idsOf(db, 'copy')).toEqual(['copy', 'two']);
    expect(storyArticles(db, 'two').articles.map(({ copy }) => copy)).toEqual([1, 1]);
    for (const id of ['one', 'three']) expect(idsOf(db, id)).toEqual([id]);
    expect(await group()).toBe(0);
  });

  it('tells whether few articles wait, which the fill of a library leaves for when it is over', async () => {
    const { db, index, group } = opened();
    putStories(db, [told('one', 1, 0), told('two', 2, 1), told('three', 3, 2)]);
    expect([0, 2, 3, 4].map((count) => waitsAtMost(index, count))).toEqual([false, false, true, true]);
    await group();
    expect(waitsAtMost(index, 0)).toBe(true);
  });

  it('comes to the same whatever the size of its batches', async () => {
    const stories = Array.from({ length: 24 }, (_, n) => told(`s${n}`, (n * 5) % 9, n, 4 + (n % 3)));
    const found = [];
    for (const limit of [1, 5, 100]) {
      const { db, group } = opened();
      for (const story of stories) putStories(db, [story]);
      await group(limit);
      found.push(stories.map(({ id }) => idsOf(db, id)));
      expect(found.at(-1)!.some((ids) => ids.length > 2)).toBe(true);
    }
    expect(found[1]).toEqual(found[0]);
    expect(found[2]).toEqual(found[0]);
  });

  it('keeps what it found until the library has it', async () => {
    const { db, index, group } = opened();
    putStories(db, [told('one', 1, 0), told('copy', 1, 1)]);
    expect(groupBatch(index)).toBe(2);
    // As if the process had died before the writer was told.
    expect(pendingJoins(index).joins).toEqual([{ article: 'copy', with: 'one', copy: true }]);
    expect(idsOf(db, 'one')).toEqual(['one']);
    await group();
    expect(idsOf(db, 'one')).toEqual(['copy', 'one']);
    expect(pendingJoins(index)).toEqual({ joins: [], upTo: 0 });
  });

  it('forgets what is removed, and has a new version found by its new words', async () => {
    const { db, index, group } = opened();
    putStories(db, [told('one', 1, 0), told('gone', 2, 0)]);
    await group();
    const { place: at, listing } = db.get<{ place: number; listing: number }>(
      "select place, listing from articles where id = 'gone'",
    )!;
    db.transaction(() => removeArticle(db, at, 'gone', listing));
    putStories(db, [told('one', 3, 0)]);
    await group();
    expect(index.get('select count(*) as n from profiles')).toEqual({ n: 1 });
    putStories(db, [told('late', 2, 1), told('copy', 3, 1)]);
    await group();
    expect(idsOf(db, 'late')).toEqual(['late']);
    expect(idsOf(db, 'copy')).toEqual(['copy', 'one']);
  });

  it('leaves Stories as they are when the search file is made again, and finds those of a library that had none', async () => {
    const path = place();
    const { db, index, group } = opened(path);
    putStories(db, [told('one', 1, 0), told('two', 2, 1), told('copy', 1, 2)]);
    await group();
    const { story } = storyArticles(db, 'one');
    db.onCommit = () => {};
    index.close();
    for (const lost of [false, true]) {
      if (lost) db.run('delete from story_articles');
      for (const end of ['', '-wal', '-shm']) rmSync(`${searchPath(path)}${end}`, { force: true });
      expect(prepareSearchFile(db)).toBe(true);
      const again = new Database(path);
      attachSearch(again);
      while (indexBatch(again) > 0);
      while ((await groupSome(again, async (joins) => joinStories(db, joins))) > 0);
      expect(idsOf(db, 'one')).toEqual(['copy', 'one']);
      if (!lost) expect(storyArticles(db, 'one').story).toBe(story);
      again.close();
    }
  });

  it('brings nothing together through what one person alone has', async () => {
    const { db, group } = opened();
    const bo = addPerson(db, 'Bo');
    const feeds = ['a', 'b'].map((name) => addFeed(db, { url: `https://${name}.example/feed` }, FIRST).row.id);
    const coming = (n: number) => ({ feed: { feed: feeds[n]!, title: `Paper ${n}` } });
    for (const id of feeds) db.run('insert into subscriptions(person, feed) values(?, ?)', bo, id);
    // Half of what Bo alone has is in each of two texts that share nothing.
    const both = [...text(1).slice(0, 4), ...text(2).slice(0, 4)].map(paragraph);
    putStories(db, [told('one', 1, 0, 4)], coming(0));
    putStories(db, [{ ...told('mine', 1, 1), body: both }], { person: bo, owner: bo });
    putStories(db, [told('other', 2, 2, 4)], coming(1));
    await group();
    expect(idsOf(db, 'one')).toEqual(['one']);
    expect(idsOf(db, 'other')).toEqual(['other']);
    expect(idsOf(db, 'mine', bo)).toEqual(['mine', 'one']);
  });
});
