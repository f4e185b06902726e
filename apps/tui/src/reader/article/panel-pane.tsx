import { aroundMessages, type Panel, sameFocus, useReader, useReaderState } from '@dateline/reader';
import { breakLines } from '../../text/break-lines.js';
import { type Line, run } from '../../text/line.js';
import { Pane } from '../parts/pane.js';
import { useRows } from '../parts/use-rows.js';
import type { PanelRow } from './panel-rows.js';

interface Props {
  article: string;
  panel: Panel;
  rows: readonly PanelRow[];
  /** A sentence for a panel without entries. */
  empty: string;
  width: number;
  height: number;
}

/** Voices, timeline or documents of an article, the chosen one with a bar before it. */
export function PanelPane({ article, panel, rows, empty, width, height }: Props) {
  const { change } = useReader();
  const { focus: chosen } = useReaderState();
  const at = rows.findIndex(({ focus }) => sameFocus(focus, chosen));
  const choose = (row: number) => change({ type: 'focus', focus: rows[row]!.focus });
  const title: Line = [run(`  ${aroundMessages.panelTitles[panel]}`, { ink: 'accent' })];
  const sentence = breakLines(empty, Math.max(10, width - 3)).map(
    ({ start, end }): Line => [run('  '), run(empty.slice(start, end), { ink: 'quiet' })],
  );
  const head = [title, []];
  const list = { name: `${panel} ${article} ${width}`, count: rows.length, selected: at, height, head, onRow: choose };
  const drawn = useRows({ ...list, wheel: ['scroll-down', 'scroll-up'] }, (row) => rows[row]!.lines);
  if (rows.length === 0) return <Pane lines={[...head, ...sentence]} width={width} height={height} />;
  return <Pane {...drawn} width={width} height={height} />;
}
