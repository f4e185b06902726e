import type { Store } from '@dateline/reader';
import { edit, type Field, pasteInto } from '../../input/field.js';

/** A line that is asked for, or a question with y or n as its answer; anything else is no. */
export type Prompt =
  | {
      kind: 'line';
      label: string;
      field: Field;
      submit(value: string): void;
      typing?(value: string): void;
      cancel?(): void;
    }
  | { kind: 'confirm'; label: string; answer(yes: boolean): void };

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
    prompt.submit((prompt.field.before + prompt.field.after).trim());
  } else typed(prompts, prompt, edit(prompt.field, name, text));
  return true;
}

function typed(prompts: Store<Prompt | undefined>, prompt: Prompt & { kind: 'line' }, field: Field): void {
  prompts.set({ ...prompt, field });
  if (field.before + field.after !== prompt.field.before + prompt.field.after)
    prompt.typing?.(field.before + field.after);
}

/** The same for a paste: text of a field, and never an answer. */
export function promptPaste(prompts: Store<Prompt | undefined>, text: string): boolean {
  const prompt = prompts.get();
  if (prompt?.kind === 'line') typed(prompts, prompt, pasteInto(prompt.field, text));
  return prompt !== undefined;
}
