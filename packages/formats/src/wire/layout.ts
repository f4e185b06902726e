/** A run of lines that belong together, before it is known what they are. */
export interface Chunk {
  /** Without line ends, with their indents. */
  lines: string[];
  /** Whether an empty line stands before it. */
  apart: boolean;
}

const TABS = 8;
/** Two stretches of blanks in a line, or one before a number: the columns of a table. */
const COLUMNS = /\S(?: {2,}|\t+)\S.*?(?: {2,}|\t+)\S|\S(?: {3,}|\t+)[-+$€£]?[\d.(]/;

/** A line drawn between parts. */
export const isRule = (line: string) => /^\s*[-_=*–—~]/.test(line) && /^\s*(?:[-_=*–—~]\s?){2,}$/.test(line);

export const indentOf = (line: string) => line.length - line.trimStart().length;

/** The lines of a text, without control characters, tabs as blanks, white space behind the words gone. */
export function linesOf(text: string): string[] {
  return text
    .replace(/\r\n?|\u2028|\u0085/g, '\n')
    .replace(/[\f\v\u2029]/g, '\n\n')
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f\u200b\ufeff]/g, '')
    .split('\n')
    .map((line) =>
      line
        .replace(/\u00a0/g, ' ')
        .replace(/^\t+/, (tabs) => ' '.repeat(tabs.length * TABS))
        .trimEnd(),
    );
}

export function hasColumns(line: string): boolean {
  const text = line.trimStart();
  return (text.includes('  ') || text.includes('\t')) && COLUMNS.test(text);
}

/**
 * Cuts lines into paragraphs as agencies set them: apart by empty lines, the first line of each indented, or one line
 * each. Lines in columns stay together as one chunk, whatever their indents.
 * @param lead characters that stood before the first line and were split off
 */
export function chunksOf(lines: readonly string[], lead = 0): Chunk[] {
  const chunks: Chunk[] = [];
  let apart = true;
  let current: Chunk | undefined;
  const table = tableLines(lines);
  const width = widest(lines.map((line, at) => (table.has(at) ? 0 : line.length + (at === 0 ? lead : 0))));
  const eachLine = isOneEach(lines, table);
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') {
      // An empty line in a table is still the table.
      if (!(table.has(at - 1) && table.has(at + 1))) current = undefined;
      apart = true;
      continue;
    }
    const previous = lines[at - 1] ?? '';
    const room = width - previous.length - (at === 1 ? lead : 0);
    const breaks =
      table.has(at) !== table.has(at - 1) ||
      (!table.has(at) &&
        ((eachLine && indentOf(line) === 0) || startsParagraph(line, previous) || endedEarly(previous, line, room)));
    if (!current || breaks) {
      current = { lines: [], apart };
      chunks.push(current);
    } else if (apart) current.lines.push('');
    current.lines.push(line);
    apart = false;
  }
  return chunks;
}

/** The largest of any number of lengths; Math.max takes no more than a stack holds. */
export const widest = (lengths: readonly number[]) => lengths.reduce((most, length) => Math.max(most, length), 0);

/** Whether every line is a paragraph: none breaks off within a sentence. */
function isOneEach(lines: readonly string[], table: ReadonlySet<number>): boolean {
  let pairs = 0;
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (!next?.trim() || !line.trim() || table.has(at) || table.has(at + 1) || indentOf(next) > 0) continue;
    if (!/[.!?]["”’'»)\]]*$/.test(line) || /^\p{Ll}/u.test(next)) return false;
    pairs++;
  }
  return pairs > 0;
}

/** Whether a line ended a paragraph: with a sentence, though the next word had room behind it. */
function endedEarly(previous: string, line: string, room: number): boolean {
  const word = /^\s*(\S+)/.exec(line)?.[1]?.length ?? 0;
  if (room <= word + 12 || !/^\s*["“‘'«(]?[\p{Lu}\p{Lo}\d]/u.test(line)) return false;
  return /[.!?]["”’'»)\]]*$/.test(previous) || (room > previous.length && !/[,;:–—-]$/.test(previous));
}

/** A line further in than the one before it, or marked as an item of a list, starts a paragraph. */
function startsParagraph(line: string, previous: string): boolean {
  if (previous.trim() === '' || isRule(line) || isRule(previous)) return true;
  const indent = indentOf(line);
  if (itemMark(previous) && /^\s*\p{Ll}/u.test(line)) return false;
  // One blank is a slip of the keys, and a first line may be followed by others as far in.
  if (indent >= 2 && (indentOf(previous) < indent || indent >= 3)) return true;
  // A dash may as well be one of the sentence.
  return (
    itemMark(line) !== undefined &&
    (/^\s*[^\s–—-]/.test(line) || /[.:;!?"”’)]$/.test(previous) || itemMark(previous) !== undefined)
  );
}

/** The numbers of the lines that are tables: two and more in columns, with the short lines between them. */
function tableLines(lines: readonly string[]): Set<number> {
  const found = new Set<number>();
  let run: number[] = [];
  let columns = 0;
  const close = () => {
    while (run.length > 0 && !hasColumns(lines[run.at(-1)!]!)) run.pop();
    if (columns >= 2) for (const at of run) found.add(at);
    run = [];
    columns = 0;
  };
  for (const [at, line] of lines.entries()) {
    if (hasColumns(line)) {
      run.push(at);
      columns++;
    } else if (run.length > 0 && line.trim() !== '' && line.length < 40 && /^\s/.test(line) && at - run.at(-1)! === 1)
      run.push(at);
    else if (line.trim() !== '' || at - (run.at(-1) ?? at) > 1) close();
  }
  close();
  // The heads of the columns have no figures, and may have one gap alone.
  for (const at of [...found])
    for (let above = at - 1; !found.has(above) && /^ +\S.* {2,}\S/.test(lines[above] ?? ''); above--) found.add(above);
  return found;
}

const MARKS = '*•·▪‣◦-–—(0123456789';

/** The mark of a list item at the beginning of a line. */
export function itemMark(line: string): { length: number; number?: number } | undefined {
  // Most lines are prose: one look at the first character spares three patterns.
  const first = line.charAt(indentOf(line));
  if (first === '' || !MARKS.includes(first)) return undefined;
  const bullet = /^\s*(?:[*•·▪‣◦]|--?|[–—])\s+(?=\S)/.exec(line);
  if (bullet) return { length: bullet[0].length };
  const number = /^\s*(?:\((\d{1,2})\)|(\d{1,2})[.)])\s+(?=\p{L}|["“])/u.exec(line);
  return number ? { length: number[0].length, number: Number(number[1] ?? number[2]) } : undefined;
}

/** The lines of a paragraph as one. A word divided at the end of a line is not mended: copy does not divide words. */
export function joined(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ')
    .replace(/\s+/g, ' ');
}
