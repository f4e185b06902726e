import type { DocumentStory, DocumentSummary } from '@dateline/core/library';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { documentQuery } from '../data/queries.js';
import { documentsQuery } from '../data/view-queries.js';
import { type Growing, useGrowing } from './growing.js';
import { useReader } from './provider.js';

/** The documents that stories lean on; `query` finds some by name, issuer or number. */
export function useDocuments(query = ''): Growing<DocumentSummary> {
  const list = useInfiniteQuery(documentsQuery(useReader().library, query));
  const items = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  return { items, ...useGrowing(list) };
}

/** One document and the stories that lean on it, newest first. */
export function useDocument(id: string): Growing<DocumentStory> & { document: DocumentSummary | undefined } {
  const list = useInfiniteQuery(documentQuery(useReader().library, id));
  const items = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  return { document: list.data?.pages[0], items, ...useGrowing(list) };
}
