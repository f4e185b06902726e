import { type Query as Asked, parseQuery } from '@dateline/core/base';
import type { Counts } from '../store/feed-state.js';
import { lastChange, numberChanges } from './changes.js';
import { compile, feedCondition } from './compile.js';
import { isSeen } from './find.js';
import { countDue } from './readings/due.js';
import { joinStates } from './rows.js';
import type { Query } from './sql.js';
import { Values } from './values.js';
import type { Verbs } from './verbs.js';

/** What is counted of listings that a person sees: all, read or hidden, and hidden. @param where on `listing_feeds lf` */
async function sumsOf(query: Query, values: Values, person: string, where: readonly string[]): Promise<Counts> {
  const among = where.map((sql) => `and s.listing in (select lf.listing from listing_feeds lf where ${sql})`).join(' ');
  // Added up as one and never joined, so that it takes the same whatever the planner expects of the person.
  const row = await query.get<Counts>(
    `select coalesce(sum(n), 0)::bigint as total, coalesce(sum(done), 0)::bigint as done, coalesce(sum(hidden), 0)::bigint as hidden
     from (select listing, n, 0 as done, 0 as hidden from listing_counts
       union all select listing, 0, done, hidden from person_counts where person = ${person}) c
     where (listing in (select s.listing from seen_by(${person}) s(listing) where true ${among})) is true`,
    ...values.list,
  );
  return row!;
}

/** The answer where it follows from what is counted as it changes; see `counted` of the file. */
async function counted(query: Query, asked: Asked, person: number): Promise<number | undefined> {
  const values = new Values();
  const who = values.of(person, 'bigint');
  const parts = asked.kind === 'and' ? asked.items : [asked];
  const feeds: string[] = [];
  const states: string[] = [];
  for (const part of parts) {
    if (part.kind === 'is') states.push(part.state);
    else if (part.kind === 'field' && (part.field === 'in' || part.field === 'feed'))
      feeds.push(feedCondition(part.field, part.value, who, values));
    else if (part.kind !== 'all') return undefined;
  }
  const [state] = states;
  if (states.length > 1 || (state !== undefined && state !== 'unread' && state !== 'read')) return undefined;
  const { total, done, hidden } = await sumsOf(query, values, who, feeds);
  if (state === 'unread') return total - done;
  return state === 'read' ? done - hidden : total - hidden;
}

/** How many articles a query finds among those that a person sees. */
export async function countQuery(query: Query, asked: Asked, person: number): Promise<number> {
  const known = await counted(query, asked, person);
  if (known !== undefined) return known;
  const values = new Values();
  const who = values.of(person, 'bigint');
  const { where } = compile(asked, who, values);
  const sql = `select count(*) as n from articles a ${joinStates(who)} where ${where.join(' and ')}`;
  return (await query.get<{ n: number }>(sql, ...values.list))!.n;
}

export const counts: Verbs<'count' | 'info'> = {
  count: (sql, person, text = '') => {
    const { query } = parseQuery(text);
    return sql.snapshot((tx) => countQuery(tx, query, person));
  },
  async info(sql, person) {
    // What is committed counts, whether it has its number yet or not.
    await numberChanges(sql);
    return sql.snapshot(async (tx) => {
      const values = new Values();
      const { total, done, hidden } = await sumsOf(tx, values, values.of(person, 'bigint'), []);
      const rest = await tx.get<{ saved: number; feeds: number }>(
        `select (select count(*) from states st join articles a on a.at = st.at and a.article = st.article
             where st.person = $1 and st.saved = 1 and st.hidden = 0 and ${isSeen('$1')}) as saved,
           (select count(*) from subscriptions where person = $1) as feeds`,
        person,
      );
      const unreadings = await countDue(tx, person);
      return { articles: total - hidden, unread: total - done, ...rest!, unreadings, changes: await lastChange(tx) };
    });
  },
};
