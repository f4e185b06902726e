import type { Query } from '@dateline/core';
import { hitsOf } from '../index/hits.js';
import type { Database } from './database.js';
import { sightOf } from './listings.js';
import { JOIN_STATES, type Plan, planOf, withListings } from './plan.js';
import { bind, EVERYWHERE } from './window.js';

interface Sums {
  total: number;
  done: number;
  hidden: number;
}

/** What is counted of listings for a person: all, read or hidden, and hidden. */
export function sumsOf(db: Database, person: number, listings: readonly number[]): Sums {
  const row = db.get<{ total: number | null; done: number | null; hidden: number | null }>(
    `select sum(l.n) as total, sum(t.done) as done, sum(t.hidden) as hidden from json_each(?) j
     join listings l on l.id = j.value left join listing_tallies t on t.person = ? and t.listing = l.id`,
    JSON.stringify(listings),
    person,
  );
  return { total: row?.total ?? 0, done: row?.done ?? 0, hidden: row?.hidden ?? 0 };
}

/** How many articles a query finds among those that a person sees. */
export function countQuery(db: Database, query: Query, person: number): number {
  return db.snapshot(() => {
    const plan = planOf(db, query, person);
    return counted(db, query, plan) ?? countRows(db, plan);
  });
}

/** The answer where it follows from what is counted as it changes. */
function counted(db: Database, query: Query, plan: Plan): number | undefined {
  const parts = query.kind === 'and' ? query.items : [query];
  const states = parts.filter((part) => part.kind === 'is').map(({ state }) => state);
  const others = parts.filter(
    (part) => part.kind !== 'is' && part.kind !== 'all' && !(part.kind === 'field' && /^(in|feed)$/.test(part.field)),
  );
  const [state] = states;
  if (others.length > 0 || states.length > 1) return undefined;
  if (state !== undefined && state !== 'unread' && state !== 'read') return undefined;
  const { total, done, hidden } = sumsOf(db, plan.person, plan.among ?? sightOf(db, plan.person).listings);
  if (state === 'unread') return total - done;
  return state === 'read' ? done - hidden : total - hidden;
}

function countRows(db: Database, plan: Plan): number {
  const { conditions, values } = withListings(plan);
  const plain = plan.sight === undefined && plan.among === undefined && !hides(db, plan.person);
  // Only words: the index alone knows.
  if (plan.match !== undefined && plain && plan.conditions.length === 1 && !plan.asksHidden)
    return (
      db.get<{ n: number }>(
        plan.table === 'statements'
          ? `select count(distinct place) as n from (${hitsOf(plan.table)})`
          : `select count(*) as n from ${plan.table} where ${plan.table} match ?`,
        plan.match,
      )?.n ?? 0
    );
  const without = plan.without === undefined ? [] : [`a.place not in (${hitsOf(plan.table)})`];
  const from =
    plan.match !== undefined
      ? `(select distinct place from (${hitsOf(plan.table)})) w cross join articles a on a.place = w.place`
      : plan.driver !== undefined
        ? `(${plan.driver.sql}) d cross join articles a on a.place = d.article`
        : 'articles a';
  const where = [...conditions, ...without];
  return (
    db.get<{ n: number }>(
      `select count(*) as n from ${from} ${JOIN_STATES} ${where.length > 0 ? `where ${where.join(' and ')}` : ''}`,
      ...(plan.match === undefined ? [] : [plan.match]),
      ...(plan.match === undefined && plan.driver ? bind(plan.driver.values, EVERYWHERE) : []),
      plan.person,
      ...bind(values, EVERYWHERE),
      ...(plan.without === undefined ? [] : [plan.without]),
    )?.n ?? 0
  );
}

const hides = (db: Database, person: number) =>
  db.get('select 1 from states where person = ? and hidden = 1 limit 1', person) !== undefined;
