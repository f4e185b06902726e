import { inVisualOrder } from '../text/bidi.js';
import { fitLine } from '../text/line.js';
import { codes } from '../text/paint.js';
import { NARROW } from '../text/string-width.js';
import { graphemes, width } from '../text/width.js';
import type { Segment } from './nodes.js';

const ASCII = /^[\x20-\x7e]*$/;
/** Two cells wide in every terminal. */
const WIDE = /^[\u3001-\u303e\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60]$/;
/** Letters that are joined or written from the right, one cell each. */
const SIMPLE = /^[\u0531-\u058a\u05d0-\u05ea\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u10a0-\u10ff]$/;

/**
 * How sure it is that the terminal moves on by as many cells as are counted here. `mostly`: only a terminal that takes signs of
 * ambiguous width (East Asian Width A) for wide ones does not. `never`: Indic, Khmer, Burmese, emoji, marks.
 */
function sureness(character: string): 'always' | 'mostly' | 'never' {
  if (ASCII.test(character) || WIDE.test(character)) return 'always';
  return NARROW.test(character) || SIMPLE.test(character) ? 'mostly' : 'never';
}

/** Longer addresses are no link on the screen: terminals bound them too. */
const LONGEST = 2_000;

/** What follows leads to an address; no more where it is empty (OSC 8). */
const hyperlink = (address: string) => (address.length > LONGEST ? '' : `\u001b]8;;${address}\u001b\\`);

/** Blanks that are erased (ECMA-48 ECH) where that is shorter than writing them. */
const blanks = (count: number) => (count > 5 ? `\u001b[${count}X` : ' '.repeat(count));

/** What is written to a row from a column on, and where the cursor is then. */
class Writer {
  bytes = '';
  /** Whether there is nothing but ASCII, of whose width every terminal thinks the same. */
  isSure = true;
  /** Whether something was written that may be narrower on the terminal. */
  isRagged = false;
  /** Where the cursor stands; undefined where that depends on the terminal. */
  private cursor: number | undefined;
  /** Whether the terminal may have gone further than is counted. */
  private drifts = false;

  constructor(column: number) {
    this.cursor = column;
  }

  moveTo(column: number): void {
    if (this.cursor === column && !this.drifts) return;
    this.bytes += `\u001b[${column + 1}G`;
    this.cursor = column;
    this.drifts = false;
  }

  /** Begins a pane: where it stands depends on nothing before it. */
  begin(column: number): void {
    if (!this.isSure) this.cursor = undefined;
    this.moveTo(column);
  }

  /** Writes what takes no cells. */
  code(bytes: string): void {
    this.bytes += bytes;
  }

  /** @returns the column behind the text */
  put(text: string, from: number): number {
    if (ASCII.test(text)) {
      this.moveTo(from);
      this.bytes += text;
      this.cursor = from + text.length;
      return this.cursor;
    }
    this.isSure = false;
    let column = from;
    let isAfterBlank = false;
    for (const { text: character } of graphemes(text)) {
      if (this.cursor !== column || (this.drifts && isAfterBlank && character !== ' ')) this.moveTo(column);
      const kind = sureness(character);
      this.bytes += character;
      column += width(character);
      this.cursor = kind === 'never' ? undefined : column;
      if (kind === 'mostly') this.drifts = true;
      if (kind === 'never') this.isRagged = true;
      isAfterBlank = character === ' ';
    }
    return column;
  }

  /** Clears the row behind a column. */
  clear(column: number): void {
    // A terminal that is further on has nothing but this text before the cursor.
    if (this.cursor !== column) this.moveTo(column);
    this.bytes += '\u001b[K';
  }
}

/** Writes one line of a pane at its place. @returns the column behind its text; that of the pane where it has none */
function write(
  into: Writer,
  { column, width: cells, line, palette }: Segment,
  columns: number,
  reorders: boolean,
): number {
  const room = Math.min(cells, columns - column);
  const fitted = fitLine(line, room);
  const set = reorders ? inVisualOrder(fitted) : fitted;
  let at = column;
  if (set.length > 0 || palette.page) into.begin(column);
  for (const { text, style } of set) {
    if (text === '') continue;
    into.moveTo(at);
    const sgr = palette.styled ? codes(style, palette) : '';
    into.code(sgr);
    if (style.link && palette.styled) into.code(hyperlink(style.link));
    at = into.put(text, at);
    if (style.link && palette.styled) into.code(hyperlink(''));
    if (sgr) into.code('\u001b[0m');
  }
  if (!palette.page || at >= column + room) return at;
  // The page of a theme has its colour where nothing stands too.
  into.moveTo(at);
  into.code(codes({}, palette));
  at = into.put(' '.repeat(column + room - at), at);
  into.code('\u001b[0m');
  return at;
}

/**
 * A row of the screen from a column on as the terminal takes it, whatever widths it knows: each stretch is put at its column,
 * after a character of unsure width the next one too; what lies between them and the rest of the row are cleared. The terminal
 * does not wrap (`screen.ts`), so nothing can leave its row.
 * @param segments what stands there; the cursor is at `from`
 * @param reorders whether what is read from the right is put in the order in which it is seen
 */
export function rowBytes(segments: readonly Segment[], columns: number, reorders = false, from = 0): string {
  const into = new Writer(from);
  let end = from;
  for (const segment of segments) {
    const { column, line, palette } = segment;
    if (column >= columns) break;
    if (!palette.page && line.every(({ text }) => text === '')) continue;
    if (end < column) into.put(' '.repeat(column - end), end);
    end = Math.max(end, write(into, segment, columns, reorders));
  }
  if (end < columns) into.clear(end);
  // What is narrower on the terminal would leave cells of the row before, and so would a sign that is too wide for the last one.
  const mayLeave = into.isRagged || (!into.isSure && end >= columns);
  return (mayLeave ? '\u001b[K' : '') + into.bytes;
}

/** One line of a pane by itself. */
export interface SegmentBytes {
  /** Writes all cells that it has; the cursor is at its column. */
  bytes: string;
  /** Whether no terminal writes into other cells for it. */
  isSure: boolean;
}

/** A line of a pane as it is written where nothing else of its row is. */
export function segmentBytes(segment: Segment, columns: number, reorders = false): SegmentBytes {
  const { column, width: cells } = segment;
  const into = new Writer(column);
  const last = Math.min(columns, column + cells);
  const end = column < columns ? write(into, segment, columns, reorders) : last;
  if (end >= last) return into;
  if (last === columns) into.clear(end);
  else {
    into.moveTo(end);
    into.code(blanks(last - end));
  }
  return into;
}
