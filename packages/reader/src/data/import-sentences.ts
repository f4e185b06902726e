import type { ImportResult } from '@dateline/core/library';
import { noticeMessages } from '../messages/en/notices.js';
import { capitalized } from '../messages/intl.js';

/** What is in a file, before it is imported: what of it is new, and what a person did with its stories. */
export function importCounts(result: ImportResult): string {
  const { importFinds, importSkips, importMarks, importKept } = noticeMessages;
  const { format, feeds, articles, skipped } = result;
  const rest = skipped > 0 ? importSkips(skipped) : '';
  const kept = (['read', 'saved', 'later', 'tagged', 'highlights'] as const)
    .filter((name) => result[name] > 0)
    .map((name) => importMarks[name](result[name]));
  const found = importFinds(capitalized(format), feeds, articles, more(result));
  return `${found}${rest}${kept.length > 0 ? importKept(kept.join(', ')) : ''}.`;
}

/** What was imported. */
export const importedSentence = (result: ImportResult): string =>
  noticeMessages.imported(result.feeds, result.articles, more(result));

/** What comes beside feeds and stories. */
const more = ({ searches, rules }: ImportResult): string =>
  (searches > 0 ? noticeMessages.andSearches(searches) : '') + (rules > 0 ? noticeMessages.andRules(rules) : '');
