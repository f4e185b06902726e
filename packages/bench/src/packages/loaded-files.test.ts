import { readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadedFiles } from './loaded-files.js';

/** What an import loads at once, as one text. */
const loadedBy = (name: string) =>
  loadedFiles(import.meta.resolve(name))
    .map((file) => readFileSync(new URL(file), 'utf8'))
    .join('\n');

it('loads what reads pages and feeds when a document is one', () => {
  const loaded = loadedBy('@dateline/formats');
  for (const name of ['readDocument', 'detectPage', 'detectFeed']) expect(loaded).toContain(`function ${name}(`);
  for (const name of ['readPage', 'readFeed', 'readWire']) expect(loaded).not.toContain(`function ${name}(`);
  // Weights are long strings.
  expect(loaded).not.toMatch(/"[\w+/=]{10000}/);
});

it('loads weights and places when a text needs them', () => {
  const loaded = loadedBy('@dateline/reading');
  expect(loaded).toContain('function readText(');
  expect(loaded).not.toMatch(/"[\w+/=]{50000}/);
  expect(loaded).not.toContain('countryLines = ');
});

// Zod is a hundred files, and each thread of a library would load them anew. What validates imports all of core when it is needed.
it.each(['formats', 'reading', 'library', 'library/bulk', 'library/fetch', 'library/worker'])(
  'needs of core in %s only what has no schemas',
  (entry) => {
    const files = loadedFiles(import.meta.resolve(`@dateline/${entry}`), true);
    const withSchemas = files.filter((file) =>
      /(?:from|import) ?"@dateline\/core"/.test(readFileSync(new URL(file), 'utf8')),
    );
    expect(withSchemas).toEqual([]);
  },
);

/** Functions by which parts of the code are known. */
const PARTS = {
  times: 'timeSteps',
  names: 'nameSteps',
  kernel: 'loadKernel',
  voices: 'voiceSteps',
  statements: 'statementSteps',
  documents: 'findDocuments',
  redline: 'redline',
};

it.each([
  ['times', ['times']],
  ['names', ['names', 'kernel']],
  ['redline', ['redline']],
])('loads for %s alone what that needs', (entry, needed) => {
  const loaded = loadedBy(`@dateline/reading/${entry}`);
  const found = Object.entries(PARTS).filter(([, name]) => new RegExp(`function\\*? ${name}\\(`).test(loaded));
  expect(found.map(([part]) => part).filter((part) => part !== 'times' || entry === 'times')).toEqual(needed);
  expect(loaded).not.toMatch(/"[\w+/=]{50000}/);
});

it('can load weights and places for names, and none for times and redlines', () => {
  const files = (entry: string) => loadedFiles(import.meta.resolve(`@dateline/reading/${entry}`), true);
  const size = (entry: string) => files(entry).reduce((sum, file) => sum + statSync(new URL(file)).size, 0);
  expect(size('names')).toBeGreaterThan(5_000_000);
  for (const entry of ['times', 'redline']) expect(size(entry)).toBeLessThan(400_000);
});
