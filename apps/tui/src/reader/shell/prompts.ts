import type { Store } from '@dateline/reader';
import { edit, type Field, pasteInto } from '../../input/field.js';

/** A line that is asked for. */
export interface LinePrompt {
  kind: 'line';
  label: string;
  field: Field;
  /** Whether what is typed is not shown. */
  isSecret?: boolean;
  submit(value: string): void;
  typing?(value: string): void;
  cancel?(): void;
  /** What was answered before, the last one last. */
  history?: readonly string[];
  /** What stands in the field while the history is gone through, and which of it. */
  recalled?: { at: number; typed: string };
  /** What the line can go on as. */
  complete?(typed: string): readonly string[];
  /** The ones that Tab goes through, and which stands in the field. */
  choices?: { all: readonly string[]; at: number };
}

/** A line that is asked for, or a question with y or n as its answer; anything else is no. */
export type Prompt = LinePrompt | { kind: 'confirm'; label: string; answer(yes: boolean): void };

/** What the line can go on as, for a person to see: what Tab goes through, else what comes next. */
export function choicesOf({ choices, complete, field }: LinePrompt): { all: readonly string[]; at: number } {
  if (choices) return choices;
  return { all: field.before === '' || field.after !== '' ? [] : (complete?.(field.before) ?? []), at: -1 };
}

/** The line with the next one of what it can go on as. */
function completed(prompt: LinePrompt, direction: 1 | -1): LinePrompt {
  const { all, at } = choicesOf(prompt);
  if (all.length === 0) return prompt;
  const next = at < 0 && direction < 0 ? all.length - 1 : (at + direction + all.length) % all.length;
  return { ...prompt, field: { before: all[next]!, after: '' }, choices: { all, at: next } };
}

/** The line with what was answered before it, or after that with what was typed. */
function recalled(prompt: LinePrompt, direction: 1 | -1): LinePrompt {
  const { history = [], recalled, field } = prompt;
  const { at, typed } = recalled ?? { at: history.length, typed: field.before + field.after };
  const next = Math.max(0, Math.min(history.length, at + direction));
  return { ...prompt, field: { before: history[next] ?? typed, after: '' }, recalled: { at: next, typed } };
}

const moves: Record<string, (prompt: LinePrompt) => LinePrompt> = {
  Tab: (prompt) => completed(prompt, 1),
  'shift+Tab': (prompt) => completed(prompt, -1),
  ArrowUp: (prompt) => recalled(prompt, -1),
  ArrowDown: (prompt) => recalled(prompt, 1),
  'ctrl+p': (prompt) => recalled(prompt, -1),
  'ctrl+n': (prompt) => recalled(prompt, 1),
};

const textOf = ({ field }: LinePrompt) => field.before + field.after;

function change(prompts: Store<Prompt | undefined>, before: LinePrompt, after: LinePrompt): void {
  prompts.set(after);
  if (textOf(after) !== textOf(before)) after.typing?.(textOf(after));
}

/** The line as somebody types it on: what was gone through is left. */
function typed({ choices: _choices, recalled: _recalled, ...prompt }: LinePrompt, field: Field): LinePrompt {
  return { ...prompt, field };
}

/** Takes a key where something is asked for. @returns false where nothing is */
export function promptKey(prompts: Store<Prompt | undefined>, name: string, text: string | undefined): boolean {
  const prompt = prompts.get();
  if (!prompt) return false;
  const isCancelled = name === 'Escape' || name === 'ctrl+c';
  if (prompt.kind === 'confirm') {
    prompts.set(undefined);
    prompt.answer(!isCancelled && text?.toLowerCase() === 'y');
  } else if (isCancelled) {
    prompts.set(undefined);
    prompt.cancel?.();
  } else if (name === 'Enter') {
    prompts.set(undefined);
    prompt.submit(textOf(prompt).trim());
  } else change(prompts, prompt, moves[name]?.(prompt) ?? typed(prompt, edit(prompt.field, name, text)));
  return true;
}

/** The same for a paste: text of a field, and never an answer. */
export function promptPaste(prompts: Store<Prompt | undefined>, text: string): boolean {
  const prompt = prompts.get();
  if (prompt?.kind === 'line') change(prompts, prompt, typed(prompt, pasteInto(prompt.field, text)));
  return prompt !== undefined;
}
