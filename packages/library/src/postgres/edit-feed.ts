// How feeds are asked, and how a person follows them.
import { type FeedRow, unknownFeed } from '../store/feed-row.js';
import type { FeedEdit } from '../store/feed-settings.js';
import { followColumns, isSecret, settingColumns } from '../store/feed-settings.js';
import type { FeedState } from '../types.js';
import { log } from './changes.js';
import { column, feedRow, feedState } from './feed-rows.js';
import { listingsOf } from './listings.js';
import { areMany } from './people.js';
import type { Tx } from './sql.js';
import { Values } from './values.js';

/** Sets columns of rows. @param where a condition that its values are named in */
async function set(
  tx: Tx,
  table: string,
  columns: Record<string, string | number | null>,
  where: (values: Values) => string,
) {
  const values = new Values();
  const named = Object.entries(columns).map(([name, value]) => `${column(name)} = ${values.of(value)}`);
  if (named.length > 0) await tx.run(`update ${table} set ${named.join(', ')} where ${where(values)}`, ...values.list);
}

/** An empty title gives the feed its own back, an empty folder takes it out of its folder. */
export async function editFeed(tx: Tx, person: number, id: number, edit: FeedEdit): Promise<FeedState> {
  const follows = 'select 1 from subscriptions where person = $1 and feed = $2 for no key update';
  if (!(await tx.get(follows, person, id))) throw unknownFeed(id);
  const settings = settingColumns(edit);
  const feed = settings === undefined ? id : await change(tx, person, id, settings, isSecret(edit));
  await set(
    tx,
    'subscriptions',
    followColumns(edit),
    (values) => `person = ${values.of(person)} and feed = ${values.of(feed)}`,
  );
  await log(tx, { kind: 'feed', id: String(feed), person });
  return feedState(tx, feed, person);
}

/** Sets how a feed is asked. With credentials it is that person's alone: others keep the shared one. */
async function change(
  tx: Tx,
  person: number,
  id: number,
  settings: Record<string, string | number | null>,
  secret: boolean,
): Promise<number> {
  await tx.all('select 1 from feeds where id = $1 for no key update', id);
  const row = await feedRow(tx, id);
  const others = await tx.get('select 1 from subscriptions where feed = $1 and person <> $2 limit 1', id, person);
  const feed = others && row.owner === null ? await privateCopy(tx, row, person) : id;
  const owner: Record<string, number> = secret && (await areMany(tx)) ? { owner: person } : {};
  // What is asked in another way is asked anew.
  const anew = { digest: null, etag: null, modified: null, next_refresh: null, ended: 0 };
  await set(tx, 'feeds', { ...settings, ...owner, ...anew }, (values) => `id = ${values.of(feed)}`);
  return feed;
}

async function privateCopy(tx: Tx, row: FeedRow, person: number): Promise<number> {
  const made = await tx.get<{ id: number }>(
    `insert into feeds(url, address, title, site, icon, owner)
       select url, address, title, site, icon, $2 from feeds where id = $1 returning id`,
    row.id,
    person,
  );
  const { id } = made!;
  await listingsOf(tx, [[id]]);
  await tx.run('update subscriptions set feed = $3 where person = $1 and feed = $2', person, row.id, id);
  return id;
}
