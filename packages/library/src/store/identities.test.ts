import type { Reading, Voice } from '@dateline/core/reading';
import { describe, expect, it } from 'vitest';
import { article, database, paragraph, putStories } from '../../test/help.js';
import type { Database } from './database.js';
import { addFeed } from './feeds.js';
import { findArticle } from './get.js';
import { addPerson, FIRST } from './people.js';
import { keepReading } from './readings.js';
import { getVoice, listVoices } from './speakers.js';

type Told = Pick<Voice, 'name'> & Partial<Voice>;

/** A Reading in which each speaker says the first paragraph. */
function reading(speakers: Told[]): Reading {
  return {
    engine: '1',
    language: 'en',
    statements: speakers.map((_, n) => ({
      kind: 'indirect',
      act: 'speech',
      content: [{ at: 0, start: 0, end: 9 }],
      voices: [{ voice: `v${n + 1}`, confidence: 1 }],
    })),
    voices: speakers.map((speaker, n) => ({ id: `v${n + 1}`, kind: 'body', aliases: [], mentions: [], ...speaker })),
    times: [],
    events: [],
    names: [],
    documents: [],
    quantities: [],
    structure: { background: [] },
  };
}

interface From {
  place?: string;
  feed?: { feed: number; title: string };
  person?: number;
  owner?: number;
}

function told(db: Database, number: number, speakers: Told[], { place, ...from }: From = {}): void {
  const dateline = place ? { dateline: { text: place, place } } : {};
  const story = article(number, { body: [paragraph(`Statement ${number} was made.`)], ...dateline });
  putStories(db, [story], from);
  keepReading(db, story.id, findArticle(db, story.id, from.person ?? FIRST).hash, reading(speakers));
}

const known = (db: Database, person = FIRST) =>
  listVoices(db, {}, person)
    .items.map(({ name, articles }) => `${name} ${articles}`)
    .toSorted();

describe('identities', () => {
  it('take a country from the dateline, and stay apart from those of other countries', () => {
    const db = database();
    told(db, 1, [{ name: 'Finance Ministry' }], { place: 'TOKYO' });
    told(db, 2, [{ name: 'Japanese Finance Ministry' }], { place: 'LONDON' });
    told(db, 3, [{ name: 'Finance Ministry' }], { place: 'PARIS' });
    expect(known(db)).toEqual(['Finance Ministry 1', 'Finance Ministry 2']);
    expect(
      db.all<{ country: string }>('select country from voices order by number').map(({ country }) => country),
    ).toEqual(['JP', 'FR']);
  });

  it('tell whether their words say the country already, by its name or an adjective', () => {
    const db = database();
    told(db, 1, [{ name: 'Laurent Petit', kind: 'person', role: 'French foreign minister' }]);
    told(db, 2, [{ name: 'Bank of Japan' }]);
    told(db, 3, [{ name: 'Finance Ministry' }], { place: 'PARIS' });
    told(db, 4, [{ name: 'Ida Holt', kind: 'person', role: 'minister' }], { place: 'PARIS' });
    expect(
      listVoices(db)
        .items.map(({ name, country, countryTold }) => [name, country, countryTold])
        .toSorted(),
    ).toEqual([
      ['Bank of Japan', 'JP', true],
      ['Finance Ministry', 'FR', undefined],
      ['Ida Holt', undefined, undefined],
      ['Laurent Petit', 'FR', true],
    ]);
  });

  it('are joined once a story shows that they are one; the older id stays, and the other leads to it', () => {
    const db = database();
    told(db, 1, [{ name: 'HVTC' }]);
    told(db, 2, [{ name: 'Harbour Vessel Trade Council' }]);
    const [second, first] = listVoices(db).items;
    expect(known(db)).toEqual(['HVTC 1', 'Harbour Vessel Trade Council 1']);
    told(db, 3, [{ name: 'Harbour Vessel Trade Council', aliases: ['HVTC'] }]);
    expect(known(db)).toEqual(['Harbour Vessel Trade Council 3']);
    expect(listVoices(db).items[0]!.id).toBe(first!.id);
    expect(getVoice(db, second!.id)).toMatchObject({ id: first!.id, statements: 3 });
    expect(getVoice(db, second!.id).items.map(({ article }) => article.id)).toEqual([
      'article-3',
      'article-2',
      'article-1',
    ]);
  });

  it('are shown by the name and the post that most stories give', () => {
    const db = database();
    const person = { kind: 'person', role: 'transport minister' } as const;
    told(db, 1, [{ ...person, name: 'Danial Osterkamp', role: 'transport secretary' }]);
    told(db, 2, [{ ...person, name: 'Daniel Osterkamp' }]);
    told(db, 3, [{ ...person, name: 'Daniel Osterkamp' }]);
    expect(listVoices(db).items).toMatchObject([{ name: 'Daniel Osterkamp', role: 'transport minister', articles: 3 }]);
  });

  it('are what an unnamed spokesman speaks for', () => {
    const db = database();
    told(db, 1, [{ name: 'Vellmark Foods Inc' }]);
    told(db, 2, [{ kind: 'unnamed', name: 'a Vellmark Foods spokesman' }]);
    told(db, 3, [
      { kind: 'unnamed', name: 'a spokeswoman for Vellmark Foods' },
      { kind: 'unnamed', name: 'a spokesman' },
    ]);
    expect(known(db)).toEqual(['Vellmark Foods 3']);
  });

  it('learn nothing from what is one person’s alone, which finds them', () => {
    const db = database();
    const bo = addPerson(db, 'Bo');
    const feed = addFeed(db, { url: 'https://a.example/', title: 'A' }, FIRST).row.id;
    told(db, 1, [{ name: 'Vellmark Foods Inc' }], { feed: { feed, title: 'A' } });
    told(db, 2, [{ name: 'Vellmark Foods', aliases: ['VF'] }], { person: bo, owner: bo });
    told(db, 3, [{ name: 'Harbour Trust', organisation: 'Secret' }], { person: bo, owner: bo });
    expect(known(db)).toEqual(['Vellmark Foods Inc 1']);
    expect(known(db, bo)).toEqual(['Harbour Trust 1', 'Vellmark Foods Inc 1']);
    told(db, 4, [{ name: 'Harbour Trust' }, { name: 'VF' }], { feed: { feed, title: 'A' } });
    expect(known(db)).toEqual(['Harbour Trust 1', 'VF 1', 'Vellmark Foods Inc 1']);
    expect(listVoices(db, { query: 'secret' }).items).toEqual([]);
    const mine = listVoices(db, { query: 'harbour' }, bo).items[0]!.id;
    expect(() => getVoice(db, mine)).toThrow(expect.objectContaining({ code: 'unknown-voice' }));
  });

  it('are compared with a bounded number of others', () => {
    const db = database();
    const person = { kind: 'person', name: 'John Smith' } as const;
    const trades = ['goalkeeper', 'judge', 'nurse', 'plumber', 'rapper'];
    for (let n = 0; n < 60; n++)
      told(db, n, [{ ...person, name: `John Smith`, role: trades[n % 5]!, organisation: `Rovers${n}` }]);
    let asked = 0;
    const all = db.all.bind(db);
    db.all = (<T>(sql: string, ...values: never[]) => {
      const rows = all<T>(sql, ...values);
      if (sql.includes('voice_keys')) asked = Math.max(asked, rows.length);
      return rows;
    }) as typeof db.all;
    told(db, 100, [person]);
    expect(asked).toBeGreaterThan(10);
    expect(asked).toBeLessThanOrEqual(24);
  });
});
