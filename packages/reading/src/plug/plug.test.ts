import type { Article } from '@dateline/core';
import { parseArticle } from '@dateline/core';
import { describe, expect, it } from 'vitest';
import { read, readText } from '../read.js';
import type { LanguagePlug, PlugStatement, PlugText } from './language-plug.js';

const at = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};

/** Esperanto, as far as these tests need it. */
const plug = (change: Partial<LanguagePlug> = {}): LanguagePlug => ({
  tag: 'eo',
  small: new Set('la kaj estas en de al ne pri por'.split(' ')),
  telling: new Set(['diris', 'ŝi']),
  names: ({ text }) => [{ kind: 'person', name: 'Ana Lund', aliases: [], mentions: [at(text, 'Ana Lund')] }],
  statements: ({ text }) => [said(text, 'Ana Lund')],
  ...change,
});
const text = 'La ponto estas denove malferma. “Ni laboris en la frosto”, diris Ana Lund al la gazeto.';
const said = (whole: string, source: string): PlugStatement => ({
  kind: 'direct',
  act: 'speech',
  content: [at(whole, 'Ni laboris en la frosto')],
  source: [at(whole, source)],
});

describe('a language that is added', () => {
  it('is read by what it finds, and who speaks is told from its names', async () => {
    const reading = await readText(text, { languages: [plug()], published: '2024-03-04' });
    expect(reading).toMatchObject({
      language: 'eo',
      anchor: '2024-03-04',
      lacks: ['times', 'events', 'documents', 'quantities', 'structure'],
      statements: [{ kind: 'direct', voices: [{ voice: 'v1' }] }],
      voices: [{ id: 'v1', kind: 'person', name: 'Ana Lund' }],
    });
    expect((await readText(text)).language).toBe('und');
  });

  it('points into an Article', async () => {
    const article: Article = parseArticle({
      headline: 'Pri la ponto',
      language: 'eo',
      body: text.split(/(?<=malferma\.) /),
    });
    const asked: PlugText[] = [];
    const names = (given: PlugText) => {
      asked.push(given);
      return plug().names!(given);
    };
    const reading = await read(article, { languages: [plug({ names })] });
    expect(reading.statements[0]?.content).toEqual([{ at: 1, start: 1, end: 24 }]);
    expect(reading.structure.lead).toMatchObject({ at: 0 });
    expect(asked[0]?.paragraphs.map(({ start, end }) => asked[0]!.text.slice(start, end))).toEqual([
      'Pri la ponto',
      ...article.body.map((block) => ('text' in block ? block.text : '')),
    ]);
  });

  it('may take the place of one of the package', async () => {
    const german = 'Die Brücke ist wieder offen, und die Maut bleibt im Winter, wie sie war, auch für Karren.';
    const own = plug({ tag: 'de', small: new Set(['die', 'und']), names: () => [], statements: () => [] });
    expect((await readText(german, { language: 'de', languages: [own] })).lacks).toContain('times');
    expect((await readText(german, { language: 'de' })).lacks ?? []).not.toContain('times');
  });

  it('leaves other texts as they are', async () => {
    const english = '“We worked through the frost,” Ana Lund said on Monday.';
    expect(await readText(english, { languages: [plug()] })).toEqual(await readText(english));
  });

  it('lacks what it does not find', async () => {
    const times = plug({ statements: undefined!, names: undefined!, times: () => [] });
    expect((await readText(text, { languages: [times] })).lacks).toEqual([
      'statements',
      'names',
      'events',
      'documents',
      'quantities',
      'voices',
      'structure',
    ]);
  });

  const whole =
    'Ana Lund kaj Eva Lund estas en la gazeto. “Ni laboris en la frosto”, diris Lund. Poste diris ŝi pri la ponto.';
  const person = (name: string) => ({ kind: 'person' as const, name, aliases: [], mentions: [at(whole, name)] });
  const voicesOf = async (names: ReturnType<typeof person>[], statement: PlugStatement) => {
    const reading = await readText(whole, { languages: [plug({ names: () => names, statements: () => [statement] })] });
    return reading.statements[0]!.voices.map(({ confidence, voice }) => [
      reading.voices.find(({ id }) => id === voice)?.name,
      confidence,
    ]);
  };
  const source = (from: string) => ({ ...said(whole, ''), source: [at(whole, from, whole.indexOf('diris'))] });

  it('has a voice of whom the source means by a part of a name, where that is one', async () => {
    expect(await voicesOf([person('Ana Lund')], source('Lund'))).toEqual([['Ana Lund', 0.8]]);
    expect(await voicesOf([person('Ana Lund'), person('Eva Lund')], source('Lund'))).toEqual([]);
    expect(await voicesOf([person('Ana Lund')], { ...said(whole, ''), source: undefined! })).toEqual([]);
  });

  it('has the voice that the plug gives', async () => {
    const speaker = { name: 'Ana Lund', kind: 'person' as const };
    expect(await voicesOf([person('Ana Lund')], { ...source('ŝi'), speaker })).toEqual([['Ana Lund', 1]]);
    expect(await voicesOf([], { ...said(whole, ''), source: undefined!, speaker })).toEqual([['Ana Lund', 1]]);
  });

  const wrong = (value: unknown) => value as LanguagePlug;
  it.each<[string, LanguagePlug]>([
    ['it is no object', wrong('eo')],
    ['its tag is not', plug({ tag: 'eo-XX' })],
    ['its tag is not', wrong({ ...plug(), tag: 1 })],
    ['small is no Set', plug({ small: new Set() })],
    ['small is no Set', wrong({ ...plug(), small: ['la'] })],
    ['telling is no Set of words in small letters', plug({ telling: new Set(['Diris']) })],
    ['times is no function', wrong({ ...plug(), times: [] })],
    ['it finds nothing', wrong({ tag: 'eo', small: new Set(['la']) })],
    ['statements gave no list', wrong({ ...plug(), statements: () => 'x' })],
    ['an item of times has no value', wrong({ ...plug(), times: () => [{ span: at(text, 'La'), type: 'DATE' }] })],
    ['an item of times has no span', wrong({ ...plug(), times: () => ['x'] })],
    [
      'has no span that lies in the text',
      plug({ names: () => [{ kind: 'person', name: 'x', aliases: [], mentions: [] }] }),
    ],
    [
      'has no span that lies in the text',
      plug({ times: () => [{ span: { start: 0, end: 999 }, type: 'DATE', value: '2024' }] }),
    ],
    [
      'has no span that lies in the text',
      plug({ times: () => [{ span: at(text, 'zzz'), type: 'DATE', value: '2024' }] }),
    ],
  ])('is refused with the reason: %s', async (reason, language) => {
    await expect(readText(text, { languages: [language] })).rejects.toThrow(
      expect.objectContaining({ code: 'bad-plug', message: expect.stringContaining(reason) }),
    );
  });
});
