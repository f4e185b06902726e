import { pack } from '../../store/pack.js';
import type { Speaker } from '../../voices/speaker.js';
import { speakersOf } from '../../voices/speakers-of.js';
import { actByRules } from '../act-by-rules.js';
import { articleAt } from '../article-at.js';
import { log } from '../changes.js';
import type { Query, Tx } from '../sql.js';
import type { Verbs } from '../verbs.js';
import { enterVoices } from '../voices/enter.js';

/** Articles whose Readings are due again in one transaction. */
const SLICE = 2_000;

type Kept = Parameters<Readings['keepReading']> extends [unknown, ...infer Args] ? Args : never;
type Readings = Verbs<'keepReading' | 'skipReading' | 'renewReadings' | 'renewVoices'>;

interface Row {
  article: number;
  at: number;
  listing: number;
  owner: number | null;
}

async function keep(tx: Tx, ...[id, hash, reading, rules = [], speakers]: Kept): Promise<void> {
  // Nobody gives the article another text meanwhile.
  const row = await tx.get<Row>(
    `select n.article, n.at, a.listing, a.owner from names n join articles a on a.at = n.at and a.article = n.article
     where n.id = $1 and a.hash = $2 for no key update of n`,
    id,
    hash,
  );
  if (!row) return;
  const { article } = row;
  await tx.run(
    `insert into readings(article, engine, hash, data) values($1, $2, $3, $4)
     on conflict(article) do update set engine = excluded.engine, hash = excluded.hash, data = excluded.data`,
    article,
    reading.engine,
    hash,
    pack(reading),
  );
  await tx.run('insert into outbox(article, spoken) values($1, 1)', article);
  await tx.run('update articles set due = 0, lease = null where at = $1 and article = $2', row.at, article);
  await log(tx, { kind: 'reading', id, listing: row.listing });
  await actByRules(tx, [{ article, rules }], { at: new Date().toISOString(), cause: 'reading' });
  // Last, as it is one process at a time that does.
  await enterVoices(tx, row, speakers ?? (await speakersAt(tx, { article, id, hash }, reading)));
  await actByRules(tx, [{ article, rules }], { at: new Date().toISOString(), cause: 'reading' });
}

/** Who speaks in an article as it is kept. */
async function speakersAt(
  query: Query,
  { article, id, hash }: { article: number; id: string; hash: string },
  reading: Kept[2],
): Promise<Speaker[]> {
  const text = await articleAt(query, { article, id }, hash);
  return text ? speakersOf(text, reading) : [];
}

const SKIP = `update articles a set due = 0, lease = null from names n
  where n.id = $1 and a.at = n.at and a.article = n.article and a.due = 1`;

const engineOf = async (query: Query) =>
  (await query.get<{ value: string }>("select value from facts where name = 'engine'"))?.value;

export const readings: Readings = {
  keepReading: (sql, ...kept) => sql.transaction((tx) => keep(tx, ...kept)),

  async skipReading(sql, id) {
    await sql.run(SKIP, id);
  },

  async renewReadings(sql, engine) {
    if ((await engineOf(sql)) === engine) return;
    for (let from: number | undefined = Number.MAX_SAFE_INTEGER; from !== undefined; ) {
      const row: { next: number | null } | undefined = await sql.get(
        `with old as (select r.article, n.at from readings r join names n on n.article = r.article
             where r.engine <> $1 and r.article < $2 order by r.article desc limit $3),
           due as (update articles a set due = 1, lease = null from old o where a.at = o.at and a.article = o.article and a.due = 0)
         select min(article) as next from old having count(*) = $3`,
        engine,
        from,
        SLICE,
      );
      from = row?.next ?? undefined;
    }
    await sql.run(
      "insert into facts(name, value) values('engine', $1) on conflict(name) do update set value = excluded.value",
      engine,
    );
  },

  // All voices here have been made by a version that knows identities.
  async renewVoices() {
    return false;
  },
};
