import { type HighlightRow, toHighlight } from '../store/highlights.js';
import type { Highlight } from '../types.js';
import { findOne } from './find.js';
import type { Query } from './sql.js';
import type { Verbs } from './verbs.js';

/** Newest first; of one article in the order they were made. */
export async function highlightsOf(query: Query, person: number, article?: number): Promise<Highlight[]> {
  const rows = await query.all<HighlightRow>(
    `select h.id, n.id as article, h.span, h.exact, h.prefix, h.suffix, h.note, h.created
     from highlights h join names n on n.article = h.article
     where h.person = $1 ${article === undefined ? 'order by h.created desc, h.id' : 'and h.article = $2 order by h.created, h.id'}`,
    person,
    ...(article === undefined ? [] : [article]),
  );
  return rows.map(toHighlight);
}

export const highlights: Verbs<'highlights'> = {
  highlights: async (sql, person, id) =>
    highlightsOf(sql, person, id === undefined ? undefined : (await findOne(sql, id, person)).article),
};
