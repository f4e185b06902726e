import type { ImportResult } from '@dateline/core/library';
import { plural } from './plural.js';

/** What is in a file, before it is imported: what of it is new, and what a person did with its stories. */
export function importCounts(result: ImportResult): string {
  const { format, feeds, articles, skipped } = result;
  const rest = skipped > 0 ? `; ${plural(skipped, 'more is', 'more are')} here already or cannot be taken` : '';
  const marks = [
    [result.read, 'read'],
    [result.saved, 'saved'],
    [result.later, 'for later'],
    [result.tagged, 'tagged'],
    [result.highlights, result.highlights === 1 ? 'highlight' : 'highlights'],
  ] as const;
  const kept = marks.filter(([count]) => count > 0).map(([count, name]) => `${count.toLocaleString('en')} ${name}`);
  const what = `${plural(feeds, 'new feed')} and ${plural(articles, 'new story', 'new stories')}${more(result)}`;
  return `${format.charAt(0).toUpperCase()}${format.slice(1)}: ${what}${rest}${kept.length > 0 ? `. In the file: ${kept.join(', ')}` : ''}.`;
}

/** What was imported. */
export const importedSentence = (result: ImportResult): string =>
  `Imported ${plural(result.feeds, 'feed')} and ${plural(result.articles, 'story', 'stories')}${more(result)}`;

/** What comes beside feeds and stories. */
function more({ searches, rules }: ImportResult): string {
  const both = [
    ...(searches > 0 ? [plural(searches, 'saved search', 'saved searches')] : []),
    ...(rules > 0 ? [plural(rules, 'rule', 'rules')] : []),
  ];
  return both.map((each) => ` and ${each}`).join('');
}
