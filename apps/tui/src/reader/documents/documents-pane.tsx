import type { DocumentSummary } from '@dateline/core/library';
import { documentDetail, shortWhen, useDocuments, voicesMessages } from '@dateline/reader';
import { FoundPane, type FoundRow } from '../parts/found-pane.js';

const row = (document: DocumentSummary): FoundRow => ({
  name: document.name,
  facts: `${voicesMessages.stories(document.stories)}, ${shortWhen(document.latest)}`,
  detail: documentDetail({ ...document, mentions: [] }),
});

/** Every document that stories lean on; the last ones first. */
export function DocumentsPane({ query }: { query: string }) {
  return <FoundPane view={{ name: 'documents', query }} list={useDocuments(query)} row={row} />;
}
