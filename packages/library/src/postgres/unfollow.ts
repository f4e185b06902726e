import { unknownFeed } from '../store/feed-row.js';
import { beginAct, endAct } from './acts.js';
import { log } from './changes.js';
import type { Tx } from './sql.js';
import { holdPerson } from './states.js';
import { relistOwn } from './undo.js';

/**
 * Ends a person's subscription. The stories of the feed go with it, except those that are saved, kept for later, tagged,
 * highlighted, or that the person has another way as well. What nobody sees any more is deleted later, so that this can be
 * taken back.
 */
export async function unfollow(tx: Tx, person: number, id: number): Promise<void> {
  await holdPerson(tx, person);
  const before = await tx.get<{ title: string | null; folder: string | null }>(
    'delete from subscriptions where person = $1 and feed = $2 returning title, folder',
    person,
    id,
  );
  if (!before) throw unknownFeed(id);
  const kept = await keepTouched(tx, id, person);
  await endAct(tx, await beginAct(tx, 'remove', person, { feed: id, ...before, kept }), 1);
  await tx.run(
    `update feeds set removed = $2, lease = null where id = $1
       and not exists (select from subscriptions where feed = $1)`,
    id,
    new Date().toISOString(),
  );
  await log(tx, { kind: 'feed', id: String(id), person });
}

/** Stories that a person did something with stay with that person. @returns their numbers */
async function keepTouched(tx: Tx, feed: number, person: number): Promise<number[]> {
  const rows = await tx.all<{ article: number }>(
    `select n.article from (
         select article from states where person = $1 and saved = 1
         union select article from states where person = $1 and later = 1
         union select article from tags where person = $1
         union select article from highlights where person = $1) t
       join names n on n.article = t.article join articles a on a.at = n.at and a.article = n.article
     where a.listing in (select listing from listing_feeds where feed = $2) and a.listing not in (select seen_by($1))
     order by n.article`,
    person,
    feed,
  );
  const articles = rows.map(({ article }) => article);
  await relistOwn(tx, articles, person, (feeds) => [...feeds, -person]);
  return articles;
}
