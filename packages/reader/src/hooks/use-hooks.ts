import type { Hook } from '@dateline/core/library';
import { useQuery } from '@tanstack/react-query';
import { hooksQuery } from '../data/hooks-query.js';
import { type Answer, answerOf } from './growing.js';
import { useReader } from './provider.js';

/** The addresses that hear of changes by themselves, in the order in which they were added. */
export function useHooks(): Answer<Hook[]> {
  return answerOf(useQuery(hooksQuery(useReader().library)));
}
