import { type SplitDateline, splitDateline } from '../dateline/index.js';
import { isByline } from './byline.js';
import { itemsOf } from './header.js';
import { type Chunk, chunksOf, hasColumns, itemMark, joined, widest } from './layout.js';

/** A story cut in two: what stands above its text, and the text. */
export interface Partition {
  /** The lines of the header, those that were wrapped as one. */
  items: string[];
  split?: SplitDateline;
  body: string[];
  /** Characters of the dateline on the line where the text begins. */
  lead: number;
}

/** Chunks that a header may have, and lines of a chunk. */
const MAX_HEADER_LINES = 24;

/** The dateline parts the header from the text; where there is none, the first paragraph of prose begins the text. */
export function partition(lines: readonly string[]): Partition {
  const chunks = chunksOf(lines);
  const width = Math.min(100, widest(lines.map((line) => line.length)));
  const found = findDateline(chunks);
  if (found) {
    const { at, line, split } = found;
    const above = [...chunks.slice(0, at), { lines: chunks[at]!.lines.slice(0, line), apart: chunks[at]!.apart }];
    return {
      items: headerItems(above, width),
      split,
      body: [...split.rest.split('\n'), ...spread(chunks.slice(at + 1))],
      lead: leadOf(chunks[at]!.lines.slice(line).join('\n'), split),
    };
  }
  const start = proseStart(chunks);
  return { items: headerItems(chunks.slice(0, start), width), body: spread(chunks.slice(start)), lead: 0 };
}

/** The lines of a header that stand together are looked at together: a headline may run over two. */
function headerItems(chunks: readonly Chunk[], width: number): string[] {
  const groups: string[][] = [];
  for (const { lines, apart } of chunks) {
    if (apart || groups.length === 0) groups.push([]);
    for (const line of lines) groups.at(-1)!.push(line);
  }
  return groups.flatMap((lines) => itemsOf(lines, width));
}

const leadOf = (text: string, { length }: SplitDateline) => length - 1 - text.lastIndexOf('\n', length - 1);

interface Found {
  /** The number of the chunk, and of the line in it. */
  at: number;
  line: number;
  split: SplitDateline;
}

/** The first dateline with text behind it; a line that is nothing else may be a headline with a date in it. */
function findDateline(chunks: readonly Chunk[]): Found | undefined {
  let bare: Found | undefined;
  for (const [at, chunk] of chunks.slice(0, MAX_HEADER_LINES).entries()) {
    for (const line of chunk.lines.keys()) {
      if (line >= MAX_HEADER_LINES || (line > 0 && chunk.lines[line - 1]!.length >= 120)) break;
      const split = datelineAt(chunks, at, line);
      if (split && split.rest.trim() !== '') return { at, line, split };
      if (split) bare ??= { at, line, split };
    }
  }
  return bare;
}

/** The lines of chunks again, apart where they were. */
function spread(chunks: readonly Chunk[]): string[] {
  return chunks.flatMap(({ lines, apart }) => (apart ? ['', ...lines] : lines));
}

/** A dateline that begins at a line. One of a place alone is believed only below a headline, at the start of a paragraph. */
function datelineAt(chunks: readonly Chunk[], at: number, line: number): SplitDateline | undefined {
  const { lines } = chunks[at]!;
  // A dateline ends within a few lines; the whole paragraph is joined only behind one.
  if (isByline(lines[line]!.trim()) || !splitDateline(lines.slice(line, line + 6).join('\n'))) return undefined;
  const split = splitDateline(lines.slice(line).join('\n'));
  if (!split) return undefined;
  const { day, agency } = split.dateline;
  if (day !== undefined || agency !== undefined) return split;
  const prose = /\p{Ll}/u.test(split.rest) && split.rest.length > 40;
  return line === 0 && prose && (at > 0 || chunks.length === 1) ? split : undefined;
}

/** The number of the first chunk that is prose; a headline, a deck and a byline may stand before it. */
function proseStart(chunks: readonly Chunk[]): number {
  for (const [at, chunk] of chunks.slice(0, MAX_HEADER_LINES).entries()) {
    const text = joined(chunk.lines);
    if (isByline(text) || (itemMark(text) && at > 0 && at < 6 && text.length < 200)) continue;
    const sentence = /[.!?]["”’')\]]*$/.test(text) && text.split(/\s+/).length > 6;
    if (chunk.lines.some(hasColumns) && at > 0) return at;
    if (text.length > 180 || (sentence && at > 0) || (sentence && text.length > 100)) return at;
    if (at >= 4 && !chunks.slice(at).some(({ lines }) => joined(lines).length > 180)) return Math.min(1, at);
  }
  const [only, next] = chunks;
  return only && (next || !/[.!?]$/.test(joined(only.lines))) ? 1 : 0;
}
