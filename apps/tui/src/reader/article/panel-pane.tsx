import { aroundMessages, type Panel, sameFocus, useReaderState } from '@dateline/reader';
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
  const { focus: chosen } = useReaderState();
  const at = rows.findIndex(({ focus }) => sameFocus(focus, chosen));
  const list = { name: `${panel} ${article} ${width}`, count: rows.length, selected: at, height: height - 2 };
  const { lines } = useRows(list, (row) => rows[row]!.lines);
  const title: Line = [run(`  ${aroundMessages.panelTitles[panel]}`, { ink: 'accent' })];
  const sentence = breakLines(empty, Math.max(10, width - 3)).map(
    ({ start, end }): Line => [run('  '), run(empty.slice(start, end), { ink: 'quiet' })],
  );
  const body = rows.length > 0 ? lines : sentence;
  return <Pane lines={[title, [], ...body]} width={width} height={height} />;
}
