import type { EditionStory } from '@dateline/core/library';
import { inColumns } from '@dateline/reader';
import { fillLine, type Line, run } from '../../text/line.js';
import { type SetStory, setStory, withoutSaid } from './edition-lines.js';

/** The lines of a row, and the first cell of its column. */
export interface PageRow {
  from: number;
  to: number;
  left: number;
}

/** The front page as lines. */
export interface EditionPage {
  lines: Line[];
  /** Where each row stands, by its id. */
  rows: Map<string, PageRow>;
}

/** Cells of the bar before what is selected, and between two columns. */
const BAR = 2;
const GAP = 4;
/** The fewest cells of a column, where there are two. */
const COLUMN = 50;
/** The most cells of a line that is easily read. */
const LINE = 80;

const barred = (line: Line, isSelected: boolean): Line =>
  line.length === 0 ? [] : [run(isSelected ? '▌ ' : '  ', { ink: 'accent' }), ...line];

/** Stories one beneath the other, an empty line after each. */
function column(stories: readonly SetStory[], selected: string | undefined): EditionPage {
  const lines: Line[] = [];
  const rows: EditionPage['rows'] = new Map();
  for (const story of stories) {
    const top = lines.length;
    for (const [id, { from, to }] of story.rows) rows.set(id, { from: top + from, to: top + to, left: 0 });
    const { from, to } = story.rows.get(selected ?? '') ?? { from: 0, to: 0 };
    for (const [number, line] of story.lines.entries()) lines.push(barred(line, number >= from && number < to));
    lines.push([]);
  }
  return { lines, rows };
}

/** The row at a cell of the page: within a Story what is said. */
export function rowAtCell({ rows }: EditionPage, line: number, column: number): string | undefined {
  const here = [...rows].filter(([, { from, to, left }]) => from <= line && line < to && left <= column);
  const size = ({ from, to }: PageRow) => to - from;
  return here.sort(([, a], [, b]) => b.left - a.left || size(a) - size(b))[0]?.[0];
}

/** Two columns as one page, the second one after so many cells. */
function beside(left: EditionPage, right: EditionPage | undefined, cells: number): EditionPage {
  if (!right) return left;
  const lines = Array.from({ length: Math.max(left.lines.length, right.lines.length) }, (_, number): Line => {
    const [before = [], after = []] = [left.lines[number], right.lines[number]];
    return after.length === 0 ? before : [...fillLine(before, cells), ...after];
  });
  const moved = [...right.rows].map(([id, row]) => [id, { ...row, left: cells }] as const);
  return { lines, rows: new Map([...left.rows, ...moved]) };
}

function beneath(top: EditionPage, page: EditionPage): EditionPage {
  const lines = [...top.lines, [], ...page.lines];
  const shift = top.lines.length + 1;
  const moved = [...page.rows].map(
    ([id, { from, to, left }]) => [id, { from: from + shift, to: to + shift, left }] as const,
  );
  return { lines, rows: new Map([...top.rows, ...moved]) };
}

/** The first Story, and the others beneath it; in two columns where there is room, the first then beside what is said in it. */
export function editionPage(
  stories: readonly EditionStory[],
  selected: string | undefined,
  width: number,
): EditionPage {
  const [lead, ...others] = stories;
  if (!lead) return { lines: [], rows: new Map() };
  const isWide = width >= 2 * (COLUMN + BAR) + GAP;
  const cells = Math.min(LINE, isWide ? Math.floor((width - GAP) / 2) : width) - BAR - 1;
  const step = cells + BAR + GAP;
  const columns = inColumns(
    others.map((story) => setStory(story, false, cells)),
    isWide ? 2 : 1,
    ({ lines }) => lines.length + 1,
  ).map((part) => column(part, selected));
  const top =
    isWide && lead.statements.length > 0
      ? leadBeside(lead, selected, cells, step)
      : column([setStory(lead, true, cells)], selected);
  const [left, right] = columns;
  return left ? beneath(top, beside(left, right, step)) : top;
}

function leadBeside(lead: EditionStory, selected: string | undefined, cells: number, step: number): EditionPage {
  const { story, said } = withoutSaid(setStory(lead, true, cells));
  return beside(column([story], selected), column([said], selected), step);
}
