import { articleIn } from '../../store/blocks.js';
import { anchorHighlights } from '../highlights.js';
import { count, spanOf } from '../listings.js';
import type { Query, Tx } from '../sql.js';
import { columns } from '../values.js';
import type { Entry } from './entry.js';

/**
 * What follows from another version of an article: who has read it has read other words, what is highlighted is looked for
 * again, and what stands by its moment moves.
 * @param blocks the packed texts
 */
export async function noteRenewed(tx: Tx, renewed: readonly Entry[], blocks: readonly Uint8Array[]): Promise<void> {
  await noteChanged(tx, renewed);
  await anchor(tx, renewed, blocks);
  await move(tx, renewed);
}

async function anchor(tx: Tx, renewed: readonly Entry[], blocks: readonly Uint8Array[]): Promise<void> {
  const entries = new Map(renewed.map((entry) => [entry.row.article, entry]));
  await anchorHighlights(tx, [...entries.keys()], (article) => {
    const version = entries.get(article)!.versions.at(-1);
    return version && articleIn(blocks[version.block]!, version.line);
  });
}

/** What a person read is kept through several updates; the mark goes when it is there again. */
async function noteChanged(tx: Query, renewed: readonly Entry[]): Promise<void> {
  await tx.run(
    `with texts as (select * from unnest($1::bigint[], $2::text[], $3::text[]) t(article, before, after)),
       again as (delete from changed c using texts t where c.article = t.article and c.hash = t.after)
     insert into changed(person, article, hash)
       select s.person, s.article, t.before from texts t join states s on s.article = t.article and s.read = 1
       where not exists (select from changed c where c.person = s.person and c.article = s.article and c.hash = t.after)
     on conflict(person, article) do update set pending = 1,
       hash = case changed.state when 'seen' then excluded.hash else changed.hash end,
       state = case changed.state when 'seen' then 'same' else changed.state end`,
    ...columns(
      renewed,
      ({ row }) => row.article,
      ({ before }) => before!.hash,
      ({ row }) => row.hash,
    ),
  );
}

/** Tables that keep the moment of an article beside its number. */
const MOVED = ['states', 'said', 'documents', 'story_articles', 'profiles'];

async function move(tx: Query, renewed: readonly Entry[]): Promise<void> {
  const moved = renewed.filter(({ row, before }) => row.at !== before!.at);
  if (moved.length === 0) return;
  const values = columns(
    moved,
    ({ row }) => row.article,
    ({ row }) => row.at,
    ({ before }) => before!.at,
  );
  const set = MOVED.map(
    (table) => `${table}_moved as (update ${table} t set at = m.at from moved m where t.article = m.article)`,
  );
  // What is searched is made anew from the outbox; postings are found by their stretch and go with it.
  const drop = ['words', 'spoken'].map(
    (table) =>
      `${table}_gone as (delete from ${table} t using moved m where t.at = m.before and t.article = m.article)`,
  );
  await tx.run(
    `with moved as (select * from unnest($1::bigint[], $2::bigint[], $3::bigint[]) m(article, at, before)),
       ${[...set, ...drop].join(',\n       ')}
     update names n set at = m.at from moved m where n.article = m.article`,
    ...values,
  );
  await moveCounts(tx, moved);
}

/** A listing has as many articles as before, of other days and spans. */
async function moveCounts(tx: Query, moved: readonly Entry[]): Promise<void> {
  await count(
    tx,
    moved.flatMap(({ before, row }) => [
      { listing: before!.listing, at: before!.at, n: -1 as const },
      { listing: before!.listing, at: row.at, n: 1 as const },
    ]),
  );
  await tx.run(
    `insert into person_spans(person, listing, span, done, hidden)
       select s.person, m.listing, d.span, d.sign * greatest(s.read, s.hidden), d.sign * s.hidden
       from unnest($1::bigint[], $2::bigint[], $3::int[], $4::int[]) m(article, listing, was, now)
       join states s on s.article = m.article and (s.read = 1 or s.hidden = 1)
       cross join lateral (values(m.was, -1), (m.now, 1)) d(span, sign) where m.was <> m.now`,
    ...columns(
      moved,
      ({ row }) => row.article,
      ({ before }) => before!.listing,
      ({ before }) => spanOf(before!.at),
      ({ row }) => spanOf(row.at),
    ),
  );
}
