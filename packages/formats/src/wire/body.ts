import type { Block } from '@dateline/core';
import { type Chunk, chunksOf, hasColumns, indentOf, isRule, itemMark, joined } from './layout.js';

/**
 * The blocks of a story's text. Tables are kept as they are set.
 * @param lead characters of a dateline that stood before the first line
 */
export function readBody(lines: readonly string[], lead = 0): Block[] {
  const chunks = chunksOf(lines, lead);
  const blocks: Block[] = [];
  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at]!;
    if (isTable(chunk)) blocks.push(code(chunk.lines));
    else if (chunk.lines.length === 1 && isRule(chunk.lines[0]!)) blocks.push({ type: 'separator' });
    else {
      const list = listFrom(chunks, at);
      if (list > 0) {
        for (const item of chunks.slice(at, at + list)) blocks.push(listItem(item));
        at += list - 1;
      } else if (isCrosshead(chunks, at))
        blocks.push({ type: 'heading', level: 2, text: joined(chunk.lines), marks: [] });
      else blocks.push({ type: 'paragraph', text: joined(chunk.lines), marks: [] });
    }
  }
  return blocks;
}

const isTable = ({ lines }: Chunk) => lines.filter(hasColumns).length >= 2;

function code(lines: readonly string[]): Block {
  const indent = lines.reduce(
    (least, line) => (line ? Math.min(least, indentOf(line)) : least),
    Number.POSITIVE_INFINITY,
  );
  return { type: 'code', text: lines.map((line) => line.slice(indent)).join('\n') };
}

/** How many chunks from here are items of one list: two bullets or more, or numbers that count up. */
function listFrom(chunks: readonly Chunk[], at: number): number {
  const first = itemMark(chunks[at]!.lines[0]!);
  if (!first) return 0;
  let count = 1;
  for (; at + count < chunks.length; count++) {
    const next = itemMark(chunks[at + count]!.lines[0]!);
    if (!next || (next.number === undefined) !== (first.number === undefined)) break;
    if (first.number !== undefined && next.number !== first.number + count) break;
  }
  return count > 1 || /^\s*[*•·▪‣◦]/.test(chunks[at]!.lines[0]!) ? count : 0;
}

function listItem({ lines }: Chunk): Block {
  const mark = itemMark(lines[0]!);
  const text = joined([lines[0]!.slice(mark?.length ?? 0), ...lines.slice(1)]);
  const number = mark?.number;
  return {
    type: 'item',
    depth: 1,
    ordered: number !== undefined,
    ...(number !== undefined && { number }),
    text,
    marks: [],
  };
}

/** A short line between paragraphs that are apart by empty lines, no sentence and no figures. */
function isCrosshead(chunks: readonly Chunk[], at: number): boolean {
  const chunk = chunks[at]!;
  const next = chunks[at + 1];
  if (at === 0 || !next?.apart || !chunk.apart || chunk.lines.length > 1) return false;
  const text = chunk.lines[0]!.trim();
  if (text.length > 60 || /[.,;:!?"”)\d]$/.test(text) || !/^\p{Lu}/u.test(text) || /\d.*\d/.test(text)) return false;
  return joined(next.lines).length > text.length * 2;
}
