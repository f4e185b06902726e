import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as reader from '../index.js';
import { loadLanguage, setLanguage } from './language.js';

const areas = () => Object.entries(reader).filter(([name]) => name.endsWith('Messages'));

/** What messages are given, one after the other: counts of none, one, several and thousands, else words. */
const GIVEN: readonly (readonly unknown[])[] = [
  [0, 0, 0, 0],
  [1, 1, 1, 1],
  [2, 3, 4, 5],
  [12_345, 23_456, 34_567, 45_678],
  ['alpha', 'beta', 'gamma', true],
  ['alpha', '', '', false],
  [7, 'beta', 8, 9],
  ['alpha', 8, 'gamma', true],
  ['alpha', 0, 0, 0],
];

type Message = (...given: unknown[]) => unknown;

/** What a message says of what it is given; undefined of what does not fit it, such as words for a count. */
function saying(message: Message, given: readonly unknown[]): string | undefined {
  try {
    const text = String(message(...given));
    return /NaN|undefined/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** What an area says, by path: the strings, and what the functions give for the same things. */
function said(value: unknown, path: string, into = new Map<string, (string | undefined)[]>()) {
  if (typeof value === 'string') into.set(path, [value]);
  else if (typeof value === 'function')
    into.set(
      path,
      GIVEN.map((given) => saying(value as Message, given)),
    );
  else for (const [key, each] of Object.entries(value as object)) said(each, `${path}.${key}`, into);
  return into;
}

const all = () => new Map(areas().flatMap(([name, area]) => [...said(area, name)]));

/** Messages that are the same in German. */
const SAME = new Set([
  'aroundMessages.original',
  'dayMessages.season',
  'commandMessages.go-feeds',
  'feedsMessages.add',
  'feedsMessages.import',
  'headingMessages.feed',
  'questionMessages.name',
  'sectionMessages.feeds',
  'hookMessages.title',
  'settingsMessages.sizes.normal',
  // What is typed is the same in every language.
  'signInMessages.command',
  'signInMessages.name',
  'signInMessages.token',
  // Given one word, these return it.
  'terminalMessages.reminder',
  'terminalMessages.title',
  'themeMessages.sepia',
]);
/** The 1900s are the 20th century in German. */
const COUNTED_OTHERWISE = 'dayMessages.century';
const isSign = (path: string) => path.startsWith('keyMessages.');

/** The words and the large numbers that a sentence was given, so far as it tells them. */
const toldIn = (text = '') =>
  [...new Set(text.match(/alpha|beta|gamma|12[.,]?345|23[.,]?456|34[.,]?567|45[.,]?678/gi) ?? [])]
    .map((each) => each.replace(/[.,]/, '').toLowerCase())
    .sort();

describe('the catalogue of messages', () => {
  let english: ReturnType<typeof all>;
  let german: ReturnType<typeof all>;

  beforeAll(async () => {
    english = all();
    await loadLanguage('de');
    setLanguage('de');
    german = all();
  });

  afterAll(() => setLanguage('en'));

  it('says in German something else than in English', () => {
    expect(english.size).toBeGreaterThan(400);
    expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
    const same = [...english].filter(([path, texts]) => String(german.get(path)) === String(texts));
    expect(same.map(([path]) => path).filter((path) => !isSign(path) && !SAME.has(path))).toEqual([]);
  });

  it('says in both languages something of what fits a message, and of the same things', () => {
    const silent = [...english].filter(([, texts]) => !texts.some((text) => text?.trim()));
    expect(silent.map(([path]) => path)).toEqual([]);
    const other = [...english].flatMap(([path, texts]) =>
      texts.flatMap((text, at) => {
        const translated = german.get(path)?.[at];
        if (text === undefined || path === COUNTED_OTHERWISE) return [];
        return String(toldIn(translated)) === String(toldIn(text)) ? [] : [`${path}: ${text}, ${translated}`];
      }),
    );
    expect(other).toEqual([]);
  });
});
