import type { DocumentSummary } from '@dateline/core/library';
import { documentDetail, findDocuments, questionMessages, useDocuments, voicesMessages } from '@dateline/reader';
import { fieldIds } from '../app/field-focus.js';
import { FoundList, type FoundRow } from '../parts/found-list.js';

const view = { name: 'documents' } as const;
const field = () => ({
  id: fieldIds['find-document'],
  label: questionMessages.findDocument,
  placeholder: questionMessages.documentWords,
  find: findDocuments,
});

const row = (document: DocumentSummary): FoundRow => ({
  name: document.name,
  to: { name: 'document', id: document.id },
  latest: document.latest,
  detail: documentDetail({ ...document, mentions: [] }),
  count: voicesMessages.stories(document.stories),
});

/** Every document that stories lean on, the last ones first. */
export function DocumentsView({ query }: { query: string }) {
  return (
    <FoundList
      view={view}
      query={query}
      list={useDocuments(query)}
      what={voicesMessages.documents}
      field={field()}
      row={row}
    />
  );
}
