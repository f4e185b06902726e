import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { expect, onTestFinished, vi } from 'vitest';
import { bare, dateline } from './dateline.js';

/** Milliseconds after which a screen is not coming any more. This ends what hangs, and measures nothing. */
const PATIENCE = 120_000;

/** What is written before all rows are, and after each frame. */
const ALL_ROWS = '\u001b[r';
const FRAME_END = '\u001b[?2026l';

/** What a terminal says of pictures when it is asked. */
interface Says {
  /** It takes pictures as kitty does. */
  kitty?: boolean;
  sixel?: boolean;
  /** Its name and version (XTVERSION). */
  version?: string;
  /** Pixels of a cell. */
  cell?: { width: number; height: number };
}

interface Options {
  columns?: number;
  rows?: number;
  env?: Record<string, string>;
  /** Cells that this terminal takes for a character outside ASCII; its own tables without it. */
  cells?: 1 | 2;
  /** What it says of itself, beside what the terminal of the tests does. */
  says?: Says;
  /** Runs in a shell with job control, which is `$ ` on the screen. */
  shell?: boolean;
}

/** `dateline` in a pseudo-terminal, and what that shows. */
export class Terminal {
  /** Every byte of the program that the screen has taken in. */
  output = '';
  private readonly exit: Promise<number>;
  readonly pid: number;
  /** What looks at the screen after each piece of output. */
  private readonly looks = new Set<() => void>();
  private readonly screen: InstanceType<typeof xterm.Terminal>;
  private readonly pty: ReturnType<typeof spawn>;

  constructor(
    args: readonly string[],
    { columns = 80, rows = 24, env = {}, cells, says = {}, shell = false }: Options = {},
  ) {
    this.screen = new xterm.Terminal({
      cols: columns,
      rows,
      allowProposedApi: true,
      windowOptions: { getCellSizePixels: says.cell !== undefined },
    });
    if (cells !== undefined) {
      const wcwidth = (code: number) => (code > 0x7e ? cells : 1);
      this.screen.unicode.register({
        version: 'even',
        wcwidth,
        charProperties: (code) => wcwidth(code) << 1,
      });
      this.screen.unicode.activeVersion = 'even';
    }
    const file = shell ? 'bash' : process.execPath;
    const given = shell ? ['--norc', '--noprofile', '-i'] : [dateline, ...args];
    this.pty = spawn(file, given, {
      cols: columns,
      rows,
      env: bare(shell ? { PS1: '$ ', ...env } : env),
    });
    if (shell) this.pty.write(`${[process.execPath, dateline, ...args].join(' ')}\r`);
    this.pid = this.pty.pid;
    this.answer(says);
    // A terminal answers what it is asked.
    this.screen.onData((reply) => this.pty.write(reply));
    this.pty.onData((data) =>
      this.screen.write(data, () => {
        this.output += data;
        for (const look of this.looks) look();
      }),
    );
    // The screen takes in what was written last before it answers.
    this.exit = new Promise((resolve) =>
      this.pty.onExit(({ exitCode, signal }) => this.screen.write('', () => resolve(exitCode || (signal ?? 0)))),
    );
    onTestFinished(() => {
      try {
        this.pty.kill('SIGKILL');
      } catch {
        // It has ended.
      }
    });
  }

  /** Answers what is asked of pictures. */
  private answer({ kitty, sixel, version, cell }: Says): void {
    const { parser } = this.screen;
    const reply = (bytes: string) => {
      this.pty.write(bytes);
      return true;
    };
    // The parser of the tests knows no APC: the name that is asked for next comes in its place.
    parser.registerCsiHandler({ prefix: '>', final: 'q' }, () => {
      if (kitty) reply('\u001b_Gi=31;OK\u001b\\');
      return version === undefined || reply(`\u001bP>|${version}\u001b\\`);
    });
    parser.registerCsiHandler({ final: 't' }, ([which]) =>
      which === 16 && cell ? reply(`\u001b[6;${cell.height};${cell.width}t`) : false,
    );
    if (sixel) parser.registerCsiHandler({ final: 'c' }, () => reply('\u001b[?62;4c'));
  }

  /** The colours of the text and behind it in a cell, each as its 24 bits or its number; -1 where it has none of its own. */
  colours(row: number, column: number): { front: number; back: number; text: string } {
    const buffer = this.screen.buffer.active;
    const cell = buffer.getLine(buffer.viewportY + row)?.getCell(column);
    return { front: cell?.getFgColor() ?? -1, back: cell?.getBgColor() ?? -1, text: cell?.getChars() ?? '' };
  }

  /** What stands on the screen now, without blanks at the ends of lines. */
  lines(): string[] {
    const buffer = this.screen.buffer.active;
    return Array.from(
      { length: this.screen.rows },
      (_, row) => buffer.getLine(buffer.viewportY + row)?.translateToString(true, 0, this.screen.cols) ?? '',
    );
  }

