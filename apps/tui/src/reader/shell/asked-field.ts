import { type Field, questionMessages } from '@dateline/reader';

/** The suggestions that begin as the last of some words apart by commas. */
export function suggested(suggestions: readonly string[] = [], typed: string): string[] {
  const [, before = '', word = ''] = /^(.*,\s*)?(.*)$/s.exec(typed) ?? [];
  const begins = (each: string) => each.toLowerCase().startsWith(word.toLowerCase()) && each !== word;
  return word === '' ? [] : suggestions.filter(begins).map((each) => `${before}${each}`);
}

/** A switch as a line asks for it: it is turned by a word, and stays as it is where none is given. */
export function asWord(field: Field): Field {
  const words = { on: questionMessages.on, off: questionMessages.off };
  const options = [
    { value: '', label: '' },
    ...(['on', 'off'] as const).map((value) => ({ value, label: words[value] })),
  ];
  const prompt = questionMessages.switched(field.label, field.initial === 'on');
  return { ...field, prompt, options, initial: '' };
}

/** What a switch gives for a word. */
export function switchedBy(word: string, initial = ''): string {
  if (word === '') return initial;
  return word === 'on' ? 'on' : '';
}

/** What a field can be answered with: what it suggests, or all that it can be. */
export const suggestionsOf = ({ suggestions, options }: Field) => suggestions ?? options?.map(({ value }) => value);

/** The value that was chosen, by its beginning or that of what it is called; undefined where that is none, or several. */
export function optionOf({ options = [] }: Field, typed: string): string | undefined {
  const begins = (text: string) => text.toLowerCase().startsWith(typed.toLowerCase());
  const exact = options.find(({ value }) => value === typed.toLowerCase());
  const found = options.filter(({ value, label }) => begins(value) || begins(label));
  return exact?.value ?? (found.length === 1 ? found[0]!.value : undefined);
}
