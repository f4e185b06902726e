import type { Io } from './io.js';

/** The forms in which commands print rows. */
export const rowForms = ['text', 'json', 'ndjson'] as const;

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
