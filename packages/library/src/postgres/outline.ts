import { DatelineError } from '@dateline/core/base';
import type { ListOutline, OutlineOptions } from '../types.js';
import { compile } from './compile.js';
import { positionOf } from './cursor.js';
import { seen } from './find.js';
import { shownAs } from './list.js';
import { within } from './range.js';
import { joinStates } from './rows.js';
import type { Query } from './sql.js';
import { Values } from './values.js';
import type { Verbs } from './verbs.js';

/** Rows of a page where nothing else is said. */
const EVERY = 100;

/** The length of a list and where its pages begin, so that any row of it can be gone to. */
async function outline(query: Query, person: number, options: OutlineOptions = {}): Promise<ListOutline> {
  const { every = EVERY, find } = options;
  if (!Number.isInteger(every) || every < 1) throw new DatelineError('bad-limit', { most: 500, limit: every });
  const { query: asked, order, isGrouped } = await shownAs(query, options, person);
  const oldest = order === 'oldest';
  const values = new Values();
  const who = values.of(person, 'bigint');
  const { where } = compile(asked, who, values);
  where.push(...within({ after: positionOf(options.after), oldest }, values));
  const direction = oldest ? 'asc' : 'desc';
  const behind = oldest ? '>=' : '<=';
  const id = values.of(find ?? null, 'text');
  const row = await query.get<{
    rows: number;
    cursors: string[];
    found: number | null;
    there: boolean;
    listed: boolean;
  }>(
    `with found as materialized (
         select a.at, a.article, ${isGrouped ? 's.story' : 'null::bigint as story'} from articles a
         ${isGrouped ? 'left join story_articles s on s.article = a.article' : ''} ${joinStates(who)}
         where ${where.join(' and ')}),
       firsts as materialized (
         select at, article, story, row_number() over (order by at ${direction}, article ${direction}) as n from (
           select *, row_number() over (partition by coalesce(story, -article) order by at ${direction}, article ${direction}) as turn
           from found) f where turn = 1),
       wanted as (
         select a.at, a.article, ${isGrouped ? '(select story from story_articles s where s.article = a.article)' : 'null::bigint'} as story
         from names n join articles a on a.at = n.at and a.article = n.article where n.id = ${id} and ${seen(who)})
     select (select count(*) from firsts) as rows,
       array(select at || '.' || article from firsts where n % ${values.of(every, 'bigint')} = 0 order by n) as cursors,
       (select min(f.n) - 1 from firsts f, wanted w where f.story = w.story or (f.at, f.article) ${behind} (w.at, w.article)) as found,
       exists(select from wanted) as there,
       exists(select from found f, wanted w where f.article = w.article or f.story = w.story) as listed`,
    ...values.list,
  );
  const { rows, cursors, found, there, listed } = row!;
  return { rows, cursors, ...(there && { found: found ?? rows }), ...(listed && { listed }) };
}

export const outlines: Verbs<'outline'> = {
  outline: (sql, person, options) => sql.snapshot((tx) => outline(tx, person, options)),
};
