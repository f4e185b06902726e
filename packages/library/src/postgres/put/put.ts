import { FIRST } from '../../store/people.js';
import { timeOf } from '../../store/place.js';
import type { PreparedBlock } from '../../store/prepare.js';
import type { Arrival } from '../../store/put.js';
import type { PutResult, StoryBatch } from '../../store/put-queue.js';
import { ensureMonths } from '../months.js';
import { areMany } from '../people.js';
import type { Sql, Tx } from '../sql.js';
import type { Verbs } from '../verbs.js';
import { findKnown } from './known.js';
import { Putting } from './putting.js';
import { write } from './write.js';

/** Stories of a transaction. */
const MOST = 300;

/** Blocks in a row with so many stories that a transaction is worth it. */
function* slices(blocks: readonly PreparedBlock[]): Generator<PreparedBlock[], undefined> {
  let slice: PreparedBlock[] = [];
  let count = 0;
  for (const block of blocks) {
    slice.push(block);
    count += block.stories.length;
    if (count < MOST) continue;
    yield slice;
    [slice, count] = [[], 0];
  }
  if (slice.length > 0) yield slice;
}

/** How stories come; undefined for a feed that was removed meanwhile. */
async function arrivalOf(tx: Tx, { feed, person = FIRST, partial = false }: StoryBatch): Promise<Arrival | undefined> {
  const seen = new Date().toISOString();
  if (feed === undefined) return { seen, person, owner: (await areMany(tx)) ? person : null, partial };
  const sql = 'select owner from feeds where id = $1 and removed is null';
  const row = await tx.get<{ owner: number | null }>(sql, feed.feed);
  return row && { seen, feed, owner: row.owner };
}

async function putSlice(tx: Tx, blocks: readonly PreparedBlock[], batch: StoryBatch) {
  const arrival = await arrivalOf(tx, batch);
  if (!arrival) return [];
  const lister = arrival.feed?.feed ?? -(arrival.person ?? FIRST);
  const known = await findKnown(
    tx,
    blocks.flatMap(({ stories }) => stories),
    arrival,
  );
  const putting = new Putting(known, arrival, lister, new Set(batch.listed));
  blocks.forEach(({ stories }, block) => {
    stories.forEach((story, line) => {
      putting.take(story, { block, line });
    });
  });
  await write(tx, putting.entries, {
    seen: arrival.seen,
    feed: arrival.feed?.feed,
    owner: arrival.owner ?? 0,
    lister,
    blocks: blocks.map(({ data }) => data),
  });
  return putting.put;
}

/** Stores the stories of one document, slice by slice. */
async function put(sql: Sql, batch: StoryBatch): Promise<PutResult> {
  const result: PutResult = { added: 0, updated: 0, unchanged: 0, places: [] };
  const now = new Date().toISOString();
  await ensureMonths(
    sql,
    batch.blocks.flatMap(({ stories }) => stories.map((story) => timeOf(story, now).at)),
  );
  for (const slice of slices(batch.blocks))
    for (const { outcome, entry } of await sql.transaction((tx) => putSlice(tx, slice, batch))) {
      result[outcome]++;
      result.places.push(entry.row.article);
    }
  return result;
}

export const putting: Verbs<'putStories'> = { putStories: put };
