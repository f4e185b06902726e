import { log } from './changes.js';
import type { Tx } from './sql.js';
import { type StateRow, touch } from './states.js';
import { columns } from './values.js';

/** A tag that an article gets or loses, as it is written. */
export interface TagChange {
  row: StateRow;
  tag: string;
}

interface Changed {
  article: number;
  tag: string;
}

/** Ties tags to articles, and takes others away; keeps in `act` which they had. @returns the numbers of those that changed */
export async function setTags(
  tx: Tx,
  { tied, untied }: { tied: readonly TagChange[]; untied: readonly TagChange[] },
  person: number,
  act?: number,
): Promise<Set<number>> {
  const parts = (changes: readonly TagChange[]) =>
    columns(
      changes,
      ({ tag }) => tag,
      ({ row }) => row.article,
    );
  const added =
    tied.length === 0
      ? []
      : await tx.all<Changed>(
          `insert into tags(person, tag, article) select $1, * from unnest($2::text[], $3::bigint[])
           on conflict do nothing returning article, tag`,
          person,
          ...parts(tied),
        );
  const removed =
    untied.length === 0
      ? []
      : await tx.all<Changed>(
          `delete from tags t using unnest($2::text[], $3::bigint[]) w(tag, article)
           where t.person = $1 and lower(t.tag) = lower(w.tag collate "C") and t.article = w.article
           returning t.article, t.tag`,
          person,
          ...parts(untied),
        );
  if (act !== undefined) await keep(tx, act, added, removed);
  const changed = new Set([...added, ...removed].map(({ article }) => article));
  const rows = [...new Map([...tied, ...untied].map(({ row }) => [row.article, row])).values()].filter(({ article }) =>
    changed.has(article),
  );
  if (rows.length === 0) return changed;
  await touch(tx, rows, person);
  await log(tx, ...rows.map(({ id }) => ({ kind: 'state' as const, id, person })));
  return changed;
}

async function keep(tx: Tx, act: number, added: readonly Changed[], removed: readonly Changed[]): Promise<void> {
  const all = [...added.map((each) => ({ ...each, had: 0 })), ...removed.map((each) => ({ ...each, had: 1 }))];
  if (all.length === 0) return;
  await tx.run(
    `insert into act_tags(act, tag, article, had) select $1, * from unnest($2::text[], $3::bigint[], $4::smallint[])
     on conflict do nothing`,
    act,
    ...columns(
      all,
      ({ tag }) => tag,
      ({ article }) => article,
      ({ had }) => had,
    ),
  );
}
