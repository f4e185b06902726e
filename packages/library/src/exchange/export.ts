import { DatelineError } from '@dateline/core/base';
import type { Database } from '../store/database.js';
import { exportedUrl, feedRow, listFeeds } from '../store/feeds.js';
import { FIRST } from '../store/people.js';
import type { ExportOptions } from '../types.js';
import { exportJson } from './export-json.js';

/** Characters that fit into one string of V8. */
const LONGEST = 2 ** 29 - 1024;

/** The feeds as OPML 2.0, or everything as JSON. */
export async function exportText(
  db: Database,
  format: 'opml' | 'json',
  person = FIRST,
  { secrets = false }: ExportOptions = {},
): Promise<string> {
  if (format === 'opml') {
    const { writeOpml } = await import('@dateline/formats');
    return writeOpml(
      listFeeds(db, person).map((feed) => ({ ...feed, url: exportedUrl(feedRow(db, feed.id), secrets) })),
    );
  }
  const parts: string[] = [];
  let length = 0;
  for (const part of exportJson(db, person, secrets)) {
    length += part.length;
    if (length > LONGEST) throw new DatelineError('export-too-large');
    parts.push(part);
  }
  return parts.join('');
}
