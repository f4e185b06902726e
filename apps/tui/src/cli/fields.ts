import { nearest } from '@dateline/core';
import { UsageError } from './usage-error.js';

/** The fields that rows of a kind can have. All are named, so that a field that no row has at the moment is not taken for a wrong one. */
export type Fields<Row> = Readonly<Record<keyof Row, true>>;

/** The value at a path such as `article.headline`; undefined where a row lacks it. */
export function valueAt(row: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        value !== null && typeof value === 'object' && Object.hasOwn(value, name)
          ? (value as Record<string, unknown>)[name]
          : undefined,
      row,
    );
}

/** @throws UsageError for a path whose first name is no field */
export function checkField(path: string, fields: Readonly<Record<string, true>>): void {
  const names = Object.keys(fields);
  const [first = ''] = path.split('.');
  if (names.includes(first)) return;
  const meant = first === '' ? undefined : nearest(first, names);
  throw new UsageError(
    `There is no field ${first || 'without a name'}${meant ? `; did you mean ${meant}?` : '.'} The fields are ${names.join(', ')}.`,
  );
}

/** Paths with commas between them. @throws UsageError */
export function fieldPaths(given: string, fields: Readonly<Record<string, true>>): string[] {
  const paths = given.split(',').map((path) => path.trim());
  for (const path of paths) checkField(path, fields);
  return paths;
}

/** A row with nothing but these fields; a nested one stands under its whole path. */
export function onlyFields(row: object, paths: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(paths.map((path) => [path, valueAt(row, path) ?? null]));
}
