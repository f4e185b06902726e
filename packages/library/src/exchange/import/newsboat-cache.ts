import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { DatelineError } from '@dateline/core/base';
import type { ImportFormat } from './format.js';
import { movedStory } from './found.js';
import { type FoundStory, Left, type MovedStory, storiesAlone } from './moved.js';
import type { ImportSource } from './source.js';
import { seconds, text, webAddress } from './values.js';

/** The database of newsboat and newsbeuter. Only the urls file says what is followed: no feed comes of this one. */
export const newsboatCache: ImportFormat = {
  name: 'newsboat-cache',
  title: "newsboat's cache.db",
  // SQLite keeps the words of `create table` as they were written.
  recognises: async (source) => source.isDatabase && (await source.includes('rss_item', 'rss_feed')),
  read(source) {
    const left = new Left();
    return storiesAlone(stories(source, left), left);
  },
};

const NEEDED = ['guid', 'title', 'url', 'feedurl', 'pubDate', 'content', 'unread'] as const;
const OFFERED = ['author', 'flags', 'deleted', 'base', 'content_mime_type', 'enclosure_url', 'enclosure_type'] as const;
type Item = { [Column in (typeof NEEDED)[number] | (typeof OFFERED)[number]]?: unknown } & {
  feed?: unknown;
  site?: unknown;
};

async function* stories(source: ImportSource, left: Left): AsyncGenerator<MovedStory> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-import-'));
  let db: DatabaseSync | undefined;
  try {
    const file = join(folder, 'cache.db');
    await writeFile(file, source.chunks(), { mode: 0o600 });
    // Immutable, so that SQLite looks for no log beside it, which a database in WAL mode had where it came from.
    const url = pathToFileURL(file);
    url.search = 'immutable=1';
    db = new DatabaseSync(url, { readOnly: true });
    db.exec('pragma trusted_schema = off; pragma cell_size_check = on');
    for (const row of db.prepare(queryOf(db)).iterate()) {
      const story = movedStory(storyOf(row as Item), left);
      if (story) yield story;
    }
  } catch (error) {
    if (!(error instanceof Error && 'errcode' in error)) throw error;
    // What SQLite says of a damaged file, or of tables that are others than they are called.
    throw new DatelineError('broken-import', { name: source.name, format: 'a database of newsboat' }, { cause: error });
  } finally {
    db?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @throws DatelineError `broken-import` for tables and columns that are not those of newsboat */
function queryOf(db: DatabaseSync): string {
  const columns = (table: string) =>
    db
      .prepare(
        `select c.name from sqlite_master t join pragma_table_info(t.name) c where t.type = 'table' and t.name = ?`,
      )
      .all(table)
      .map(({ name }) => String(name));
  const [items, feeds] = [columns('rss_item'), columns('rss_feed')];
  if (
    !NEEDED.every((name) => items.includes(name)) ||
    !['rssurl', 'url', 'title'].every((name) => feeds.includes(name))
  )
    throw new DatelineError('broken-import', { name: 'cache.db', format: 'a database of newsboat' });
  const taken = [...NEEDED, ...OFFERED.filter((name) => items.includes(name))].map((name) => `i.${name}`);
  const kept = items.includes('deleted') ? 'where i.deleted = 0' : '';
  return `select ${taken.join(', ')}, f.title as feed, f.url as site from rss_item i
    left join rss_feed f on f.rssurl = i.feedurl ${kept} order by i.feedurl, i.pubDate desc`;
}

function storyOf(row: Item): FoundStory {
  const feed = webAddress(row.feedurl);
  const content = text(row.content);
  const plain = /^text\/plain/i.test(text(row.content_mime_type) ?? '');
  const file = webAddress(row.enclosure_url);
  const type = text(row.enclosure_type);
  const flags = text(row.flags);
  return {
    item: {
      title: text(row.title),
      htmlTitle: true,
      ...(plain ? { text: content } : { html: content }),
      base: webAddress(row.base),
      url: text(row.url),
      guid: text(row.guid),
      scope: feed ?? 'newsboat',
      authors: text(row.author),
      published: seconds(row.pubDate),
      source: { name: text(row.feed), url: text(row.site) },
      ...(file && { files: [{ url: file, ...(type && { type }) }] }),
    },
    ...(row.unread === 0 && { read: true }),
    // Flags are letters that a person gives: what has one is kept, and the letters stay apart.
    ...(flags && { saved: true, tags: [...new Set(flags)] }),
    ...(feed && { feed }),
  };
}
