import { afterEach, describe, expect, it } from 'vitest';
import { agoWhen, shortWhen } from '../article/when.js';
import { area } from './area.js';
import { german } from './de/index.js';
import { listMessages } from './en/list.js';
import { capitalized, counted, form, fromNow, listed, locale, number, regionName } from './intl.js';
import { direction, isLanguage, language, languageOf, loadLanguage, setLanguage } from './language.js';
import { mirrored } from './mirrored.js';

afterEach(() => setLanguage('en'));

describe('the language of the interface', () => {
  it('is English until another one is set, which has to be loaded', async () => {
    expect(listMessages.articles(1)).toBe('1 article');
    expect(() => setLanguage('ar-XB')).toThrow('not loaded');
    await loadLanguage('de');
    expect(listMessages.articles(1)).toBe('1 article');
    setLanguage('de');
    expect([language.get(), listMessages.articles(12_000)]).toEqual(['de', '12.000 Artikel']);
    setLanguage('en');
    expect(listMessages.articles(12_000)).toBe('12,000 articles');
  });

  it('is that of areas that are loaded later, too', async () => {
    await loadLanguage('de');
    setLanguage('de');
    const later = area('list', { ...listMessages, untitled: 'English' });
    expect(later.untitled).toBe(german.list.untitled);
  });

  it('tells its listeners once the messages are in it', async () => {
    await loadLanguage('de');
    const heard: string[] = [];
    const end = language.subscribe(() => heard.push(listMessages.unread));
    setLanguage('de');
    setLanguage('de');
    setLanguage('en');
    end();
    expect(heard).toEqual([german.list.unread, 'Unread']);
  });

  it.each([
    [['de-AT', 'en'], 'de'],
    [['de_DE.UTF-8'], 'de'],
    [['fr-FR', 'de', 'en'], 'de'],
    [['fr', 'en-US', 'de'], 'en'],
    [['ar-XB'], 'en'],
    [['C'], 'en'],
    [[], 'en'],
  ] as const)('for %j is %s', (tags, wanted) => expect(languageOf(tags)).toBe(wanted));

  it('is that of numbers and times', async () => {
    await loadLanguage('de');
    setLanguage('de');
    const now = new Date(2026, 10, 23, 15, 0);
    const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString();
    expect(counted(1, 'Feed', 'Feeds')).toBe('1 Feed');
    expect(number(1234.5)).toBe('1.234,5');
    expect([0.5, 12, 180, 26 * 60].map((minutes) => agoWhen(ago(minutes), now))).toEqual([
      'gerade eben',
      'vor 12 Min.',
      'um 12:00',
      'gestern',
    ]);
    expect([ago(12), ago(26 * 60), '2018-02-08'].map((iso) => shortWhen(iso, now))).toEqual([
      '12 Min.',
      'Gestern',
      '8. Feb. 2018',
    ]);
  });

  it('can be mirrored English, to try what is written from right to left', async () => {
    await loadLanguage('ar-XB');
    setLanguage('ar-XB');
    expect(listMessages.articles(2)).toBe('\u202e2 articles\u202c');
    expect(listMessages.unread).toBe('\u202eUnread\u202c');
  });

  it('is one of those there are, and says which way it is written', async () => {
    expect(['de', 'ar-XB', 'fr', 'toString', undefined, 1].map(isLanguage)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    await loadLanguage('ar-XB');
    setLanguage('ar-XB');
    expect(direction()).toBe('rtl');
    setLanguage('en');
    expect(direction()).toBe('ltr');
  });

  it('has mirrored lists, tables and functions, and leaves what is empty or no text', () => {
    const end = '\u202c';
    const from = { list: ['a', ''], deep: { b: (n: number) => `${n} b` }, none: undefined, count: 3 };
    const { list, deep, none, count } = mirrored(from) as typeof from;
    expect([list, deep.b(2), none, count]).toEqual([[`\u202ea${end}`, ''], `\u202e2 b${end}`, undefined, 3]);
  });

  it('has the form of a word, names of regions and things in a row', async () => {
    expect([
      form(1, { one: 'is', other: 'are' }),
      form(2, { one: 'is', other: 'are' }),
      form(1, { other: 'are' }),
    ]).toEqual(['is', 'are', 'are']);
    expect([regionName('FR'), regionName('ZZ')]).toEqual(['France', 'Unknown Region']);
    expect([listed(['a', 'b', 'c']), capitalized('über'), fromNow(-1, 'day')]).toEqual([
      'a, b and c',
      'Über',
      'yesterday',
    ]);
    await loadLanguage('de');
    setLanguage('de');
    expect([regionName('FR'), listed(['a', 'b', 'c']), fromNow(-1, 'day'), locale()]).toEqual([
      'Frankreich',
      'a, b und c',
      'gestern',
      'de-DE',
    ]);
  });
});
