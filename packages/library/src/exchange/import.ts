import { DatelineError, isDatelineError } from '@dateline/core/base';
import type { DocumentResult, FeedList, ListedFeed } from '@dateline/formats';
import { inSlices } from '../slices.js';
import type { Database } from '../store/database.js';
import { addFeed } from '../store/feeds.js';
import { FIRST } from '../store/people.js';
import type { ImportResult } from '../types.js';
import { restore } from './json.js';
import { importKind } from './kind.js';

/**
 * Takes in OPML, the urls file of newsboat or an export of Dateline; which of them shows in the text.
 * @param name the name of the file, for sentences
 * @throws DatelineError `nothing-to-import`, `broken-export`, and what the reading of these formats throws
 */
export async function importText(
  db: Database,
  text: string,
  name = 'This text',
  person = FIRST,
): Promise<ImportResult> {
  const bare = text.replace(/^\ufeff/, '').trimStart();
  const kind = await importKind(bare);
  if (kind === undefined) throw nothing(name);
  if (kind === 'export') return restore(db, bare, name, person);
  const { readOpml, readUrls } = await import('@dateline/formats');
  return takeFeeds(db, kind === 'opml' ? readOpml(bare) : readUrls(bare), name, person);
}

const nothing = (name: string) => new DatelineError('nothing-to-import', { name });

async function takeFeeds(
  db: Database,
  { feeds, warnings }: FeedList,
  name: string,
  person: number,
): Promise<ImportResult> {
  if (feeds.length === 0) throw nothing(name);
  const result: ImportResult = { feeds: 0, articles: 0, skipped: 0, warnings: warnings.map(({ message }) => message) };
  await inSlices(db, feeds, (feed: ListedFeed) => {
    if (addFeed(db, feed, person).added) result.feeds++;
    else result.skipped++;
  });
  return result;
}

/** The articles of a text that is JSON. @throws DatelineError `nothing-to-import` */
export async function articlesOf(text: string, name = 'This text'): Promise<DocumentResult> {
  const { readDocument } = await import('@dateline/formats');
  const document = await readDocument(text).catch((error: unknown) => {
    if (isDatelineError(error) && error.code === 'unknown-format') throw nothing(name);
    throw error;
  });
  if (document.articles.length === 0) throw nothing(name);
  return document;
}