  /** Every cell of the screen: what stands in it, and how. */
  cells(): string[][] {
    const buffer = this.screen.buffer.active;
    return Array.from({ length: this.screen.rows }, (_, row) => {
      const line = buffer.getLine(buffer.viewportY + row);
      return Array.from({ length: this.screen.cols }, (_, column) => {
        const cell = line?.getCell(column);
        const style = [cell?.isBold(), cell?.isUnderline(), cell?.isInverse(), cell?.isDim(), cell?.getFgColor()];
        return `${cell?.getChars() || ' '} ${style.join(' ')}`;
      });
    });
  }

  /** The exit code, or how many the signal is that ended it. A program that goes on ends the wait. */
  get ended(): Promise<number> {
    const { promise, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(new Error(`The program goes on:\n${this.lines().join('\n')}`)), PATIENCE);
    return Promise.race([this.exit, promise]).finally(() => clearTimeout(timer));
  }

  /** Has everything drawn again, and waits until it is. */
  async drawnAgain(): Promise<void> {
    const drawn = () => this.output.split(ALL_ROWS).length;
    const before = drawn();
    this.type('\u000c');
    await this.shows(() => drawn() > before && this.output.endsWith(FRAME_END));
  }

  /** Has everything drawn on a blank screen, so that nothing is left of what stood there. */
  async drawnAfresh(): Promise<void> {
    this.scribble('\u001b[2J');
    await this.drawnAgain();
  }

  /** Whether the text at its first place on the screen is set in bold. */
  isBold(text: string): boolean {
    const row = this.lines().findIndex((line) => line.includes(text));
    const line = this.screen.buffer.active.getLine(this.screen.buffer.active.viewportY + row);
    const cell = line?.getCell(this.lines()[row]?.indexOf(text) ?? 0);
    return cell?.isBold() !== 0;
  }

  /** The texts on the screen that are underlined, row by row. */
  underlined(): string {
    const buffer = this.screen.buffer.active;
    return this.lines()
      .map((_, row) => {
        const line = buffer.getLine(buffer.viewportY + row);
        const cells = Array.from({ length: this.screen.cols }, (_, column) => line?.getCell(column));
        return cells.map((cell) => (cell?.isUnderline() ? cell.getChars() : '')).join('');
      })
      .filter(Boolean)
      .join(' ');
  }

  get alternate(): boolean {
    return this.screen.buffer.active.type === 'alternate';
  }

  type(keys: string): void {
    this.pty.write(keys);
  }

  /** Presses the left button at the first place of a text on the screen, or turns the wheel there (64 up, 65 down). */
  point(text: RegExp, button = 0): void {
    const columns = this.lines().map((line) => line.search(text));
    const row = columns.findIndex((column) => column >= 0);
    const at = `${columns[row]! + 1};${row + 1}`;
    this.type(`\u001b[<${button};${at}M\u001b[<${button};${at}m`);
  }

  /** Writes on the screen, as a program beside the reader does. */
  scribble(bytes: string): void {
    this.screen.write(bytes, () => {
      for (const look of this.looks) look();
    });
  }

  resize(columns: number, rows: number): void {
    this.screen.resize(columns, rows);
    this.pty.resize(columns, rows);
  }

  signal(signal: string): void {
    this.pty.kill(signal);
  }

  /** Takes the terminal away, as a connection does that breaks. */
  hangUp(): void {
    (this.pty as unknown as { destroy(): void }).destroy();
  }

  /** Waits until the process is no more. */
  async gone(): Promise<void> {
    const isThere = () => {
      try {
        process.kill(this.pid, 0);
        return true;
      } catch {
        return false;
      }
    };
    await vi.waitFor(() => expect(isThere()).toBe(false), { timeout: PATIENCE, interval: 20 });
  }

  /** Waits until the screen shows it, or shows it no longer. What stands there for a moment only is seen too. */
  async shows(what: string | RegExp | (() => boolean), wanted = true): Promise<void> {
    const found = () => {
      if (typeof what === 'function') return what();
      const text = this.lines().join('\n');
      return typeof what === 'string' ? text.includes(what) : what.test(text);
    };
    await new Promise<void>((resolve, reject) => {
      const end = () => {
        clearTimeout(timer);
        this.looks.delete(look);
      };
      const look = () => {
        if (found() !== wanted) return;
        end();
        resolve();
      };
      this.looks.add(look);
      const timer = setTimeout(() => {
        end();
        const problem = wanted ? 'never showed' : 'still shows';
        reject(new Error(`The screen ${problem} ${String(what)}:\n${this.lines().join('\n')}`));
      }, PATIENCE);
      look();
    });
  }
}

export const keys = {
  enter: '\r',
  escape: '\u001b',
  down: '\u001b[B',
  up: '\u001b[A',
  pageDown: '\u001b[6~',
  ctrlC: '\u0003',
};
