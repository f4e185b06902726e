import { useInput, usePaste } from 'ink';
import { useState } from 'react';
import { clean } from '../../text/clean.js';
import { type Line, run } from '../../text/line.js';
import { graphemes, width } from '../../text/width.js';
import { Pane } from '../parts/pane.js';
import { useScreen } from './screen.js';

/** A line that is asked for, or a question with y or n as its answer; anything else is no. */
export type Prompt =
  | { kind: 'line'; label: string; initial?: string; submit(value: string): void; cancel?(): void }
  | { kind: 'confirm'; label: string; answer(yes: boolean): void };

interface Field {
  before: string;
  after: string;
}

const characters = (text: string) => [...graphemes(text)].map((character) => character.text);
const shorter = (text: string) => characters(text).slice(0, -1).join('');

/** The line after a key was pressed. */
export function edit(
  { before, after }: Field,
  input: string,
  key: Parameters<Parameters<typeof useInput>[0]>[1],
): Field {
  if (key.leftArrow) return { before: shorter(before), after: (characters(before).at(-1) ?? '') + after };
  if (key.rightArrow) {
    const [first = '', ...rest] = characters(after);
    return { before: before + first, after: rest.join('') };
  }
  if (key.home || (key.ctrl && input === 'a')) return { before: '', after: before + after };
  if (key.end || (key.ctrl && input === 'e')) return { before: before + after, after: '' };
  if (key.backspace || (key.ctrl && input === 'h')) return { before: shorter(before), after };
  if (key.delete) return { before, after: characters(after).slice(1).join('') };
  if (key.ctrl && input === 'u') return { before: '', after };
  if (key.ctrl && input === 'w') return { before: before.replace(/\S*\s*$/, ''), after };
  if (key.ctrl || key.meta || key.tab || key.upArrow || key.downArrow || key.pageUp || key.pageDown)
    return { before, after };
  return { before: before + clean(input), after };
}

/** The end of a text that fits into so many cells: what is being typed stays in view. */
function tail(text: string, cells: number): string {
  const all = characters(text);
  while (all.length > 0 && width(all.join('')) > cells) all.shift();
  return all.join('');
}

/** The line at the foot of the screen where something is typed. */
export function PromptLine({ prompt }: { prompt: Prompt }) {
  const { terminal, layout } = useScreen();
  const [field, setField] = useState<Field>({
    before: prompt.kind === 'line' ? (prompt.initial ?? '') : '',
    after: '',
  });
  usePaste((text) => setField(({ before, after }) => ({ before: before + clean(text.trim()), after })));
  useInput((input, key) => {
    const escaped = key.escape || (key.ctrl && input === 'c');
    if (prompt.kind === 'confirm') {
      terminal.prompt.set(undefined);
      return prompt.answer(!escaped && input.toLowerCase() === 'y');
    }
    if (escaped) {
      terminal.prompt.set(undefined);
      return prompt.cancel?.();
    }
    // Keys that were pressed fast arrive as one input, with Enter among them.
    const [line = '', ...rest] = key.return ? [''] : input.split(/[\r\n]/);
    const next = key.return ? field : edit(field, line, key);
    if (!key.return && rest.length === 0) return setField(next);
    terminal.prompt.set(undefined);
    prompt.submit((next.before + next.after).trim());
  });
  const label = run(`  ${prompt.label} `, { ink: 'accent', bold: true });
  if (prompt.kind === 'confirm') {
    const line: Line = [label, run('y / n', { ink: 'quiet' })];
    return <Pane lines={[line]} width={layout.columns} height={1} />;
  }
  const cells = Math.max(8, layout.columns - width(label.text) - 2);
  const [under = ' ', ...rest] = characters(field.after);
  const line: Line = [label, run(tail(field.before, cells - 1)), run(under, { inverse: true }), run(rest.join(''))];
  return <Pane lines={[line]} width={layout.columns} height={1} />;
}
