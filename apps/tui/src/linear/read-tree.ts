import type { Node, PaneProps } from '../screen/nodes.js';
import { panesOf } from '../screen/nodes.js';
import type { Line } from '../text/line.js';

/** A line as it is said: without the bar of the selected row, and without the blanks that make columns. */
export const spoken = (line: Line): string =>
  line
    .map(({ text }) => text)
    .join('')
    .replace('▌', ' ')
    .trim()
    .replace(/ {2,}/g, ', ');

/** A row: its number, counted from 1, the lines it has, whether it is selected and whether it stands out as unread does. */
export interface SpokenRow {
  number: number;
  lines: string[];
  isSelected: boolean;
  isBold: boolean;
}

/** What the tree shows: a line with what it is, lines of text, rows that can be chosen, and where these stand. */
export interface Spoken {
  title: string;
  text: string[];
  /** The lines over the rows. */
  head: string[];
  rows: SpokenRow[];
  pane: PaneProps | undefined;
}

function rowsIn({ lines, rows = [] }: PaneProps): SpokenRow[] {
  const found = new Map<number, SpokenRow>();
  for (const [at, line] of lines.entries()) {
    const number = (rows[at] ?? -1) + 1;
    const text = spoken(line);
    if (number === 0 || text === '') continue;
    const row = found.get(number) ?? { number, lines: [], isSelected: false, isBold: false };
    row.lines.push(text);
    row.isSelected ||= line[0]?.text.startsWith('▌') ?? false;
    row.isBold ||= line.some(({ style }) => style.bold === true);
    found.set(number, row);
  }
  return [...found.values()];
}

/** Reads the tree: the masthead comes first in it, the footer last. */
export function readTree(children: readonly Node[]): Spoken {
  const [masthead, ...others] = panesOf(children);
  const main = others.slice(0, -1).filter(({ lines }) => lines.length > 0);
  const pane = main.findLast(({ rows }) => rows?.some((row) => row >= 0));
  const isText = (at: PaneProps, line: number) => at !== pane || (at.rows?.[line] ?? -1) < 0;
  const text = main.flatMap((at) => at.lines.filter((_, line) => isText(at, line)).map(spoken));
  return {
    title: (masthead?.lines ?? []).map(spoken).filter(Boolean).join('. '),
    // Several empty lines in a row are one.
    text: text.filter((line, at) => line !== '' || (text[at - 1] ?? '') !== ''),
    head: pane
      ? pane.lines
          .filter((_, line) => isText(pane, line))
          .map(spoken)
          .filter(Boolean)
      : [],
    rows: pane ? rowsIn(pane) : [],
    pane,
  };
}
