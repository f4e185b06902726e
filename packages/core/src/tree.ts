import type { Mark } from './types.js';

/** A stretch of text, or a mark around stretches. */
export type TextNode = string | { mark: Mark; children: TextNode[] };

interface Frame {
  mark: Mark;
  children: TextNode[];
}

/**
 * A text with its marks as a tree, for faces that nest (HTML, Markdown, React). Marks that overlap without nesting are
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
  const flow = (to: number) => {
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
      flow(end);
      const first = open.findIndex(({ mark }) => mark.end === end);
      const reopened = open.splice(first).filter(({ mark }) => mark.end > end);
      for (const { mark } of reopened) push(mark);
    }
  };
  for (const mark of sorted) {
    closeUpTo(mark.start);
    flow(mark.start);
    push(mark);
  }
  closeUpTo(text.length);
  flow(text.length);
  return root;
}
