import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Database } from '../store/database.js';
import { tokenize } from './tokenize.js';

const db = new Database(':memory:');
db.exec(`create virtual table seen using fts5(text, tokenize = "unicode61 remove_diacritics 2");
  create virtual table terms using fts5vocab(seen, 'instance')`);

/** What the index makes of a text. */
function indexed(text: string): string[] {
  db.run('delete from seen');
  db.run('insert into seen(text) values(?)', text);
  return db.all<{ term: string }>('select term from terms order by offset').map(({ term }) => term);
}

describe('tokenize', () => {
  it.each([
    'Grain harvest falls, again: 12,5 % in 2024',
    'Ångström ÀÉÎÕÜ naïve façade Ǆ ß ﬁ İstanbul ı',
    'e\u0301te\u0301 \u0301alone a\u0331b q\u0332r',
    'Не забытый ДЕНЬ Ёлка йод',
    '图书馆的一天 かな カナ 한국어',
    'हिन्दी में समाचार ไทย עִבְרִית العَرَبِيَّة',
    '\ud83d\ude00 emoji \u{10400}\u{10428} \u{1d400} x\ue000y \u200bzero',
    'q1xaz q1xz qxz',
    'a\0b\tc\nd_e-f\u2019g',
  ])('cuts %s as the index does', (text) => {
    expect(tokenize(text)).toEqual(indexed(text));
  });

  it('cuts whatever is written as the index does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(tokenize(text)).toEqual(indexed(text));
      }),
      { numRuns: 300 },
    );
  });
});
