import type { Article } from '@dateline/core';
import type { Around, ArticleSummary, StoryPage } from '@dateline/core/library';
import type { Reading } from '@dateline/core/reading';
import { describe, expect, it } from 'vitest';
import type { HeldArticle } from '../data/cache.js';
import { loadLanguage, setLanguage } from '../messages/language.js';
import { type MarginNote, withAround } from './margin-notes.js';
import { notesOf } from './notes.js';

const text = '"We are ready," Ida Lund said on Wednesday. The port will open on Friday. "The cranes work," she said.';
const at = (words: string) => ({ at: 0, start: text.indexOf(words), end: text.indexOf(words) + words.length });
const article: Article = {
  schemaVersion: 2,
  id: 'port',
  headline: 'Port to open',
  published: '2026-03-04T09:30:00Z',
  bylines: [],
  direction: 'ltr',
  topics: [],
  media: [],
  attachments: [],
  provenance: {},
  body: [{ type: 'paragraph', text, marks: [] }],
};
const says = (words: string, voice: string) => ({
  kind: 'direct' as const,
  act: 'speech' as const,
  content: [at(words)],
  voices: [{ voice, confidence: 1 }],
});
const reading: Reading = {
  engine: '1',
  language: 'en',
  anchor: '2026-03-04',
  statements: [says('"We are ready,"', 'v1'), says('"The cranes work,"', 'v2')],
  voices: [
    { id: 'v1', kind: 'person', name: 'Ida Lund', aliases: [], mentions: [] },
    { id: 'v2', kind: 'body', name: 'the port', aliases: [], mentions: [] },
  ],
  times: [{ span: at('Friday'), type: 'DATE', value: '2026-03-06' }],
  events: [],
  names: [],
  documents: [],
  quantities: [],
  structure: { background: [] },
};
const stored = { article, reading, highlights: [], versions: [] } as unknown as HeldArticle;

const row = (id: string, source: string) => ({ id, source, direction: 'ltr', language: 'en' }) as ArticleSummary;
const event = (id: string, text: string, time?: string) => ({
  id,
  kind: 'event' as const,
  text,
  article: row(id, 'Post'),
  ...(time !== undefined && { time }),
});
const around = (changes: Partial<Around>): Around => ({ voices: [], days: [], ...changes });
const notes = (known: Around | undefined, held = stored, story?: StoryPage) =>
  withAround(notesOf(article, reading), { stored: held, around: known, story });
const lines = (all: readonly MarginNote[]) =>
  all.flatMap(({ id, lines }) => lines.map(({ text, quoted }) => [id, quoted ? `${text} ${quoted.text}` : text]));

describe('the margin', () => {
  it('says nothing more where nothing is known', () => {
    expect(lines(notes(undefined))).toEqual([]);
    expect(lines(notes(around({})))).toEqual([]);
    expect(notes(undefined).map(({ label }) => label)).toEqual(['Ida Lund', 'Friday, 6 March 2026', 'the port']);
  });

  it('says beside the first words of a voice how long it was silent, with the article where it spoke last', () => {
    const all = notes(
      around({ voices: [{ voices: ['v1'], last: { article: 'old', weeks: 5 } }, { voices: ['v2', 'v9'] }] }),
    );
    expect(lines(all)).toEqual([
      ['statement-0', 'Has not spoken here for 5 weeks'],
      ['statement-1', 'Speaks here for the first time'],
    ]);
    expect(all.map((note) => note.lines[0]?.view)).toEqual([{ name: 'article', id: 'old' }, undefined, undefined]);
  });

  it('counts silence in weeks, months and years', () => {
    const silent = (weeks: number) =>
      lines(notes(around({ voices: [{ voices: ['v1'], last: { article: 'old', weeks } }] })))[0]?.[1];
    expect([3, 8, 9, 52, 104, 105, 210].map(silent)).toEqual([
      'Has not spoken here for 3 weeks',
      'Has not spoken here for 8 weeks',
      'Has not spoken here for 2 months',
      'Has not spoken here for 11 months',
      'Has not spoken here for 23 months',
      'Has not spoken here for 2 years',
      'Has not spoken here for 4 years',
    ]);
  });

  it('says what others tell of a day: beside the day, at the head for its own day, and whether it is later', () => {
    const all = notes(
      around({
        days: [
          { day: '2026-03-04', events: [event('a', 'The court rules', '14:00'), event('b', 'Trains stop', '08:00')] },
          { day: '2026-03-06', events: [event('c', 'The museum opens')] },
        ],
      }),
    );
    expect(lines(all)).toEqual([
      ['day-2026-03-04', 'Later that day: The court rules'],
      ['day-2026-03-04', 'Also that day: Trains stop'],
      ['time-0', 'Also that day: The museum opens'],
    ]);
    expect(all[0]).toMatchObject({ kind: 'around', span: { at: 'headline' } });
    expect(all[0]!.lines[0]!.view).toEqual({ name: 'diary', from: '2026-03-04' });
  });

  it('says who else tells the Story, and that it changed since it was read, each with where it leads', () => {
    const outlets = ['Gazette', 'Herald', 'Courier', 'Post', 'Star'];
    const entries = [{ article: row('port', 'Post') }, { article: row('b', 'Star') }];
    const story = { id: 's', outlets, entries } as unknown as StoryPage;
    const all = notes(undefined, { ...stored, changed: true }, story);
    expect(lines(all)).toEqual([
      ['changed', 'Changed since you read it.'],
      ['outlets', 'Also in Gazette, Herald, Courier and 1 more'],
    ]);
    expect(all.slice(0, 2).map((note) => note.lines[0]!.view)).toEqual([
      { name: 'changes', id: 'port' },
      { name: 'story', id: 'port' },
    ]);
    // What changes while it is open is said over the text.
    expect(lines(notes(undefined, { ...stored, changed: true, outdated: true }))).toEqual([]);
    expect(lines(notes(undefined, stored, { ...story, outlets: ['Post'] }))).toEqual([]);
  });

  it('speaks German', async () => {
    await loadLanguage('de');
    setLanguage('de');
    const all = notes(around({ voices: [{ voices: ['v1'], last: { article: 'old', weeks: 5 } }] }));
    setLanguage('en');
    expect(lines(all)).toEqual([['statement-0', 'Hat hier seit 5 Wochen nicht gesprochen']]);
  });
});
