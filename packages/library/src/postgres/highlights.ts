// Passages that people marked, with what they noted.
import { type Article, DatelineError, type Span } from '@dateline/core/base';
import {
  type HighlightRow,
  type Made,
  newHighlight,
  ownHighlightId,
  spanAgain,
  toHighlight,
} from '../store/highlights.js';
import type { Highlight } from '../types.js';
import { articleAt } from './article-at.js';
import { log } from './changes.js';
import { findOne } from './find.js';
import type { Query, Tx } from './sql.js';
import { columns } from './values.js';
import type { Verbs } from './verbs.js';

const SHOWN = `select h.id, n.id as article, h.span, h.exact, h.prefix, h.suffix, h.note, h.created
  from highlights h join names n on n.article = h.article`;

/** Newest first; of one article in the order they were made. */
export async function highlightsOf(query: Query, person: number, article?: number): Promise<Highlight[]> {
  const rows = await query.all<HighlightRow>(
    `${SHOWN} where h.person = $1 ${article === undefined ? 'order by h.created desc, h.id' : 'and h.article = $2 order by h.created, h.id'}`,
    person,
    ...(article === undefined ? [] : [article]),
  );
  return rows.map(toHighlight);
}

/** Marks words of an article. @param made how the highlight is known, and since when */
export async function addHighlight(
  tx: Tx,
  person: number,
  id: string,
  span: Span,
  note?: string,
  made?: Made,
): Promise<Highlight> {
  const row = await findOne(tx, id, person);
  const article = await articleAt(tx, row, row.hash);
  if (!article) throw new DatelineError('library-broken', `The text of the story ${row.id} is missing.`);
  const highlight = newHighlight({ id: row.id, article }, span, note, made);
  await keepHighlights(tx, person, [{ article: row.article, highlight }]);
  return highlight;
}

/** Stores highlights as they are, such as those of an export. Those that are here stay as they are. */
export async function keepHighlights(
  tx: Tx,
  person: number,
  made: readonly { article: number; highlight: Highlight }[],
): Promise<void> {
  if (made.length === 0) return;
  const others = await tx.all<{ id: string }>(
    'select id from highlights where id = any($1::text[]) and person <> $2',
    made.map(({ highlight }) => highlight.id),
    person,
  );
  const taken = new Set(others.map(({ id }) => id));
  const sorted = made
    .map(({ article, highlight }) => ({
      article,
      highlight,
      id: taken.has(highlight.id) ? ownHighlightId(highlight.id, person) : highlight.id,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const kept = await tx.all<{ id: string }>(
    `insert into highlights(person, id, article, span, hint, exact, prefix, suffix, note, created)
       select $1, id, article, span, coalesce(span, 'null'), exact, prefix, suffix, note, created
       from unnest($2::text[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[])
         h(id, article, span, exact, prefix, suffix, note, created)
     on conflict do nothing returning id`,
    person,
    ...columns(
      sorted,
      ({ id }) => id,
      ({ article }) => article,
      ({ highlight: { span } }) => (span === undefined ? null : JSON.stringify(span)),
      ({ highlight }) => highlight.selector.exact,
      ({ highlight }) => highlight.selector.prefix,
      ({ highlight }) => highlight.selector.suffix,
      ({ highlight }) => highlight.note ?? null,
      ({ highlight }) => highlight.created,
    ),
  );
  await log(tx, ...kept.map(({ id }) => ({ kind: 'highlight' as const, id, person })));
}

/** An empty note takes it away. @throws DatelineError `unknown-highlight` */
export async function editHighlight(tx: Tx, person: number, id: string, note: string): Promise<Highlight> {
  const ask = 'update highlights set note = $1 where id = $2 and person = $3';
  if ((await tx.run(ask, note.trim() || null, id, person)) === 0) throw new DatelineError('unknown-highlight', { id });
  await log(tx, { kind: 'highlight', id, person });
  return toHighlight((await tx.get<HighlightRow>(`${SHOWN} where h.id = $1`, id))!);
}

/** @throws DatelineError `unknown-highlight` */
export async function removeHighlight(tx: Tx, person: number, id: string): Promise<void> {
  if ((await tx.run('delete from highlights where id = $1 and person = $2', id, person)) === 0)
    throw new DatelineError('unknown-highlight', { id });
  await log(tx, { kind: 'highlight', id, person });
}

/** A highlight of an article that has another text now. */
interface Anchored {
  id: string;
  person: number;
  article: number;
  hint: string;
  exact: string;
  prefix: string;
  suffix: string;
}

/**
 * Finds the highlights of articles again in their new versions; what is gone is kept as lost.
 * @param textOf the new text of an article, by its number
 */
export async function anchorHighlights(
  tx: Tx,
  articles: readonly number[],
  textOf: (article: number) => Article | undefined,
): Promise<void> {
  const rows = await tx.all<Anchored>(
    `select id, person, article, hint, exact, prefix, suffix from highlights where article = any($1::bigint[])
     order by id for no key update`,
    articles,
  );
  if (rows.length === 0) return;
  const texts = new Map([...new Set(rows.map(({ article }) => article))].map((article) => [article, textOf(article)]));
  const again = rows.flatMap((row) => {
    const text = texts.get(row.article);
    return text ? [{ ...row, span: spanAgain(text, row) }] : [];
  });
  await tx.run(
    `update highlights h set span = n.span, hint = coalesce(n.span, h.hint)
     from unnest($1::text[], $2::text[]) n(id, span) where h.id = n.id`,
    ...columns(
      again,
      ({ id }) => id,
      ({ span }) => span,
    ),
  );
  await log(tx, ...again.map(({ id, person }) => ({ kind: 'highlight' as const, id, person })));
}

export const highlights: Verbs<'highlights' | 'highlight' | 'editHighlight' | 'removeHighlight'> = {
  highlights: async (sql, person, id) =>
    highlightsOf(sql, person, id === undefined ? undefined : (await findOne(sql, id, person)).article),
  highlight: (sql, person, id, span, note) => sql.transaction((tx) => addHighlight(tx, person, id, span, note)),
  editHighlight: (sql, person, id, note) => sql.transaction((tx) => editHighlight(tx, person, id, note)),
  removeHighlight: (sql, person, id) => sql.transaction((tx) => removeHighlight(tx, person, id)),
};
