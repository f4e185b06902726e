import { Readable } from 'node:stream';
import type { Left } from './moved.js';
import type { ImportSource } from './source.js';

/** Characters of one row; what is longer has a quotation mark that is never closed. */
const LONGEST_ROW = 1_000_000;

const BROKEN = 'rows that cannot be read';

export type Row = Record<string, string | undefined>;

const OPTIONS = {
  bom: true,
  relax_column_count: true,
  relax_quotes: true,
  trim: true,
  skip_empty_lines: true,
} as const;
const plain = (name: string) => name.trim().toLowerCase();

/** The names of the columns of a table in lower case, as its first line says; none for what is no table (RFC 4180). */
export async function columnsOf({ head, isDatabase }: ImportSource): Promise<string[]> {
  const [line = ''] = head.split(/\r\n?|\n/, 1);
  if (isDatabase || !line.includes(',') || line.length > 2_000 || /^[<[{]/.test(line)) return [];
  const { parse } = await import('csv-parse/sync');
  try {
    return (parse(line, OPTIONS) as string[][])[0]?.map(plain) ?? [];
  } catch {
    return [];
  }
}

/** Whether a table has all of these columns. */
export async function hasColumns(source: ImportSource, ...names: string[]): Promise<boolean> {
  const columns = await columnsOf(source);
  return names.every((name) => columns.includes(name));
}

/** The rows of a table one by one, by the names of its columns in lower case. */
export async function* rowsOf(source: ImportSource, left: Left): AsyncGenerator<Row> {
  const { parse } = await import('csv-parse');
  const parser = parse({
    ...OPTIONS,
    columns: (names: string[]) => names.map(plain),
    max_record_size: LONGEST_ROW,
    skip_records_with_error: true,
  });
  parser.on('skip', () => left.add(BROKEN));
  const stream = Readable.from(source.pieces());
  stream.on('error', (error) => parser.destroy(error));
  try {
    for await (const row of stream.pipe(parser)) yield row as Row;
  } catch (error) {
    // Nothing behind it can be told apart.
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_'))) throw error;
    left.add(BROKEN);
  }
}
