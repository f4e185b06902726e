import type { Reader } from '@dateline/reader';
import { useLayoutEffect } from 'react';
import { isServer } from './in-browser.js';

/** Where a view was left. */
export interface Place {
  /** Pixels from the top of the page. */
  y: number;
  /** What stood at the top of the window, and how far from it; the id of a row, or of a part of a text. */
  row?: { id: string; top: number };
  /** The row that was selected. */
  selected?: string;
}

const KEY = 'dateline.places';
/** Views of which it is kept where they were left. */
const MOST = 100;

interface Kept {
  places: [string, Place][];
  selected: [string, string][];
}

/**
 * A page that is loaded again, come back to, or brought back by a browser that had thrown it away, is where it was left; one
 * that is gone to begins at its top.
 */
function read(): Kept {
  const [{ type } = { type: 'navigate' }] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  // What was thrown away may count as gone to.
  const wasDiscarded = !isServer && 'wasDiscarded' in document && document.wasDiscarded === true;
  if (type === 'navigate' && !wasDiscarded) return { places: [], selected: [] };
  try {
    const { places = [], selected = [] } = JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<Kept>;
    return { places, selected };
  } catch {
    return { places: [], selected: [] };
  }
}

const kept = read();
const places = new Map(kept.places);
/** The views that are on the screen. */
const shown = new Set<string>();
let selectedNow: () => Readonly<Record<string, string>> = () => ({});

export const placeOf = (view: string): Place | undefined => places.get(view);

export function keepPlace(view: string, place: Place): void {
  const { selected } = places.get(view) ?? {};
  // The view that was left last is forgotten last.
  places.delete(view);
  places.set(view, { ...place, ...(selected !== undefined && { selected }) });
}

/** Whether another row of a view was selected since it was left: the story that was read last. */
export function isNewlySelected(view: string, selected: string | undefined): boolean {
  const place = places.get(view);
  return place !== undefined && selected !== undefined && place.selected !== selected;
}

function leave(view: string): void {
  const place = places.get(view) ?? { y: scrollY };
  const selected = selectedNow()[view];
  places.set(view, { ...place, ...(selected !== undefined && { selected }) });
}

/** Keeps which row is selected when a view is left. */
export function useLeaving(view: string): void {
  useLayoutEffect(() => {
    shown.add(view);
    return () => {
      shown.delete(view);
      leave(view);
    };
  }, [view]);
}

/** Keeps places and selections for as long as the tab is there, also when the page is loaded again. */
export function keepPlaces({ state }: Pick<Reader, 'state'>): void {
  // A view is brought back by its own rows and paragraphs, once these are there.
  history.scrollRestoration = 'manual';
  selectedNow = () => state.get().selected;
  state.set((now) => ({ ...now, selected: { ...Object.fromEntries(kept.selected), ...now.selected } }));
  const keep = () => {
    for (const view of shown) leave(view);
    const value: Kept = {
      places: [...places].slice(-MOST),
      selected: Object.entries(selectedNow()).slice(-MOST),
    };
    try {
      sessionStorage.setItem(KEY, JSON.stringify(value));
    } catch {
      // Without storage, places last until the page is loaded again.
    }
  };
  addEventListener('pagehide', keep);
  // A telephone throws pages away that it does not show, and says nothing more.
  document.addEventListener('visibilitychange', () => document.hidden && keep());
}
