import { describe, expect, it } from 'vitest';
import { germanFigures, scoreGerman } from './german.js';
import { isGerman } from './language.js';
import { resolveLabels } from './load.js';
import { readSheet } from './sheet.js';
import { type Told, toldByLabels } from './told.js';

const text = [
  'HUSUM (dpa) - Das Wehr bleibt ab 3. Mai 2021 zu. „Das Wasser ist zu hoch“, sagte Deichgräfin Ada Holt heute.',
  '„Wir warten“',
].join('\n\n');
const story = { set: 'web' as const, id: 'wehr', text, language: 'de' as const, split: 'tune' as const, second: false };
const sheet = `story 0
v holt p Ada Holt | Deichgräfin | | Holt
s d s holt 1q
s? d s holt 2
n l Husum / HUSUM
n? o dpa
t 0 3. Mai 2021 = 2021-05-03
t 1 heute
dl Husum`;
const [labels] = readSheet(sheet, [story]);
const gold = resolveLabels(labels!, story);
const range = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const all = toldByLabels(gold);
const figures = (told: Told) => Object.fromEntries(germanFigures([scoreGerman(gold, told)]));

describe('German labels', () => {
  it('take German quotation marks, times and the place of the dateline from a sheet', () => {
    const [first] = gold.statements;
    const { start, end } = first!.content[0]!;
    expect(text.slice(start, end)).toBe('„Das Wasser ist zu hoch“');
    expect(gold.times.map(({ value }) => value)).toEqual(['2021-05-03', undefined]);
    expect(gold.dateline).toBe('Husum');
  });

  it('count what is told as they tell it as right', () => {
    expect(figures(all)).toMatchObject({
      'direct and mixed: right speaker': '1.000 of 1',
      'names: precision': '1.000 of 2',
      'times: value right, of those found': '1.000 of 1',
      'datelines: recall': '1.000 of 1',
    });
  });

  it('take what may be left out neither for missed nor for made up', () => {
    const less: Told = {
      ...all,
      statements: all.statements.slice(0, 1),
      names: all.names.filter(({ name }) => name !== 'dpa'),
    };
    expect(figures(less)).toMatchObject({
      'direct and mixed: found': '1.000 of 1',
      'shown as speech: precision': '1.000 of 1',
      'names: precision': '1.000 of 2',
      'names: recall': '1.000 of 2',
    });
    expect(figures({ ...all, times: [...all.times, { ...range('heute'), value: '2021-05-01' }] })).toMatchObject({
      'times: precision, of those with a year': '1.000 of 1',
    });
  });

  it('tell a wrong value and a time that is none', () => {
    const told: Told = {
      ...all,
      times: [
        { ...range('3. Mai 2021'), value: '2021-05' },
        { ...range('Wehr'), value: '2020' },
      ],
    };
    expect(figures(told)).toMatchObject({
      'times: found': '1.000 of 1',
      'times: value right, of those found': '0.000 of 1',
      'times: precision, of those with a year': '0.500 of 2',
    });
  });
});

it('knows the languages that are labelled', () => {
  expect([isGerman(undefined), isGerman('en'), isGerman('de')]).toEqual([false, false, true]);
  expect(() => isGerman('fr')).toThrow('"fr"');
});
