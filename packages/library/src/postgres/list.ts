// Lists by time and by relevance: no page is slower than the first, and none shows an article or a Story twice.
import { type Query as Asked, parseQuery } from '@dateline/core/base';
import { cursorOf, limitOf } from '../store/list.js';
import { asChosen, type ChoiceRow, choiceOf } from '../store/list-choices.js';
import { firstsOf, isOfSeveral, type ListRow, listRow, standsFor } from '../store/story-row.js';
import type { ArticleSummary, ListOptions, Page } from '../types.js';
import { hasWords, isIndexed } from './compile.js';
import { cursorAt, type Position, positionOf } from './cursor.js';
import { itemsOf } from './items.js';
import { placesOf } from './places.js';
import type { Range } from './range.js';
import { summariesOf, summaryOf } from './rows.js';
import { PLANNED_ONCE, type Query } from './sql.js';
import { StoryRows } from './story-rows.js';
import type { Verbs } from './verbs.js';
import { wantedOf } from './wanted.js';
import { relevantArticles } from './words/relevance.js';

/** How a person has lists shown. */
export interface Shown {
  isGrouped: boolean;
  query: Asked;
  order: NonNullable<ListOptions['order']>;
}

/** A query and the order of its list, as the person has it shown where that is asked for. */
export async function shownAs(
  query: Query,
  options: Pick<ListOptions, 'query' | 'chosen' | 'order' | 'stories'>,
  person: number,
): Promise<Shown> {
  const asked = parseQuery(options.query ?? '').query;
  const row =
    options.stories !== undefined && !options.chosen
      ? undefined
      : await query.get<{ apart: number } & Pick<ChoiceRow, 'unread' | 'oldest'>>(
          `select p.apart, coalesce(c.unread, 0) as unread, coalesce(c.oldest, 0) as oldest from people p
           left join list_choices c on c.person = p.id and c.list = $2 where p.id = $1`,
          person,
          (options.query ?? '').trim(),
        );
  return {
    isGrouped: options.stories ?? row?.apart !== 1,
    ...asChosen(asked, options.order, options.chosen && row ? choiceOf(row) : {}),
  };
}

/** Articles that are taken at a time where those of one Story make one row. */
const SLACK = 1.5;
/** Times that articles are taken for a page; what is left of a page then is on the next. */
const MOST_TURNS = 12;

interface Rows {
  rows: (ListRow & Position)[];
  next?: Position;
}

/** The rows of a page, by time: a Story stands where the first article of it is that the query finds. */
async function rowsInTime(query: Query, asked: Asked, person: number, range: Range, isGrouped: boolean): Promise<Rows> {
  const { limit, oldest } = range;
  const stories = new StoryRows(query, asked, person);
  const rows: (ListRow & Position)[] = [];
  let { after } = range;
  for (let turn = 1; ; turn++) {
    const wanted = Math.ceil((limit + 1 - rows.length) * (turn === 1 ? 1 : SLACK));
    const part = { limit: wanted, oldest, after, until: range.until };
    const batch = await placesOf(query, asked, person, part);
    const at = isGrouped ? await stories.storiesAt(batch.map(({ article }) => article)) : new Map<number, number>();
    await stories.look([...at.values()]);
    for (const position of batch) {
      const story = stories.known(at.get(position.article));
      if (isOfSeveral(story) && !standsFor(story, position.article, oldest)) continue;
      rows.push({ ...listRow(position.article, story), ...position });
    }
    after = batch.at(-1);
    const last = rows[limit - 1];
    if (rows.length > limit && last) return { rows: rows.slice(0, limit), next: last };
    if (batch.length < wanted) return { rows };
    if (turn === MOST_TURNS && after) return { rows, next: after };
  }
}

/** The rows of a page, by relevance: a Story stands where the first article of it does. */
async function rowsByRelevance(
  query: Query,
  asked: Asked,
  person: number,
  { limit, offset, isGrouped }: { limit: number; offset: number; isGrouped: boolean },
) {
  const stories = new StoryRows(query, asked, person);
  const { articles, next, weighed } = await relevantArticles(query, asked, person, {
    limit,
    offset,
    ...(isGrouped && { first: async (all: readonly number[]) => firstsOf(all, await stories.storiesAt(all)) }),
  });
  const at = isGrouped ? await stories.storiesAt(articles) : new Map<number, number>();
  await stories.look([...at.values()]);
  return { rows: articles.map((article) => listRow(article, stories.known(at.get(article)))), next, weighed };
}

async function page(query: Query, person: number, options: ListOptions = {}): Promise<Page<ArticleSummary>> {
  const limit = limitOf(options.limit);
  const { query: asked, order, isGrouped } = await shownAs(query, options, person);
  if (order === 'relevance' && hasWords(asked)) {
    const offset = cursorOf(options.after) ?? 0;
    const { rows, next, weighed } = await rowsByRelevance(query, asked, person, { limit, offset, isGrouped });
    return {
      items: await itemsOf(query, asked, rows, person),
      ...(next !== undefined && { next: String(next) }),
      ...(weighed !== undefined && { capped: weighed, cappedBy: 'relevance' as const }),
    };
  }
  const until = positionOf(options.until);
  const range = { limit, oldest: order === 'oldest', after: positionOf(options.after), until };
  const { rows, next } = await rowsInTime(query, asked, person, range, isGrouped);
  const last = rows.at(-1);
  // Nothing follows what was asked for.
  const isEnd = until !== undefined && last?.at === until.at && last.article === until.article;
  return { items: await itemsOf(query, asked, rows, person), ...(next && !isEnd && { next: cursorAt(next) }) };
}

/** Whether one plan does for all values of what a list is made of: counts, rows of the person, or an index of words lead it. */
function isPlannedOnce(text = ''): boolean {
  const { query } = parseQuery(text);
  const { counted, rows } = wantedOf(query);
  return counted !== undefined || rows !== undefined || isIndexed(query);
}

export const lists: Verbs<'page' | 'summary'> = {
  page: (sql, person, options) =>
    sql.snapshot((tx) => page(tx, person, options), isPlannedOnce(options?.query) ? PLANNED_ONCE : ''),
  async summary(sql, person, article) {
    return summaryOf((await summariesOf(sql, [article], person))[0]!);
  },
};
