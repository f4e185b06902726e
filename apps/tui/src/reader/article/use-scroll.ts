import { useLayoutEffect, useMemo, useReducer, useRef } from 'react';
import { useScreen } from '../shell/screen.js';

/** How the lines of a text were set: `form` tells one setting from another, and a place is the same text in each. */
export interface Setting<Place = unknown> {
  form: string;
  /** What of the text stands on a line or first after it; undefined where nothing does. */
  placeOf(line: number): Place | undefined;
  lineOf(place: Place): number;
  /** Which share of the way through the text it begins at, where nobody has scrolled it yet. */
  begin?: number;
}

/** Where a text that is longer than the screen stands. */
export interface Scroll {
  /** The first line on the screen. */
  readonly at: number;
  /** Lines on the screen, lines in all. */
  readonly shown: number;
  readonly total: number;
  /** Sets how much there is and how much of it fits; called while drawing. */
  fit<Place>(total: number, shown: number, setting?: Setting<Place>): void;
  by(lines: number): void;
  to(line: number): void;
  /** Brings a line into view. */
  show(line: number): void;
  readonly atEnd: boolean;
  /** How far it is scrolled, from 0 to 1; undefined where all of it is on the screen. */
  readonly share: number | undefined;
}

/** Where a text was left: a place in it, and the line that this was. It changes only when somebody scrolls. */
interface Left {
  line: number;
  place: unknown;
  form: string | undefined;
  /** The last first line that this text could have then. */
  most: number;
}

const positions = new Map<string, Left>();

/**
 * The scroll position of the text called `name`; it is kept when another one is read meanwhile, and when the size of the
 * screen changes.
 * @param active whether the keys scroll it
 */
export function useScroll(name: string, active: boolean): Scroll {
  const { scrolls } = useScreen().terminal;
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const size = useRef<{ total: number; shown: number; setting: Setting | undefined }>({
    total: 0,
    shown: 1,
    setting: undefined,
  });
  const scroll = useMemo((): Scroll => {
    const most = () => Math.max(0, size.current.total - size.current.shown);
    const held = (line: number) => Math.max(0, Math.min(line, most()));
    /** The line of what was left, as the text is set now. */
    const lineNow = () => {
      const left = positions.get(name);
      if (!left) return 0;
      const { setting } = size.current;
      if (left.form === setting?.form && (left.place !== undefined || left.most === most())) return left.line;
      if (setting && left.place !== undefined) return setting.lineOf(left.place);
      return left.most > 0 ? Math.round((left.line / left.most) * most()) : 0;
    };
    const leave = (line: number) => {
      const { setting } = size.current;
      const place = line > 0 ? setting?.placeOf(line) : undefined;
      positions.set(name, { line, place, form: setting?.form, most: most() });
    };
    const to = (line: number) => {
      const next = held(line);
      if (next === scroll.at) return;
      leave(next);
      redraw();
    };
    const scroll: Scroll = {
      get at() {
        return held(lineNow());
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
      get share() {
        return most() > 0 ? this.at / most() : undefined;
      },
      fit(total, shown, setting) {
        size.current = { total, shown, setting: setting as Setting | undefined };
        if (setting?.begin !== undefined && !positions.has(name)) leave(Math.round(setting.begin * most()));
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
    return scroll;
  }, [name]);
  useLayoutEffect(() => {
    if (!active) return;
    scrolls.push(scroll);
    return () => void scrolls.splice(scrolls.indexOf(scroll), 1);
  }, [active, scroll, scrolls]);
  return scroll;
}
