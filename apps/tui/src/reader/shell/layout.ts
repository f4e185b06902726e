/** How the screen is divided, in cells. */
export interface Layout {
  columns: number;
  rows: number;
  /** Rows between the masthead and the footer. */
  height: number;
  /** The list beside the article; 0 where each has the screen to itself. */
  list: number;
  /** Before the text of an article, its text, and the notes beside it; 0 where notes do not fit. */
  margin: number;
  text: number;
  notes: number;
  /** Cells of the article's pane: all that the list leaves. */
  article: number;
}

const GAP = 3;
/** The most cells of a line of an article: longer ones are hard to read. */
const LINE_CELLS = 68;

const between = (least: number, most: number, value: number) => Math.max(least, Math.min(most, Math.round(value)));

/** One pane on a narrow screen; notes beside the text from 110 columns; the list beside it all from 120. */
export function layoutOf(columns: number, rows: number): Layout {
  const common = { columns, rows, height: Math.max(3, rows - 4) };
  if (columns < 110) {
    const text = Math.min(LINE_CELLS, Math.max(20, columns - (columns < 50 ? 2 : 4)));
    return {
      ...common,
      list: 0,
      margin: Math.max(0, Math.floor((columns - text) / 2)),
      text,
      notes: 0,
      article: columns,
    };
  }
  const list = columns < 120 ? 0 : between(36, 54, columns * 0.3);
  const rest = list > 0 ? columns - list - GAP : columns - 4;
  const notes = between(24, 36, rest * 0.29);
  return {
    ...common,
    list,
    margin: list > 0 ? 0 : 4,
    text: Math.min(LINE_CELLS, rest - notes - GAP),
    notes,
    article: list > 0 ? columns - list - GAP : columns,
  };
}

export { GAP };
