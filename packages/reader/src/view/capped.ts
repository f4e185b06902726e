import type { ArticleSummary, Page } from '@dateline/core/library';
import { listMessages } from '../messages/en/list.js';

/** What is said beside a list for which not everything was looked at; undefined where all of it was. */
export function cappedSentence({
  capped,
  cappedBy,
}: Pick<Page<ArticleSummary>, 'capped' | 'cappedBy'>): string | undefined {
  if (capped === undefined) return undefined;
  if (cappedBy === 'device') return listMessages.onDevice(capped);
  return cappedBy === 'index' ? listMessages.stillIndexed(capped) : listMessages.byRelevance(capped);
}
