import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeAnchor, occurrences, resolveAnchor } from './anchor.js';
import type { DocumentLabels } from './labels.js';
import { labelFiles, loadDocumentStories, loadStories, loadTraps } from './load.js';
import { sentences } from './sentences.js';

const corpus = join(dirname(fileURLToPath(import.meta.url)), '../../../../../shared/corpus');
const text =
  'The mill is closed. "The mill is closed for good, and nobody has told the men," said Ada Holt. Nobody asked.';

describe('anchors', () => {
  it('give back the span they were made of', () => {
    for (const words of [
      'The mill is closed for good',
      '"The mill is closed for good, and nobody has told the men,"',
    ]) {
      const start = text.indexOf(words);
      const range = { start, end: start + words.length };
      const anchor = makeAnchor(text, range);
      expect(resolveAnchor(text, anchor)).toEqual(range);
      expect(anchor.first.length + (anchor.last?.length ?? 0)).toBeLessThan(words.length * 0.6);
    }
  });

  it('fail where the words are missing or stand more than once', () => {
    expect(() => resolveAnchor(text, { first: 'The forge', length: 9 })).toThrow('not in the text');
    expect(() => resolveAnchor(text, { first: 'The mill', last: 'closed' })).toThrow('stands 2 times');
    expect(() => resolveAnchor(text, { first: 'Nobody asked', last: 'closed' })).toThrow('does not follow');
  });
});

it('cuts sentences for pointing at, whole quotations and abbreviations kept', () => {
  const pieces = sentences('Mr. Holt came. "It is late." He left.\n\nNobody asked.');
  expect(pieces.length).toBe(4);
});

describe('the gold', () => {
  const stories = labelFiles('voices');
  const german = labelFiles('german');

  it('has 60 stories, half of them held back', () => {
    expect(stories.length).toBe(60);
    expect(stories.filter(({ split }) => split === 'held').length).toBe(30);
  });

  it('has 15 of them a second time, by another reader', () => {
    const ids = stories.map(({ set, id }) => `${set} ${id}`);
    const second = labelFiles('voices/second');
    expect(second.length).toBe(15);
    for (const { set, id } of second) expect(ids).toContain(`${set} ${id}`);
  });

  it('has 50 more stories of which the documents are labelled', () => {
    expect(labelFiles<DocumentLabels>('documents').length).toBe(50);
  });

  it('has 30 German pages, half of them held back', () => {
    expect(german.length).toBe(30);
    expect(german.filter(({ split }) => split === 'held').length).toBe(15);
  });

  it('names only voices it lists, and every voice says something', () => {
    for (const { id, voices, statements } of [...stories, ...german]) {
      const used = new Set(statements.flatMap((statement) => statement.voices));
      expect({ id, voices: [...used].sort() }).toEqual({ id, voices: voices.map((voice) => voice.id).sort() });
    }
  });

  it('keeps no more than five words of either end of a span', () => {
    for (const anchor of [...stories, ...german].flatMap(({ statements }) =>
      statements.flatMap(({ content }) => content),
    )) {
      expect(anchor.first.split(/\s+/).length).toBeLessThanOrEqual(5);
      expect((anchor.last ?? '').split(/\s+/).length).toBeLessThanOrEqual(5);
    }
  });

  // The German labels are held to their texts by the bench alone: to find the text of 30 pages takes three seconds.
  it.skipIf(!existsSync(corpus))('fits the texts of the corpus (skipped where that is not there)', () => {
    expect(loadStories(corpus).length).toBe(60);
    expect(loadStories(corpus, 'voices/second').length).toBe(15);
    expect(loadDocumentStories(corpus).length).toBe(50);
  });
});

it('has 80 speaker traps, whose quotations stand once in their texts', () => {
  const traps = loadTraps();
  expect(traps.length).toBe(80);
  for (const trap of traps) {
    for (const { quotation, speaker, not } of trap.quotations) {
      expect({ trap: trap.name, quotation, times: occurrences(trap.text, quotation).length }).toMatchObject({
        times: 1,
      });
      expect(not).not.toContain(speaker);
      for (const name of not) expect(trap.text).toContain(name.split(' ').at(-1));
    }
  }
});
