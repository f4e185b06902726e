import { actByRules } from '../act-by-rules.js';
import { log, type NewChange } from '../changes.js';
import { count, listingsOf } from '../listings.js';
import { Again } from '../problems.js';
import { relist } from '../relist.js';
import { rowsJson, type Tx } from '../sql.js';
import { columns } from '../values.js';
import type { Entry } from './entry.js';
import { freeId, idOf } from './free-id.js';
import { noteRenewed } from './renewed.js';
import { ruledIn } from './ruled.js';
import { keepSources } from './sources.js';

export interface Written {
  seen: string;
  /** The feed that brings the stories. */
  feed?: number | undefined;
  owner: number;
  lister: number;
  /** The packed texts. */
  blocks: readonly Uint8Array[];
}

/** Writes what was decided of stories, in a number of statements that does not grow with them. */
export async function write(tx: Tx, entries: readonly Entry[], how: Written): Promise<void> {
  const fresh = entries.filter(({ isNew }) => isNew);
  const renewed = entries.filter(({ isNew, isRenewed }) => isRenewed && !isNew);
  await nameThem(tx, fresh);
  const listings = await listingsOf(
    tx,
    fresh.map(({ feeds }) => feeds),
  );
  fresh.forEach(({ row }, n) => {
    row.listing = listings[n]!;
  });
  await keepNames(tx, entries, how.owner);
  await keepSources(tx, entries);
  await keepTexts(tx, entries, how);
  await keepRows(tx, entries);
  await count(
    tx,
    fresh.map(({ row }) => ({ listing: row.listing, at: row.at, n: 1 as const })),
  );
  if (renewed.length > 0) await noteRenewed(tx, renewed, how.blocks);
  await keepTold(tx, entries, how.feed);
  await relist(
    tx,
    entries
      .filter(({ isNew }) => !isNew)
      .map(({ row: { article, at, listing: from }, feeds }) => ({ article, at, from, feeds: [...feeds] })),
  );
  await actByRules(tx, await ruledIn(tx, entries, how.lister), { at: how.seen, cause: 'arrival' });
  const told = [...fresh, ...renewed];
  if (told.length === 0) return;
  const sql = 'insert into outbox(article) select * from unnest($1::bigint[])';
  await tx.run(
    sql,
    told.map(({ row }) => row.article),
  );
  await log(tx, ...told.map(({ row }): NewChange => ({ kind: 'article', id: row.id, listing: row.listing })));
}

/** Gives new articles their numbers, in their order. Where an id was taken meanwhile, all is looked at again. */
async function nameThem(tx: Tx, fresh: readonly Entry[]): Promise<void> {
  if (fresh.length === 0) return;
  await settleIds(tx, fresh);
  const rows = await tx.all<{ article: number; id: string }>(
    `insert into names(id, at) select id, at from unnest($1::text[], $2::bigint[]) with ordinality n(id, at, turn) order by turn
     on conflict do nothing returning article, id`,
    ...columns(
      fresh,
      ({ row }) => row.id,
      ({ row }) => row.at,
    ),
  );
  if (rows.length < fresh.length) throw new Again();
  const numbers = new Map(rows.map(({ id, article }) => [id, article]));
  for (const { row } of fresh) row.article = numbers.get(row.id)!;
}

/** Gives articles whose own ids are others' the next ones that are free: the next may be a third person's. */
async function settleIds(tx: Tx, fresh: readonly Entry[]): Promise<void> {
  const used = new Set(fresh.map(({ row }) => row.id));
  let asked = fresh.filter(({ newId }) => newId!.turn > 0);
  while (asked.length > 0) {
    const ids = asked.map(({ row }) => row.id);
    const rows = await tx.all<{ id: string }>('select id from names where id = any($1::text[])', ids);
    const taken = new Set(rows.map(({ id }) => id));
    asked = asked.filter(({ row }) => taken.has(row.id));
    for (const entry of asked) {
      entry.newId = freeId(entry.newId!, used);
      entry.row.id = idOf(entry.newId);
      used.add(entry.row.id);
    }
  }
}

