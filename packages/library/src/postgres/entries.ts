// Articles by number, as other programs synchronise them.
import type { Article } from '@dateline/core';
import { type Query as Asked, parseQuery } from '@dateline/core/base';
import { type EntryRow, entryLimit, type Moments, momentsOf, toEntries } from '../store/entry-rows.js';
import { STATE_SQL } from '../store/flags.js';
import { cursorOf } from '../store/list.js';
import type { EntriesOptions, EntryPage } from '../types.js';
import { compile } from './compile.js';
import { countQuery } from './count.js';
import { cursorAt, positionOf } from './cursor.js';
import { within } from './range.js';
import { joinStates } from './rows.js';
import type { Query } from './sql.js';
import { Values } from './values.js';
import type { Verbs } from './verbs.js';
import { versionsOf } from './versions.js';

const CHANGED = 'greatest(a.arrived, coalesce(a.renewed, 0), coalesce(st.changed, 0))';
const COLUMNS = `a.at, a.article as place, a.article as number, a.id, a.hash, a.time, a.arrived, ${CHANGED} as changed, ${STATE_SQL},
  (select name from sources where id = a.source) as source,
  (select min(lf.feed) from listing_feeds lf join subscriptions su on su.feed = lf.feed and su.person = $1 where lf.listing = a.listing) as feed,
  array(select t.tag from tags t where t.person = $1 and t.article = a.article order by lower(t.tag)) as tags`;

/** Seconds by which an article may have come before one of a lower number: two transactions may commit in the other order. */
const SLACK = 600;

type Row = EntryRow & { at: number; tags: string[] };

/** What is asked for beside the query, as conditions on `articles a` and `names n`; none where all is. */
function bounds(options: EntriesOptions, moments: Moments, values: Values, person: string): string[] {
  const { numbers, ids, above, below } = options;
  const { since, until, changedSince, changedUntil, publishedSince, publishedUntil } = moments;
  const number = (value: number) => values.of(value, 'bigint');
  const where: string[] = [];
  if (numbers) where.push(`n.article = any(${values.of(numbers, 'bigint[]')})`);
  if (ids) where.push(`n.id = any(${values.of(ids)}::text[])`);
  if (above !== undefined) where.push(`n.article > ${number(above)}`);
  if (below !== undefined) where.push(`n.article < ${number(below)}`);
  if (since !== undefined)
    where.push(`n.article >= number_at(${number(since - SLACK)})`, `a.arrived >= ${number(since)}`);
  if (until !== undefined)
    where.push(`n.article < number_at(${number(until + SLACK)})`, `a.arrived < ${number(until)}`);
  if (changedSince !== undefined) {
    const from = number(changedSince);
    where.push(
      `n.article in (select article from articles where renewed >= ${from}
         union select article from names where article >= number_at(${number(changedSince - SLACK)})
         union select article from states where person = ${person} and changed >= ${from})`,
      `${CHANGED} >= ${from}`,
    );
  }
  if (changedUntil !== undefined) where.push(`${CHANGED} < ${number(changedUntil)}`);
  if (publishedSince !== undefined) where.push(`a.at >= ${number(publishedSince)}`);
  if (publishedUntil !== undefined) where.push(`a.at < ${number(publishedUntil)}`);
  return where;
}

const FROM = 'from names n join articles a on a.at = n.at and a.article = n.article';

/** How many there are in all, whatever the page. */
async function total(query: Query, asked: Asked, person: number, options: EntriesOptions): Promise<number> {
  const values = new Values();
  const who = values.of(person, 'bigint');
  const { where } = compile(asked, who, values);
  const more = bounds(options, momentsOf(options), values, who);
  if (more.length === 0) return countQuery(query, asked, person);
  const sql = `select count(*) as n ${FROM} ${joinStates(who)} where ${[...where, ...more].join(' and ')}`;
  return (await query.get<{ n: number }>(sql, ...values.list))!.n;
}

async function entries(query: Query, person: number, options: EntriesOptions = {}): Promise<EntryPage> {
  const asked = parseQuery(options.query ?? '').query;
  const limit = entryLimit(options);
  const oldest = options.order === 'oldest';
  const byTime = options.by === 'time';
  const values = new Values();
  const who = values.of(person, 'bigint');
  const { where } = compile(asked, who, values);
  where.push(...bounds(options, momentsOf(options), values, who));
  if (byTime) where.push(...within({ after: positionOf(options.after), oldest }, values));
  else {
    const after = cursorOf(options.after);
    if (after !== undefined) where.push(`n.article ${oldest ? '>' : '<'} ${values.of(after, 'bigint')}`);
  }
  const direction = oldest ? 'asc' : 'desc';
  const order = byTime ? `a.at ${direction}, a.article ${direction}` : `n.article ${direction}`;
  const rows = await query.all<Row>(
    `select ${COLUMNS} ${FROM} ${joinStates(who)} where ${where.join(' and ')} order by ${order}
     limit ${values.of(limit + 1)} offset ${values.of(Math.max(0, Math.trunc(options.offset ?? 0)))}`,
    ...values.list,
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const texts = new Map<number, Article>();
  if (options.whole)
    await versionsOf(
      query,
      shown.map(({ number, hash }) => ({ article: number, hash })),
      (text, { article }) => void texts.set(article, text),
    );
  const tags = new Map(shown.map(({ place, tags }) => [place, tags]));
  return {
    items: toEntries(shown, tags, options.whole ? texts : undefined),
    ...(rows.length > limit &&
      last && { next: byTime ? cursorAt({ at: last.at, article: last.number }) : String(last.number) }),
    ...(options.count && { total: await total(query, asked, person, options) }),
  };
}

export const entryLists: Verbs<'entries'> = {
  entries: (sql, person, options) => sql.snapshot((tx) => entries(tx, person, options)),
};
