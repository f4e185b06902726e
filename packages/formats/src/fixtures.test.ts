import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDate } from './dates/parse-date.js';
import { readDocument } from './read-document.js';
import type { DocumentContext } from './types.js';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures');

/** What stands beside a document: how it is read, and what comes of it. A document in JSON ends in `.input.json`. `expected` names the fields that matter. */
interface Pair {
  context?: DocumentContext;
  expected?: object;
  /** The code of the error where the document is refused. */
  error?: string;
}

/** `fixtures/dates/NAME.json`: dates as they are written, and what they mean; null for what is no date. */
interface Dates {
  language?: string;
  dates: Record<string, string | null>;
}

const load = <T>(file: string) => JSON.parse(readFileSync(join(FIXTURES, file), 'utf8')) as T;
const documents = globSync('*/*.{xml,html,txt,input.json}', { cwd: FIXTURES }).sort();

/** A document's name, without what says its format. */
const nameOf = (file: string) => basename(file).replace(/(?:\.input)?\.\w+$/, '');

describe('fixtures', () => {
  it.each(documents)('%s is read as the file beside it says', async (file) => {
    const pair = load<Pair>(join(dirname(file), `${nameOf(file)}.json`));
    const reading = readDocument(readFileSync(join(FIXTURES, file)), pair.context);
    if (pair.error) await expect(reading).rejects.toMatchObject({ code: pair.error });
    else expect(await reading).toMatchObject(pair.expected ?? {});
  });

  it.each(globSync('dates/*.json', { cwd: FIXTURES }).sort())('%s', (file) => {
    const { language, dates } = load<Dates>(file);
    const read = Object.keys(dates).map((text) => [text, parseDate(text, language ? { language } : {}) ?? null]);
    expect(Object.fromEntries(read)).toEqual(dates);
  });

  it('say what they expect, each beside its document', () => {
    const alone = globSync('{feed,page,wire,opml,json}/*.json', { cwd: FIXTURES }).filter(
      (file) =>
        !documents.some(
          (other) => dirname(other) === dirname(file) && (other === file || nameOf(other) === basename(file, '.json')),
        ),
    );
    expect(alone).toEqual([]);
    for (const file of documents) {
      const { expected, error } = load<Pair>(join(dirname(file), `${nameOf(file)}.json`));
      expect(expected ?? error, file).toBeDefined();
    }
  });
});
