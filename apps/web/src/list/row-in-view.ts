import type { VirtualItem, Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useState } from 'react';
import type { Row } from './rows.js';

type Rows = Pick<Virtualizer<Window, Element>, 'getVirtualItems'>;

/** The first row of a story that is in the window, wholly or in part. */
export const firstStoryInView = (virtualizer: Rows, rows: readonly Row[]): VirtualItem | undefined =>
  virtualizer.getVirtualItems().find(({ end, index }) => end > scrollY && rows[index]?.kind === 'story');

/**
 * The id of the row whose number is told: the selected one while it is in view, else the first in view. A list that is scrolled is
 * not always drawn anew, so it is looked for with each scroll as well.
 */
export function useToldRow(
  firstInView: () => VirtualItem | undefined,
  virtualizer: Rows,
  selected: string | undefined,
): string {
  const find = useCallback(() => {
    const isInView = virtualizer
      .getVirtualItems()
      .some(({ key, start, end }) => key === selected && end > scrollY && start < scrollY + innerHeight);
    return isInView && selected !== undefined ? selected : String(firstInView()?.key ?? '');
  }, [virtualizer, selected, firstInView]);
  const [told, setTold] = useState(find);
  const tell = useCallback(() => setTold(find()), [find]);
  useLayoutEffect(tell);
  useEffect(() => {
    addEventListener('scroll', tell, { passive: true });
    return () => removeEventListener('scroll', tell);
  }, [tell]);
  return told;
}
