import { DatelineError } from '@dateline/core/base';
import type { TagCount } from '../types.js';
import { beginAct, endAct } from './acts.js';
import type { Database } from './database.js';
import { sightOf } from './listings.js';
import { checkedTag } from './names.js';
import { setTags } from './states.js';

/** Articles whose tags a transaction changes. */
const SLICE = 250;

/** The tags of a person, by name, with the stories that have them; hidden ones do not count. */
export function listTags(db: Database, person: number): TagCount[] {
  const { all, listings } = sightOf(db, person);
  return db
    .all<TagCount>(
      `select min(t.tag) as tag, count(*) as count from tags t join articles a on a.place = t.article
       left join states st on st.person = t.person and st.article = t.article
       where t.person = ? and coalesce(st.hidden, 0) = 0
         ${all ? '' : 'and a.listing in (select value from json_each(?))'}
       group by t.tag order by t.tag`,
      person,
      ...(all ? [] : [JSON.stringify(listings)]),
    )
    .map((row) => ({ ...row }));
}

/**
 * Gives the stories of a tag another in its place, slice by slice, as one act that can be taken back.
 * @param name the other tag; none when undefined
 * @returns how many stories had it
 */
export async function replaceTag(
  db: Database,
  tag: string,
  name: string | undefined,
  pause: () => Promise<void>,
  person: number,
): Promise<number> {
  const from = checkedTag(tag);
  const to = name === undefined ? undefined : checkedTag(name);
  const rows = db.all<{ place: number; id: string; tag: string }>(
    `select t.article as place, a.id, t.tag from tags t join articles a on a.place = t.article
     where t.person = ? and t.tag = ? order by t.article`,
    person,
    from,
  );
  if (rows.length === 0) throw new DatelineError('unknown-tag', { tag: from });
  const act = db.transaction(() => beginAct(db, 'mark', person));
  for (let at = 0; at < rows.length; at += SLICE) {
    if (at > 0) await pause();
    db.transaction(() => {
      for (const row of rows.slice(at, at + SLICE)) {
        setTags(db, row, { untag: [row.tag] }, person, act);
        if (to !== undefined) setTags(db, row, { tag: [to] }, person, act);
      }
      endAct(db, act, Math.min(at + SLICE, rows.length));
    });
  }
  return rows.length;
}
