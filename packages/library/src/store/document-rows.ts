// Documents that stories lean on, wherever they are kept.
import { type Article, documentId, fold, type Span, textAt } from '@dateline/core/base';
import type { Reading } from '@dateline/core/reading';
import type { DocumentStory, DocumentSummary } from '../types.js';
import { type SummaryRow, toSummary } from './summary.js';

/** Mentions that are looked through at a time, and how many times for a page. */
export const WINDOW = 500;
export const WINDOWS = 6;
/** Stories that are counted of a document. */
export const COUNTED = 10_000;
/** Characters shown on either side of where a story names a document. */
const AROUND = 90;

export interface DocumentRow {
  article: number;
  key: string;
  kind: string;
  name: string;
  issuer: string | null;
  number: string | null;
  date: string | null;
}

/** The words of a query for documents. */
export const documentWords = (query = ''): string[] => fold(query).split(' ').filter(Boolean).slice(0, 20);

export function hasWords({ name, issuer, number }: DocumentRow, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const known = new Set(fold([name, issuer, number].filter(Boolean).join(' ')).split(' '));
  return words.every((word) => known.has(word));
}

/** @param latest when the newest story came that leans on it */
export function toDocument(row: DocumentRow, stories: number, latest: string): DocumentSummary {
  return {
    id: row.key,
    kind: row.kind as DocumentSummary['kind'],
    name: row.name,
    ...(row.issuer !== null && { issuer: row.issuer }),
    ...(row.number !== null && { number: row.number }),
    ...(row.date !== null && { date: row.date }),
    stories,
    latest,
  };
}

type Mention = { span: Span; match: { text: string; marks: { start: number; end: number }[] } };

/** What is known of the stories that lean on a document, by number. */
interface Known {
  summary(article: number): SummaryRow | undefined;
  /** What copies of one text have in common. */
  text(article: number): string | undefined;
  mention(article: number): Mention | undefined;
}

/** The stories of some rows, each text once: copies of it stand with the newest. */
export function documentStories(rows: readonly DocumentRow[], known: Known): DocumentStory[] {
  const first = new Map<string, DocumentStory>();
  return rows.flatMap((row): DocumentStory[] => {
    const summary = known.summary(row.article);
    if (!summary) return [];
    const article = toSummary(summary);
    const text = known.text(row.article);
    const before = text === undefined ? undefined : first.get(text);
    if (before) {
      const { id, headline, source, time } = article;
      before.copies ??= [];
      before.copies.push({ article: id, ...(headline && { headline }), ...(source && { source }), time });
      return [];
    }
    const mention = known.mention(row.article);
    const story: DocumentStory = {
      article: { ...article, ...(mention && { match: mention.match }) },
      name: row.name,
      ...(row.issuer !== null && { issuer: row.issuer }),
      ...(mention && { mention: mention.span }),
    };
    if (text !== undefined) first.set(text, story);
    return [story];
  });
}

/** Where a story names a document first, with the words around it. */
export function mentionIn(article: Article, reading: Reading, key: string): Mention | undefined {
  const span = reading.documents.find((document) => documentId(document) === key)?.mentions[0];
  const text = span && textAt(article, span.at, span.part);
  return text ? { span, match: passage(text, span) } : undefined;
}

function passage(text: string, { start, end }: { start: number; end: number }) {
  const from = start <= AROUND ? 0 : text.indexOf(' ', start - AROUND) + 1;
  const space = text.indexOf(' ', end + AROUND);
  const to = space < 0 ? text.length : space;
  const [lead, tail] = [from > 0 ? '…' : '', to < text.length ? '…' : ''];
  const shift = lead.length - from;
  return {
    text: `${lead}${text.slice(from, to).toWellFormed().replace(/\s/g, ' ')}${tail}`,
    marks: [{ start: start + shift, end: end + shift }],
  };
}
