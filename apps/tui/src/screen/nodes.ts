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
  /** Takes what a mouse does on it. */
  onMouse?: ((event: PaneMouse) => void) | undefined;
  /** The number of the row that each line belongs to, -1 for none, where the lines are rows. */
  rows?: readonly number[] | undefined;
}

/** What a mouse did on a pane, at a cell of it: a click on one of its lines, or a turn of the wheel, down or up with -1. */
export type PaneMouse = { line: number; column: number } & ({ click: true } | { wheel: 1 | -1 });

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

/** The pane at a cell of the screen, and its line there. */
export function paneAt(
  children: readonly Node[],
  column: number,
  row: number,
): { pane: PaneProps; line: number; column: number } | undefined {
  let found: ReturnType<typeof paneAt>;
  walk({ type: 'column', props: {}, children: [...children] }, 0, 0, (pane, left, top) => {
    const isIn = column >= left && column < left + pane.width && row >= top && row < top + pane.height;
    if (isIn) found = { pane, line: row - top, column: column - left };
  });
  return found;
}

/** All panes, from the top to the bottom and from the left to the right. */
export function panesOf(children: readonly Node[]): PaneProps[] {
  const panes: PaneProps[] = [];
  walk({ type: 'column', props: {}, children: [...children] }, 0, 0, (pane) => panes.push(pane));
  return panes;
}

/** Goes through the panes with the place of each on the screen. */
function walk(
  node: Node,
  left: number,
  top: number,
  visit: (pane: PaneProps, left: number, top: number) => void,
): Size {
  if (node.type === 'pane') {
    visit(node.props, left, top);
    return node.props;
  }
  const size: Size = { width: 0, height: 0 };
  for (const child of node.children) {
    const isBeside = node.type === 'row';
    const { width, height } = walk(
      child,
      left + (isBeside ? size.width : 0),
      top + (isBeside ? 0 : size.height),
      visit,
    );
    size.width = isBeside ? size.width + width : Math.max(size.width, width);
    size.height = isBeside ? Math.max(size.height, height) : size.height + height;
  }
  return size;
}

/** What stands on each row of the screen, from left to right. */
export function rowsOf(children: readonly Node[], height: number): Segment[][] {
  const rows = Array.from({ length: height }, (): Segment[] => []);
  walk({ type: 'column', props: {}, children: [...children] }, 0, 0, (pane, left, top) => {
    const { lines, width, margin, palette } = pane;
    const before = margin > 0 ? [{ text: ' '.repeat(margin), style: {} }] : [];
    for (let row = 0; row < pane.height && top + row < height; row++)
      rows[top + row]!.push({ column: left, width, line: [...before, ...(lines[row] ?? [])], palette });
  });
  return rows;
}
