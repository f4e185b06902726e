import type { Article } from '@dateline/core';
import { describe, expect, it } from 'vitest';
import { article, database as file, paragraph, place, putStories } from '../../../test/help.js';
import { connected, database } from '../../../test/postgres.js';
import { groupSome } from '../../index/group-batch.js';
import { indexBatch as indexFile } from '../../index/indexer.js';
import { attachSearch } from '../../index/search-file.js';
import { Database } from '../../store/database.js';
import { joinStories } from '../../store/join-stories.js';
import { prepareStories } from '../../store/prepare.js';
import { storyArticles } from '../../store/stories.js';
import { postgresStore } from '../store.js';
import { catchUp } from '../words/caught-up.js';
import { groupBatch } from './group.js';

/** A text about one subject: its words and names are of a number, so that other numbers share none of them. */
function text(subject: number): string[] {
  const name = (n: number) => `Ville${subject * 7 + n}`;
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

const ids = Array.from({ length: 24 }, (_, n) => `s${n}`);
const stories = ids.map((id, n) => told(id, (n * 5) % 9, n, 4 + (n % 3)));

/** What a file finds in them. */
async function inFile() {
  const path = place();
  const db = file(path);
  const index = new Database(path);
  attachSearch(index);
  putStories(db, stories, { seen: '2026-04-01T00:00:00.000Z' });
  while (indexFile(index) > 0);
  while ((await groupSome(index, async (joins) => joinStories(db, joins))) > 0);
  return ids.map((id) => {
    const { story, sources, articles } = storyArticles(db, id);
    return { story, sources, articles: articles.map((member) => [member.article.id, member.copy]) };
  });
}

describe('Stories in a database', () => {
  it('are those that a file finds, by one of several processes at a time', async () => {
    const address = await database();
    const processes = [1, 2, 3].map(() => connected(address));
    const [sql] = processes as [(typeof processes)[0]];
    const store = postgresStore(sql);
    await store.putStories({ ...prepareStories(stories.toReversed()) });
    await catchUp(sql);
    const looked = async (one: typeof sql) => {
      for (let waits = true; waits; ) {
        await groupBatch(one, 5);
        waits = (await sql.get('select 1 from ungrouped limit 1')) !== undefined;
      }
    };
    await Promise.all(processes.map(looked));
    const found = [];
    for (const id of ids) {
      const { story, sources, articles } = await store.storyArticles(1, id);
      found.push({ story, sources, articles: articles.map((member) => [member.article.id, member.copy]) });
    }
    expect(found.filter(({ story }) => story !== undefined).length).toBeGreaterThan(12);
    expect(found).toEqual(await inFile());
    const [story] = found.flatMap((each) => each.story ?? []);
    expect((await store.storyArticles(1, story!.slice(0, 12))).story).toBe(story);
    expect((await store.log(1, 0)).some(({ kind }) => kind === 'story')).toBe(true);

    // Once more nothing changes, and a Story ends with its last but one article.
    await sql.run('insert into ungrouped(article) select article from names');
    while ((await groupBatch(sql)) > 0);
    expect((await store.storyArticles(1, ids[0]!)).articles.length).toBe(found[0]!.articles.length);
    expect(await sql.get('select n from term_counts where term = -1')).toEqual({ n: 24 });
    const {
      stories: ofDay,
      articles,
      previous,
    } = await store.dayStories(1, Date.UTC(2026, 2, 1) / 1000, Date.UTC(2026, 2, 2) / 1000);
    expect([articles, previous]).toEqual([24, undefined]);
    expect(ofDay.flatMap((each) => each.articles).length).toBe(24);
    expect(ofDay.filter(({ story }) => story !== undefined).length).toBe(
      new Set(found.flatMap((each) => each.story ?? [])).size,
    );
    const gone = found[0]!.articles.slice(1).map(([id]) => String(id));
    await sql.run('delete from names where id = any($1::text[])', gone);
    expect(await store.storyArticles(1, String(found[0]!.articles[0]![0]))).not.toHaveProperty('story');
  });
});
