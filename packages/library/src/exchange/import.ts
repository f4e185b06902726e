import { DatelineError } from '@dateline/core';
import { inSlices } from '../slices.js';
import type { Database } from '../store/database.js';
import { addFeed, type NewFeed } from '../store/feeds.js';
import type { ImportResult } from '../types.js';
import { isExport, restore } from './json.js';
import { parseUrls } from './newsboat.js';

/**
 * Takes in OPML, the urls file of newsboat, or an export of Dateline; which of them shows in the text.
 * @param name the name of the file, for sentences
 * @throws DatelineError `nothing-to-import`, and what the reading of OPML throws
 */
export async function importText(db: Database, text: string, name = 'This file'): Promise<ImportResult> {
  const bare = text.replace(/^\ufeff/, '').trimStart();
  if (bare.startsWith('{') && isExport(bare)) return restore(db, bare, name);
  if (bare.startsWith('<')) {
    const { readOpml } = await import('@dateline/formats');
    const { feeds, warnings } = readOpml(bare);
    return takeFeeds(
      db,
      feeds,
      warnings.map(({ message }) => message),
      name,
    );
  }
  const { feeds, warnings } = parseUrls(bare);
  return takeFeeds(db, feeds, warnings, name);
}

async function takeFeeds(
  db: Database,
  feeds: readonly NewFeed[],
  warnings: string[],
  name: string,
): Promise<ImportResult> {
  if (feeds.length === 0) throw new DatelineError('nothing-to-import', `${name} lists no feeds.`);
  const result: ImportResult = { feeds: 0, articles: 0, skipped: 0, warnings };
  await inSlices(db, feeds, (feed) => {
    if (addFeed(db, feed).added) result.feeds++;
    else result.skipped++;
  });
  return result;
}
