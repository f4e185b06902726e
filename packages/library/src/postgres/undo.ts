import { flagsOf, MARKED } from '../store/flags.js';
import type { Undone } from '../types.js';
import { unseen } from './changed.js';
import { log } from './changes.js';
import { feedsIn, relist } from './relist.js';
import { setTags } from './set-tags.js';
import type { Query, Sql, Tx } from './sql.js';
import { applyStates, heldRows, holdPerson, rowsOf } from './states.js';
import type { Verbs } from './verbs.js';

const SLICE = 500;

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
  /** Numbers of the stories that stayed with the person. */
  kept: number[];
}

/** Takes back the last act of a person that was noted, slice by slice. */
async function undo(sql: Sql, person: number): Promise<Undone | undefined> {
  const act = await sql.get<Act>(
    'select id, kind, count, data from acts where person = $1 order by id desc limit 1',
    person,
  );
  if (!act) return undefined;
  while ((await sql.transaction((tx) => restoreStates(tx, act.id, person))) === SLICE);
  while ((await sql.transaction((tx) => restoreTags(tx, act.id, person))) === SLICE);
  return sql.transaction(async (tx) => {
    // Of two who take it back at once, one does.
    if ((await tx.run('delete from acts where id = $1', act.id)) === 0) return undefined;
    if (act.kind === 'remove') await restoreFeed(tx, JSON.parse(act.data) as RemovedFeed, person);
    // What a rule did and was taken back, it did not do.
    await tx.run('delete from ruled where undone_by = $1', act.id);
    return { kind: act.kind, count: act.count };
  });
}

/** Puts back what an act changed, of some articles. @returns how many */
async function restoreStates(tx: Tx, act: number, person: number): Promise<number> {
  await holdPerson(tx, person);
  const kept = await tx.all<{ article: number; states: number }>(
    `delete from act_states where act = $1 and article in (
       select article from act_states where act = $1 order by article desc limit ${SLICE}) returning article, states`,
    act,
  );
  const states = new Map(kept.map((row) => [row.article, row.states]));
  const rows = await heldRows(tx, [...states.keys()], person);
  await applyStates(
    tx,
    rows.map((row) => ({ row, after: flagsOf(states.get(row.article)!) })),
    person,
  );
  await unseen(
    tx,
    kept.flatMap(({ article, states }) => (states & MARKED ? [article] : [])),
    person,
  );
  return kept.length;
}

/** Puts back the tags that an act changed, some of them. @returns how many */
async function restoreTags(tx: Tx, act: number, person: number): Promise<number> {
  await holdPerson(tx, person);
  const kept = await tx.all<{ tag: string; article: number; had: number }>(
    `delete from act_tags where ctid in (select ctid from act_tags where act = $1 limit ${SLICE}) returning tag, article, had`,
    act,
  );
  if (kept.length === 0) return 0;
  const rows = await rowsOf(tx, [...new Set(kept.map(({ article }) => article))], person);
  const known = new Map(rows.map((row) => [row.article, row]));
  const changes = kept.flatMap(({ tag, article, had }) => {
    const row = known.get(article);
    return row ? [{ row, tag, had }] : [];
  });
  // The same letters in another size are one tag: it comes back as it was written.
  await setTags(tx, { tied: [], untied: changes }, person);
  await setTags(tx, { tied: changes.filter(({ had }) => had === 1), untied: [] }, person);
  return kept.length;
}

async function restoreFeed(tx: Tx, { feed, title, folder, kept }: RemovedFeed, person: number): Promise<void> {
  if (!(await tx.get('select 1 from feeds where id = $1', feed))) return;
  // Somebody may have added it anew, under another number.
  await tx.run(
    `update feeds f set removed = null where id = $1 and not exists (
       select from feeds o where o.address = f.address and o.owner is not distinct from f.owner and o.removed is null and o.id <> f.id)`,
    feed,
  );
  await tx.run(
    'insert into subscriptions(person, feed, title, folder) values($1, $2, $3, $4) on conflict do nothing',
    person,
    feed,
    title,
    folder,
  );
  await relistOwn(tx, kept, person, (feeds) => feeds.filter((each) => each !== -person));
  await log(tx, { kind: 'feed', id: String(feed), person }, { kind: 'refresh', id: '', person });
}

/** Gives articles other feeds that list them. @param change the feeds, from those that do */
export async function relistOwn(
  tx: Query,
  articles: readonly number[],
  person: number,
  change: (feeds: number[], person: number) => number[],
): Promise<void> {
  if (articles.length === 0) return;
  await tx.all('select 1 from names where article = any($1::bigint[]) order by article for no key update', articles);
  const rows = await tx.all<{ article: number; at: number; listing: number }>(
    `select a.article, a.at, a.listing from names n join articles a on a.at = n.at and a.article = n.article
     where n.article = any($1::bigint[])`,
    articles,
  );
  const feeds = await feedsIn(
    tx,
    rows.map(({ listing }) => listing),
  );
  await relist(
    tx,
    rows.map(({ article, at, listing }) => ({
      article,
      at,
      from: listing,
      feeds: change(feeds.get(listing)!, person),
    })),
  );
}

export const undoing: Verbs<'undo'> = { undo };
