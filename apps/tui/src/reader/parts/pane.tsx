import { Box, Text } from 'ink';
import { memo } from 'react';
import { fillLine, fitLine, type Line } from '../../text/line.js';
import { paint } from '../../text/paint.js';
import { useScreen } from '../shell/screen.js';

interface Props {
  lines: readonly Line[];
  width: number;
  height: number;
  /** Blank cells before each line. */
  margin?: number;
}

/** Empty cells between two panes. */
export function Gap({ width, height }: { width: number; height: number }) {
  return <Pane lines={[]} width={width} height={height} />;
}

/**
 * Rows of text in one part of the screen: exactly `height` of them, each of at most `width` cells. Every row is one
 * text that is already set and coloured, so that Ink has nothing to measure, wrap or lay out.
 */
export const Pane = memo(function Pane({ lines, width, height, margin = 0 }: Props) {
  const { palette } = useScreen();
  const before: Line = margin > 0 ? [{ text: ' '.repeat(margin), style: {} }] : [];
  const set = (line: Line) => (palette.page ? fillLine(line, width) : fitLine(line, width));
  const rows = Array.from(
    { length: height },
    (_, row) => paint(set([...before, ...(lines[row] ?? [])]), palette) || ' ',
  );
  return (
    <Box width={width} height={height} flexShrink={0}>
      <Text wrap="truncate">{rows.join('\n')}</Text>
    </Box>
  );
});
