import type { Article } from '@dateline/core';
import type { Reading } from '@dateline/core/reading';
import { describe, expect, it, vi } from 'vitest';
import { database, putStories } from '../../test/help.js';
import { filed, placeOf, tell } from '../../test/tell.js';
import { aroundArticle } from './around.js';
import type { Database } from './database.js';
import { addFeed } from './feeds.js';
import { mark } from './mark.js';
import { addPerson, FIRST } from './people.js';
import { keepReading } from './readings.js';

/** A Reading in which each of these says the first words. */
const said = (...names: string[]): Reading => ({
  engine: '1',
  language: 'en',
  statements: names.map((_, n) => ({
    kind: 'indirect',
    act: 'speech',
    content: [{ at: 0, start: 0, end: 9 }],
    voices: [{ voice: `v${n + 1}`, confidence: 1 }],
  })),
  voices: names.map((name, n) => ({ id: `v${n + 1}`, kind: 'person', name, aliases: [], mentions: [] })),
  times: [],
  events: [],
  names: [],
  documents: [],
  quantities: [],
  structure: { background: [] },
});

/** A story of a day in which these speak. @returns its id */
function heard(db: Database, day: string, ...names: string[]): string {
  const story = filed(day, `Story of ${day} by ${names.join()}`, 'The bridge is open, they said.');
  return read(db, story, names);
}

function read(db: Database, story: Article, names: string[], coming = {}): string {
  putStories(db, [story], { seen: '2030-01-01T00:00:00.000Z', ...coming });
  const { hash } = db.get<{ hash: string }>('select hash from articles where id = ?', story.id)!;
  keepReading(db, story.id, hash, said(...names));
  return story.id;
}

const join = (db: Database, ...ids: string[]) => {
  db.run("insert into stories(number, id) values(1, 'story')");
  for (const id of ids) db.run('insert into story_articles(article, story, copy) values(?, 1, 0)', placeOf(db, id));
};

const DAY = 86_400_000;
const daysBefore = (day: string, days: number) => new Date(Date.parse(day) - days * DAY).toISOString().slice(0, 10);

/** Five articles for each of some weeks before a day, in which nobody speaks. */
function fill(db: Database, day: string, weeks: number): void {
  for (let n = 0; n < weeks * 5; n++)
    read(db, filed(daysBefore(day, 1 + Math.floor(n * 1.4)), `Quiet ${n}`, 'Rain.'), []);
}

describe('voices around an article', () => {
  it('tells who has not spoken for three weeks or longer, and where they spoke last', () => {
    const db = database();
    heard(db, '2027-01-01', 'Ada Stone', 'Ben Hill');
    const before = heard(db, '2027-01-08', 'Ada Stone');
    heard(db, '2027-02-05', 'Ben Hill');
    const id = heard(db, '2027-02-12', 'Ben Hill', 'Ada Stone');
    heard(db, '2027-02-13', 'Ada Stone');
    expect(aroundArticle(db, id).voices).toEqual([{ voices: ['v2'], last: { article: before, weeks: 5 } }]);
    // Twenty days are not three weeks.
    const soon = heard(db, '2027-03-05', 'Ada Stone');
    expect(aroundArticle(db, soon).voices).toEqual([]);
    const late = heard(db, '2027-03-26', 'Ada Stone');
    expect(aroundArticle(db, late).voices).toEqual([{ voices: ['v1'], last: { article: soon, weeks: 3 } }]);
  });

  it('takes what the same Story told just before for the same occasion, and what it told long before for an earlier one', () => {
    const db = database();
    const first = heard(db, '2027-01-08', 'Ada Stone');
    const other = heard(db, '2027-02-11', 'Ada Stone');
    const id = heard(db, '2027-02-12', 'Ada Stone');
    expect(aroundArticle(db, id).voices).toEqual([]);
    join(db, first, other, id);
    expect(aroundArticle(db, id).voices).toEqual([{ voices: ['v1'], last: { article: first, weeks: 5 } }]);
  });

  it('tells who speaks for the first time only where eight weeks before are known', () => {
    const db = database();
    fill(db, '2027-06-01', 7);
    const id = heard(db, '2027-06-01', 'Ada Stone');
    expect(aroundArticle(db, id).voices).toEqual([]);
    fill(db, daysBefore('2027-06-01', 49), 1);
    expect(aroundArticle(db, id).voices).toEqual([{ voices: ['v1'] }]);
    const second = heard(db, '2027-06-02', 'Ada Stone');
    expect(aroundArticle(db, second).voices).toEqual([]);
  });

  it('tells nothing of voices while an earlier article has no Reading', () => {
    const db = database();
    heard(db, '2027-01-01', 'Ada Stone');
    const due = filed('2027-02-10', 'Not read yet', 'The bridge is open.');
    putStories(db, [due], { seen: '2030-01-01T00:00:00.000Z' });
    const id = heard(db, '2027-02-12', 'Ada Stone');
    expect(aroundArticle(db, id).voices).toEqual([]);
    read(db, due, []);
    expect(aroundArticle(db, id).voices).toHaveLength(1);
  });

  it('counts only what a person sees', () => {
    const db = database();
    const ada = addPerson(db, 'Ada');
    const feed = addFeed(db, { url: 'https://paper.example/ada' }, ada).row.id;
    const listed = { feed: { feed, title: 'Paper' }, person: ada };
    const old = read(db, filed('2027-01-01', 'Old', 'The bridge is open.'), ['Ada Stone'], listed);
    heard(db, '2027-02-10', 'Ada Stone');
    const id = read(db, filed('2027-02-12', 'New', 'The bridge is shut.'), ['Ada Stone'], listed);
    expect(aroundArticle(db, id, ada).voices).toEqual([{ voices: ['v1'], last: { article: old, weeks: 6 } }]);
    expect(() => aroundArticle(db, id, FIRST)).toThrow('no story');
  });
});

