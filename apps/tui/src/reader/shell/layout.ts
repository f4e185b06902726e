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

/** Cells of columns as a person has them; 0 leaves one out. */
export interface Columns {
  sources?: number | undefined;
  list?: number | undefined;
  text?: number | undefined;
  notes?: number | undefined;
  /** The source in a compact list. */
  source?: number | undefined;
}

const GAP = 3;
/** The most cells of a line of an article: longer ones are hard to read. */
const LINE_CELLS = 68;

/** Cells that an article has beside other columns at least. */
const LEAST_ARTICLE = 40;

const between = (least: number, most: number, value: number) => Math.max(least, Math.min(most, Math.round(value)));

/** From so many columns the sources always stand beside the view; on a narrower screen when they have the keys. */
const SOURCES = { from: 165, beside: 110, cells: 28 };

/** How many cells the sources take; all of a narrow screen where they have the keys. */
function sourcesCells(columns: number, wanted: boolean, cells: number = SOURCES.cells): number {
  if ((columns < SOURCES.from || cells === 0) && !wanted) return 0;
  return columns < SOURCES.beside
    ? columns
    : Math.min(cells || SOURCES.cells, columns - SOURCES.beside + SOURCES.cells);
}

interface LayoutChoice {
  /** Whether the sources have the keys. */
  wantsSources?: boolean;
  /** Whether one article is all there is, and no list stands beside it. */
  isAlone?: boolean;
  /** Whether each line is told by itself, so that nothing stands beside anything. */
  isLinear?: boolean;
  chosen?: Columns;
}

/** One pane on a narrow screen; notes beside the text from 110 columns; the list beside it all from 120. */
export function layoutOf(
  columns: number,
  rows: number,
  { wantsSources = false, isAlone = false, isLinear = false, chosen = {} }: LayoutChoice = {},
): Layout {
  if (isLinear) return { ...onePane(columns, rows, chosen), sources: wantsSources ? columns : 0 };
  const sources = isAlone && !wantsSources ? 0 : sourcesCells(columns, wantsSources, chosen.sources);
  return { ...viewLayout(columns, rows, chosen, isAlone), sources };
}

/** How what the sources leave is divided: list and text come before notes. */
export function layoutBeside({ columns, rows, sources }: Layout, chosen: Columns = {}): Layout {
  const left = Math.max(0, columns - sources - GAP);
  const layout = viewLayout(left, rows, chosen);
  if (left < 100 || layout.list > 0 || chosen.list === 0) return layout;
  const list = Math.min(chosen.list ?? between(34, 42, left * 0.36), left - LEAST_ARTICLE);
  const article = left - list - GAP;
  return { ...layout, list, margin: 0, text: Math.min(chosen.text ?? LINE_CELLS, article - 1), notes: 0, article };
}

/** The view has all of the screen. */
function onePane(columns: number, rows: number, chosen: Columns): Layout {
  const most = chosen.text ?? LINE_CELLS;
  const text = Math.min(most, Math.max(20, columns - (columns < 50 ? 2 : 4)));
  const margin = Math.max(0, Math.floor((columns - text) / 2));
  return { columns, rows, sources: 0, height: heightOf(rows), list: 0, margin, text, notes: 0, article: columns };
}

/** Rows between the masthead and the footer. */
const heightOf = (rows: number) => Math.max(3, rows - 4);

function viewLayout(columns: number, rows: number, chosen: Columns, isAlone = false): Layout {
  if (columns < 110) return onePane(columns, rows, chosen);
  const most = chosen.text ?? LINE_CELLS;
  const common = { columns, rows, sources: 0, height: heightOf(rows) };
  const wanted = chosen.list ?? between(36, 54, columns * 0.3);
  const list = isAlone || columns < 120 ? 0 : Math.min(wanted, columns - GAP - LEAST_ARTICLE);
  const rest = list > 0 ? columns - list - GAP : columns - 4;
  const room = Math.max(0, rest - LEAST_ARTICLE - GAP);
  const notes = Math.min(chosen.notes ?? between(24, 36, rest * 0.29), room);
  return {
    ...common,
    list,
    margin: list > 0 ? 0 : 4,
    text: Math.min(most, rest - (notes > 0 ? notes + GAP : 1)),
    notes,
    article: list > 0 ? columns - list - GAP : columns,
  };
}

export { GAP };