/** A name that somebody else gave to an article meanwhile may be that of one of these. */
async function keepNames(tx: Tx, entries: readonly Entry[], owner: number): Promise<void> {
  const names = entries.flatMap(({ row, newNames }) => newNames.map((name) => ({ ...name, article: row.article })));
  if (names.length === 0) return;
  const kept = await tx.run(
    `insert into aliases(scope, value, owner, article)
       select scope, value, $4, article from unnest($1::text[], $2::text[], $3::bigint[]) n(scope, value, article)
       order by scope, value on conflict do nothing`,
    ...columns(
      names,
      ({ scope }) => scope,
      ({ value }) => value,
      ({ article }) => article,
    ),
    owner,
  );
  if (kept < names.length) throw new Again();
}

async function keepTexts(tx: Tx, entries: readonly Entry[], { blocks, seen }: Written): Promise<void> {
  const versions = entries.flatMap(({ row, versions }) =>
    versions.map((version) => ({ ...version, article: row.article })),
  );
  const used = [...new Set(versions.map(({ block }) => block))].sort((a, b) => a - b);
  if (used.length === 0) return;
  const ids = await tx.all<{ id: number }>(
    `insert into blocks(data) select data from unnest($1::bytea[]) with ordinality b(data, turn) order by turn returning id`,
    used.map((block) => blocks[block]!),
  );
  ids.sort((a, b) => a.id - b.id);
  const numbers = new Map(used.map((block, n) => [block, ids[n]!.id]));
  // The last of two that are the same text stays.
  const last = [...new Map(versions.map((version) => [`${version.article} ${version.hash}`, version])).values()];
  await tx.run(
    `insert into versions(article, hash, seen, block, line)
       select article, hash, seen, block, line
       from unnest($1::bigint[], $2::text[], $3::bigint[], $4::int[], $5::text[]) v(article, hash, block, line, seen)
     on conflict(article, hash) do update set seen = excluded.seen, block = excluded.block, line = excluded.line`,
    ...columns(
      last,
      ({ article }) => article,
      ({ hash }) => hash,
      ({ block }) => numbers.get(block)!,
      ({ line }) => line,
      (version) => version.seen ?? seen,
    ),
  );
}

/** A row is written anew rather than changed: with its moment it goes to another partition. */
async function keepRows(tx: Tx, entries: readonly Entry[]): Promise<void> {
  const written = entries.filter(({ isWritten }) => isWritten);
  if (written.length === 0) return;
  const old = written.flatMap(({ before }) => before ?? []);
  if (old.length > 0)
    await tx.run(
      `delete from articles a using unnest($1::bigint[], $2::bigint[]) o(at, article)
       where a.at = o.at and a.article = o.article`,
      ...columns(
        old,
        ({ at }) => at,
        ({ article }) => article,
      ),
    );
  const rows = written.map(({ row }) => row);
  await tx.run('insert into articles select * from json_populate_recordset(null::articles, $1)', rowsJson(rows));
}

/** What feeds said last, where that differs from the article. */
async function keepTold(tx: Tx, entries: readonly Entry[], feed: number | undefined): Promise<void> {
  const told = entries.filter(({ isTold }) => isTold);
  const others = entries.flatMap(({ row, others }) =>
    [...others].map(([of, hash]) => ({ of, hash, article: row.article })),
  );
  if (others.length > 0)
    await tx.run(
      'insert into told(feed, article, hash) select * from unnest($1::bigint[], $2::bigint[], $3::text[]) on conflict do nothing',
      ...columns(
        others,
        ({ of }) => of,
        ({ article }) => article,
        ({ hash }) => hash,
      ),
    );
  if (feed === undefined || told.length === 0) return;
  await tx.run(
    `with now as (select * from unnest($2::bigint[], $3::text[]) n(article, hash)),
       gone as (delete from told where feed = $1 and article in (select article from now where hash is null))
     insert into told(feed, article, hash) select $1, article, hash from now where hash is not null
     on conflict(feed, article) do update set hash = excluded.hash`,
    feed,
    ...columns(
      told,
      ({ row }) => row.article,
      ({ told }) => told ?? null,
    ),
  );
}
