import { type ArticleList, listMessages } from '@dateline/reader';
import { useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { InTurn } from '../app/in-turn.js';
import { isNewlySelected, keepPlace, placeOf, useLeaving } from '../app/places.js';
import { type Density, useSettings } from '../app/settings.js';
import { rowLink, rowScroller } from '../app/shell.js';
import { firstStoryInView, useToldRow } from './row-in-view.js';
import { type Row, WRITTEN } from './rows.js';
import { useSteadyRows } from './steady-rows.js';
import { isSteady, TRIES, type Wanted } from './wanted.js';

/** The heights of rows as they were measured, so that a list is shown at once where it was left. */
const measured = new Map<string, VirtualItem[]>();

/** Heights of rows in each density, until they are measured. */
const GUESSES: Record<Density, { day: number; story: number }> = {
  roomy: { day: 58, story: 132 },
  short: { day: 58, story: 74 },
  dense: { day: 34, story: 25 },
};
/** Rows before either end of what is loaded at which more is asked for. */
const AHEAD = 40;

/** The number of the row of the first story: a day stands before it. */
const FIRST = 1;

export interface NearRowsProps {
  viewName: string;
  list: ArticleList;
  rows: readonly Row[];
  selected: string | undefined;
  draw: (row: Row) => ReactNode;
}

/** Draws only the rows near the window, out of those that are loaded, with room for all others of the list. */
export function NearRows({ viewName, list, rows, selected, draw }: NearRowsProps) {
  const { items: stories, before, total, more, loadMore, loadEarlier, showRow, showRowAt } = list;
  const { density } = useSettings();
  const guess = GUESSES[density];
  const container = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  /** Pixels that are kept free for the rows before, and how many rows these were. */
  const [space, setSpace] = useState({ before, above: before * guess.story });
  const { above } = space;
  const margin = top + above;
  const isSettled = useRef(true);
  isSettled.current = space.before === before;
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: (index) => guess[rows[index]?.kind ?? 'story'],
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
    scrollMargin: margin,
    scrollPaddingStart: 24,
    scrollPaddingEnd: 24,
    // Else a window without height would be drawn first.
    initialRect: { width: innerWidth, height: innerHeight },
    initialOffset: () => placeOf(viewName)?.y ?? 0,
    initialMeasurementsCache: measured.get(`${density} ${viewName}`) ?? [],
  });
  const drawn = virtualizer.getVirtualItems();
  const height = virtualizer.getTotalSize();
  const after = Math.max(0, (total ?? 0) - before - stories.length) * guess.story;

  useLayoutEffect(() => {
    const start = container.current ? container.current.getBoundingClientRect().top + scrollY : 0;
    if (Math.abs(start - top) > 1) setTop(start);
  });
  // The virtualizer goes on to the number of a row for some frames, and another row has it once some have come before.
  const firstKey = rows[0]?.key;
  const numberedFrom = useRef(firstKey);
  useLayoutEffect(() => {
    if (numberedFrom.current !== firstKey) virtualizer.cancelScroll();
    numberedFrom.current = firstKey;
  }, [firstKey, virtualizer]);
  useSteadyRows({ virtualizer, rows, before, margin, above, guess: before * guess.story, setSpace });

  useEffect(
    () => () => void measured.set(`${density} ${viewName}`, virtualizer.takeSnapshot()),
    [viewName, density, virtualizer],
  );

  const shownRows = useRef(rows);
  shownRows.current = rows;
  const shownBefore = useRef(before);
  shownBefore.current = before;
  /** The row that is to be in view, and where: as it was left, else where it takes the least way. */
  const wanted = useRef<Wanted>(undefined);
  const frame = useRef(0);
  /** The rows around it are asked for, and take the place of those that are shown. */
  const isAwaited = useRef(false);
  const goToWanted = useCallback(() => {
    const row = wanted.current;
    const index = row ? shownRows.current.findIndex(({ key }) => key === row.id) : -1;
    // Where the rows stand is known once room was made for those before them.
    if (!row || index < 0 || !isSettled.current) return;
    const link = rowLink(row.id);
    const box = link?.closest('.story')?.getBoundingClientRect();
    if (!link || !box) {
      virtualizer.scrollToIndex(index, row.keyboard ? {} : { align: row.top === undefined ? 'center' : 'start' });
      return;
    }
    // Once it is drawn it is moved from here, and the virtualizer would go on to where it was reckoned to be.
    virtualizer.cancelScroll();
    /** The first row is shown with what stands over the list. */
    const isFirst = index <= FIRST && shownRows.current[0]?.kind === 'day' && shownBefore.current === 0;
    // Rows that are still to come before it will move it as well.
    const comes = isAwaited.current || (shownBefore.current > 0 && index <= AHEAD);
    if (row.top !== undefined) {
      const isThere = isSteady(row, box.top - row.top);
      const isMoved = comes && row.tries! < TRIES;
      // It has to stand still once they have come.
      if (isMoved) row.steady = 0;
      if (isMoved || !isThere) {
        // One look a frame, however often the list is drawn.
        cancelAnimationFrame(frame.current);
        frame.current = requestAnimationFrame(goToWanted);
        return;
      }
    } else if (!row.keyboard) {
      if (isFirst) scrollTo(0, 0);
      else if (box.top < 0 || box.bottom > innerHeight) link.scrollIntoView({ block: 'center' });
      // From now on it is held where it stands: rows that are measured meanwhile would move it out of view.
      row.top = link.closest('.story')!.getBoundingClientRect().top;
      cancelAnimationFrame(frame.current);
      frame.current = requestAnimationFrame(goToWanted);
      return;
    }
    wanted.current = undefined;
    if (!row.keyboard) return;
    if (isFirst) scrollTo(0, 0);
    if (!isFirst || link.getBoundingClientRect().bottom > innerHeight) virtualizer.scrollToIndex(index);
    link.focus({ preventScroll: true });
  }, [virtualizer]);
  // The row that a command selected gets the keyboard: at once where it is drawn, else once it is.
  useEffect(goToWanted);
  useEffect(() => {
    rowScroller.current = (id, keepsFocus = false) => {
      wanted.current = { id, keyboard: !keepsFocus };
      goToWanted();
    };
    return () => {
      rowScroller.current = undefined;
    };
  }, [goToWanted]);

  // Whoever moves the page goes elsewhere than where it was left.
  useEffect(() => {
    const letGo = () => {
      if (wanted.current?.top !== undefined) wanted.current = undefined;
    };
    const moves = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;
    for (const move of moves) addEventListener(move, letGo, { capture: true, passive: true });
    return () => {
      for (const move of moves) removeEventListener(move, letGo, { capture: true });
    };
  }, []);

  // Where the list was left, or the story that was read since.
  const placed = useRef(false);
  const isReady = rows.length > 0 && top > 0;
  useLayoutEffect(() => {
    if (!isReady || placed.current) return;
    placed.current = true;
    const left = placeOf(viewName);
    const read = isNewlySelected(viewName, selected) ? selected : undefined;
    if (read !== undefined) wanted.current = { id: read };
    else if (left?.row) wanted.current = { ...left.row };
    else if (left) scrollTo(0, left.y);
    const goal = wanted.current?.id;
    if (goal === undefined) return;
    // What was in view before is shown first: the story that was read may be in it too.
    if (read !== undefined && left) scrollTo(0, left.y);
    if (shownRows.current.some(({ key }) => key === goal)) goToWanted();
    else {
      isAwaited.current = true;
      // A failure is shown by the list itself when it is next asked for.
      showRow(goal)
        .catch(() => {})
        .finally(() => {
          isAwaited.current = false;
        });
    }
  }, [isReady, viewName, selected, showRow, goToWanted]);

  /** The page was scrolled since it was last looked whether rows are to be loaded where it is. */
  const scrolled = useRef(false);
  const firstInView = useCallback(() => firstStoryInView(virtualizer, shownRows.current), [virtualizer]);
  const keep = useCallback(() => {
    const row = firstInView();
    // Where it stands on the page: rows that are measured meanwhile have moved it from where it was reckoned to be.
    const box = row && rowLink(String(row.key))?.closest('.story')?.getBoundingClientRect();
    const shown = row && { id: String(row.key), top: box ? box.top : row.start - scrollY };
    keepPlace(viewName, { y: scrollY, ...(shown && scrollY > 0 && { row: shown }) });
  }, [firstInView, viewName]);
  // Not a moment longer than the rows are there: without them the page is shorter, and is scrolled by that.
  useLayoutEffect(() => {
    const onScroll = () => {
      scrolled.current = true;
      keep();
    };
    addEventListener('scroll', onScroll, { passive: true });
    return () => removeEventListener('scroll', onScroll);
  }, [keep]);
  useEffect(() => {
    if (placed.current && !wanted.current) keep();
  });
  useLeaving(viewName);

  const [start, end] = [drawn[0]?.index ?? 0, drawn.at(-1)?.index ?? 0];
  useEffect(() => {
    if (rows.length === 0) return;
    if (more && end >= rows.length - AHEAD) loadMore();
    if (before > 0 && start <= AHEAD) loadEarlier();
  }, [start, end, rows.length, more, before, loadMore, loadEarlier]);

  const asked = useRef<number>(undefined);
  // Whoever drags the bar beside the page goes to rows that are not loaded.
  const { isScrolling } = virtualizer;
  useEffect(() => {
    if (isScrolling || rows.length === 0 || top === 0 || !scrolled.current) return;
    scrolled.current = false;
    if (wanted.current) return;
    const bottom = margin + height;
    const isAbove = before > 0 && scrollY + innerHeight < margin;
    const isBelow = after > 0 && scrollY > bottom;
    if (!isAbove && !isBelow) return;
    const row = isAbove
      ? Math.floor(((scrollY - top) / Math.max(1, above)) * before)
      : before + stories.length + Math.floor((scrollY - bottom) / guess.story);
    const goal = Math.max(0, Math.min((total ?? 1) - 1, row));
    if (goal === asked.current) return;
    asked.current = goal;
    showRowAt(goal)
      .then((id) => {
        if (id === undefined || asked.current !== goal) return;
        // It is gone to once: the bar may be moved on.
        wanted.current = { id, top: 0, tries: TRIES };
        goToWanted();
      })
      // A failure is shown by the list itself when it is next asked for.
      .catch(() => {})
      .finally(() => {
        if (asked.current === goal) asked.current = undefined;
      });
  });

  const told = useToldRow(firstInView, virtualizer, selected);
  const number = list.numberOf(told);

  const measuredIn = useRef(density);
  useLayoutEffect(() => {
    if (measuredIn.current === density) return;
    measuredIn.current = density;
    // Rows have other heights in another density, and a person stays at the row that they were at.
    wanted.current = { id: told };
    virtualizer.measure();
  }, [density, virtualizer, told]);
  return (
    <>
      <div ref={container} className="rows" style={{ height: above + height + after }}>
        {drawn.map(({ index, start: from, key }) => {
          const row = rows[index];
          return (
            row && (
              <div
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                className="row"
                style={{ top: from - top }}
              >
                {index < WRITTEN ? <InTurn>{draw(row)}</InTurn> : draw(row)}
              </div>
            )
          );
        })}
      </div>
      {number !== undefined && total !== undefined && (
        <p className="list-position">{listMessages.position(number, total)}</p>
      )}
    </>
  );
}
