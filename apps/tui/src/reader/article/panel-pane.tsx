import { type Panel, sameFocus } from '@dateline/reader';
import { breakLines } from '../../text/break-lines.js';
import { type Line, run } from '../../text/line.js';
import { Pane } from '../parts/pane.js';
import { useRows } from '../parts/use-rows.js';
import { useReader } from '../shell/state.js';
import { type PanelRow, panelTitles } from './panel-rows.js';

interface Props {
  article: string;
  panel: Panel;
  rows: readonly PanelRow[];
  /** What to say where there are none. */
  none: string;
  width: number;
  height: number;
}

/** Voices, timeline or documents of an article, the chosen one with a bar before it. */
export function PanelPane({ article, panel, rows, none, width, height }: Props) {
  const { desk } = useReader();
  const at = rows.findIndex(({ focus }) => sameFocus(focus, desk.focus));
  const { lines } = useRows(`${panel} ${article} ${width}`, rows.length, at, height - 2, (row) => rows[row]!.lines);
  const title: Line = [run(`  ${panelTitles[panel]}`, { ink: 'accent' })];
  const sentence = breakLines(none, Math.max(10, width - 3)).map(
    ({ start, end }): Line => [run('  '), run(none.slice(start, end), { ink: 'quiet' })],
  );
  const body = rows.length > 0 ? lines : sentence;
  return <Pane lines={[title, [], ...body]} width={width} height={height} />;
}