const MUSEUM = 'The museum of Velle will open its new wing to visitors on 9 March.';
const FERRY = 'Norway will send a second ferry to the island of Osk on 9 March.';
const TREATY = 'Ministers of Norway and Sweden will sign the harbour treaty in Geneva on 9 March.';
const texts = (db: Database, id: string, person = FIRST) =>
  aroundArticle(db, id, person).days.map(({ day, events }) => [day, ...events.map(({ text }) => `${text}.`)]);

describe('days around an article', () => {
  it('have what other Stories said in advance of a day that it says is to come, at most twice', async () => {
    const db = database();
    const id = await tell(db, filed('2027-02-20', 'New wing', MUSEUM));
    expect(texts(db, id)).toEqual([]);
    const ferry = await tell(db, filed('2027-02-21', 'Ferry', FERRY));
    await tell(db, filed('2027-02-22', 'Treaty', TREATY));
    expect(texts(db, id)).toEqual([['2027-03-09', TREATY, FERRY]]);
    await tell(db, filed('2027-02-23', 'Boats', 'Owners of boats must register in Hartwick by 9 March.'));
    expect(texts(db, id)[0]).toHaveLength(3);
    mark(db, [ferry], { hidden: true }, FIRST);
    expect(texts(db, id).flat()).not.toContain(FERRY);
  });

  it('have the day it was published on too', async () => {
    const db = database();
    const treaty = await tell(db, filed('2027-02-22', 'Treaty', TREATY));
    const id = await tell(db, filed('2027-03-09', 'A quiet morning', 'Nothing was heard from the harbour.'));
    expect(aroundArticle(db, id).days).toMatchObject([
      { day: '2027-03-09', events: [{ kind: 'event', text: TREATY.slice(0, -1), article: { id: treaty } }] },
    ]);
  });

  it('leave out what its own Story tells, and the event it tells of itself', async () => {
    const db = database();
    const id = await tell(db, filed('2027-02-20', 'Treaty near', TREATY));
    await tell(
      db,
      filed('2027-02-21', 'Treaty', 'The harbour treaty of Norway and Sweden will be signed in Geneva on 9 March.'),
    );
    const museum = await tell(db, filed('2027-02-22', 'New wing', MUSEUM));
    expect(texts(db, id)).toEqual([['2027-03-09', MUSEUM]]);
    join(db, id, museum);
    expect(texts(db, id)).toEqual([]);
  });
});

describe('what stands around an article', () => {
  it('is asked of indexes alone, for who sees everything and for who sees little', async () => {
    const db = database();
    const ada = addPerson(db, 'Ada');
    const feed = addFeed(db, { url: 'https://paper.example/ada' }, ada).row.id;
    const listed = { feed: { feed, title: 'Paper' }, person: ada };
    const hers = read(db, filed('2027-06-01', 'Hers', 'The bridge is open.'), ['Ada Stone'], listed);
    fill(db, '2027-06-01', 8);
    heard(db, '2027-01-01', 'Ben Hill');
    await tell(db, filed('2027-05-21', 'Ferry', FERRY.replace('9 March', '1 June')));
    const id = heard(db, '2027-06-01', 'Ada Stone', 'Ben Hill');
    const steps: string[] = [];
    const plan = db.all.bind(db);
    for (const name of ['all', 'get'] as const) {
      const ask = db[name].bind(db);
      vi.spyOn(db, name).mockImplementation((sql, ...values) => {
        steps.push(...plan<{ detail: string }>(`explain query plan ${sql}`, ...values).map(({ detail }) => detail));
        return ask(sql, ...values) as never;
      });
    }
    expect(aroundArticle(db, id).voices).toHaveLength(2);
    aroundArticle(db, hers, ada);
    expect(steps.filter((step) => /^SEARCH .*(said|articles_listing|coming|due)/.test(step)).length).toBeGreaterThan(4);
    // Values of JSON and what was found already apart, nothing is read from end to end.
    expect(
      steps.filter((step) => /^SCAN /.test(step) && !/VIRTUAL TABLE|^SCAN (spoke|\(subquery-\d+\))$/.test(step)),
    ).toEqual([]);
  });
});
