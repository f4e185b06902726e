// Following feeds and changing how they are asked.
import { normalizeAddress, withoutSecrets } from '@dateline/core/base';
import type { FeedState } from '../types.js';
import { log } from './changes.js';
import type { Database } from './database.js';
import { type FeedRow, feedByUrl, feedRow, hasSecret, isSubscribed, unknownFeed } from './feed-row.js';
import { type FeedEdit, followColumns, isSecret, settingColumns } from './feed-settings.js';
import { feedState } from './feed-state.js';
import { listingOf } from './listings.js';
import { countPeople, FIRST } from './people.js';

export interface NewFeed {
  url: string;
  /** As a person names it, or a list of feeds. */
  title?: string;
  folder?: string;
  site?: string;
}

/** What a feed goes by until it says its title: its address without what all addresses have. */
export const bareAddress = (url: string) =>
  withoutSecrets(url)
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\/$/, '');

/** Has a person follow a feed. @returns its row, and whether the person did not follow it before */
export function addFeed(
  db: Database,
  { url, title, folder, site }: NewFeed,
  person = FIRST,
): { row: FeedRow; added: boolean } {
  return db.transaction(() => {
    const known = feedByUrl(db, url, person);
    const id = known?.id ?? insertFeed(db, url, site, hasSecret(url) && countPeople(db) > 1 ? person : null);
    if (known?.removed) db.run('update feeds set removed = null, next_refresh = null where id = ?', id);
    const added = db.run(
      'insert into subscriptions(person, feed, title, folder) values(?, ?, ?, ?) on conflict do nothing',
      person,
      id,
      title || null,
      folder || null,
    );
    if (added > 0) log(db, 'feed', String(id), { person });
    return { row: feedRow(db, id), added: added > 0 };
  });
}

function insertFeed(db: Database, url: string, site: string | undefined, owner: number | null): number {
  const id = db.insert(
    'insert into feeds(url, address, title, site, owner) values(?, ?, ?, ?, ?)',
    url,
    normalizeAddress(url),
    bareAddress(url),
    site ?? null,
    owner,
  );
  listingOf(db, [id]);
  return id;
}

/** Sets columns of a row. */
function set(db: Database, columns: Record<string, string | number | null>, table: string, ...key: number[]): void {
  const where = table === 'feeds' ? 'id = ?' : 'person = ? and feed = ?';
  for (const [name, value] of Object.entries(columns))
    db.run(`update ${table} set ${name} = ? where ${where}`, value, ...key);
}

/** An empty title gives the feed its own back, an empty folder takes it out of its folder. */
export function editFeed(db: Database, id: number, edit: FeedEdit, person = FIRST): FeedState {
  return db.transaction(() => {
    if (!isSubscribed(db, id, person)) throw unknownFeed(id);
    const settings = settingColumns(edit);
    const feed = settings ? change(db, id, settings, isSecret(edit), person) : id;
    set(db, followColumns(edit), 'subscriptions', person, feed);
    log(db, 'feed', String(feed), { person });
    return feedState(db, feed, person);
  });
}

/** Sets how a feed is asked. With credentials it is that person's alone: others keep the shared one. */
function change(
  db: Database,
  id: number,
  settings: Record<string, string | number | null>,
  secret: boolean,
  person: number,
): number {
  const row = feedRow(db, id);
  const others = db.get('select 1 from subscriptions where feed = ? and person <> ?', id, person) !== undefined;
  const feed = others && row.owner === null ? privateCopy(db, row, person) : id;
  if (secret && countPeople(db) > 1) db.run('update feeds set owner = ? where id = ?', person, feed);
  set(db, settings, 'feeds', feed);
  // What is asked in another way is asked anew.
  db.run(
    'update feeds set digest = null, etag = null, modified = null, next_refresh = null, ended = 0 where id = ?',
    feed,
  );
  return feed;
}

function privateCopy(db: Database, row: FeedRow, person: number): number {
  const id = insertFeed(db, row.url, row.site ?? undefined, person);
  db.run('update feeds set title = ?, icon = ? where id = ?', row.title, row.icon, id);
  db.run('update subscriptions set feed = ? where person = ? and feed = ?', id, person, row.id);
  db.run("update facts set value = value + 1 where name = 'visibility'");
  return id;
}
