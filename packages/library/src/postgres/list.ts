// Lists by time: no page is slower than the first, and none shows an article twice.
import { type Query as Asked, parseQuery } from '@dateline/core/base';
import { limitOf } from '../store/list.js';
import type { ArticleSummary, ListOptions, Page } from '../types.js';
import { compile } from './compile.js';
import { cursorAt, type Position, positionOf } from './cursor.js';
import { joinStates, type Summarised, summariesOf, summaryColumns, summaryOf } from './rows.js';
import type { Query } from './sql.js';
import { Values } from './values.js';
import type { Verbs } from './verbs.js';

export interface Range {
  /** Only what stands behind it. */
  after?: Position | undefined;
  /** Nothing that stands behind it. */
  until?: Position | undefined;
  oldest: boolean;
  limit: number;
}

/** Conditions on `articles a` for a part of a list. The moment is also compared alone, by which partitions are left out. */
export function within({ after, until, oldest }: Range, values: Values): string[] {
  const [behind, before] = oldest ? ['>', '<'] : ['<', '>'];
  const row = ({ at, article }: Position) => [values.of(at, 'bigint'), values.of(article, 'bigint')] as const;
  const where: string[] = [];
  if (after) {
    const [at, article] = row(after);
    where.push(`a.at ${behind}= ${at}`, `(a.at, a.article) ${behind} (${at}, ${article})`);
  }
  if (until) {
    const [at, article] = row(until);
    where.push(`a.at ${before}= ${at}`, `(a.at, a.article) ${before}= (${at}, ${article})`);
  }
  return where;
}

/** Rows that a query finds for a person, in the order of a list. */
export async function rowsFound(query: Query, asked: Asked, person: number, range: Range): Promise<Summarised[]> {
  const values = new Values();
  const who = values.of(person, 'bigint');
  const { where } = compile(asked, who, values);
  const direction = range.oldest ? 'asc' : 'desc';
  return query.all<Summarised>(
    `select ${summaryColumns} from articles a ${joinStates(who)}
     where ${[...where, ...within(range, values)].join(' and ')}
     order by a.at ${direction}, a.article ${direction} limit ${values.of(range.limit)}`,
    ...values.list,
  );
}

async function page(query: Query, person: number, options: ListOptions = {}): Promise<Page<ArticleSummary>> {
  const { query: asked } = parseQuery(options.query ?? '');
  const limit = limitOf(options.limit);
  const rows = await rowsFound(query, asked, person, {
    limit: limit + 1,
    oldest: options.order === 'oldest',
    after: positionOf(options.after),
    until: positionOf(options.until),
  });
  const last = rows[limit - 1];
  return {
    items: rows.slice(0, limit).map(summaryOf),
    ...(rows.length > limit && last && { next: cursorAt({ at: last.at, article: last.place }) }),
  };
}

export const lists: Verbs<'page' | 'summary'> = {
  page,
  async summary(sql, person, article) {
    return summaryOf((await summariesOf(sql, [article], person))[0]!);
  },
};
