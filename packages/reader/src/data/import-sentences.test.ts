import type { ImportResult } from '@dateline/core/library';
import { describe, expect, it } from 'vitest';
import { importCounts, importedSentence } from './import-sentences.js';

const nothing: ImportResult = {
  format: 'a mailbox (mbox)',
  feeds: 0,
  articles: 0,
  skipped: 0,
  read: 0,
  saved: 0,
  later: 0,
  tagged: 0,
  highlights: 0,
  searches: 0,
  rules: 0,
  warnings: [],
};

describe('what is said of an import', () => {
  it('counts what is new, what is not, and what was done with it', () => {
    expect(importCounts(nothing)).toBe('A mailbox (mbox): 0 new feeds and 0 new stories.');
    const some = { feeds: 1, articles: 12_000, skipped: 1, read: 2, saved: 3, later: 4, tagged: 5, highlights: 1 };
    expect(importCounts({ ...nothing, ...some })).toBe(
      'A mailbox (mbox): 1 new feed and 12,000 new stories; 1 more is here already or cannot be taken. In the file: 2 read, 3 saved, 4 for later, 5 tagged, 1 highlight.',
    );
    expect(importCounts({ ...nothing, skipped: 2, highlights: 2 })).toBe(
      'A mailbox (mbox): 0 new feeds and 0 new stories; 2 more are here already or cannot be taken. In the file: 2 highlights.',
    );
    expect(importedSentence({ ...nothing, ...some })).toBe('Imported 1 feed and 12,000 stories');
    expect(importedSentence({ ...nothing, feeds: 2, searches: 1 })).toBe(
      'Imported 2 feeds and 0 stories and 1 saved search',
    );
    expect(importedSentence({ ...nothing, rules: 2 })).toBe('Imported 0 feeds and 0 stories and 2 rules');
  });
});
