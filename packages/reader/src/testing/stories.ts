import type { Article } from '@dateline/core';
import type { ArticleSummary, DiaryEntry } from '@dateline/core/library';
import type { Reading, Statement } from '@dateline/core/reading';

/** A story of three sentences that was published on a day of January 2026. */
export function story(id: string, day: number, more: Partial<Article> = {}): Article {
  return {
    schemaVersion: 2,
    id,
    headline: `Story ${id}`,
    bylines: [],
    direction: 'ltr',
    topics: [],
    media: [],
    attachments: [],
    provenance: {},
    published: `2026-01-${String(day).padStart(2, '0')}T10:00:00Z`,
    url: `https://paper.example/${id}`,
    body: [
      { type: 'paragraph', text: 'The port opens on Friday, Ida Lund said. The mayor agreed.', marks: [] },
      { type: 'paragraph', text: 'It follows the Ports Act of 1998.', marks: [] },
    ],
    ...more,
  };
}

const span = (at: number, start: number, length: number) => ({ at, start, end: start + length });

/** What such a story says: two statements, one day, one document. */
export function reading(): Reading {
  const statement = (voice: string, start: number, length: number): Statement => ({
    kind: 'indirect',
    act: 'speech',
    content: [span(0, start, length)],
    voices: [{ voice, confidence: 1 }],
  });
  return {
    engine: '1',
    language: 'en',
    anchor: '2026-01-01',
    statements: [statement('v1', 0, 24), statement('v2', 41, 17)],
    voices: [
      { id: 'v1', kind: 'person', name: 'Ida Lund', aliases: [], mentions: [] },
      { id: 'v2', kind: 'person', name: 'The mayor', aliases: [], mentions: [] },
    ],
    times: [{ span: span(0, 18, 6), type: 'DATE', value: '2026-01-02' }],
    events: [{ kind: 'event', span: span(0, 0, 24), value: '2026-01-02', time: 0 }],
    names: [],
    documents: [{ kind: 'act', name: 'Ports Act of 1998', mentions: [span(1, 15, 17)] }],
    quantities: [],
    structure: { background: [] },
  };
}

/** What a story says in which nothing was found. */
export function nothing(language = 'en'): Reading {
  return { ...reading(), language, statements: [], voices: [], times: [], events: [], documents: [] };
}

/** A diary of two past days: an event that `b` and `a` tell and of which `c` came, and one of the day after. */
export function told(summary: (id: string) => ArticleSummary): DiaryEntry[] {
  const [article, other, came] = [summary('b'), summary('a'), summary('c')];
  const entry: DiaryEntry = {
    id: 'one',
    day: '2026-01-02',
    kind: 'event',
    text: 'The port opens on Friday',
    span: span(0, 0, 24),
    article,
    event: 0,
    voices: [{ name: 'Ida Lund' }],
    stories: [article, other],
    count: 2,
    came: [came],
  };
  const { came: _, ...alone } = entry;
  return [entry, { ...alone, id: 'two', day: '2026-01-03', stories: [article], count: 1 }];
}
