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
  const searches = result.searches > 0 ? ` and ${plural(result.searches, 'saved search', 'saved searches')}` : '';
  const what = `${plural(feeds, 'new feed')} and ${plural(articles, 'new story', 'new stories')}${searches}`;
  return `${format.charAt(0).toUpperCase()}${format.slice(1)}: ${what}${rest}${kept.length > 0 ? `. In the file: ${kept.join(', ')}` : ''}.`;
}

/** What was imported. */
export function importedSentence({ feeds, articles, searches }: ImportResult): string {
  const more = searches > 0 ? ` and ${plural(searches, 'saved search', 'saved searches')}` : '';
  return `Imported ${plural(feeds, 'feed')} and ${plural(articles, 'story', 'stories')}${more}`;
}
