import type { Article } from '@dateline/core';
import type { Reading, Voice } from '@dateline/core/reading';
import { describe, expect, it } from 'vitest';
import { article, database, open, paragraph, putStories } from '../../test/help.js';
import type { Database } from './database.js';
import { findArticle, getArticle } from './get.js';
import { pack } from './pack.js';
import { dueReadings, keepReading, renewReadings } from './readings.js';
import { getVoice, listVoices } from './speakers.js';

type Speaker = Pick<Voice, 'name'> & Partial<Voice>;

/** A Reading in which each speaker says the first paragraph. */
function reading(speakers: Speaker[], engine = '1'): Reading {
  return {
    engine,
    language: 'en',
    statements: speakers.map((_, n) => ({
      kind: 'indirect',
      act: 'speech',
      content: [{ at: 0, start: 0, end: 9 }],
      voices: [{ voice: `v${n + 1}`, confidence: 1 }],
    })),
    voices: speakers.map((speaker, n) => ({ id: `v${n + 1}`, kind: 'person', aliases: [], mentions: [], ...speaker })),
    times: [],
    events: [],
    names: [],
    documents: [],
    quantities: [],
    structure: { background: [] },
  };
}

function told(db: Database, number: number, speakers: Speaker[]): Article {
  const story = article(number, { body: [paragraph(`Statement ${number} was made.`)] });
  putStories(db, [story]);
  const { hash } = findArticle(db, story.id);
  keepReading(db, story.id, hash, reading(speakers));
  return story;
}

const known = (db: Database) => listVoices(db).items.map(({ name, articles }) => `${name} ${articles}`);

const nextDue = (db: Database) => dueReadings(db, 1)[0];

describe('voices across the library', () => {
  it('are one where full name and post agree', () => {
    const db = database();
    told(db, 1, [{ name: 'Maria Ivanova', role: 'minister of transport' }]);
    told(db, 2, [{ name: 'María Ivanova', role: 'transport minister', organisation: 'Ministry of Transport' }]);
    told(db, 3, [{ name: 'Maria Ivanova' }]);
    expect(listVoices(db).items).toMatchObject([
      {
        name: 'Maria Ivanova',
        role: 'minister of transport',
        organisation: 'Ministry of Transport',
        statements: 3,
        articles: 3,
      },
    ]);
  });

  it('are several where posts speak against it', () => {
    const db = database();
    told(db, 1, [{ name: 'John Smith', role: 'coach', organisation: 'Hartwick Rovers' }]);
    told(db, 2, [{ name: 'John Smith', role: 'judge', organisation: 'Supreme Court' }]);
    told(db, 3, [{ name: 'John Smith', role: 'head coach' }]);
    // Nothing tells which of the two this is.
    told(db, 4, [{ name: 'John Smith' }]);
    expect(known(db)).toEqual(['John Smith 1', 'John Smith 2', 'John Smith 1']);
  });

  it('are several where the name of a body says only what it is', () => {
    const db = database();
    told(db, 1, [{ name: 'Finance Ministry', kind: 'body' }]);
    told(db, 2, [{ name: 'Finance Ministry', kind: 'body' }]);
    told(db, 3, [{ name: 'Finance Ministry of Norway', kind: 'body' }]);
    told(db, 4, [{ name: 'Finance Ministry of Norway', kind: 'body' }]);
    expect(known(db)).toEqual(['Finance Ministry of Norway 2', 'Finance Ministry 1', 'Finance Ministry 1']);
  });

  it('are not made of bare surnames and common nouns', () => {
    const db = database();
    told(db, 1, [{ name: 'Smith' }, { name: 'the ministry', kind: 'body' }, { name: 'a neighbour', kind: 'unnamed' }]);
    told(db, 2, [
      { name: 'The World Bank', kind: 'body' },
      { name: 'UNESCO', kind: 'body' },
    ]);
    told(db, 3, [{ name: 'World Bank', kind: 'body' }]);
    expect(known(db)).toEqual(['World Bank 2', 'UNESCO 1']);
  });

  it('say what they said, newest first, page by page', () => {
    const db = database();
    for (const n of [3, 1, 2]) told(db, n, [{ name: 'Ada Stone', role: 'mayor' }]);
    const { id } = listVoices(db).items[0]!;
    const first = getVoice(db, id, { limit: 2 });
    expect(first).toMatchObject({ name: 'Ada Stone', statements: 3, latest: article(3).published });
    expect(first.items.map(({ article, text }) => [article.id, text])).toEqual([
      ['article-3', 'Statement'],
      ['article-2', 'Statement'],
    ]);
    expect(getVoice(db, id, { limit: 2, after: first.next! }).items.map(({ article }) => article.id)).toEqual([
      'article-1',
    ]);
  });

  it('are found by name, role and organisation, and listed page by page', () => {
    const db = database();
    told(db, 1, [
      { name: 'Ada Stone', role: 'mayor', organisation: 'Hartwick' },
      { name: 'Björn Berg', role: 'engineer' },
    ]);
    expect(listVoices(db, { query: 'bjorn' }).items).toHaveLength(1);
    expect(listVoices(db, { query: 'mayor hartwick' }).items.map(({ name }) => name)).toEqual(['Ada Stone']);
    expect(listVoices(db, { query: '%' }).items).toHaveLength(2);
    const first = listVoices(db, { limit: 1 });
    const second = listVoices(db, { limit: 1, after: first.next! });
    expect([...first.items, ...second.items].map(({ name }) => name).sort()).toEqual(['Ada Stone', 'Björn Berg']);
    expect(second.next).toBeUndefined();
  });

  it('keep their numbers when a Reading is made again', () => {
    const db = database();
    const story = told(db, 1, [{ name: 'Ada Stone', role: 'mayor' }, { name: 'Björn Berg' }]);
    const { id } = listVoices(db, { query: 'ada' }).items[0]!;
    keepReading(db, story.id, findArticle(db, story.id).hash, reading([{ name: 'Ada Stone', role: 'the mayor' }], '2'));
    expect(listVoices(db).items).toMatchObject([{ id, name: 'Ada Stone', statements: 1, articles: 1 }]);
  });
});

