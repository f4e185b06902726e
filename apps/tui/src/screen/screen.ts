import type { ReadStream, WriteStream } from 'node:tty';
import { createStore, type Store } from '@dateline/reader';
import type { PictureLayer } from '../pictures/layer.js';
import { placementsOf } from '../pictures/placements.js';
import { changedBytes, type ShownRow, shownRow } from './frame-bytes.js';
import { type Node, paneAt, rowsOf } from './nodes.js';
import { ASK, ASK_CELL, createTraits, type TraitsReader } from './traits.js';

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
  /** Draws soon what has changed beside the tree, such as a picture. */
  refresh(): void;
  /** Draws pictures with this from now on, or none. */
  drawPictures(layer: PictureLayer | undefined): void;
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
  let shown: ShownRow[] = [];
  let layer: PictureLayer | undefined;
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
    const isAll = shown.length === 0;
    const set = rowsOf(tree, rows);
    const next = set.map((segments) => shownRow(segments, columns, reorders, layer?.isInCells ?? false));
    const changes = next.map((line, row) => changedBytes(row, shown[row], line, columns, reorders));
    const text = changes.map(({ bytes }) => bytes).join('');
    const cells = changes.map(({ written }) => written);
    const before = isAll ? (layer?.clear() ?? '') + RESET + (reorders ? EXPLICIT : '') : '';
    const bytes = before + text + (layer?.show(placementsOf(set), cells) ?? '');
    if (bytes !== '') write(BEGIN + bytes + END);
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
  const resizedLater = () => {
    resized();
    // Cells of another size are the other reason why there are more or fewer of them.
    write(ASK_CELL);
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
      output.on('resize', resizedLater);
      resized();
    },
    leave() {
      if (!isEntered) return;
      isEntered = false;
      clearTimeout(timer);
      timer = undefined;
      output.off('resize', resizedLater);
      try {
        write((layer?.clear() ?? '') + (reorders ? IMPLICIT : '') + LEAVE);
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
    refresh: soon,
    drawPictures(next) {
      const cleared = layer?.clear() ?? '';
      if (isEntered && cleared !== '') write(cleared);
      // What stands in cells goes with the rows that are written without it.
      layer = next;
      soon();
    },
    point(column, row, wheel) {
      const found = paneAt(tree, column, row);
      if (!found) return;
      const at = { line: found.line, column: found.column - found.pane.margin };
      found.pane.onMouse?.({ ...at, ...(wheel ? { wheel } : { click: true }) });
    },
    write,
  };
}
