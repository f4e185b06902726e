import xterm from '@xterm/headless';
import { describe, expect, it } from 'vitest';
import { run } from '../text/line.js';
import { noStyle, type Palette, terminalColours } from '../text/paint.js';
import { rowBytes } from './row-bytes.js';

const painted: Palette = { inks: {}, page: '38;2;1;2;3 48;2;9;8;7', styled: true };
const row = (palette: Palette) => [
  { column: 0, width: 6, line: [run('list')], palette },
  { column: 6, width: 3, line: [], palette },
  { column: 9, width: 6, line: [run('text')], palette },
  { column: 15, width: 5, line: [], palette },
];

async function cells(bytes: string) {
  const screen = new xterm.Terminal({ cols: 20, rows: 1, allowProposedApi: true });
  await new Promise<void>((done) => screen.write(bytes, done));
  const line = screen.buffer.active.getLine(0);
  return Array.from({ length: 20 }, (_, column) => line?.getCell(column));
}

describe('a row of panes', () => {
  it('has the colour of the page in every cell, also where nothing stands', async () => {
    const drawn = await cells(rowBytes(row(painted), 20));
    expect(drawn.map((cell) => cell?.getChars() || ' ').join('')).toBe('list     text       '.slice(0, 20));
    expect(new Set(drawn.map((cell) => cell?.getBgColor()))).toEqual(new Set([0x090807]));
  });

  it('writes nothing for what is empty where the page has the colours of the terminal', () => {
    expect(rowBytes(row(terminalColours).slice(1, 2), 20)).toBe('\u001b[K');
  });

  it('makes links of addresses where it may have styles', () => {
    const line = [run('port', { link: 'https://port.example/' })];
    const bytes = (palette: Palette) => rowBytes([{ column: 0, width: 20, line, palette }], 20);
    expect(bytes(terminalColours)).toContain('\u001b]8;;https://port.example/\u001b\\port\u001b]8;;\u001b\\');
    expect(bytes(noStyle)).not.toContain(']8;;');
  });
});
