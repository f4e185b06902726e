import { createElement, memo } from 'react';
import type { PaneMouse, PaneProps } from '../../screen/nodes.js';
import type { Line } from '../../text/line.js';
import { useScreen } from '../shell/screen.js';

interface Props {
  lines: readonly Line[];
  width: number;
  height: number;
  /** Blank cells before each line. */
  margin?: number;
  onMouse?: ((event: PaneMouse) => void) | undefined;
  rows?: readonly number[] | undefined;
}

/** Empty cells between two panes. */
export function Gap({ width, height }: { width: number; height: number }) {
  return <Pane lines={[]} width={width} height={height} />;
}

/** Rows of text in one part of the screen: exactly `height` of them, each of at most `width` cells. */
export const Pane = memo(function Pane({ lines, width, height, margin = 0, onMouse, rows }: Props) {
  const { palette } = useScreen();
  return createElement('pane', { lines, width, height, margin, palette, onMouse, rows } satisfies PaneProps);
});
