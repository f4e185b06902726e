import { type DayRow, interestOf, MOST, storiesOfDay, type Whole } from '../../store/day-groups.js';
import type { DayStories } from '../../store/day-stories.js';
import { seen } from '../find.js';
import { dayOf } from '../listings.js';
import { joinStates } from '../rows.js';
import type { Query } from '../sql.js';

const DAY = 86_400;

/** The Stories among the articles from one moment (seconds since 1970) to before another that a person sees. */
export async function dayStories(query: Query, person: number, from: number, to: number): Promise<DayStories> {
  const rows = await rowsBetween(query, person, from, to);
  const wholes = await wholesOf(query, person, rows);
  const interest = await interestsOf(query, person, rows);
  const { previous, next } = await daysBeside(query, person, from, to);
  return {
    articles: rows.length,
    stories: storiesOfDay(rows, wholes, interest),
    ...(previous !== null && { previous: nameOf(previous) }),
    ...(next !== null && { next: nameOf(next) }),
  };
}

const nameOf = (day: number) => new Date(day * DAY * 1000).toISOString().slice(0, 10);

/** The newest articles between two moments that the person sees and has not hidden, the oldest of them first. */
async function rowsBetween(query: Query, person: number, from: number, to: number): Promise<DayRow[]> {
  const rows = await query.all<DayRow>(
    `select a.article as place, a.at, a.id, a.length, a.listing, a.image,
       (select name from sources where id = a.source) as source, s.story, s.copy
     from articles a left join story_articles s on s.article = a.article ${joinStates('$1')}
     where a.at >= $2 and a.at < $3 and coalesce(st.hidden, 0) = 0 and ${seen('$1')}
     order by a.at desc, a.article desc limit ${MOST}`,
    person,
    from,
    to,
  );
  return rows.reverse();
}

async function wholesOf(query: Query, person: number, rows: readonly DayRow[]): Promise<Map<number, Whole>> {
  const stories = [...new Set(rows.flatMap(({ story }) => (story === null ? [] : [story])))];
  if (stories.length === 0) return new Map();
  const found = await query.all<Whole>(
    `select t.number, t.id, min(a.at) as first, count(*) as articles, count(distinct coalesce(a.source, 0)) as sources
     from unnest($1::bigint[]) w(story) join stories t on t.number = w.story join story_articles s on s.story = t.number
     join articles a on a.at = s.at and a.article = s.article where ${seen('$2')} group by t.number`,
    stories,
    person,
  );
  return new Map(found.map((whole) => [whole.number, whole]));
}

/** By listing, the share of its articles that the person read. */
async function interestsOf(query: Query, person: number, rows: readonly DayRow[]): Promise<Map<number, number>> {
  const found = await query.all<{ listing: number; n: number; done: number }>(
    `select w.listing, coalesce((select sum(n) from listing_counts l where l.listing = w.listing), 0)::bigint as n,
       coalesce((select sum(done) from person_counts p where p.person = $2 and p.listing = w.listing), 0)::bigint as done
     from unnest($1::bigint[]) w(listing)`,
    [...new Set(rows.map(({ listing }) => listing))],
    person,
  );
  return new Map(found.map(({ listing, ...counts }) => [listing, interestOf(counts)]));
}

/** The nearest days before and after two moments of which the person sees articles: those of the moments, or whole ones. */
async function daysBeside(query: Query, person: number, from: number, to: number) {
  const some = (range: string) => `exists(select from articles a where ${range} and ${seen('$1')})`;
  const whole = (range: string, order: 'asc' | 'desc') =>
    `(select day from day_counts where ${range} and listing in (select seen_by($1))
      group by day having sum(n) > 0 order by day ${order} limit 1)`;
  const row = await query.get<{ previous: number | null; next: number | null }>(
    `select case when ${some('a.at >= $2 and a.at < $3')} then $4::int else ${whole('day < $4', 'desc')} end as previous,
       case when ${some('a.at >= $5 and a.at < $6')} then $7::int else ${whole('day > $7', 'asc')} end as next`,
    person,
    dayOf(from) * DAY,
    from,
    dayOf(from),
    to,
    (dayOf(to) + 1) * DAY,
    dayOf(to),
  );
  return row!;
}
