import { characters } from '../../input/field.js';
import { fitLine, type Line, lineWidth, type Run, run } from '../../text/line.js';
import { width } from '../../text/width.js';
import { Pane } from '../parts/pane.js';
import { choicesOf, type LinePrompt, type Prompt } from './prompts.js';
import { useScreen } from './screen.js';

/** Cells that are left for what is typed, and the least that is worth a list of what it can go on as. */
const [ROOM, LEAST] = [8, 16];

/** The end of a text that fits into so many cells: what is being typed stays in view. */
function tail(text: string, cells: number): string {
  const all = characters(text);
  while (all.length > 0 && width(all.join('')) > cells) all.shift();
  return all.join('');
}

/** As many dots as characters. */
const hidden = (text: string): string => '•'.repeat(characters(text).length);

/** What the line can go on as, from the one that stands in it on: of each its last word. */
function choiceRuns(prompt: LinePrompt): Run[] {
  const { all, at } = choicesOf(prompt);
  const last = (choice: string) =>
    prompt.field.before.includes(' ') ? choice.slice(choice.lastIndexOf(' ') + 1) : choice;
  return all
    .slice(Math.max(0, at))
    .flatMap((choice, index) => [
      run('  '),
      run(last(choice), at >= 0 && index === 0 ? { bold: true } : { ink: 'quiet' }),
    ]);
}

/** The line at the foot of the screen where something is typed. */
export function PromptLine({ prompt }: { prompt: Prompt }) {
  const { layout } = useScreen();
  const label = run(`  ${prompt.label} `, { ink: 'accent', bold: true });
  if (prompt.kind === 'confirm') {
    const line: Line = [label, run('y / n', { ink: 'quiet' })];
    return <Pane lines={[line]} width={layout.columns} height={1} />;
  }
  const before = prompt.isSecret ? hidden(prompt.field.before) : prompt.field.before;
  const after = prompt.isSecret ? hidden(prompt.field.after) : prompt.field.after;
  const cells = Math.max(ROOM, layout.columns - width(label.text) - 2);
  const [under = ' ', ...rest] = characters(after);
  const line: Line = [label, run(tail(before, cells - 1)), run(under, { inverse: true }), run(rest.join(''))];
  const left = layout.columns - lineWidth(line) - 2;
  const choices = left > LEAST ? fitLine([run('  '), ...choiceRuns(prompt)], left) : [];
  return <Pane lines={[[...line, ...choices]]} width={layout.columns} height={1} />;
}
