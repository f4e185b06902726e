import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { articleText } from '@dateline/core';
import { describe, expect, it } from 'vitest';
import { place } from '../../../test/help.js';
import { formatOf, IMPORT_FORMATS } from './formats.js';
import type { Moved, MovedStory } from './moved.js';
import { ImportSource } from './source.js';

/**
 * `fixtures/import/FORMAT/NAME.ENDING` is a file as another program writes it, `NAME.expected.json` beside it what is read
 * of it. A database is kept as SQL.
 */
const FIXTURES = join(import.meta.dirname, '../../../fixtures/import');
const files = globSync('*/*', { cwd: FIXTURES })
  .filter((file) => !file.endsWith('.expected.json'))
  .sort();

function bytesOf(file: string): Uint8Array {
  const path = join(FIXTURES, file);
  if (!file.endsWith('.sql')) return readFileSync(path);
  const made = place('cache.db');
  const db = new DatabaseSync(made, { enableDoubleQuotedStringLiterals: true });
  db.exec(readFileSync(path, 'utf8'));
  db.close();
  return readFileSync(made);
}

const sourceOf = (file: string) => ImportSource.open(bytesOf(file), file);

function shown({ article, ...states }: MovedStory) {
  const { headline, url, guid, published, language, summary, bylines, source, topics, media, attachments } = article;
  const story = {
    headline,
    url,
    guid,
    published,
    language,
    bylines: bylines.map(({ name }) => name),
    source,
    topics,
    media: media.map((each) => each.url),
    attachments: attachments.map((each) => each.url),
    summary: article.body.length > 0 ? undefined : summary,
    text: articleText(article),
    ...states,
  };
  return Object.fromEntries(
    Object.entries(story).filter(
      ([, value]) => value !== undefined && value !== '' && (value as unknown[]).length !== 0,
    ),
  );
}

async function wholeOf({ feeds, searches, stories, warnings, left }: Moved) {
  const read: MovedStory[] = [];
  for await (const story of stories) read.push(story);
  return { feeds, searches, stories: read.map(shown), warnings: [...warnings, ...left.sentences()] };
}

describe('what other programs write', () => {
  it.each(files)('%s is recognised as its own format and as no other', async (file) => {
    const source = await sourceOf(file);
    const found = [];
    for (const format of IMPORT_FORMATS) if (await format.recognises(source)) found.push(format.name);
    expect(found).toEqual([file.split('/')[0]]);
  });

  const read = files.filter((file) => !file.startsWith('dateline/'));
  it.each(read)('%s is read as the file beside it says', async (file) => {
    const source = await sourceOf(file);
    const format = await formatOf(source);
    const moved = JSON.parse(JSON.stringify(await wholeOf(await format.read!(source)))) as unknown;
    const beside = join(FIXTURES, file.replace(/\.[^./]+$/, '.expected.json'));
    if (process.env.WRITE_FIXTURES) writeFileSync(beside, `${JSON.stringify(moved, null, 2)}\n`);
    expect(moved).toEqual(JSON.parse(readFileSync(beside, 'utf8')));
  });

  it('is there at least twice for each format', () => {
    const counts = IMPORT_FORMATS.map(({ name }) => files.filter((file) => file.startsWith(`${name}/`)).length);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(2);
  });
});
