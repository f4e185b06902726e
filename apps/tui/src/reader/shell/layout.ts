/** How the screen is divided, in cells. */
export interface Layout {
  columns: number;
  rows: number;
  /** The sources beside the view; 0 where they do not stand there. */
  sources: number;
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

/** From so many columns the sources always stand beside the view; on a narrower screen when they have the keys. */
const SOURCES = { from: 165, beside: 110, cells: 28 };

/** How many cells the sources take; all of a narrow screen where they have the keys. */
function sourcesCells(columns: number, wanted: boolean): number {
  if (columns < SOURCES.from && !wanted) return 0;
  return columns < SOURCES.beside ? columns : SOURCES.cells;
}

/**
 * One pane on a narrow screen; notes beside the text from 110 columns; the list beside it all from 120.
 * @param wantsSources whether the sources have the keys
 * @param isAlone whether one article is all there is, and no list stands beside it
 */
export function layoutOf(columns: number, rows: number, wantsSources = false, isAlone = false): Layout {
  const sources = isAlone && !wantsSources ? 0 : sourcesCells(columns, wantsSources);
  return { ...viewLayout(columns, rows, isAlone), sources };
}

/** How what the sources leave is divided: list and text come before notes. */
export function layoutBeside({ columns, rows, sources }: Layout): Layout {
  const left = Math.max(0, columns - sources - GAP);
  const layout = viewLayout(left, rows);
  if (left < 100 || layout.list > 0) return layout;
  const list = between(34, 42, left * 0.36);
  const article = left - list - GAP;
  return { ...layout, list, margin: 0, text: Math.min(LINE_CELLS, article - 1), notes: 0, article };
}

function viewLayout(columns: number, rows: number, isAlone = false): Layout {
  const common = { columns, rows, sources: 0, height: Math.max(3, rows - 4) };
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
  const list = isAlone || columns < 120 ? 0 : between(36, 54, columns * 0.3);
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
