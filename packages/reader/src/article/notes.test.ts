import type { Article } from '@dateline/core';
import type { Reading } from '@dateline/core/reading';
import { describe, expect, it } from 'vitest';
import { withFootnotes } from './footnotes.js';
import { backgroundBlocks, groupBlocks } from './groups.js';
import { notesOf, notesWithChosen } from './notes.js';
import {
  chosenWith,
  isChosen,
  pointersOf,
  startOf,
  statementAt,
  statementPosition,
  stepStatement,
} from './pointers.js';
import { timelineRows } from './timeline.js';
import { statementRows, voiceRows } from './voices.js';

const first = 'The port will open on Friday, harbour master Ida Lund said.';
const second = '"We are ready," she added. "The cranes work." The plan rests on the Ports Act of 1998.';
const article: Article = {
  schemaVersion: 2,
  id: 'a1',
  headline: 'Port to open',
  bylines: [],
  direction: 'ltr',
  topics: [],
  media: [],
  attachments: [],
  provenance: {},
  published: '2026-03-04',
  body: [
    { type: 'paragraph', text: first, marks: [] },
    { type: 'item', depth: 1, ordered: false, text: 'one', marks: [] },
    { type: 'item', depth: 2, ordered: false, text: 'two', marks: [] },
    { type: 'paragraph', text: second, marks: [] },
  ],
};

const at = (block: number, words: string) => {
  const text = block === 0 ? first : second;
  const start = text.indexOf(words);
  return { at: block, start, end: start + words.length };
};

const reading: Reading = {
  engine: '1',
  language: 'en',
  anchor: '2026-03-04',
  statements: [
    { kind: 'direct', act: 'speech', content: [at(3, '"The cranes work."')], voices: [{ voice: 'v1', confidence: 1 }] },
    {
      kind: 'direct',
      act: 'speech',
      content: [at(3, '"We are ready,"')],
      cue: [at(3, 'added')],
      voices: [{ voice: 'v1', confidence: 1 }],
    },
    {
      kind: 'indirect',
      act: 'speech',
      content: [at(0, 'The port will open on Friday')],
      source: [at(0, 'harbour master Ida Lund')],
      voices: [{ voice: 'v1', confidence: 1 }],
    },
  ],
  voices: [
    { id: 'v1', kind: 'person', name: 'Ida Lund', role: 'harbour master', aliases: ['she'], mentions: [] },
    { id: 'v2', kind: 'body', name: 'the council', aliases: [], mentions: [] },
  ],
  times: [{ span: at(0, 'Friday'), type: 'DATE', value: '2026-03-06' }],
  events: [
    { kind: 'event', span: at(3, 'The plan rests on the Ports Act of 1998'), value: '1998', time: 0 },
    { kind: 'event', span: at(0, 'The port will open on Friday'), value: '2026-03-06', time: 0 },
  ],
  names: [],
  documents: [{ kind: 'act', name: 'Ports Act of 1998', date: '1998', mentions: [at(3, 'Ports Act of 1998')] }],
  quantities: [],
  structure: { background: [{ at: 3, start: 0, end: second.length }] },
};

describe('notesOf', () => {
  const notes = notesOf(article, reading);

  it('sets notes beside their blocks, in the order of the text, and introduces a voice once', () => {
    expect(notes.get('0')?.map(({ label, detail }) => [label, detail])).toEqual([
      ['Ida Lund', 'harbour master'],
      [expect.stringMatching(/^Friday,? 6 March 2026$/), undefined],
    ]);
    expect(notes.get('3')?.map(({ kind, label, detail }) => [kind, label, detail])).toEqual([
      ['voice', 'Ida Lund', undefined],
      ['document', 'Ports Act of 1998', undefined],
    ]);
  });

  it('is empty without a Reading', () => expect(notesOf(article, undefined).size).toBe(0));
});

describe('a footnote', () => {
  const text = 'The mill burned twice.';
  const told: Article = {
    ...article,
    body: [
      { type: 'paragraph', text, marks: [{ type: 'note', start: 9, end: 15, note: 'n-1' }] },
      { type: 'note', id: 'n-1', label: '1', text: 'In 1790', marks: [] },
      { type: 'note', id: 'n-1', text: 'and in 1824.', marks: [] },
    ],
  };

  it('stands in the margin beside the words that it belongs to, with or without a Reading', () => {
    const [note] = withFootnotes(told, notesOf(told, undefined)).get('0') ?? [];
    expect(note).toMatchObject({ kind: 'foot', label: '1', detail: 'In 1790 and in 1824.' });
    expect(note?.span).toEqual({ at: 0, start: 9, end: 15 });
    expect(note?.focus).toEqual({ kind: 'passage', id: '0-9-15' });
  });
});

describe('what somebody did', () => {
  it('is told in the margin where it is more than saying', () => {
    const acts = [...notesOf(article, reading).values()].flat().flatMap(({ act }) => act ?? []);
    expect(acts).toEqual([]);
    const written = {
      ...reading,
      statements: reading.statements.map((each) => ({ ...each, act: 'writing' as const })),
    };
    expect([...notesOf(article, written).values()].flat().flatMap(({ act }) => act ?? [])).toContain('wrote');
  });
});

