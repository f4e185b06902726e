import type { ListChoice, Settings } from '@dateline/core/library';
import { useQuery } from '@tanstack/react-query';
import { settingsQuery } from '../data/queries.js';
import { useReader } from './provider.js';

/** How the library shows itself; undefined until that is known. */
export function useLibrarySettings(): Settings | undefined {
  return useQuery(settingsQuery(useReader().library)).data;
}

const nothing: ListChoice = {};

/** How the person has the list of a query shown. */
export function useListChoice(query: string): ListChoice {
  return useLibrarySettings()?.lists[query.trim()] ?? nothing;
}
