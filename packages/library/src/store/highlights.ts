import { randomUUID } from 'node:crypto';
import {
  type Article,
  articleId,
  DatelineError,
  findSelector,
  type Span,
  selectorOf,
  spanText,
} from '@dateline/core/base';
import type { Highlight } from '../types.js';
import { log } from './changes.js';
import type { Database } from './database.js';
import { FIRST } from './people.js';

export interface HighlightRow {
  id: string;
  article: string;
  span: string | null;
  exact: string;
  prefix: string;
  suffix: string;
  note: string | null;
  created: string;
}

export function toHighlight(row: HighlightRow): Highlight {
  return {
    id: row.id,
    article: row.article,
    ...(row.span !== null && { span: JSON.parse(row.span) as Span }),
    selector: { exact: row.exact, prefix: row.prefix, suffix: row.suffix },
    ...(row.note !== null && { note: row.note }),
    created: row.created,
  };
}

const columns = 'h.id, a.id as article, h.span, h.exact, h.prefix, h.suffix, h.note, h.created';

/** Newest first; of one article in the order they were made. */
export function highlightsOf(db: Database, place?: number, person = FIRST): Highlight[] {
  const from = `select ${columns} from highlights h join articles a on a.place = h.article where h.person = ?`;
  const rows =
    place === undefined
      ? db.all<HighlightRow>(`${from} order by h.created desc, h.id`, person)
      : db.all<HighlightRow>(`${from} and h.article = ? order by h.created, h.id`, person, place);
  return rows.map(toHighlight);
}

/** How a highlight is known, and since when. */
export interface Made {
  id?: string;
  created?: string;
}

/** A highlight of words of an article. @throws DatelineError `empty-highlight` */
export function newHighlight(
  { id, article }: { id: string; article: Article },
  span: Span,
  note?: string,
  { id: own = randomUUID(), created = new Date().toISOString() }: Made = {},
): Highlight {
  if (!spanText(article, span).trim()) throw new DatelineError('empty-highlight');
  return {
    id: own,
    article: id,
    span,
    selector: selectorOf(article, span),
    ...(note !== undefined && note !== '' && { note }),
    created,
  };
}

export function addHighlight(
  db: Database,
  { place, ...of }: { place: number; id: string; article: Article },
  span: Span,
  note?: string,
  person = FIRST,
  made?: Made,
): Highlight {
  const highlight = newHighlight(of, span, note, made);
  keepHighlight(db, place, highlight, person);
  return highlight;
}

/** The id of what a person keeps of a highlight that another person has under its own. */
export const ownHighlightId = (id: string, person: number): string =>
  articleId({ scope: `highlight ${id}`, text: String(person) });

/** Stores a highlight as it is, such as one from an export. @returns whether it was new */
export function keepHighlight(db: Database, place: number, highlight: Highlight, person = FIRST): boolean {
  return db.transaction(() => {
    const isOthers = db.get('select 1 from highlights where id = ? and person <> ?', highlight.id, person);
    const id = isOthers ? ownHighlightId(highlight.id, person) : highlight.id;
    const { exact, prefix, suffix } = highlight.selector;
    const span = highlight.span === undefined ? null : JSON.stringify(highlight.span);
    const added = db.run(
      `insert into highlights(id, article, span, hint, exact, prefix, suffix, note, created, person)
       values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing`,
      id,
      place,
      span,
      span ?? 'null',
      exact,
      prefix,
      suffix,
      highlight.note ?? null,
      highlight.created,
      person,
    );
    if (added > 0) log(db, 'highlight', id, { person });
    return added > 0;
  });
}

/** An empty note takes it away. @throws DatelineError `unknown-highlight` */
export function editHighlight(db: Database, id: string, note: string, person = FIRST): Highlight {
  return db.transaction(() => {
    if (db.run('update highlights set note = ? where id = ? and person = ?', note.trim() || null, id, person) === 0)
      throw new DatelineError('unknown-highlight', { id });
    log(db, 'highlight', id, { person });
    return toHighlight(
      db.get<HighlightRow>(
        `select ${columns} from highlights h join articles a on a.place = h.article where h.id = ?`,
        id,
      )!,
    );
  });
}

export function removeHighlight(db: Database, id: string, person = FIRST): void {
  db.transaction(() => {
    if (db.run('delete from highlights where id = ? and person = ?', id, person) === 0)
      throw new DatelineError('unknown-highlight', { id });
    log(db, 'highlight', id, { person });
  });
}

/** Where a highlight stands in another version of its article, as JSON; null where it is lost. */
export function spanAgain(
  article: Article,
  { hint, exact, prefix, suffix }: Pick<HighlightRow, 'exact' | 'prefix' | 'suffix'> & { hint: string },
): string | null {
  const before = JSON.parse(hint) as Span | null;
  const span = findSelector(article, { exact, prefix, suffix }, before ?? undefined);
  return span ? JSON.stringify(span) : null;
}

/** Finds the highlights of an article again in its new version; what is gone is kept as lost. */
export function anchorHighlights(db: Database, place: number, article: Article): void {
  const rows = db.all<{ id: string; person: number; hint: string; exact: string; prefix: string; suffix: string }>(
    'select id, person, hint, exact, prefix, suffix from highlights where article = ?',
    place,
  );
  for (const row of rows) {
    const { id, person } = row;
    const found = spanAgain(article, row);
    db.run('update highlights set span = ?, hint = coalesce(?, hint) where id = ?', found, found, id);
    log(db, 'highlight', id, { person });
  }
}