describe('a voice that goes on', () => {
  const later = 'The ships wait, she wrote.';
  const long = { ...article, body: [...article.body, { type: 'paragraph' as const, text: later, marks: [] }] };
  const wrote = (content: { at: number; start: number; end: number }) => ({
    kind: 'indirect' as const,
    act: 'writing' as const,
    content: [content],
    voices: [{ voice: 'v1', confidence: 1 }],
  });
  const after = wrote({ at: 4, start: 0, end: 14 });

  it('is not said to write twice in a row, nor who it is', () => {
    const twice = { ...reading, statements: [wrote(at(0, 'The port will open on Friday')), after] };
    const voices = [...notesOf(long, twice).values()].flat().filter(({ kind }) => kind === 'voice');
    expect(voices.map(({ label, act, detail }) => [label, act, detail])).toEqual([
      ['Ida Lund', 'wrote', 'harbour master'],
      ['Ida Lund', undefined, undefined],
    ]);
    const between = {
      ...twice,
      statements: [wrote(at(0, 'The port will open on Friday')), reading.statements[1]!, after],
    };
    const acts = [...notesOf(long, between).values()].flat().filter(({ kind }) => kind === 'voice');
    expect(acts.map(({ act }) => act)).toEqual(['wrote', undefined, 'wrote']);
  });

  it('is not introduced again where its words are chosen', () => {
    const said = { ...after, act: 'speech' as const };
    const told = { ...reading, statements: [...reading.statements, said] };
    const bare = new Map([...notesOf(long, told)].filter(([key]) => key !== '4'));
    const note = notesWithChosen(long, told, bare, { kind: 'statement', index: 3 }).get('4')?.[0];
    expect(note).toMatchObject({ id: 'chosen', label: 'Ida Lund' });
    expect(note).not.toHaveProperty('detail');
    expect(note).not.toHaveProperty('act');
  });
});

describe('what is chosen', () => {
  const notes = notesOf(article, reading);

  it('gets a note where none in its block stands for its voice', () => {
    expect(notesWithChosen(article, reading, notes, { kind: 'statement', index: 1 })).toBe(notes);
    const nobody = {
      ...reading,
      statements: [{ ...reading.statements[2]!, voices: [{ voice: 'v2', confidence: 1 }] }],
    };
    const all = notesWithChosen(article, nobody, notes, { kind: 'statement', index: 0 });
    expect(all.get('0')?.map(({ id, label }) => [id, label])).toEqual([
      ['statement-2', 'Ida Lund'],
      ['chosen', 'the council'],
      ['time-0', expect.any(String)],
    ]);
    expect([...all.keys()]).toEqual(['0', '3']);
  });

  it('brings with it whose it is, the day of an event and the events of a day', () => {
    expect(chosenWith(reading, { kind: 'statement', index: 0 })).toContainEqual({ kind: 'voice', id: 'v1' });
    expect(chosenWith(reading, { kind: 'event', index: 1 })).toEqual([
      { kind: 'event', index: 1 },
      { kind: 'time', index: 0 },
    ]);
    expect(chosenWith(reading, { kind: 'time', index: 0 })).toHaveLength(3);
    expect(chosenWith(undefined, undefined)).toEqual([]);
    const day = pointersOf(reading)
      .get('0')
      ?.find(({ kind }) => kind === 'time');
    expect(day && isChosen(day, { kind: 'event', index: 1 })).toBe(true);
    expect(day && isChosen(day, { kind: 'event', index: 7 })).toBe(false);
  });

  it('is found again by the place of a statement', () => {
    const [one] = reading.statements;
    expect(statementAt(reading, statementPosition(one!))).toEqual({ kind: 'statement', index: 0 });
    expect(statementAt(reading, 'nowhere-1')).toBeUndefined();
  });
});

describe('rows', () => {
  it('has the words of each voice in the order of the text, and nobody who says nothing', () => {
    expect(
      voiceRows(article, reading).map(({ voice, statements }) => [voice.name, statements.map(({ text }) => text)]),
    ).toEqual([['Ida Lund', ['The port will open on Friday', '"We are ready,"', '"The cranes work."']]]);
  });

  it('has the days in words and knows what lies ahead', () => {
    expect(timelineRows(article, reading).map(({ when, ahead }) => [when, ahead])).toEqual([
      ['1998', false],
      [expect.stringMatching(/^Friday,? 6 March 2026$/), true],
    ]);
  });
});

describe('choices', () => {
  const order = statementRows(article, reading);

  it('steps through statements and round the ends', () => {
    const one = stepStatement(order, undefined, 1);
    expect(one).toEqual({ kind: 'statement', index: 2 });
    const last = stepStatement(order, one, -1);
    expect(last).toEqual({ kind: 'statement', index: 0 });
    expect(stepStatement(order, last, 1)).toEqual(one);
    expect(stepStatement([], undefined, 1)).toBeUndefined();
  });

  it('marks all words of a voice, and only those of a statement', () => {
    const pointers = [...pointersOf(reading).values()].flat();
    expect(pointers.filter((one) => isChosen(one, { kind: 'voice', id: 'v1' }))).toHaveLength(5);
    expect(pointers.filter((one) => isChosen(one, { kind: 'statement', index: 1 }))).toHaveLength(2);
    expect(startOf(reading, { kind: 'document', index: 0 })?.at).toBe(3);
  });
});

describe('the body', () => {
  it('gathers lists and knows the background', () => {
    expect(groupBlocks(article.body).map(({ kind, at: number }) => [kind, number])).toEqual([
      ['single', 0],
      ['list', 1],
      ['single', 3],
    ]);
    expect([...backgroundBlocks(article, reading)]).toEqual([3]);
  });

  it('keeps a list with numbers apart from one with dots, but not from what stands inside it', () => {
    const item = (depth: number, ordered: boolean) => ({
      type: 'item' as const,
      depth,
      ordered,
      text: 'one',
      marks: [],
    });
    const groups = groupBlocks([item(1, false), item(2, true), item(1, false), item(1, true), item(1, true)]);
    expect(groups.map((group) => group.kind === 'list' && group.items.length)).toEqual([3, 2]);
  });
});
