import { clean } from '../text/clean.js';
import { graphemes } from '../text/width.js';

/** A line that is being typed, on both sides of the cursor. */
export interface Field {
  before: string;
  after: string;
}

export const characters = (text: string): string[] => [...graphemes(text)].map((character) => character.text);
const shorter = (text: string) => characters(text).slice(0, -1).join('');

const edits: Record<string, (field: Field) => Field> = {
  ArrowLeft: ({ before, after }) => ({ before: shorter(before), after: (characters(before).at(-1) ?? '') + after }),
  ArrowRight({ before, after }) {
    const [first = '', ...rest] = characters(after);
    return { before: before + first, after: rest.join('') };
  },
  Home: ({ before, after }) => ({ before: '', after: before + after }),
  End: ({ before, after }) => ({ before: before + after, after: '' }),
  Backspace: ({ before, after }) => ({ before: shorter(before), after }),
  Delete: ({ before, after }) => ({ before, after: characters(after).slice(1).join('') }),
  'ctrl+u': ({ after }) => ({ before: '', after }),
  'ctrl+k': ({ before }) => ({ before, after: '' }),
  'ctrl+w': ({ before, after }) => ({ before: before.replace(/\S*\s*$/, ''), after }),
};
const others: Record<string, string> = {
  'ctrl+a': 'Home',
  'ctrl+e': 'End',
  'ctrl+b': 'ArrowLeft',
  'ctrl+f': 'ArrowRight',
};

/** The line after a key was pressed. */
export function edit(field: Field, name: string, text: string | undefined): Field {
  if (text !== undefined) return { ...field, before: field.before + clean(text) };
  return edits[others[name] ?? name]?.(field) ?? field;
}

/** The line with a paste in it: line breaks are blanks there. */
export function pasteInto({ before, after }: Field, text: string): Field {
  return { before: before + clean(text.trim()), after };
}
