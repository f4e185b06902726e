// What the other stories of a library tell of the voices and days of an article; see the file's.
import { dayKey } from '../diary/day-key.js';
import { DAYS, EVENTS, FEWEST, KNOWN, LOOKED_AT, SILENT, VOICES, WEEK } from '../store/around-bounds.js';
import type { Around, DayAround, ReturningVoice } from '../types.js';
import { entriesBeside } from './diary.js';
import { findOne, seen } from './find.js';
import type { Query } from './sql.js';
import type { Verbs } from './verbs.js';

/** The article that others are looked for around. */
interface Middle {
  query: Query;
  person: number;
  article: number;
  at: number;
  day: string;
  story: number | undefined;
}

async function aroundArticle(query: Query, person: number, id: string): Promise<Around> {
  const { article, at } = await findOne(query, id, person);
  const row = await query.get<{ time: string; story: number | null }>(
    `select a.time, s.story from articles a left join story_articles s on s.article = a.article
     where a.at = $1 and a.article = $2`,
    at,
    article,
  );
  const middle: Middle = {
    query,
    person,
    article,
    at,
    day: row?.time.slice(0, 10) ?? '',
    story: row?.story ?? undefined,
  };
  return { voices: await returningVoices(middle), days: await daysAround(middle) };
}

/** The last article before it, of another occasion, in which each of its voices spoke. */
interface Last {
  locals: string[];
  at: number | null;
  id: string | null;
  /** Articles that were looked at. */
  looked: number;
}

async function returningVoices(middle: Middle): Promise<ReturningVoice[]> {
  const { query, article, at } = middle;
  // Whoever spoke in a story that is not read yet would be taken for silent.
  const open = await query.get(
    'select 1 from articles where due = 1 and (at, article) < ($1, $2::bigint) limit 1',
    at,
    article,
  );
  if (open) return [];
  const voices = await lastOf(middle);
  const known = voices.some((voice) => voice.at === null) && (await isKnownBefore(middle));
  return voices.flatMap(({ locals, at: last, id, looked }): ReturningVoice[] => {
    if (last === null || id === null) return looked < LOOKED_AT && known ? [{ voices: locals }] : [];
    const weeks = Math.floor((at - last) / WEEK);
    return weeks < SILENT ? [] : [{ voices: locals, last: { article: id, weeks } }];
  });
}

const lastOf = ({ query, person, article, at, story }: Middle): Promise<Last[]> =>
  query.all<Last>(
    `select w.locals, l.at, l.id, (select count(*) from (select from said s where s.voice = w.voice
         and (s.at, s.article) < ($3, $2::bigint) limit ${LOOKED_AT}) k) as looked
     from (select voice, array_agg(local order by local) as locals from said where article = $2 group by voice limit ${VOICES}) w
     left join lateral (
       select a.at, a.id from (select distinct s.at, s.article from said s
           where s.voice = w.voice and (s.at, s.article) < ($3, $2::bigint) order by s.at desc, s.article desc limit ${LOOKED_AT}) spoke
       join articles a on a.at = spoke.at and a.article = spoke.article
       where not (a.at >= $4 and exists (select from story_articles o where o.article = a.article and o.story = $5::bigint))
         and ${seen('$1')}
       order by a.at desc, a.article desc limit 1) l on true order by w.voice`,
    person,
    article,
    at,
    at - SILENT * WEEK,
    story ?? null,
  );

/** Whether each of the weeks before it has some articles that the person sees. */
async function isKnownBefore({ query, person, at }: Middle): Promise<boolean> {
  const row = await query.get<{ fewest: number }>(
    `select min(n)::bigint as fewest from generate_series(1, ${KNOWN}) week cross join lateral (
       select count(*) as n from (select from articles a
         where a.at >= $2::bigint - week * ${WEEK} and a.at < $2::bigint - (week - 1) * ${WEEK} and ${seen('$1')} limit ${FEWEST}) w) c`,
    person,
    at,
  );
  return row!.fewest >= FEWEST;
}

async function daysAround({ query, person, article, day, story }: Middle): Promise<DayAround[]> {
  const told = await query.all<{ day: number }>(
    // Months and years stand behind their days.
    'select distinct day from coming where article = $1 and day % 100 <> 99 order by day limit $2',
    article,
    DAYS,
  );
  const own = dayKey(day);
  const days = [...new Set([...(own === undefined ? [] : [own]), ...told.map((row) => row.day)])];
  return entriesBeside(
    query,
    person,
    days.sort((a, b) => a - b),
    { article, story },
    EVENTS,
  );
}

export const around: Verbs<'around'> = {
  around: (sql, person, id) => sql.snapshot((tx) => aroundArticle(tx, person, id)),
};
