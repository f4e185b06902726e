import { queryProblemOf } from '@dateline/core';
import { type CommandId, hintText, keyOf, type Problem, useEmptyState, type View } from '@dateline/reader';
import { queryPointer } from '../../print/query-pointer.js';
import { breakLines } from '../../text/break-lines.js';
import { type Line, run, type Style } from '../../text/line.js';
import { useScreen } from '../shell/screen.js';
import { Pane } from './pane.js';

interface Props {
  view: View;
  width: number;
  loading: boolean;
  problem?: Problem | undefined;
  /** Lines over the sentence. */
  before?: readonly Line[];
}

const MOST_COLUMNS = 72;

function sentence(text: string, cells: number, style: Style): Line[] {
  return breakLines(text, cells).map(({ start, end }) => [run('  '), run(text.slice(start, end), style)]);
}

/** Where a query is not understood. */
function pointerLines(problem: Problem, cells: number): Line[] {
  const found = queryProblemOf(problem);
  return found ? [[], ...queryPointer(found, cells).map((line): Line => [run('  '), run(line)])] : [];
}

/** Why a view has nothing to show, and what to do about it; nothing while it is still being fetched. */
export function EmptyPane({ view, width, loading, problem, before = [] }: Props) {
  const { height } = useScreen().layout;
  const { title, hint } = useEmptyState(view);
  const cells = Math.min(MOST_COLUMNS, width - 3);
  const key = (command: CommandId) => keyOf(command, 'terminal', view.name) || `:${command}`;
  let lines: Line[] = [];
  if (problem) lines = [...sentence(problem.message, cells, { ink: 'problem' }), ...pointerLines(problem, cells)];
  else if (!loading) {
    lines = [
      ...sentence(title, cells, { bold: true }),
      ...(hint ? sentence(hintText(hint, key), cells, { ink: 'quiet' }) : []),
    ];
  }
  return <Pane lines={[...before, ...lines]} width={width} height={height} />;
}
