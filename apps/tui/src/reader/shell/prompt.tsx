import { characters } from '../../input/field.js';
import { type Line, run } from '../../text/line.js';
import { width } from '../../text/width.js';
import { Pane } from '../parts/pane.js';
import type { Prompt } from './prompts.js';
import { useScreen } from './screen.js';

/** The end of a text that fits into so many cells: what is being typed stays in view. */
function tail(text: string, cells: number): string {
  const all = characters(text);
  while (all.length > 0 && width(all.join('')) > cells) all.shift();
  return all.join('');
}

/** The line at the foot of the screen where something is typed. */
export function PromptLine({ prompt }: { prompt: Prompt }) {
  const { layout } = useScreen();
  const label = run(`  ${prompt.label} `, { ink: 'accent', bold: true });
  if (prompt.kind === 'confirm') {
    const line: Line = [label, run('y / n', { ink: 'quiet' })];
    return <Pane lines={[line]} width={layout.columns} height={1} />;
  }
  const { before, after } = prompt.field;
  const cells = Math.max(8, layout.columns - width(label.text) - 2);
  const [under = ' ', ...rest] = characters(after);
  const line: Line = [label, run(tail(before, cells - 1)), run(under, { inverse: true }), run(rest.join(''))];
  return <Pane lines={[line]} width={layout.columns} height={1} />;
}
