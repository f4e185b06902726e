import { type Article, headlineCase, isSafeMedia, readingMinutes } from '@dateline/core/base';
import type { ArticleSummary } from '../types.js';
import type { Database } from './database.js';
import { oneLine } from './one-line.js';
import { booleans, STATE_SQL } from './states.js';

/** The columns of a row of a list, in the order of `summaryColumns`. */
export interface SummaryRow {
  place: number;
  id: string;
  hash: string;
  time: string;
  kicker: string | null;
  headline: string | null;
  cased: string | null;
  deck: string | null;
  excerpt: string | null;
  byline: string | null;
  language: string | null;
  direction: string;
  image: string | null;
  minutes: number | null;
  read: number;
  saved: number;
  later: number;
  hidden: number;
  kept: number;
  changed: number;
  sourceId: number | null;
  source: string | null;
}

/** Only what a person has read can have changed since. */
export const CHANGED_SQL = `exists(select 1 from changed c where c.person = st.person and c.article = st.article
  and c.state = 'changed') as changed`;

/** Of `articles a` and the states `st` of a person. */
export const summaryColumns = `a.place, a.id, a.hash, a.time, a.kicker, a.headline, a.cased, a.deck, a.excerpt, a.byline,
  a.language, a.direction, a.image, a.minutes, ${STATE_SQL}, ${CHANGED_SQL}, a.source as sourceId,
  (select name from sources where id = a.source) as source`;

export function summaryAt(db: Database, place: number, person: number): SummaryRow | undefined {
  return db.get<SummaryRow>(
    `select ${summaryColumns} from articles a left join states st on st.person = ? and st.article = a.place
     where a.place = ?`,
    person,
    place,
  );
}

/** The rows of several articles, by their places. */
export function summariesAt(db: Database, places: readonly number[], person: number): Map<number, SummaryRow> {
  const rows = db.all<SummaryRow>(
    `select ${summaryColumns} from json_each(?) j cross join articles a on a.place = j.value
     left join states st on st.person = ? and st.article = a.place`,
    JSON.stringify(places),
    person,
  );
  return new Map(rows.map((row) => [row.place, row]));
}

const EXCERPT = 240;

/** What a list shows of an article with the text of its body, as columns. */
export function summaryOf(
  article: Article,
  text: string,
): {
  cased: string | null;
  excerpt: string | null;
  byline: string | null;
  image: string | null;
  minutes: number | null;
  length: number;
} {
  const image =
    article.media.find(({ kind }) => kind === 'image')?.url ??
    article.body.find((block) => block.type === 'figure' && block.kind === 'image');
  const address = typeof image === 'string' ? image : image?.type === 'figure' ? image.url : undefined;
  const { headline, deck, language } = article;
  const cased = headline && headlineCase(headline, `${deck ?? ''}\n${text}`, language);
  return {
    cased: cased && cased !== headline ? cased : null,
    excerpt: article.deck ? null : cut(text || (article.summary ?? '')),
    byline: article.bylines.map(({ name }) => name).join(', ') || null,
    image: address !== undefined && isSafeMedia(address) ? address : null,
    minutes: readingMinutes(text) || null,
    length: text.length,
  };
}

/** The first words, on one line, without half a word at the end. */
function cut(text: string): string | null {
  const line = oneLine(text.slice(0, EXCERPT * 2));
  if (line.length <= EXCERPT) return line || null;
  const end = line.lastIndexOf(' ', EXCERPT);
  return `${line.slice(0, end > EXCERPT / 2 ? end : EXCERPT).toWellFormed()}…`;
}

export function toSummary(row: SummaryRow): ArticleSummary {
  return {
    id: row.id,
    time: row.time,
    ...booleans(row),
    direction: row.direction === 'rtl' ? 'rtl' : 'ltr',
    ...(row.changed === 1 && { changed: true as const }),
    ...(row.kicker !== null && { kicker: row.kicker }),
    ...(row.headline !== null && { headline: row.headline }),
    ...(row.cased !== null && { cased: row.cased }),
    ...(row.deck !== null && { deck: row.deck }),
    ...(row.excerpt !== null && { excerpt: row.excerpt }),
    ...(row.source !== null && { source: row.source }),
    ...(row.sourceId !== null && { sourceId: row.sourceId }),
    ...(row.byline !== null && { byline: row.byline }),
    ...(row.language !== null && { language: row.language }),
    ...(row.image !== null && { image: row.image }),
    ...(row.minutes !== null && { minutes: row.minutes }),
  };
}
