import type { DocumentReference, Reading } from '@dateline/core/reading';
import { articleMessages } from '../messages/en/article.js';
import { timexLabel } from './timex.js';

/** A document of an article, as the panel shows it. */
export interface DocumentRow {
  /** Its number in `Reading.documents`. */
  index: number;
  document: DocumentReference;
  /** Issuer, number and date on one line, as far as the text gives them. */
  detail?: string;
}

/** What a document's note says beneath its name. */
export function documentDetail(document: DocumentReference): string | undefined {
  const { issuer, number, date, name } = document;
  const isNew = (part: string | undefined) => part !== undefined && !name.toLowerCase().includes(part.toLowerCase());
  const when = date && !name.includes(date) ? (timexLabel(date) ?? date) : undefined;
  const parts = [
    isNew(issuer) ? issuer : undefined,
    isNew(number) ? articleMessages.documentNumber(number!) : undefined,
    when,
  ];
  return parts.filter(Boolean).join(', ') || undefined;
}

/** The documents an article refers to, in the order of their first mention. */
export function documentRows(reading: Reading): DocumentRow[] {
  return reading.documents.map((document, index) => {
    const detail = documentDetail(document);
    return { index, document, ...(detail ? { detail } : {}) };
  });
}
