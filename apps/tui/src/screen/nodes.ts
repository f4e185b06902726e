import type { Line } from '../text/line.js';
import type { Palette } from '../text/paint.js';

/** Rows of text in one part of the screen. */
export interface PaneProps {
  lines: readonly Line[];
  width: number;
  height: number;
  /** Blank cells before each line. */
  margin: number;
  palette: Palette;
}

/** What React makes of the tree: panes, beside each other in a row or beneath each other in a column. */
export type Node =
  | { type: 'pane'; props: PaneProps; children: Node[] }
  | { type: 'row' | 'column'; props: object; children: Node[] };

/** One line of a pane, and the cells that it has to itself. */
export interface Segment {
  column: number;
  width: number;
  line: Line;
  palette: Palette;
}

interface Size {
  width: number;
  height: number;
}

function place(node: Node, left: number, top: number, rows: Segment[][]): Size {
  if (node.type === 'pane') {
    const { lines, width, height, margin, palette } = node.props;
    const before = margin > 0 ? [{ text: ' '.repeat(margin), style: {} }] : [];
    for (let row = 0; row < height && top + row < rows.length; row++)
      rows[top + row]!.push({ column: left, width, line: [...before, ...(lines[row] ?? [])], palette });
    return { width, height };
  }
  const size: Size = { width: 0, height: 0 };
  for (const child of node.children) {
    const isBeside = node.type === 'row';
    const { width, height } = place(
      child,
      left + (isBeside ? size.width : 0),
      top + (isBeside ? 0 : size.height),
      rows,
    );
    size.width = isBeside ? size.width + width : Math.max(size.width, width);
    size.height = isBeside ? Math.max(size.height, height) : size.height + height;
  }
  return size;
}

/** What stands on each row of the screen, from left to right. */
export function rowsOf(children: readonly Node[], height: number): Segment[][] {
  const rows = Array.from({ length: height }, (): Segment[] => []);
  place({ type: 'column', props: {}, children: [...children] }, 0, 0, rows);
  return rows;
}
