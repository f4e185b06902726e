// Versions that people had read, and whether the present one says something else.
import type { Article } from '@dateline/core';
import type { PendingRedline } from '../store/redlines.js';
import { unpackReading } from '../store/unpack-reading.js';
import { log } from './changes.js';
import { findOne } from './find.js';
import type { Query } from './sql.js';
import type { Verbs } from './verbs.js';
import { type Version, versionsOf } from './versions.js';

/** Stories that can be compared now: the Reading of their present version is made. */
export async function pendingRedlines(query: Query, limit: number): Promise<PendingRedline[]> {
  const rows = await query.all<{ article: number; id: string; hash: string; from: string; data: Buffer | null }>(
    `select w.article, a.id, a.hash, w.hash as "from", r.data
     from (select distinct c.article, c.hash from changed c where c.pending = 1) w
     join names n on n.article = w.article join articles a on a.at = n.at and a.article = n.article
     left join readings r on r.article = a.article and r.hash = a.hash
     where a.due = 0 order by a.at desc, a.article desc limit $1`,
    limit,
  );
  const texts = new Map<string, Article>();
  const wanted = rows.flatMap(({ article, hash, from }): Version[] => [
    { article, hash },
    { article, hash: from },
  ]);
  await versionsOf(query, wanted, (text, { article, hash }) => void texts.set(`${article} ${hash}`, text));
  return rows.flatMap(({ article: number, id, hash, from, data }) => {
    const [before, article] = [texts.get(`${number} ${from}`), texts.get(`${number} ${hash}`)];
    if (!before || !article) return [];
    return [
      {
        id,
        hash,
        from,
        before: { ...before, id },
        article: { ...article, id },
        ...(data && { reading: unpackReading(data) }),
      },
    ];
  });
}

export const redlines: Verbs<'versionRead' | 'keepRedline'> = {
  async versionRead(sql, person, id) {
    const { article, hash } = await findOne(sql, id, person);
    const ask = 'select hash from changed where person = $1 and article = $2';
    const read = await sql.get<{ hash: string }>(ask, person, article);
    return read?.hash === hash ? undefined : read?.hash;
  },

  async keepRedline(sql, id, hash, from, isMeant) {
    const state = isMeant ? 'changed' : 'same';
    await sql.transaction(async (tx) => {
      // Nobody gives the article another text meanwhile.
      const row = await tx.get<{ article: number }>(
        `select n.article from names n join articles a on a.at = n.at and a.article = n.article
         where n.id = $1 and a.hash = $2 for share of n`,
        id,
        hash,
      );
      if (!row) return;
      const told = await tx.all<{ person: number }>(
        `with old as (select person, state from changed where article = $1 and hash = $2 and pending = 1
             order by person for no key update),
           kept as (update changed c set state = $3, pending = 0 from old where c.article = $1 and c.person = old.person)
         select person from old where state <> $3`,
        row.article,
        from,
        state,
      );
      await log(tx, ...told.map(({ person }) => ({ kind: 'state' as const, id, person })));
    });
  },
};
