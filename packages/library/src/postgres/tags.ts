import { DatelineError } from '@dateline/core/base';
import { checkedTag } from '../store/names.js';
import type { TagCount } from '../types.js';
import { beginAct, endAct } from './acts.js';
import { seen } from './find.js';
import { setTags } from './set-tags.js';
import type { Query, Sql } from './sql.js';
import { heldRows, holdPerson } from './states.js';
import type { Verbs } from './verbs.js';

/** Articles whose tags a transaction changes. */
const SLICE = 500;

/** The tags of a person, by name, with the stories that have them; hidden ones do not count. */
const listTags = (query: Query, person: number): Promise<TagCount[]> =>
  query.all<TagCount>(
    `select min(t.tag) as tag, count(*) as count from tags t join names n on n.article = t.article
     join articles a on a.at = n.at and a.article = n.article
     left join states st on st.person = t.person and st.article = t.article
     where t.person = $1 and coalesce(st.hidden, 0) = 0 and ${seen('$1')} group by lower(t.tag) order by lower(t.tag)`,
    person,
  );

/**
 * Gives the stories of a tag another in its place, slice by slice, as one act that can be taken back.
 * @param name the other tag; none when undefined
 * @returns how many stories had it
 */
async function replaceTag(sql: Sql, person: number, tag: string, name: string | undefined): Promise<number> {
  const from = checkedTag(tag);
  const to = name === undefined ? undefined : checkedTag(name);
  const tagged = await sql.all<{ article: number }>(
    'select article from tags where person = $1 and lower(tag) = lower($2 collate "C") order by article',
    person,
    from,
  );
  if (tagged.length === 0) throw new DatelineError('unknown-tag', { tag: from });
  const act = await sql.transaction((tx) => beginAct(tx, 'mark', person));
  for (let at = 0; at < tagged.length; at += SLICE) {
    const slice = tagged.slice(at, at + SLICE).map(({ article }) => article);
    await sql.transaction(async (tx) => {
      await holdPerson(tx, person);
      const rows = await heldRows(tx, slice, person);
      await setTags(tx, { tied: [], untied: rows.map((row) => ({ row, tag: from })) }, person, act);
      if (to !== undefined) await setTags(tx, { tied: rows.map((row) => ({ row, tag: to })), untied: [] }, person, act);
      await endAct(tx, act, Math.min(at + SLICE, tagged.length));
    });
  }
  return tagged.length;
}

export const tags: Verbs<'tags' | 'renameTag' | 'removeTag'> = {
  tags: listTags,
  renameTag: replaceTag,
  removeTag: (sql, person, tag) => replaceTag(sql, person, tag, undefined),
};
