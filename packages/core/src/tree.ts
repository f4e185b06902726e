import type { Mark } from './types.js';

/** A run of text, or a mark around runs. */
export type TextNode = string | { mark: Mark; children: TextNode[] };

interface Frame {
  mark: Mark;
  children: TextNode[];
}

/**
 * A text with its marks as a tree, for output that nests (HTML, Markdown, React). Marks that overlap without nesting are
 * closed and opened again where they cross; the outer one is the one that starts first, then the longer one.
 */
export function textTree(text: string, marks: readonly Mark[]): TextNode[] {
  const sorted = marks
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start), end: Math.min(text.length, mark.end) }))
    .filter((mark) => mark.start < mark.end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const root: TextNode[] = [];
  const open: Frame[] = [];
  const top = () => open.at(-1)?.children ?? root;
  let at = 0;
  const emitText = (to: number) => {
    if (to > at) top().push(text.slice(at, to));
    at = to;
  };
  const push = (mark: Mark) => {
    const frame = { mark, children: [] };
    top().push(frame);
    open.push(frame);
  };
  const closeUpTo = (position: number) => {
    for (;;) {
      const end = Math.min(...open.map(({ mark }) => mark.end));
      if (!(end <= position)) return;
      emitText(end);
      const first = open.findIndex(({ mark }) => mark.end === end);
      const reopened = open.splice(first).filter(({ mark }) => mark.end > end);
      for (const { mark } of reopened) push(mark);
    }
  };
  for (const mark of sorted) {
    closeUpTo(mark.start);
    emitText(mark.start);
    push(mark);
  }
  closeUpTo(text.length);
  emitText(text.length);
  return root;
}
