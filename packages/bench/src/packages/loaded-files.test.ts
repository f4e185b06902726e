import { readFileSync } from 'node:fs';
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
