import { type Fields, fieldPaths, onlyFields, valueAt } from './fields.js';
import type { Io } from './io.js';
import { type Options, text, type Values } from './options.js';
import { parseTemplate } from './template.js';
import { UsageError } from './usage-error.js';

/** The forms in which commands print rows. */
export const rowForms = ['text', 'json', 'ndjson'] as const;

/** What commands that list something take; the names are those of gh. */
export const rowOptions = {
  as: { type: 'string', choices: rowForms, help: 'the form: text for people when nothing is said' },
  json: { type: 'string', value: 'FIELD,...', help: 'an array of JSON with these fields alone' },
  format: {
    type: 'string',
    value: 'TEMPLATE',
    help: 'a line for each: {field} is replaced by its value, \\t by a tab, \\n by a line break',
  },
} as const satisfies Options;

/** What commands that list something with an id take too. */
export const idOptions = {
  null: { type: 'boolean', short: '0', help: 'the ids alone, each ended by a NUL, for xargs -0' },
} as const satisfies Options;

/** For commands that look for something. */
export const exitOption = {
  'exit-code': { type: 'boolean', help: 'exit with 1 where nothing is found' },
} as const satisfies Options;

/** The exit code of a command that found so many. */
export const exitCode = (values: Values, found: number): number => (values['exit-code'] && found === 0 ? 1 : 0);

/** Prints rows as an array of JSON, one line of JSON each, or as text for people. */
export async function printRows<T>(
  rows: readonly T[],
  form: string | undefined,
  io: Io,
  asText: (rows: readonly T[]) => string,
): Promise<void> {
  if (form === 'json') return io.printJson(rows, 2);
  if (form === 'ndjson') return io.printJsonLines(rows);
  if (rows.length > 0) return io.print(asText(rows), { painted: true });
}

/** @throws UsageError for two forms at once */
export function checkForm(values: Values): void {
  if (['as', 'json', 'format', 'null'].filter((name) => values[name] !== undefined).length > 1)
    throw new UsageError('--as, --json, --format and --null name the form: one at a time.');
}

/** Prints rows that come page by page. */
export interface RowPrinter<T> {
  print(rows: readonly T[]): Promise<void>;
  /** Prints what could not be printed before the last row was there. */
  end(): Promise<void>;
}

/**
 * Prints rows in the form that the options of `rowOptions` and `idOptions` name.
 * @param fields those that the rows can have
 * @throws UsageError for two forms at once, an unknown field, a wrong template
 */
export function rowPrinter<T extends object>(
  values: Values,
  fields: Fields<T>,
  io: Io,
  asText: (rows: readonly T[]) => string,
): RowPrinter<T> {
  checkForm(values);
  const [form, json, format] = ['as', 'json', 'format'].map((name) => text(values, name));
  if (values.null)
    return atOnce((rows) => io.print(lines(rows.map((row) => String(valueAt(row, 'id')))), { lineEnd: '\0' }));
  if (format !== undefined) {
    const lineOf = parseTemplate(format, fields);
    return atOnce((rows) => io.print(lines(rows.map(lineOf))));
  }
  if (json !== undefined) {
    const paths = fieldPaths(json, fields);
    return together((rows) =>
      io.printJson(
        rows.map((row) => onlyFields(row, paths)),
        2,
      ),
    );
  }
  if (form === 'json') return together((rows) => io.printJson(rows, 2));
  return atOnce((rows) => printRows(rows, form, io, asText));
}

/** Prints the rows of a list that is there as a whole. */
export async function printList<T extends object>(
  rows: readonly T[],
  values: Values,
  fields: Fields<T>,
  io: Io,
  asText: (rows: readonly T[]) => string,
): Promise<void> {
  const printer = rowPrinter(values, fields, io, asText);
  await printer.print(rows);
  await printer.end();
}

const lines = (texts: readonly string[]) => texts.map((line) => `${line}\n`).join('');

function atOnce<T>(print: (rows: readonly T[]) => Promise<void>): RowPrinter<T> {
  return { print: async (rows) => (rows.length > 0 ? print(rows) : undefined), end: async () => {} };
}

function together<T>(print: (rows: readonly T[]) => Promise<void>): RowPrinter<T> {
  const kept: T[] = [];
  return { print: async (rows) => void kept.push(...rows), end: () => print(kept) };
}
