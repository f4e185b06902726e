import { useReducer, useRef } from 'react';
import { useScreen } from '../shell/screen.js';
import type { EditionPage } from './edition-page.js';

const tops = new Map<string, number>();

interface Shown {
  /** Where the page stands is kept under this name while another view lies over it. */
  name: string;
  page: EditionPage;
  /** The ids of its Stories. */
  stories: readonly string[];
  selected: string | undefined;
  /** Lines of the screen. */
  height: number;
}

/** The first line of a page to draw, so that what is selected is on the screen, moving no more than that needs. */
export function pageTop(
  { lines, rows }: EditionPage,
  selected: string | undefined,
  before: number,
  height: number,
): number {
  const most = Math.max(0, lines.length - height);
  const row = selected === undefined ? undefined : rows.get(selected);
  let top = before;
  if (row && row.to > top + height) top = row.to - height;
  // Of what is higher than the screen its beginning is shown.
  if (row && row.from < top) top = row.from;
  return Math.max(0, Math.min(top, most));
}

/** The same, remembered from one drawing to the next. */
export function usePageTop({ name, page, stories, selected, height }: Shown): number {
  const { terminal } = useScreen();
  const kept = useRef(tops);
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const top = pageTop(page, selected, kept.current.get(name) ?? 0, height);
  if (page.lines.length > 0) kept.current.set(name, top);
  const isWhole = (id: string) => {
    const { from = -1, to = 0 } = page.rows.get(id) ?? {};
    return from >= top && to <= top + height;
  };
  terminal.rows = Math.max(1, stories.filter(isWhole).length - 1);
  terminal.toMiddle = () => {
    const row = page.rows.get(selected ?? '');
    if (!row) return;
    kept.current.set(name, Math.max(0, Math.floor((row.from + row.to - height) / 2)));
    redraw();
  };
  return top;
}
