import type { ArticleSummary } from '@dateline/core/library';
import { type Reader, type SwipeLabel, swipeLabel, type View } from '@dateline/reader';
import { settings } from '../app/settings.js';
import type { Side, SwipeRules } from './swipe.js';
import { settle } from './swipe-story.js';

/** Where a row is, and what a swipe to each side does to it. */
export interface RowSwiped {
  id: string;
  labels: Partial<Record<Side, SwipeLabel>>;
}

/** What swipes of a row do; undefined where it is no row of a story, or rows are picked. */
export function rowSwiped({ state, client }: Reader, row: HTMLElement): RowSwiped | undefined {
  const id = row.querySelector<HTMLElement>('[data-row]')?.dataset.row;
  if (id === undefined || state.get().picked) return undefined;
  const known = client
    .getQueriesData<{ pages?: { items?: ArticleSummary[] }[] }>({})
    .flatMap(([, data]) => data?.pages?.flatMap(({ items }) => items ?? []) ?? [])
    .find((item) => item.id === id);
  if (!known) return undefined;
  const { swipeRight, swipeLeft } = settings();
  const [right, left] = [swipeLabel(swipeRight, known), swipeLabel(swipeLeft, known)];
  return { id, labels: { ...(right && { [1]: right }), ...(left && { [-1]: left }) } };
}

export const rowRules = ({ labels }: RowSwiped): SwipeRules => ({
  threshold: Math.min(120, innerWidth * 0.25),
  allows: (side) => labels[side] !== undefined,
});

/** Does to a row what a swipe to a side does; the notice of the command takes it back. */
export async function actOnRow(
  { change, dispatch, shell }: Reader,
  row: HTMLElement,
  { id, labels }: RowSwiped,
  side: Side | undefined,
): Promise<void> {
  const label = side && labels[side];
  const view: View = shell.view();
  if (label) {
    change({ type: 'select', view, id });
    dispatch.perform(label.command);
  }
  await settle(row, '0px');
}
