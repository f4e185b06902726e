import { useLayoutEffect, useMemo, useReducer, useRef } from 'react';
import { useScreen } from '../shell/screen.js';

/** Where a text that is longer than the screen stands. */
export interface Scroll {
  /** The first line on the screen. */
  readonly at: number;
  /** Lines on the screen, lines in all. */
  readonly shown: number;
  readonly total: number;
  /** Sets how much there is and how much of it fits; called while drawing. */
  fit(total: number, shown: number): void;
  by(lines: number): void;
  to(line: number): void;
  /** Brings a line into view. */
  show(line: number): void;
  readonly atEnd: boolean;
}

const positions = new Map<string, number>();

/**
 * The scroll position of the text called `name`; it is kept when another one is read meanwhile.
 * @param active whether the keys scroll it
 */
export function useScroll(name: string, active: boolean): Scroll {
  const { scrolls } = useScreen().terminal;
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const size = useRef({ total: 0, shown: 1 });
  const scroll = useMemo((): Scroll => {
    const most = () => Math.max(0, size.current.total - size.current.shown);
    const held = (line: number) => Math.max(0, Math.min(line, most()));
    const to = (line: number) => {
      const next = held(line);
      if (next === (positions.get(name) ?? 0)) return;
      positions.set(name, next);
      redraw();
    };
    return {
      get at() {
        return positions.get(name) ?? 0;
      },
      get shown() {
        return size.current.shown;
      },
      get total() {
        return size.current.total;
      },
      get atEnd() {
        return this.at >= most();
      },
      fit(total, shown) {
        size.current = { total, shown };
        positions.set(name, held(this.at));
      },
      by(lines) {
        to(this.at + lines);
      },
      to,
      show(line) {
        const { shown } = size.current;
        if (line >= 0 && (line < this.at || line >= this.at + shown - 1)) to(line - Math.floor(shown / 3));
      },
    };
  }, [name]);
  useLayoutEffect(() => {
    if (!active) return;
    scrolls.push(scroll);
    return () => void scrolls.splice(scrolls.indexOf(scroll), 1);
  }, [active, scroll, scrolls]);
  return scroll;
}
