import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { database, place } from '../../test/help.js';
import { keep, readStory, tell } from '../../test/readings.js';
import type { Database } from '../store/database.js';
import { countArticles, listArticles } from '../store/list.js';
import { removeArticle } from '../store/remove.js';
import { indexBatch } from './indexer.js';
import { quantityTexts } from './quantity-texts.js';
import { STATEMENTS, saidTexts, sameWord } from './said-texts.js';
import { attachSearch, prepareSearchFile, searchPath } from './search-file.js';

const [ANN, BEN] = ['Ann Harper', 'Ben Castellan'];

const stories = [
  readStory(1, {
    said: [
      { text: 'there will be no deportation of families', by: [ANN] },
      { text: 'the harbour stays open', by: [BEN] },
    ],
    voices: [{ name: ANN, role: 'interior minister', aliases: ['Harper', 'she'] }],
    documents: [{ kind: 'resolution', name: 'Resolution 4411', number: '4411', issuer: 'General Assembly' }],
  }),
  readStory(2, {
    said: [
      { text: 'the rule is clear: no', by: [ANN] },
      { text: 'deportation begins in May', by: [BEN] },
    ],
    quantities: [{ text: 'A backlog of 39 ships waiting at sea', span: '39 ships', value: 39, unit: 'ships' }],
  }),
  readStory(3, { said: [{ text: 'no deportation is planned', by: [ANN, BEN] }] }),
  readStory(4, { said: [{ text: 'the harbour may close' }] }),
];

const numbers = (db: Database, query: string) =>
  listArticles(db, { query }).items.map(({ id }) => Number(id.slice('article-'.length)));

describe('said:', () => {
  const expected: [string, number[]][] = [
    ['said:deportation', [3, 2, 1]],
    ['said:"no deportation"', [3, 1]],
    ['said:"clear no"', [2]],
    // The one statement ends with "no", the next begins with "deportation".
    ['said:"no deportation begins"', []],
    ['said:no said:deportation', [3, 1]],
    ['said:families said:harbour', []],
    ['said:harbour', [4, 1]],
    ['voice:harper said:deportation', [3, 1]],
    ['voice:castellan said:deportation', [3, 2]],
    ['voice:"interior minister" said:deportation', [1]],
    ['voice:she said:deportation', [1]],
    ['voice:harper voice:castellan said:deportation', [3]],
    ['voice:harper voice:castellan', [3, 2, 1]],
    ['(voice:harper OR voice:nobody) said:deportation', [3, 1]],
    ['voice:castellan (said:families OR said:harbour)', [1]],
    ['voice:harper -said:harbour', [3, 2]],
    ['-said:deportation', [4]],
    ['said:deportation story', [3, 2, 1]],
    ['said:deportation headline:"number 2"', [2]],
    ['said:families OR headline:"number 4"', [4, 1]],
    ['said:deportation before:2026', []],
    ['said:deportation is:unread', [3, 2, 1]],
    ['said:source', []],
    ['quantity:39', [2]],
    ['quantity:"39 ships"', [2]],
    ['quantity:backlog', [2]],
    ['quantity:sea', []],
    ['doc:4411', [1]],
  ];

  it('finds stories with a statement that has the words', () => {
    const db = database();
    tell(db, stories);
    for (const [query, found] of expected) {
      expect({ query, found: numbers(db, query) }).toEqual({ query, found });
      expect({ query, count: countArticles(db, query) }).toEqual({ query, count: found.length });
    }
  });

  it('finds the same when the search file is made again', () => {
    const path = place();
    const db = database(path);
    tell(db, stories);
    const contents = () => [
      db.all('select id from statements_docsize'),
      db.all('select * from documents order by article, key'),
      expected.map(([query]) => numbers(db, query)),
    ];
    const before = contents();
    for (const end of ['', '-wal', '-shm']) rmSync(`${searchPath(path)}${end}`, { force: true });
    prepareSearchFile(db);
    attachSearch(db);
    while (indexBatch(db) > 0);
    expect(contents()).toEqual(before);
  });

  it('knows what a story says now, and nothing of one that is gone', () => {
    const db = database();
    tell(db, stories.slice(0, 2));
    const [first] = stories;
    keep(db, { ...readStory(1, { said: [{ text: 'families are safe', by: [ANN] }] }), article: first!.article });
    expect(numbers(db, 'said:deportation')).toEqual([2]);
    expect(db.all('select * from documents')).toEqual([]);
    const gone = db.get<{ place: number; listing: number }>(
      "select place, listing from articles where id = 'article-2'",
    )!;
    db.transaction(() => removeArticle(db, gone.place, 'article-2', gone.listing));
    expect([numbers(db, 'said:deportation'), numbers(db, 'quantity:ships')]).toEqual([[], []]);
    expect(db.get('select count(*) as n from statements_docsize')).toEqual({ n: 1 });
  });

  it('marks the passage of a hit', () => {
    const db = database();
    tell(db, stories);
    const { text, marks } = listArticles(db, { query: 'said:"no deportation" headline:"number 1"' }).items[0]!.match!;
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['no deportation']);
  });

  it('answers brackets that are deeper than the index takes', () => {
    const db = database();
    tell(db, stories);
    const deep = (n: number): string =>
      n === 0 ? 'said:families' : n % 2 ? `(said:deportation ${deep(n - 1)})` : `(said:harbour OR ${deep(n - 1)})`;
    expect(numbers(db, `said:no ${deep(30)}`)).toEqual(numbers(db, 'said:no said:deportation said:families'));
    expect(numbers(db, `voice:harper ${deep(30)}`)).toEqual([1]);
  });
});

