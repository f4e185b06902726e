/** Half-open, UTF-16 code units. */
export interface Range {
  start: number;
  end: number;
}

/** A run of text over which nothing begins or ends. */
export interface Segment<M extends Range, S extends Range> extends Range {
  text: string;
  marks: M[];
  spans: S[];
}

/**
 * Cuts a text at every edge of its marks and spans, so that a front end draws runs and needs no HTML. Edges outside the text
 * are moved to its ends; empty ranges are left out. The texts of the segments joined are the text.
 */
export function segments<M extends Range, S extends Range = never>(
  text: string,
  marks: readonly M[],
  spans: readonly S[] = [],
): Segment<M, S>[] {
  const inside = <R extends Range>(ranges: readonly R[]) =>
    ranges.filter(({ start, end }) => Math.max(0, start) < Math.min(text.length, end));
  const ownMarks = inside(marks);
  const ownSpans = inside(spans);
  const edges = new Set([0, text.length]);
  for (const { start, end } of [...ownMarks, ...ownSpans]) {
    edges.add(Math.max(0, start));
    edges.add(Math.min(text.length, end));
  }
  const cuts = [...edges].sort((a, b) => a - b);
  const covers = (start: number, end: number) => (range: Range) => range.start <= start && range.end >= end;
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index]!;
    return {
      start,
      end,
      text: text.slice(start, end),
      marks: ownMarks.filter(covers(start, end)),
      spans: ownSpans.filter(covers(start, end)),
    };
  });
}
