import xterm from '@xterm/headless';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLine, run } from '../text/line.js';
import { type Palette, terminalColours } from '../text/paint.js';
import { changedBytes, shownRow } from './frame-bytes.js';
import type { Segment } from './nodes.js';

const COLUMNS = 24;
const painted: Palette = { inks: {}, page: '38;2;1;2;3 48;2;9;8;7', styled: true };

/** Text that terminals do not agree on, and plain text. */
const text = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 14 }) },
  fc
    .array(
      fc.constantFrom(
        'a',
        ' ',
        '“',
        '”',
        '▌',
        'é',
        '日',
        '本',
        'क्ष',
        'ក',
        'က်',
        '👩‍🚀',
        '❤️',
        'אב',
        'مي',
        'e\u0301',
        '🇳🇴',
        '\u200b',
      ),
      { maxLength: 10 },
    )
    .map((parts) => parts.join('')),
);
const line = fc.array(fc.record({ text, bold: fc.boolean() }), { maxLength: 3 });

/** The same panes with other lines, frame after frame; each line is often that of the frame before. */
const frames = fc.record({
  widths: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }),
  palette: fc.constantFrom(terminalColours, painted),
  lines: fc.array(fc.array(fc.option(line, { nil: undefined }), { minLength: 4, maxLength: 4 }), {
    minLength: 2,
    maxLength: 4,
  }),
});

function* rowsOf({
  widths,
  palette,
  lines,
}: typeof frames extends fc.Arbitrary<infer T> ? T : never): Generator<Segment[]> {
  let before: { text: string; bold: boolean }[][] = [[], [], [], []];
  for (const frame of lines) {
    before = before.map((old, pane) => frame[pane] ?? old);
    let column = 0;
    yield widths.map((width, pane) => {
      const segment = {
        column,
        width,
        palette,
        line: fitLine(
          before[pane]!.map((each) => run(each.text, { bold: each.bold })),
          width,
        ),
      };
      column += width;
      return segment;
    });
  }
}

/** A terminal that takes every sign outside ASCII for so many cells, or has its own tables. */
function terminal(cells: 1 | 2 | undefined) {
  const screen = new xterm.Terminal({ cols: COLUMNS, rows: 1, allowProposedApi: true });
  if (cells !== undefined) {
    const wcwidth = (code: number) => (code > 0x7e ? cells : 1);
    screen.unicode.register({
      version: 'even',
      wcwidth,
      charProperties: (code: number) => wcwidth(code) << 1,
    } as never);
    screen.unicode.activeVersion = 'even';
  }
  return screen;
}

/** In a terminal that has no wide signs, nobody reads those that are wide in all others. */
const isRead = (cells: 1 | 2 | undefined, given: unknown) => cells !== 1 || !/[日本]/.test(JSON.stringify(given));

async function cellsAfter(bytes: string, cells: 1 | 2 | undefined): Promise<string[]> {
  const screen = terminal(cells);
  await new Promise<void>((done) => screen.write(`\u001b[?7l${bytes}`, done));
  const row = screen.buffer.active.getLine(0);
  return Array.from({ length: COLUMNS }, (_, column) => {
    const cell = row?.getCell(column);
    return [cell?.getChars() || ' ', cell?.getBgColor(), cell?.isBold()].join(' ');
  });
}

describe('a row of the screen', () => {
  it.each([undefined, 1, 2] as const)(
    'has, whatever of it was written before, the cells of a fresh one in a terminal of %s cells a sign',
    async (cells) => {
      await fc.assert(
        fc.asyncProperty(frames, async (given) => {
          fc.pre(isRead(cells, given));
          let before: ReturnType<typeof shownRow> | undefined;
          let bytes = '';
          let last = '';
          for (const segments of rowsOf(given)) {
            const after = shownRow(segments, COLUMNS, true, false);
            bytes += changedBytes(0, before, after, COLUMNS, true).bytes;
            last = changedBytes(0, undefined, after, COLUMNS, true).bytes;
            before = after;
          }
          expect(await cellsAfter(bytes, cells)).toEqual(await cellsAfter(last, cells));
        }),
        { numRuns: Number(process.env.RUNS ?? 300) },
      );
    },
  );

  const pane = (column: number, width: number, words: string): Segment => ({
    column,
    width,
    line: [run(words)],
    palette: terminalColours,
  });
  const row = (...panes: Segment[]) => shownRow(panes, 40, false, false);
  const change = (before: ReturnType<typeof row>, after: ReturnType<typeof row>) =>
    changedBytes(3, before, after, 40, false);

  it('has only those panes written that have changed', () => {
    const before = row(pane(0, 20, 'a list'), pane(20, 20, 'a text'));
    expect(change(before, row(pane(0, 20, 'a list'), pane(20, 20, 'a text')))).toEqual({ bytes: '', written: [] });
    expect(change(before, row(pane(0, 20, 'a list'), pane(20, 20, 'words')))).toEqual({
      bytes: '\u001b[4;21Hwords\u001b[K',
      written: [[20, 40]],
    });
    expect(change(before, row(pane(0, 20, 'rows'), pane(20, 20, 'a text')))).toEqual({
      bytes: '\u001b[4Hrows\u001b[16X',
      written: [[0, 20]],
    });
  });

  it('is written on from what terminals may take for wider', () => {
    const before = row(pane(0, 20, 'a list'), pane(20, 20, 'a text'));
    const { bytes, written } = change(before, row(pane(0, 20, 'a “list”'), pane(20, 20, 'a text')));
    expect(bytes).toContain('a text');
    expect(written).toEqual([[0, 40]]);
  });

  it('is written whole where its panes are others', () => {
    const before = row(pane(0, 20, 'a list'), pane(20, 20, 'a text'));
    expect(change(before, row(pane(0, 40, 'a text'))).bytes).toBe('\u001b[4Ha text\u001b[K');
  });
});
