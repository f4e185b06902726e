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

/**
 * One row of the screen as the terminal takes it, whatever widths it knows: each stretch is put at its column, after a character of
 * unsure width the next one too; what lies between them and the rest of the row are cleared. The terminal does not wrap (`screen.ts`),
 * so nothing can leave its row.
 * @param reorders whether what is read from the right is put in the order in which it is seen
 */
export function rowBytes(segments: readonly Segment[], columns: number, reorders = false): string {
  let bytes = '';
  /** Where the cursor stands; undefined where that depends on the terminal. */
  let cursor: number | undefined = 0;
  /** Whether the terminal may have gone further than is counted. */
  let drifts = false;
  let isUnsure = false;
  let end = 0;

  const moveTo = (column: number) => {
    if (cursor === column && !drifts) return;
    bytes += `\u001b[${column + 1}G`;
    cursor = column;
    drifts = false;
  };
  const put = (text: string, from: number) => {
    if (ASCII.test(text)) {
      if (cursor !== from || drifts) moveTo(from);
      bytes += text;
      cursor = from + text.length;
      return cursor;
    }
    let column = from;
    let isAfterBlank = false;
    for (const { text: character } of graphemes(text)) {
      if (cursor !== column || (drifts && isAfterBlank && character !== ' ')) moveTo(column);
      const kind = sureness(character);
      bytes += character;
      column += width(character);
      cursor = kind === 'never' ? undefined : column;
      if (kind === 'mostly') drifts = true;
      if (kind === 'never') isUnsure = true;
      isAfterBlank = character === ' ';
    }
    return column;
  };

  for (const { column, width: cells, line, palette } of segments) {
    if (column >= columns) break;
    const room = Math.min(cells, columns - column);
    const fitted = fitLine(line, room);
    const set = reorders ? inVisualOrder(fitted) : fitted;
    // The page of a theme has its colour where nothing stands too.
    if (set.length === 0 && !palette.page) continue;
    if (end < column) put(' '.repeat(column - end), end);
    if (cursor !== column || drifts) moveTo(column);
    let at = column;
    for (const { text, style } of set) {
      if (text === '') continue;
      const sgr = palette.styled ? codes(style, palette) : '';
      bytes += sgr;
      if (style.link && palette.styled) bytes += hyperlink(style.link);
      at = put(text, at);
      if (style.link && palette.styled) bytes += hyperlink('');
      if (sgr) bytes += '\u001b[0m';
    }
    if (palette.page && at < column + room) {
      bytes += codes({}, palette);
      at = put(' '.repeat(column + room - at), at);
      bytes += '\u001b[0m';
    }
    end = Math.max(end, at);
  }
  // What is narrower on the terminal would leave cells of the row before.
  const before = isUnsure ? '\u001b[2K' : '';
  if (end >= columns) return before + bytes;
  if (cursor !== end) moveTo(end);
  return `${before}${bytes}\u001b[K`;
}
