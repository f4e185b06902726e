// Looks for the Stories of articles. One process at a time does, since each article is compared with those that came before.
import { unpackReading } from '../../store/unpack-reading.js';
import { candidatesOf, keysOf } from '../../stories/candidates.js';
import { findStory, profileAmong } from '../../stories/grouper.js';
import { packProfile, unpackProfile } from '../../stories/pack-profile.js';
import { type Counted, countWords, type Profile } from '../../stories/profile.js';
import { GROUPING, tryLock } from '../locks.js';
import type { Sql, Tx } from '../sql.js';
import { columns } from '../values.js';
import { versionsOf } from '../versions.js';
import { Known, neighboursOf } from './before.js';
import { joinStories } from './join.js';
import { type Posting, PostingLists, postingsAround, postingsOf } from './postings.js';
import { TermCounts } from './term-counts.js';

/** Articles of a transaction. */
const GROUPED = 100;

interface Row {
  article: number;
  at: number;
  id: string;
  hash: string;
  reading: Buffer | null;
  /** What it was compared by before. */
  before: Buffer | null;
}

/** An article of a batch with what it is found and compared by. */
interface Compared {
  row: Row;
  profile: Profile;
  postings: Posting[];
}

/**
 * Looks for the Stories of articles whose words are indexed, in the order in which they came, and has them join.
 * @returns how many entries were looked at; 0 where nothing waits, or another process does it
 */
export function groupBatch(sql: Sql, limit = GROUPED): Promise<number> {
  return sql.transaction(async (tx) => {
    if (!(await tryLock(tx, GROUPING))) return 0;
    const waiting = await tx.all<{ number: number; article: number }>(
      'select number, article from ungrouped order by number limit $1',
      limit,
    );
    if (waiting.length === 0) return 0;
    const rows = await rowsOf(
      tx,
      waiting.map(({ article }) => article),
    );
    if (rows.length > 0) await group(tx, rows);
    await tx.run(
      'delete from ungrouped where number = any($1::bigint[])',
      waiting.map(({ number }) => number),
    );
    return waiting.length;
  });
}

/** In the order of `articles`. Nobody moves or removes them meanwhile. */
async function rowsOf(tx: Tx, articles: readonly number[]): Promise<Row[]> {
  const held = await tx.all<{ article: number; at: number }>(
    'select article, at from names where article = any($1::bigint[]) order by article for share',
    articles,
  );
  const rows = await tx.all<Row>(
    `select a.article, a.at, a.id, a.hash, r.data as reading, p.data as before
     from unnest($1::bigint[], $2::bigint[]) h(at, article) join articles a on a.at = h.at and a.article = h.article
     left join readings r on r.article = a.article and r.hash = a.hash
     left join profiles p on p.article = a.article`,
    ...columns(
      held,
      ({ at }) => at,
      ({ article }) => article,
    ),
  );
  const byArticle = new Map(rows.map((row) => [row.article, row]));
  return [...new Set(articles)].flatMap((article) => byArticle.get(article) ?? []);
}

async function group(tx: Tx, rows: readonly Row[]): Promise<void> {
  const counted = await countedOf(tx, rows);
  const counts = await TermCounts.read(
    tx,
    [...counted.values()].flatMap(({ terms }) => terms.map(({ hash }) => hash)),
  );
  const batch = compared(rows, counted, counts);
  const known = await knownOf(tx, batch, counts);
  for (const { row, profile, postings } of batch) {
    known.keep(row.article, { profile, at: row.at });
    known.lists.replace(row.article, had(row), postings);
    for (const found of findStory(known, row.article, { profile, at: row.at })) known.join(found);
  }
  await counts.write(tx);
  await keepProfiles(tx, batch);
  await keepPostings(tx, batch);
  await join(tx, known);
}

async function countedOf(tx: Tx, rows: readonly Row[]): Promise<Map<number, Counted>> {
  const byArticle = new Map(rows.map((row) => [row.article, row]));
  const counted = new Map<number, Counted>();
  await versionsOf(tx, rows, (text, { article }) => {
    const { reading } = byArticle.get(article)!;
    counted.set(article, countWords(text, reading ? unpackReading(reading) : undefined));
  });
  return counted;
}

/** An article is counted when it comes, and not again with its Reading or in another version. */
function compared(rows: readonly Row[], counted: ReadonlyMap<number, Counted>, counts: TermCounts): Compared[] {
  return rows.flatMap((row) => {
    const words = counted.get(row.article);
    if (!words) return [];
    const among = { articles: () => counts.articles, frequencies: (terms: readonly number[]) => counts.of(terms) };
    const profile = profileAmong(among, words);
    if (row.before === null) counts.add(words.terms.map(({ hash }) => hash));
    return [{ row, profile, postings: postingsOf(row.article, row.at, profile) }];
  });
}

/** What an article was found by until now. */
const had = ({ article, at, before }: Row): Posting[] =>
  before === null ? [] : postingsOf(article, at, unpackProfile(before));

/** All that the articles of a batch may be compared with: what stands before each is looked at once without it. */
async function knownOf(tx: Tx, batch: readonly Compared[], counts: TermCounts): Promise<Known> {
  const asked = batch.map(({ row, profile }) => ({ at: row.at, keys: keysOf(profile) }));
  const rows = await postingsAround(tx, asked);
  const lists = new PostingLists(rows);
  const articles = new Set(batch.map(({ row }) => row.article));
  batch.forEach(({ row, postings }, n) => {
    lists.replace(row.article, had(row), postings);
    for (const candidate of candidatesOf(lists, asked[n]!.keys, row.at, row.article)) articles.add(candidate);
  });
  return new Known(counts, new PostingLists(rows), await neighboursOf(tx, [...articles]));
}

async function keepProfiles(tx: Tx, batch: readonly Compared[]): Promise<void> {
  await tx.run(
    `insert into profiles(article, at, data) select * from unnest($1::bigint[], $2::bigint[], $3::bytea[])
     on conflict(article) do update set at = excluded.at, data = excluded.data`,
    ...columns(
      batch,
      ({ row }) => row.article,
      ({ row }) => row.at,
      ({ profile }) => packProfile(profile),
    ),
  );
}

async function keepPostings(tx: Tx, batch: readonly Compared[]): Promise<void> {
  const again = batch.flatMap(({ row }) => (row.before === null ? [] : [row.article]));
  if (again.length > 0) await tx.run('delete from postings where article = any($1::bigint[])', again);
  await tx.run(
    `insert into postings(stretch, key, at, article)
       select * from unnest($1::int[], $2::bigint[], $3::bigint[], $4::bigint[]) on conflict do nothing`,
    ...columns(
      batch.flatMap(({ postings }) => postings),
      ({ stretch }) => stretch,
      ({ key }) => key,
      ({ at }) => at,
      ({ article }) => article,
    ),
  );
}

async function join(tx: Tx, { found }: Known): Promise<void> {
  if (found.length === 0) return;
  const articles = [...new Set(found.flatMap((each) => [each.article, each.with]))];
  const rows = await tx.all<{ article: number; id: string }>(
    'select article, id from names where article = any($1::bigint[])',
    articles,
  );
  const ids = new Map(rows.map(({ article, id }) => [article, id]));
  await joinStories(
    tx,
    found.flatMap(({ article, with: other, copy }) => {
      const [id, otherId] = [ids.get(article), ids.get(other)];
      return id !== undefined && otherId !== undefined ? [{ article: id, with: otherId, copy }] : [];
    }),
  );
}