describe('a story with more statements than the index tells apart', () => {
  it('has the rest found all the same', () => {
    const db = database();
    const said = Array.from({ length: STATEMENTS + 5 }, (_, n) => ({ text: `number${n} is told`, by: [ANN] }));
    tell(db, [readStory(1, { said }), readStory(2, {})]);
    for (const n of [0, STATEMENTS - 2, STATEMENTS - 1, STATEMENTS + 4])
      expect(numbers(db, `said:number${n}`)).toEqual([1]);
    expect(numbers(db, `said:"number${STATEMENTS} is told number${STATEMENTS + 1}"`)).toEqual([]);
    expect(db.get('select count(*) as n from statements_docsize')).toEqual({ n: STATEMENTS });
  });
});

describe('what an article says', () => {
  it('names a voice by what its other names have not', () => {
    const { article, reading } = readStory(1, {
      said: [{ text: 'no', by: [ANN] }],
      voices: [
        { name: ANN, role: 'minister', organisation: 'Ministry of Ports', aliases: ['Harper', 'Ms Harper', 'she'] },
      ],
    });
    expect(saidTexts(article, '', reading).statements).toEqual([
      { number: 0, said: 'no', voice: 'Ann Harper\nminister\nMinistry of Ports\nMs Harper\nshe', same: '' },
    ]);
  });

  it('has one word for the same statement in another case and with other signs', () => {
    const word = sameWord('“We will not leave the harbour,” … “whatever they say.”');
    expect(word).toMatch(/^[0-9a-z]{4,8}$/);
    expect(sameWord('We will NOT leave the harbour; whatever they say')).toBe(word);
    expect(sameWord('We will leave the harbour, whatever they say')).not.toBe(word);
    expect(sameWord('We have no comment now')).toBe('');
  });

  it('has quantities with what they are of, within their clause', () => {
    const { article, reading } = readStory(1, {
      quantities: [
        {
          text: 'Profits rose to 21.6 mln dlrs, sales to more.',
          span: '21.6 mln dlrs',
          value: 21_600_000,
          unit: 'USD',
        },
        { text: 'It set 0.5 pct growth in the year', span: '0.5 pct', value: 0.5, unit: '%' },
      ],
    });
    expect(quantityTexts(article, reading.quantities)).toEqual(['21600000 USD rose', '0.5 % growth year']);
  });
});
