import type { Reading } from '@dateline/core/reading';
import { describe, expect, it } from 'vitest';
import { article, place } from '../../test/help.js';
import { type OldVersion, oldLibrary } from '../../test/old-library.js';
import type { Database } from './database.js';
import { migrate } from './migrate.js';
import { pack } from './pack.js';
import { renewVoices } from './renew-voices.js';
import { getVoice, listVoices } from './speakers.js';

const NAMES = ['Vellmark Foods', 'Vellmark Foods Inc', 'Harbour Trust', 'Harbour Trust', 'Republicans'];

function reading(name: string): Reading {
  return {
    engine: '1',
    language: 'en',
    statements: [
      {
        kind: 'indirect',
        act: 'speech',
        content: [{ at: 0, start: 0, end: 4 }],
        voices: [{ voice: 'v1', confidence: 1 }],
      },
    ],
    voices: [{ id: 'v1', kind: 'body', name, aliases: [], mentions: [] }],
    times: [],
    events: [],
    names: [],
    documents: [],
    quantities: [],
    structure: { background: [] },
  };
}

/** A library in which an older version made a voice of each name that it could not match. */
function older(version: OldVersion): Database {
  const stories = NAMES.map((_, n) => ({ article: article(n) }));
  const db = oldLibrary(place(), version, ['https://paper.example/feed'], stories);
  const voices = ['Vellmark Foods', 'Vellmark Foods Inc', 'Harbour Trust', 'Republicans', 'Silent Council'];
  for (const [n, name] of voices.entries())
    db.run(
      "insert into voices(id, kind, name, folded, statements, articles) values(?, 'body', ?, ?, 1, 1)",
      `voice-${n}`,
      name,
      name.toLowerCase(),
    );
  for (const [n, name] of NAMES.entries()) {
    const story = db.get<{ place: number; hash: string }>(
      'select place, hash from articles where id = ?',
      `article-${n}`,
    )!;
    db.run(
      'insert into readings(article, engine, hash, data) values(?, ?, ?, ?)',
      story.place,
      '1',
      story.hash,
      pack(reading(name)),
    );
    const voice = voices.indexOf(name) + 1;
    db.run('insert into said(voice, article, local, statements) values(?, ?, ?, 1)', voice, story.place, 'v1');
    db.run(
      'update voices set latest = ?, articles = (select count(*) from said where voice = ?2) where number = ?2',
      story.place,
      voice,
    );
  }
  migrate(db);
  return db;
}

const known = (db: Database) => listVoices(db).items.map(({ id, name, articles }) => `${id} ${name} ${articles}`);

describe.each([1, 2, 3, 4, 5, 6, 7, 8] as const)('the voices of a library of version %i', (version) => {
  it('are shown as they were, and then merged by their stories', () => {
    const db = older(version);
    expect(known(db)).toEqual([
      'voice-3 Republicans 1',
      'voice-2 Harbour Trust 2',
      'voice-1 Vellmark Foods Inc 1',
      'voice-0 Vellmark Foods 1',
    ]);
    while (renewVoices(db));
    expect(known(db)).toEqual(['voice-2 Harbour Trust 2', 'voice-0 Vellmark Foods 2']);
    expect(getVoice(db, 'voice-1')).toMatchObject({ id: 'voice-0', articles: 2 });
    expect(getVoice(db, 'voice-1').items.map(({ article }) => article.id)).toEqual(['article-1', 'article-0']);
    expect(db.all('pragma foreign_key_check')).toEqual([]);
    expect(renewVoices(db)).toBe(false);
    db.close();
  });
});
