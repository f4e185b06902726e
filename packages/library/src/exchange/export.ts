import { DatelineError } from '@dateline/core/base';
import type { Database } from '../store/database.js';
import { listFeeds } from '../store/feeds.js';
import { FIRST } from '../store/people.js';
import { exportJson } from './json.js';

/** Characters that fit into one string of V8. */
const LONGEST = 2 ** 29 - 1024;

/** The feeds as OPML 2.0, or everything as JSON. */
export async function exportText(db: Database, format: 'opml' | 'json', person = FIRST): Promise<string> {
  if (format === 'opml') {
    const { writeOpml } = await import('@dateline/formats');
    return writeOpml(listFeeds(db, person));
  }
  const parts: string[] = [];
  let length = 0;
  for (const part of exportJson(db, person)) {
    length += part.length;
    if (length > LONGEST) throw new DatelineError('export-too-large');
    parts.push(part);
  }
  return parts.join('');
}
