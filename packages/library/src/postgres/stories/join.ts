import {
  idsOfStory,
  type JoinedArticle,
  Joining,
  type StoryJoin,
  type StoryMember,
} from '../../store/story-joining.js';
import { log } from '../changes.js';
import { JOINING, lock } from '../locks.js';
import type { Tx } from '../sql.js';
import { columns } from '../values.js';

/** Has articles join Stories. Articles that are gone are left out; what was done before changes nothing. */
export async function joinStories(tx: Tx, joins: readonly StoryJoin[]): Promise<void> {
  if (joins.length === 0) return;
  await lock(tx, JOINING);
  const articles = await articlesOf(tx, joins);
  const joining = new Joining(articles, await membersOf(tx, articles), await takenOf(tx, articles));
  for (const join of joins) joining.join(join);
  await write(tx, joining, new Map(articles.map(({ article, at }) => [article, at])));
}

/** Nobody moves or removes them meanwhile. */
async function articlesOf(tx: Tx, joins: readonly StoryJoin[]): Promise<(JoinedArticle & { at: number })[]> {
  const held = await tx.all<{ article: number; at: number }>(
    'select article, at from names where id = any($1::text[]) order by article for share',
    [...new Set(joins.flatMap((join) => [join.article, join.with]))],
  );
  return tx.all<JoinedArticle & { at: number }>(
    `select a.article, a.at, a.id, a.listing from unnest($1::bigint[], $2::bigint[]) h(at, article)
     join articles a on a.at = h.at and a.article = h.article`,
    ...columns(
      held,
      ({ at }) => at,
      ({ article }) => article,
    ),
  );
}

/** All articles of the Stories that some are in. */
const membersOf = (tx: Tx, articles: readonly JoinedArticle[]): Promise<StoryMember[]> =>
  tx.all<StoryMember>(
    `select m.article, m.story, m.copy from story_articles m
     where m.story in (select story from story_articles where article = any($1::bigint[])) order by m.at, m.article`,
    articles.map(({ article }) => article),
  );

async function takenOf(tx: Tx, articles: readonly JoinedArticle[]): Promise<string[]> {
  const ids = articles.flatMap(({ id }) => idsOfStory(id));
  return (await tx.all<{ id: string }>('select id from stories where id = any($1::text[])', ids)).map(({ id }) => id);
}

async function write(tx: Tx, joining: Joining, moments: ReadonlyMap<number, number>): Promise<void> {
  const numbers = await found(tx, joining);
  const numberOf = (story: number) => numbers.get(story) ?? story;
  const entered = [...joining.entered.values()];
  await tx.run(
    `insert into story_articles(article, story, copy, at)
       select e.* from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[]) e(article, story, copy, at)
       where exists (select from names n where n.article = e.article)
     on conflict(article) do update set story = excluded.story, copy = excluded.copy`,
    ...columns(
      entered,
      ({ article }) => article,
      ({ story }) => numberOf(story),
      ({ copy }) => copy,
      // Members of a Story that is joined to another are there already, with their moments.
      ({ article }) => moments.get(article) ?? 0,
    ),
  );
  await merge(tx, joining, numberOf);
  const told = joining.told.map(({ story, listing }) => ({ story: numberOf(joining.present(story)), listing }));
  const ids = await tx.all<{ number: number; id: string }>(
    'select number, id from stories where number = any($1::bigint[])',
    [...new Set(told.map(({ story }) => story))],
  );
  const idOf = new Map(ids.map(({ number, id }) => [number, id]));
  const once = new Map(told.map(({ story, listing }) => [`${story} ${listing}`, { story, listing }]));
  await log(
    tx,
    ...[...once.values()].map(({ story, listing }) => ({ kind: 'story' as const, id: idOf.get(story)!, listing })),
  );
}

/** Stores new Stories. @returns their numbers, by those they had until now */
async function found(tx: Tx, { founded }: Joining): Promise<Map<number, number>> {
  if (founded.size === 0) return new Map();
  const rows = await tx.all<{ number: number; id: string }>(
    `insert into stories(id) select id from unnest($1::text[]) with ordinality n(id, turn) order by turn returning number, id`,
    [...founded.values()],
  );
  const numbers = new Map(rows.map(({ number, id }) => [id, number]));
  return new Map([...founded].map(([story, id]) => [story, numbers.get(id)!]));
}

async function merge(tx: Tx, joining: Joining, numberOf: (story: number) => number): Promise<void> {
  const merged = [...joining.merged.keys()];
  if (merged.length === 0) return;
  await tx.run(
    `update stories s set merged = m.present from unnest($1::bigint[], $2::bigint[]) m(number, present)
     where s.number = m.number or s.merged = m.number`,
    ...columns(
      merged,
      (story) => numberOf(story),
      (story) => numberOf(joining.present(story)),
    ),
  );
}
