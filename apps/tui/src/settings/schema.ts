import { nearest } from '@dateline/core';
import { commands } from '@dateline/reader';
import { z } from 'zod';
import { pictureChoices } from '../pictures/protocol.js';
import { isColour, NAMES } from './colours.js';
import { keysOf } from './key-names.js';
import { keyMaps, places, starts, themeNames } from './names.js';

const quoted = (values: readonly string[]) => values.map((value) => `"${value}"`).join(', ');
const meant = (typed: string, known: readonly string[]) => {
  const near = nearest(typed, known);
  return near === undefined ? '' : ` Did you mean "${near}"?`;
};

function oneOf<const T extends string>(values: readonly T[]) {
  return z.enum(values as [T, ...T[]], { error: () => `It is one of ${quoted(values)}.` });
}

function cells(least: number, most: number) {
  const sentence = `It is a whole number of cells from ${least} to ${most}.`;
  return z.int({ error: sentence }).min(least, sentence).max(most, sentence).optional();
}

const commandNames = commands.flatMap(({ id, frontEnds }) =>
  !frontEnds || frontEnds.includes('terminal') ? [id] : [],
);

const notCommand = 'It is the name of a command in quotes; "" takes the key away.';
const noKey = (key: string) =>
  `"${key}" is no key. Keys are characters and names such as "Enter" and "PageDown", also with "ctrl+" or "alt+" before them; blanks part the keys of a chord.`;

/** Why a key cannot do what stands behind it. */
function keyProblem(key: string, value: unknown): string | undefined {
  if (keysOf(key) === undefined) return noKey(key);
  if (typeof value !== 'string') return notCommand;
  const isKnown = value === '' || commandNames.some((id) => id === value);
  return isKnown ? undefined : `There is no command "${value}".${meant(value, commandNames)}`;
}

/** Keys with the names of commands; an empty one for nothing. */
const keyTable = z
  .record(z.string(), z.unknown(), { error: 'It is a table of keys.' })
  .check((context) => {
    for (const [key, value] of Object.entries(context.value)) {
      const message = keyProblem(key, value);
      if (message) context.issues.push({ code: 'custom', input: value, path: [key], message });
    }
  })
  .transform((table) => table as Record<string, string>);

const noView = (name: string) => `There is no view "${name}": they are ${quoted(places)}.${meant(name, places)}`;
const isTable = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys that mean the same everywhere, and tables of those of one view. */
const allKeys = z
  .object(Object.fromEntries(places.map((place) => [place, keyTable.optional()])))
  .catchall(z.unknown())
  .check((context) => {
    for (const [key, value] of Object.entries(context.value)) {
      if (places.some((place) => place === key)) continue;
      const message = isTable(value) ? noView(key) : keyProblem(key, value);
      if (message) context.issues.push({ code: 'custom', input: value, path: [key], message });
    }
  })
  .transform((table) => table as Record<string, string | Record<string, string>>);

const notMacro = 'It is a list of lines, each as it is typed after ":".';

/** Why a key cannot do the lines that stand behind it, and which of them cannot be done. */
function macroProblem(key: string, value: unknown): { path: PropertyKey[]; message: string } | undefined {
  if (keysOf(key) === undefined) return { path: [key], message: noKey(key) };
  if (!Array.isArray(value) || value.length === 0) return { path: [key], message: notMacro };
  for (const [at, line] of value.entries()) {
    if (typeof line !== 'string') return { path: [key, at], message: notMacro };
    const word = line.trim().split(/\s+/)[0]!;
    if (!commandNames.some((id) => id === word))
      return {
        path: [key, at],
        message: `A line begins with the name of a command; "${word}" is none.${meant(word, commandNames)}`,
      };
  }
  return undefined;
}

/** Macros of all views, and tables of those of one. */
const allMacros = z
  .record(z.string(), z.unknown(), { error: 'It is a table of keys.' })
  .check((context) => {
    const check = (key: string, value: unknown, before: string[]) => {
      const problem = macroProblem(key, value);
      if (problem)
        context.issues.push({
          code: 'custom',
          input: value,
          path: [...before, ...problem.path],
          message: problem.message,
        });
    };
    for (const [key, value] of Object.entries(context.value)) {
      if (!isTable(value)) check(key, value, []);
      else if (places.some((place) => place === key))
        for (const [inner, macro] of Object.entries(value as object)) check(inner, macro, [key]);
      else context.issues.push({ code: 'custom', input: value, path: [key], message: noView(key) });
    }
  })
  .transform((table) => table as Record<string, string[] | Record<string, string[]>>);

const colourSentence = `It is "#rrggbb", a number from 0 to 255, or ${quoted(NAMES)}, also with "bright-" before it.`;
const colour = z.union([z.string(), z.int()], { error: colourSentence }).refine(isColour, colourSentence).optional();
const inks = { accent: colour, quiet: colour, problem: colour, text: colour, background: colour };
const palette = z.strictObject(inks);

/** What stands in the file. */
export const schema = z.strictObject({
  keymap: oneOf(keyMaps).optional(),
  theme: oneOf(themeNames).optional(),
  start: oneOf(starts).optional(),
  browser: z.string({ error: 'It is a command in quotes, such as "firefox --new-tab %s".' }).optional(),
  bidi: oneOf(['auto', 'reader', 'terminal']).optional(),
  pictures: oneOf(pictureChoices).optional(),
  linear: z.boolean({ error: 'It is true or false.' }).optional(),
  columns: z
    .strictObject(
      { sources: cells(0, 80), list: cells(0, 200), text: cells(20, 200), notes: cells(0, 80), source: cells(0, 60) },
      { error: (issue) => (issue.code === 'unrecognized_keys' ? undefined : 'It is a table.') },
    )
    .optional(),
  colours: z
    .strictObject({
      ...inks,
      ...Object.fromEntries(themeNames.map((name) => [name, palette.optional()])),
    } as typeof inks & Record<(typeof themeNames)[number], z.ZodOptional<typeof palette>>)
    .optional(),
  keys: allKeys.optional(),
  macros: allMacros.optional(),
});

export type Config = z.infer<typeof schema>;
