import type { ArticleSummary, Page } from '@dateline/core/library';
import { plural } from '../data/plural.js';

/** What is said beside a list for which not everything was looked at; undefined where all of it was. */
export function cappedSentence({
  capped,
  cappedBy,
}: Pick<Page<ArticleSummary>, 'capped' | 'cappedBy'>): string | undefined {
  if (capped === undefined) return undefined;
  return cappedBy === 'index'
    ? `Beginnings of words are still being indexed: ${plural(capped, 'story was', 'stories were')} looked through so far.`
    : `More stories match: the newest ${capped.toLocaleString('en')} of them were put in the order of relevance.`;
}
