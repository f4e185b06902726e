// The small parts of what stands beside an article, each with what the text may leave out.
import type { Article, Block } from '@dateline/core';
import type { Reading, Statement } from '@dateline/core/reading';
import { describe, expect, it } from 'vitest';
import { reading, story } from '../testing/stories.js';
import { actLabel, isSpokenOrWritten } from './acts.js';
import { documentDetail, documentRows } from './documents.js';
import { backgroundBlocks, groupBlocks } from './groups.js';
import { notesOf, notesWithChosen } from './notes.js';
import { chosenWith, pointersOf, startOf, statementPosition, stepStatement } from './pointers.js';
import { compareSpans, positionKey, wordsOf } from './position.js';
import { timelineRows } from './timeline.js';
import { affiliation, voiceRows } from './voices.js';

const article = story('a', 1);
const statement = (more: Partial<Statement> = {}): Statement => ({
  kind: 'direct',
  act: 'speech',
  content: [{ at: 0, start: 0, end: 8 }],
  voices: [],
  ...more,
});
const said = (more: Partial<Reading>): Reading => ({ ...reading(), ...more });

describe('acts', () => {
  it('tell speech and writing from thoughts', () => {
    expect(actLabel('belief')).toBe('believes');
    const uttered = (act: Statement['act']) => isSpokenOrWritten(statement({ act }));
    expect([uttered('speech'), uttered('writing'), uttered('finding')]).toEqual([true, true, false]);
  });
});

describe('documents', () => {
  const paper = { kind: 'report' as const, name: 'Harbour Report of 2020', mentions: [] };

  it.each([
    [{ ...paper }, undefined],
    [{ ...paper, issuer: 'Port Authority', number: '12', date: '2021' }, 'Port Authority, No. 12, 2021'],
    [{ ...paper, issuer: 'harbour', date: '2020' }, undefined],
    [{ ...paper, date: 'PAST_REF' }, 'PAST_REF'],
  ])('%j', (document, detail) => expect(documentDetail(document)).toBe(detail));

  it('stand in the order of their first mention', () => {
    const rows = documentRows(said({ documents: [paper, { ...paper, number: '3' }] }));
    expect(rows.map(({ index, detail }) => [index, detail])).toEqual([
      [0, undefined],
      [1, 'No. 3'],
    ]);
  });
});

describe('positions', () => {
  it('are in reading order', () => {
    const spans = [
      { at: 1, start: 0, end: 4 },
      { at: 0, part: 1, start: 0, end: 1 },
      { at: 0, start: 2, end: 5 },
      { at: 0, start: 2, end: 3 },
      { at: 'deck' as const, start: 0, end: 1 },
      { at: 'headline' as const, start: 0, end: 1 },
    ];
    expect(spans.sort(compareSpans).map(({ at, part, end }) => `${positionKey(at, part)}-${end}`)).toEqual([
      'headline-1',
      'deck-1',
      '0-3',
      '0-5',
      '0.1-1',
      '1-4',
    ]);
  });

  it('give words, with an ellipsis where something is left out', () => {
    const span = (at: number, start: number, end: number) => ({ at, start, end });
    expect(wordsOf(article, [span(0, 0, 3), span(0, 4, 8), span(0, 8, 8), span(0, 15, 17), span(1, 0, 2)])).toBe(
      'The port … on … It',
    );
  });
});

describe('voices', () => {
  it.each([
    [{}, undefined],
    [{ role: 'mayor' }, 'mayor'],
    [{ role: 'mayor', organisation: 'Ellin' }, 'mayor, Ellin'],
    [{ role: 'mayor of Ellin', organisation: 'Ellin' }, 'mayor of Ellin'],
    [{ role: 'mayor', country: 'CH' }, 'mayor, Switzerland'],
    [{ role: 'Swiss mayor', country: 'CH', countryTold: true }, 'Swiss mayor'],
    [{ name: 'Bank of Canada', country: 'CA' }, undefined],
    [{ organisation: 'Canada Post', country: 'CA' }, 'Canada Post'],
    [{ country: 'DD' }, 'East Germany'],
    [{ country: 'XX' }, undefined],
  ])('%j', (voice, line) => expect(affiliation(voice)).toBe(line));

  it('who only think come after those who say something', () => {
    const by = (voice: string) => [{ voice, confidence: 1 }];
    const rows = voiceRows(
      article,
      said({ statements: [statement({ act: 'belief', voices: by('v1') }), statement({ voices: by('v2') })] }),
    );
    expect(rows.map(({ voice }) => voice.id)).toEqual(['v2', 'v1']);
  });
});

describe('blocks', () => {
  const quote: Block = { type: 'quote', text: 'one', marks: [] };

  it('gather the paragraphs of a quotation', () => {
    const groups = groupBlocks([quote, quote, { type: 'paragraph', text: 'x', marks: [] }, quote]);
    expect(groups.map(({ kind, at }) => [kind, at])).toEqual([
      ['quote', 0],
      ['single', 2],
      ['quote', 3],
    ]);
  });

  it('are background where nearly all of them is', () => {
    const background = [
      { at: 'headline' as const, start: 0, end: 9 },
      { at: 0, start: 0, end: 5 },
      { at: 1, start: 0, end: 30 },
      { at: 7, start: 0, end: 30 },
    ];
    expect([...backgroundBlocks(article, said({ structure: { background } }))]).toEqual([1]);
    expect(backgroundBlocks(article, undefined).size).toBe(0);
  });
});

