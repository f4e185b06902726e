/** Prints rows as a table: numbers to the right, words to the left. */
export function table(head: string[], rows: (string | number)[][]): string {
  const cells = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const right = head.map((_, column) =>
    rows.every((row) => /^[\d.,-]*\s?(\w+|%)?(\/s)?$/.test(String(row[column] ?? ''))),
  );
  const line = (row: string[]) =>
    row
      .map((cell, column) => (right[column] ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...cells.slice(1).map(line)].join('\n');
}
