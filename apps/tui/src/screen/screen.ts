import type { ReadStream, WriteStream } from 'node:tty';
import { createStore, type Store } from '@dateline/reader';
import { type Node, paneAt, rowsOf } from './nodes.js';
import { rowBytes } from './row-bytes.js';
import { ASK, createTraits, type TraitsReader } from './traits.js';

/** Milliseconds between two frames at least. */
const FRAME = 8;

// Alternate screen; no cursor; no wrapping at the right edge; pastes in brackets; clicks and the wheel of a mouse (SGR).
const ENTER = '\u001b[?1049h\u001b[?25l\u001b[?7l\u001b[?2004h\u001b[?1000h\u001b[?1006h';
const LEAVE = '\u001b[?1006l\u001b[?1000l\u001b[?2004l\u001b[?7h\u001b[0m\u001b[?25h\u001b[?1049l';
// No scrolling region, no other character set, no style: another program may have left any of them.
const RESET = '\u001b[r\u001b(B\u001b[0m\u001b[?25l\u001b[?7l\u001b[?2004h\u001b[?1000h\u001b[?1006h';
// The terminal leaves characters in the order in which they come (ECMA-48 BDSM, explicit), and then no more.
const [EXPLICIT, IMPLICIT] = ['\u001b[8l', '\u001b[8h'];
// Synchronized output: a terminal that knows it shows a frame at once.
const [BEGIN, END] = ['\u001b[?2026h', '\u001b[?2026l'];

export interface Size {
  columns: number;
  rows: number;
}

/** The terminal while the reader has it: what is drawn on it, and how it is handed over. */
export interface Screen {
  readonly size: Store<Size>;
  readonly traits: TraitsReader;
  /** Takes the terminal, and draws all of it. */
  enter(): void;
  /** Gives the terminal back as it was. May be called again, and where the terminal is gone. */
  leave(): void;
  readonly isEntered: boolean;
  /** Draws soon what has changed since the last frame. */
  draw(tree: readonly Node[]): void;
  /** Draws every row again, whatever the terminal shows now. */
  repaint(): void;
  /** Gives what a mouse did to the pane there; the first row and column are 0. */
  point(column: number, row: number, wheel: 1 | -1 | undefined): void;
  /** Writes what is no text, such as a copy for the clipboard. */
  write(bytes: string): void;
}

const sizeOf = ({ columns, rows }: WriteStream): Size => ({ columns: columns || 80, rows: rows || 24 });

/** @param reorders whether what is read from the right is put in order here, and not by the terminal */
export function createScreen(input: ReadStream, output: WriteStream, reorders: boolean): Screen {
  const size = createStore(sizeOf(output));
  const traits = createTraits();
  let isEntered = false;
  let tree: readonly Node[] = [];
  /** The rows as they were written last; none where nothing is known of the screen. */
  let shown: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  let last = 0;

  const write = (bytes: string) => {
    if (!output.destroyed && output.writable) output.write(bytes);
  };
  function frame(): void {
    clearTimeout(timer);
    timer = undefined;
    if (!isEntered || tree.length === 0) return;
    last = performance.now();
    const { columns, rows } = size.get();
    const next = rowsOf(tree, rows).map((segments) => rowBytes(segments, columns, reorders));
    const changed = next.flatMap((bytes, row) => (bytes === shown[row] ? [] : [`\u001b[${row + 1}H${bytes}`]));
    if (changed.length > 0)
      write(`${BEGIN}${shown.length === 0 ? RESET + (reorders ? EXPLICIT : '') : ''}${changed.join('')}${END}`);
    shown = next;
  }
  const soon = () => {
    timer ??= setTimeout(frame, Math.max(0, last + FRAME - performance.now()));
  };
  const repaint = () => {
    shown = [];
    soon();
  };
  const resized = () => {
    size.set(sizeOf(output));
    repaint();
  };

  return {
    size,
    traits,
    get isEntered() {
      return isEntered;
    },
    enter() {
      if (isEntered) return;
      isEntered = true;
      input.setRawMode(true);
      write(ENTER + (reorders ? EXPLICIT : '') + ASK);
      traits.asked();
      output.on('resize', resized);
      resized();
    },
    leave() {
      if (!isEntered) return;
      isEntered = false;
      clearTimeout(timer);
      timer = undefined;
      output.off('resize', resized);
      try {
        write((reorders ? IMPLICIT : '') + LEAVE);
        input.setRawMode(false);
      } catch {
        // The terminal is gone.
      }
    },
    draw(next) {
      tree = next;
      soon();
    },
    repaint,
    point(column, row, wheel) {
      const found = paneAt(tree, column, row);
      if (!found) return;
      const at = { line: found.line, column: found.column - found.pane.margin };
      found.pane.onMouse?.({ ...at, ...(wheel ? { wheel } : { click: true }) });
    },
    write,
  };
}
