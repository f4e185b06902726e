import { type EmptyState, emptyStateOf } from '../view/empty.js';
import type { View } from '../view/view.js';
import { useReader } from './provider.js';
import { useInfo } from './use-info.js';

/** What both readers show in a view that has nothing. */
export function useEmptyState(view: View): EmptyState {
  return emptyStateOf(view, useReader().frontEnd, useInfo().data);
}
