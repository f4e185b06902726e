// Articles as lists and acts have them.
import { STATE_SQL } from '../store/flags.js';
import type { SummaryRow } from '../store/summary.js';
import { toSummary } from '../store/summary.js';
import type { ArticleSummary } from '../types.js';
import type { Query } from './sql.js';

/** The states `st` of the person in parameter `person`, of articles `a`. */
export const joinStates = (person: string): string =>
  `left join states st on st.person = ${person} and st.at = a.at and st.article = a.article`;

/** The same, looked up for each article: of the rows of a person no more is read than articles are looked at. */
export const eachState = (person: string): string =>
  `left join lateral (select * from states s where s.person = ${person} and s.article = a.article offset 0) st on true`;

/** Of `articles a` and the states `st` of a person; see the columns of the same name of the file. */
export const summaryColumns = `a.at, a.article as place, a.id, a.hash, a.time, a.kicker, a.headline, a.cased, a.deck, a.excerpt, a.byline,
  a.language, a.direction, a.image, a.minutes, ${STATE_SQL},
  (exists(select from changed c where c.person = st.person and c.article = st.article and c.state = 'changed'))::int as changed,
  a.source as "sourceId", (select name from sources where id = a.source) as source`;

export type Summarised = SummaryRow & { at: number };

/** The rows of articles by their numbers, in their order. */
export async function summariesOf(query: Query, articles: readonly number[], person: number): Promise<Summarised[]> {
  return query.all<Summarised>(
    `select ${summaryColumns} from unnest($1::bigint[]) with ordinality w(article, turn)
     join names n on n.article = w.article join articles a on a.at = n.at and a.article = n.article
     ${joinStates('$2')} order by w.turn`,
    articles,
    person,
  );
}

export const summaryOf = (row: SummaryRow): ArticleSummary => toSummary(row);
