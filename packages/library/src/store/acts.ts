import type { Undone } from '../types.js';
import { log } from './changes.js';
import type { Database } from './database.js';
import { ownOf, relist, withoutFeeds } from './listings.js';
import { FIRST } from './people.js';
import { restoreStates, restoreTags } from './states.js';

/** Acts of a person that can be taken back. */
const KEPT = 20;
const SLICE = 250;

interface Act {
  id: number;
  kind: Undone['kind'];
  count: number;
  data: string;
}

/** What a feed was for a person who removed it. */
export interface RemovedFeed {
  feed: number;
  title: string | null;
  folder: string | null;
  /** Places of the stories that stayed with the person. */
  kept: number[];
}

/** Begins an entry that `undo` takes back as one; older ones than the last few go. */
export function beginAct(db: Database, kind: Undone['kind'], person: number, data: RemovedFeed | object = {}): number {
  const id = db.insert(
    'insert into acts(person, at, kind, data) values(?, ?, ?, ?)',
    person,
    new Date().toISOString(),
    kind,
    JSON.stringify(data),
  );
  db.run(
    `delete from acts where person = ? and id not in
       (select id from acts where person = ? order by id desc limit ${KEPT})`,
    person,
    person,
  );
  return id;
}

/** Says how many an act changed; one that changed nothing is no act. */
export function endAct(db: Database, act: number, count: number): void {
  if (count === 0) db.run('delete from acts where id = ?', act);
  else db.run('update acts set count = ? where id = ?', count, act);
}

/** Takes back the last act of a person that was noted. @returns what it was; undefined when there is none */
export async function undo(db: Database, pause: () => Promise<void>, person = FIRST): Promise<Undone | undefined> {
  const act = db.get<Act>('select id, kind, count, data from acts where person = ? order by id desc limit 1', person);
  if (!act) return undefined;
  while (db.transaction(() => restoreStates(db, act.id, person, SLICE)) === SLICE) await pause();
  while (db.transaction(() => restoreTags(db, act.id, person, SLICE)) === SLICE) await pause();
  db.transaction(() => {
    if (act.kind === 'remove') restoreFeed(db, JSON.parse(act.data) as RemovedFeed, person);
    // What a rule did and was taken back, it did not do.
    db.run('delete from ruled where undone_by = ?', act.id);
    db.run('delete from acts where id = ?', act.id);
  });
  return { kind: act.kind, count: act.count };
}

function restoreFeed(db: Database, { feed, title, folder, kept }: RemovedFeed, person: number): void {
  if (!db.get('select 1 from feeds where id = ?', feed)) return;
  // Somebody may have added it anew, under another number.
  db.run(
    'update feeds set removed = null where id = ? and not exists (select 1 from feeds o where o.address = feeds.address and o.owner is feeds.owner and o.removed is null)',
    feed,
  );
  db.run(
    'insert or ignore into subscriptions(person, feed, title, folder) values(?, ?, ?, ?)',
    person,
    feed,
    title,
    folder,
  );
  const own = new Set([ownOf(person)]);
  for (const place of kept) {
    const row = db.get<{ listing: number }>('select listing from articles where place = ?', place);
    if (row) relist(db, place, row.listing, withoutFeeds(db, row.listing, own));
  }
  log(db, 'feed', String(feed), { person });
  log(db, 'refresh', '', { person });
}
