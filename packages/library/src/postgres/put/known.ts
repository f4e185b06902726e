import { type Alias, aliasKey } from '../../store/aliases.js';
import type { PreparedStory } from '../../store/prepare.js';
import type { Arrival } from '../../store/put.js';
import { feedsOf } from '../listings.js';
import type { Query } from '../sql.js';
import { columns } from '../values.js';
import { type ArticleRow, Entry } from './entry.js';

/** The articles that stories may be, held until the transaction ends, and the names that are taken. */
export interface Known {
  entries: Entry[];
  /** By `aliasKey`, for the owner of the stories. */
  byName: Map<string, Entry>;
  byId: Map<string, Entry>;
}

/** Looks up the articles that stories may be: by their names, their ids and their texts. */
export async function findKnown(
  tx: Query,
  stories: readonly PreparedStory[],
  { owner, feed }: Arrival,
): Promise<Known> {
  const names = stories.flatMap(({ aliases }) => aliases);
  const hashes = feed ? [...new Set(stories.map(({ hash }) => hash.slice(0, 12)))] : [];
  const found = await tx.all<{ article: number }>(
    `select n.article from unnest($1::text[], $2::text[]) w(scope, value)
       join aliases n on n.scope = w.scope and n.value = w.value and n.owner = $3
     union select article from names where id = any($4::text[])
     union select article from versions where left(hash, 12) = any($5::text[])`,
    ...columns(
      names,
      ({ scope }) => scope,
      ({ value }) => value,
    ),
    owner ?? 0,
    stories.map(({ id }) => id),
    hashes,
  );
  if (found.length === 0) return { entries: [], byName: new Map(), byId: new Map() };
  // In one order for all, so that nobody waits for who waits for them.
  const held = await tx.all<{ article: number; at: number }>(
    'select article, at from names where article = any($1::bigint[]) order by article for no key update',
    found.map(({ article }) => article),
  );
  return load(tx, held, { owner: owner ?? 0, feed: feed?.feed ?? 0 });
}

async function load(
  tx: Query,
  held: readonly { article: number; at: number }[],
  { owner, feed }: { owner: number; feed: number },
): Promise<Known> {
  const articles = held.map(({ article }) => article);
  const rows = await tx.all<ArticleRow & { feeds: string; told: string | null }>(
    `select a.*, l.feeds, t.hash as told
     from unnest($1::bigint[], $2::bigint[]) h(at, article)
     join articles a on a.at = h.at and a.article = h.article
     join listings l on l.id = a.listing
     left join told t on t.feed = $3 and t.article = a.article`,
    held.map(({ at }) => at),
    articles,
    feed,
  );
  const names = await tx.all<Alias & { article: number; owner: number }>(
    'select scope, value, owner, article from aliases where article = any($1::bigint[])',
    articles,
  );
  const known: Known = { entries: [], byName: new Map(), byId: new Map() };
  for (const { feeds, told, ...row } of rows) {
    const own = names.filter(({ article }) => article === row.article);
    const entry = new Entry(row, { names: own, feeds: feedsOf(feeds), told: told ?? undefined });
    known.entries.push(entry);
    known.byId.set(row.id, entry);
    for (const name of own) if (name.owner === owner) known.byName.set(aliasKey(name), entry);
  }
  return known;
}
