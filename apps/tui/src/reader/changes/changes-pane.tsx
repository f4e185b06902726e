import { pointAtRow, selectedIn, useReader, useReaderState, useRedline, type View } from '@dateline/reader';
import { useEffect, useMemo, useRef } from 'react';
import type { PaneMouse } from '../../screen/nodes.js';
import { setRedline } from '../../set/set-redline.js';
import { type Line, run } from '../../text/line.js';
import { useScroll } from '../article/use-scroll.js';
import { Pane } from '../parts/pane.js';
import { useScreen } from '../shell/screen.js';

/** The longest line that is still read with ease. */
const LONGEST = 78;
const MARGIN = 2;
/** Lines that one turn of the wheel goes on by. */
const WHEEL_LINES = 3;

/** How a story changed since it was read: what is meant otherwise, the chosen one with a bar before it, then its words. */
export function ChangesPane({ id }: { id: string }) {
  const { layout } = useScreen();
  const { data, problem } = useRedline(id);
  const reader = useReader();
  const state = useReaderState();
  const cells = Math.min(LONGEST, layout.columns - 2 * MARGIN);
  const set = useMemo(() => (data ? setRedline(data, cells) : { lines: [], items: [] }), [data, cells]);
  const view: View = { name: 'changes', id };
  const rows = set.items.map((_, number) => String(number));
  const selected = Number(selectedIn(reader, view, rows) ?? -1);
  const scroll = useScroll(`changes ${id}`, true);
  scroll.fit(set.lines.length, layout.height);

  // A choice leads to its place; the first one, which nobody made, does not.
  const chosen = state.selected[`changes ${id}`];
  const last = useRef(chosen);
  const item = set.items[selected];
  useEffect(() => {
    if (last.current === chosen) return;
    last.current = chosen;
    if (item) scroll.show(item.block ?? item.line);
  }, [chosen, item, scroll]);

  const lines = problem
    ? [[run(problem.message, { ink: 'problem' })]]
    : set.lines.slice(scroll.at, scroll.at + layout.height).map((line, row): Line => {
        const isChosen = item !== undefined && [item.line, item.block].includes(scroll.at + row);
        return [run(isChosen ? '▌ ' : '  ', { ink: 'accent' }), ...line];
      });
  const { terminal } = useScreen();
  terminal.toMiddle = () => item && scroll.to((item.block ?? item.line) - Math.floor(layout.height / 2));
  const onMouse = (event: PaneMouse) => {
    if ('wheel' in event) return scroll.by(event.wheel * WHEEL_LINES);
    const pointed = set.items.findIndex(({ line, block }) => [line, block].includes(scroll.at + event.line));
    if (pointed >= 0) pointAtRow(reader, String(pointed), rows);
  };
  return <Pane lines={lines} width={layout.columns} height={layout.height} onMouse={onMouse} />;
}