describe('Readings', () => {
  it('are due again when the engine is another one, the newest stories first', async () => {
    const db = database();
    for (const n of [1, 3, 2]) told(db, n, []);
    expect(nextDue(db)).toBeUndefined();
    await renewReadings(db, '2', async () => {});
    const order: string[] = [];
    for (let due = nextDue(db); due; due = nextDue(db)) {
      order.push(due.id);
      keepReading(db, due.id, due.hash, reading([], '2'));
    }
    expect(order).toEqual(['article-3', 'article-2', 'article-1']);
  });

  it('kept in the shape of an older engine are shown in the present one, and made again', async () => {
    const db = database();
    const story = told(db, 1, [{ name: 'Ada Stone' }]);
    const { voices, ...statement } = reading([{ name: 'Ada Stone' }]).statements[0]!;
    const older = { ...reading([{ name: 'Ada Stone' }]), statements: [{ ...statement, voice: 'v1' }, statement] };
    db.run('update readings set data = ?', pack(older));
    expect(getArticle(db, story.id).reading?.statements.map(({ voices }) => voices)).toEqual([
      [{ voice: 'v1', confidence: 1 }],
      [],
    ]);
    expect(getVoice(db, listVoices(db).items[0]!.id).items.map(({ voice }) => voice.name)).toEqual(['Ada Stone']);
    await renewReadings(db, '2', async () => {});
    expect(nextDue(db)?.id).toBe('article-1');
  });

  it('of a text that changed meanwhile are not kept', () => {
    const db = database();
    const story = told(db, 1, []);
    putStories(db, [{ ...story, headline: 'Changed' }]);
    keepReading(db, story.id, 'an older hash', reading([{ name: 'Ada Stone' }]));
    expect(listVoices(db).items).toEqual([]);
    expect(nextDue(db)?.id).toBe('article-1');
  });

  it('are made by themselves, and found by voice and place', async () => {
    const library = await open({ readings: true });
    const text = '"We will rebuild the bridge," said Maria Ivanova, the mayor of Hartwick.';
    await library.put([article(1, { body: [paragraph(text)], dateline: { text: 'PORT ELLIN', place: 'Port Ellin' } })]);
    await expect.poll(async () => (await library.info()).unreadings).toBe(0);
    // The index follows behind.
    await expect.poll(() => library.count('voice:ivanova')).toBe(1);
    expect(await library.count('place:"port ellin"')).toBe(1);
    expect((await library.voices({ query: 'ivanova' })).items[0]).toMatchObject({
      name: 'Maria Ivanova',
      statements: 1,
    });
  });
});
