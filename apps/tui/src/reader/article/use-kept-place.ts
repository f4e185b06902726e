import type { StoredArticle } from '@dateline/core/library';
import { useActions } from '@dateline/reader';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useScreen } from '../shell/screen.js';
import type { Scroll } from './use-scroll.js';

/** Less than this is as good as nothing, and more than the rest as good as all. */
const LEAST = 0.05;
/** Milliseconds between two times at which it is kept. */
const EVERY = 15_000;

/** The share of a story at which it is gone on with; undefined where it is begun. */
export function keptShare({ position }: StoredArticle): number | undefined {
  const read = position?.read;
  return read !== undefined && read > LEAST && read < 1 - LEAST ? read : undefined;
}

/** Keeps how far the story is read in the library, for either reader to go on there; the screen says it meanwhile. */
export function useKeptPlace({ article: { id } }: StoredArticle, scroll: Scroll): void {
  const actions = useActions();
  const { terminal } = useScreen();
  const furthest = useRef(0);
  useLayoutEffect(() => {
    const { share } = scroll;
    terminal.share.set(share);
    furthest.current = Math.max(furthest.current, share ?? 0);
  });
  useEffect(() => {
    let last = furthest.current;
    const keep = () => {
      if (furthest.current === last) return;
      last = furthest.current;
      void actions.keepPosition(id, { read: Math.round(last * 1_000) / 1_000 });
    };
    const timer = setInterval(keep, EVERY);
    return () => {
      clearInterval(timer);
      keep();
      terminal.share.set(undefined);
    };
  }, [id, actions, terminal]);
}
