import { useMemo, useReducer, useRef } from 'react';

/** Where a text that is longer than the screen stands. */
export interface Scroll {
  /** The first line on the screen. */
  readonly at: number;
  /** Lines on the screen, lines in all. */
  readonly shown: number;
  readonly total: number;
  /** Tells how much there is and how much of it fits; while drawing. */
  fit(total: number, shown: number): void;
  by(lines: number): void;
  to(line: number): void;
  /** Brings a line into view. */
  show(line: number): void;
  readonly atEnd: boolean;
}

const places = new Map<string, number>();

/** The scroll position of the text called `name`; it is kept when another one is read meanwhile. */
export function useScroll(name: string): Scroll {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const size = useRef({ total: 0, shown: 1 });
  return useMemo(() => {
    const most = () => Math.max(0, size.current.total - size.current.shown);
    const held = (line: number) => Math.max(0, Math.min(line, most()));
    const to = (line: number) => {
      const next = held(line);
      if (next === (places.get(name) ?? 0)) return;
      places.set(name, next);
      redraw();
    };
    return {
      get at() {
        return places.get(name) ?? 0;
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
        places.set(name, held(this.at));
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
}