describe('pointers', () => {
  it('know where each choice begins', () => {
    const made = reading();
    expect(startOf(made, { kind: 'voice', id: 'v2' })).toMatchObject({ at: 0, start: 41 });
    expect(startOf(made, { kind: 'statement', index: 0 })).toMatchObject({ start: 0 });
    expect(startOf(made, { kind: 'time', index: 0 })).toMatchObject({ start: 18 });
    expect(startOf(made, { kind: 'event', index: 0 })).toMatchObject({ start: 0 });
    expect(startOf(made, { kind: 'document', index: 0 })).toMatchObject({ at: 1 });
    for (const kind of ['statement', 'time', 'event', 'document'] as const) {
      expect(startOf(made, { kind, index: 9 })).toBeUndefined();
    }
    expect(startOf(made, { kind: 'voice', id: 'v9' })).toBeUndefined();
  });

  it('go with an event of a day that is gone, and a statement of nobody', () => {
    expect(chosenWith(undefined, { kind: 'event', index: 0 })).toHaveLength(1);
    expect(chosenWith(undefined, { kind: 'statement', index: 0 })).toHaveLength(1);
    expect(chosenWith(undefined, { kind: 'time', index: 0 })).toHaveLength(1);
    expect(chosenWith(reading(), { kind: 'document', index: 0 })).toEqual([{ kind: 'document', index: 0 }]);
  });

  it('have highlights, also without a Reading, and none for a lost one', () => {
    const selector = { exact: 'The', prefix: '', suffix: '' };
    const kept = { id: 'h1', article: 'a', selector, created: '2026-01-01', span: { at: 0, start: 0, end: 3 } };
    const { span: _, ...lost } = kept;
    expect([...pointersOf(undefined, [kept, lost]).values()].flat().map(({ highlight }) => highlight)).toEqual(['h1']);
  });

  it('have no position for a statement without content', () => {
    expect(statementPosition(statement({ content: [] }))).toBe('');
  });

  it('step from the last statement where none is chosen', () => {
    const order = [{ index: 4 }, { index: 2 }];
    expect(stepStatement(order, undefined, -1)).toEqual({ kind: 'statement', index: 2 });
    expect(stepStatement(order, { kind: 'voice', id: 'v1' }, 1)).toEqual({ kind: 'statement', index: 4 });
  });
});

describe('notes', () => {
  it('leave out who has no name, what has no day, and a document that only the headline names', () => {
    const made = reading();
    const [first] = made.statements;
    const notes = notesOf(
      article,
      said({
        statements: [first!, statement({ voices: [] })],
        voices: [{ ...made.voices[0]!, kind: 'unnamed' }],
        times: [{ span: { at: 0, start: 0, end: 3 }, type: 'DURATION', value: 'P1D' }],
        documents: [{ kind: 'act', name: 'An Act', mentions: [{ at: 'headline', start: 0, end: 3 }] }],
      }),
    );
    expect(notes.size).toBe(0);
  });

  it('name nobody beside a chosen statement of nobody', () => {
    const made = said({ statements: [statement()] });
    const notes = notesWithChosen(article, made, new Map(), { kind: 'statement', index: 0 });
    expect([...notes.values()].flat().map(({ label, detail }) => [label, detail])).toEqual([
      ['Nobody named', undefined],
    ]);
  });

  it('stay as they are where nothing is chosen, or nothing that is there', () => {
    const notes = notesOf(article, reading());
    expect(notesWithChosen(article, undefined, notes, { kind: 'statement', index: 0 })).toBe(notes);
    expect(notesWithChosen(article, reading(), notes, { kind: 'statement', index: 9 })).toBe(notes);
    expect(notesWithChosen(article, reading(), notes, undefined)).toBe(notes);
  });
});

describe('the timeline', () => {
  const event = (value: string) => ({ kind: 'event' as const, span: { at: 0, start: 0, end: 24 }, value, time: 0 });

  it('leaves doubles and empty clauses out, and counts from the day of the story', () => {
    const { anchor: _, ...made } = reading();
    const events = [event('2026-01-02'), event('2026-01-02'), event('PAST_REF')];
    const rows = (shown: Article) => timelineRows(shown, { ...made, events }).map(({ when, ahead }) => [when, ahead]);
    expect(rows(article)).toEqual([
      [expect.stringMatching(/2 January 2026$/), true],
      ['PAST_REF', false],
    ]);
    expect(rows(story('x', 9, { dateline: { text: 'ELLIN', date: '2026-01-05' } }))[0]?.[1]).toBe(false);
    const { published: __, ...undated } = article;
    expect(rows(undated)[0]?.[1]).toBe(false);
    expect(
      timelineRows(article, { ...made, events: [{ ...event('2026'), span: { at: 9, start: 0, end: 1 } }] }),
    ).toEqual([]);
  });
});
