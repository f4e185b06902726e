import type { Article } from '@dateline/core';
import type { ReadingWork } from '../../threads/readings.js';
import { send } from '../../threads/thread.js';
import { openDirect } from '../direct.js';
import { pendingRedlines } from '../redlines.js';
import { Sql } from '../sql.js';
import { versionsOf } from '../versions.js';
import { LateRules } from './late-rules.js';

/** Milliseconds after which a story that somebody took is anybody's again. */
const LEASE = 120_000;

/** Readings that are to be made in a database, beside as many other processes as there are. */
export function inDatabase(address: string): ReadingWork {
  const sql = new Sql(address, { connections: 2, name: 'readings' });
  // What they say is to be indexed.
  const { store } = openDirect(address, 'readings', () => send({ kind: 'changed', outbox: 0 }));
  const late = new LateRules(sql);
  return {
    due: (limit) => takeDue(sql, limit),
    judge: (story, reading) => late.judge(story, reading),
    redlines: (limit) => pendingRedlines(sql, limit),
    store,
  };
}

/** Takes the newest stories that nobody else has, and whose Readings are to be made. */
export async function takeDue(sql: Sql, limit: number): Promise<{ id: string; hash: string; article: Article }[]> {
  const rows = await sql.all<{ at: number; article: number; id: string; hash: string }>(
    `with taken as (
       select at, article from articles where due = 1 and (lease is null or lease < now())
       order by at desc, article desc limit $1 for no key update skip locked)
     update articles a set lease = now() + $2 * interval '1 millisecond' from taken t
     where a.at = t.at and a.article = t.article returning a.at, a.article, a.id, a.hash`,
    limit,
    LEASE,
  );
  const texts = new Map<number, Article>();
  await versionsOf(sql, rows, (text, { article }) => texts.set(article, text));
  const newest = rows.sort((a, b) => b.at - a.at || b.article - a.article);
  return newest.flatMap(({ article, id, hash }) => {
    const text = texts.get(article);
    return text ? [{ id, hash, article: { ...text, id } }] : [];
  });
}
