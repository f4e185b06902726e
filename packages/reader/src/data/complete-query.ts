import { QUERY_HELP, QUERY_STATES } from '@dateline/core';
import type { QueryClient } from '@tanstack/react-query';
import { loadedFeeds } from './cache.js';
import { folderListQuery, folderNames } from './feed-rows.js';

/** Words of the query language that can begin a term: its fields, its states, the folders there are. */
function queryWords(client: QueryClient): string[] {
  const fields = QUERY_HELP.flatMap(({ form }) => /^([a-z]+:)/.exec(form)?.[1] ?? []).filter((name) => name !== 'is:');
  const all = QUERY_STATES.map((word) => `is:${word}`);
  return [...new Set([...all, ...fields, ...folderNames(loadedFeeds(client)).map(folderListQuery)])];
}

/** What a query that is being typed can go on as: each is the query with its last word whole. */
export function completeQuery(client: QueryClient, typed: string): string[] {
  const [, before = '', sign = '', word = ''] = /^(.*?)([-(]?)([^\s()]*)$/s.exec(typed) ?? [];
  if (word === '') return [];
  const begins = (each: string) => each.startsWith(word.toLowerCase()) && each !== word;
  return queryWords(client)
    .filter(begins)
    .map((each) => `${before}${sign}${each}`);
}
